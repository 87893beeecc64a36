package condition

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// MarshalJSON writes the condition in the form that books are exchanged in,
// compact, keys in the fixed order, references as they stand in the node. The
// same tree always gives the same bytes.
func (n *Node) MarshalJSON() ([]byte, error) {
	if err := Check(n); err != nil {
		return nil, err
	}
	if n == nil {
		return []byte("null"), nil
	}
	return appendNode(nil, n), nil
}

// appendNode writes a well-formed node.
func appendNode(b []byte, n *Node) []byte {
	b = append(b, '{')
	switch n.Op {
	case All, Any:
		b = appendNodes(appendKey(b, string(n.Op)), n.Of)
	case AtLeast:
		b = strconv.AppendInt(appendKey(b, "at_least"), int64(n.Min), 10)
		b = appendNodes(appendKey(b, "of"), n.Of)
	case Not:
		b = appendNode(appendKey(b, "not"), n.Of[0])
	default:
		b = appendLeaf(b, n)
	}
	if len(n.Claims) > 0 {
		b = appendStrings(appendKey(b, "claims"), n.Claims)
	}
	return append(b, '}')
}

func appendLeaf(b []byte, n *Node) []byte {
	switch n.Op {
	case By:
		b = appendMember(b, "event", n.Event)
		return appendMember(b, "by", n.Date.String())
	case Within:
		b = appendMember(b, "event", n.Event)
		b = appendMember(b, "within", n.Within.String())
		return appendMember(b, "of", n.After)
	case Date:
		return appendMember(b, "date", n.Date.String())
	case Active, Delivered:
		b = appendMember(b, "commitment", n.Commitment)
		return appendMember(b, "is", string(n.Op))
	case Stage:
		b = appendMember(b, "commitment", n.Commitment)
		return appendMember(b, "stage", n.Stage)
	default:
		return appendMember(b, refKey(n.Op), n.Event)
	}
}

func appendNodes(b []byte, nodes []*Node) []byte {
	b = append(b, '[')
	for i, n := range nodes {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNode(b, n)
	}
	return append(b, ']')
}

func appendStrings(b []byte, texts []string) []byte {
	b = append(b, '[')
	for i, text := range texts {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(b, text)
	}
	return append(b, ']')
}

// appendKey writes a key of an object, after a comma unless it is the first.
func appendKey(b []byte, key string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	return append(appendText(b, key), ':')
}

func appendMember(b []byte, key, text string) []byte {
	return appendText(appendKey(b, key), text)
}

// appendText writes a JSON string without the escapes that only HTML needs.
func appendText(b []byte, text string) []byte {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string into memory: cannot fail
	return append(b, bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))...)
}
