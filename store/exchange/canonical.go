package exchange

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// maxExtra bounds one object of other programs, in bytes.
const maxExtra = 16 << 20

// canonical gives a JSON value without white space, the members of objects in the order of their names (by code point),
// texts with the fewest escapes, numbers as they are written. The value must be well formed, each name once in an object.
func canonical(raw []byte) []byte {
	s := &scanner{data: raw}
	return s.canonical(nil)
}

func (s *scanner) canonical(out []byte) []byte {
	switch s.next() {
	case objectValue:
		return s.canonicalObject(out)
	case listValue:
		out = append(out, '[')
		s.list(func(i int) {
			if i > 0 {
				out = append(out, ',')
			}
			out = s.canonical(out)
		})
		return append(out, ']')
	case textValue:
		return appendText(out, s.text())
	default:
		return append(out, s.raw()...)
	}
}

func (s *scanner) canonicalObject(out []byte) []byte {
	type member struct {
		name  string
		value []byte
	}
	var members []member
	s.object(func(name string) {
		members = append(members, member{name, s.canonical(nil)})
	})
	slices.SortFunc(members, func(a, b member) int { return strings.Compare(a.name, b.name) })
	out = append(out, '{')
	for i, m := range members {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendText(out, m.name), ':')
		out = append(out, m.value...)
	}
	return append(out, '}')
}

// appendText writes a JSON text as the records' own encoder does: without the escapes that only HTML needs.
func appendText(out []byte, text string) []byte {
	var buffer bytes.Buffer
	enc := json.NewEncoder(&buffer)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(text) // a string into memory: cannot fail
	return append(out, bytes.TrimSuffix(buffer.Bytes(), []byte("\n"))...)
}
