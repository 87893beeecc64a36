package condition

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/model/when"
)

const (
	expectedCondition = `an object such as {"event": "ceasefire"}`
	expectedDate      = "a date such as 2026-12-31"
	expectedDuration  = "a duration such as P30D"
)

// forms lists the keys that stand together in a node, claims apart.
var forms = []struct {
	op   Op
	keys []string
}{
	{All, []string{"all"}},
	{Any, []string{"any"}},
	{AtLeast, []string{"at_least", "of"}},
	{Not, []string{"not"}},
	{Event, []string{"event"}},
	{By, []string{"event", "by"}},
	{Within, []string{"event", "within", "of"}},
	{While, []string{"while"}},
	{Date, []string{"date"}},
	{Active, []string{"commitment", "is"}}, // or Delivered, as "is" says
	{Stage, []string{"commitment", "stage"}},
}

// UnmarshalJSON reads a condition in the form of MarshalJSON, key order free.
// Unknown and repeated keys, mixed forms, values of another type and whatever
// Check refuses are answered with a *JSONError. References are taken as they stand.
func (n *Node) UnmarshalJSON(data []byte) error {
	if !utf8.Valid(data) || !json.Valid(data) {
		return &JSONError{"", expectedCondition, "text that is not JSON"}
	}
	d := decoder{}
	read := d.node(data, "", 1)
	if d.err != nil {
		return d.err
	}
	if err := Check(read); err != nil {
		return err
	}
	*n = *read
	return nil
}

// decoder reads JSON known to be valid; the first error stays in err.
type decoder struct {
	nodes int
	err   *JSONError
}

// object is a JSON object on its way to become a node.
type object struct {
	at      string
	members map[string]json.RawMessage
}

func (d *decoder) fail(at, expected, found string) {
	if d.err == nil {
		d.err = &JSONError{at, expected, found}
	}
}

func (d *decoder) node(raw json.RawMessage, at string, depth int) *Node {
	d.nodes++
	if err := limits(at, depth, d.nodes); err != nil && d.err == nil {
		d.err = err
	}
	if d.err != nil {
		return nil
	}
	o := object{at: at, members: d.members(raw, at)}
	op := d.form(o)
	if d.err != nil {
		return nil
	}
	n := d.fields(op, o)
	n.Claims = d.texts(o, "claims")
	for i, child := range d.operands(op, o) {
		n.Of = append(n.Of, d.node(child, operandPointer(at, op, i), depth+1))
	}
	return n
}

// members reads an object's keys and values, each key once.
func (d *decoder) members(raw json.RawMessage, at string) map[string]json.RawMessage {
	stream := json.NewDecoder(bytes.NewReader(raw))
	if start, _ := stream.Token(); start != json.Delim('{') {
		d.fail(at, expectedCondition, describe(raw))
		return nil
	}
	members := map[string]json.RawMessage{}
	for stream.More() {
		token, _ := stream.Token()
		key, _ := token.(string)
		if _, twice := members[key]; twice {
			d.fail(member(at, key), "each key once", strconv.Quote(key)+" twice")
		}
		var value json.RawMessage
		_ = stream.Decode(&value) // known to be valid
		members[key] = value
	}
	return members
}

// form finds what kind of node the keys of an object make.
func (d *decoder) form(o object) Op {
	var keys []string
	for _, key := range slices.Sorted(maps.Keys(o.members)) {
		if !knownKey(key) {
			d.fail(member(o.at, key), "a key that conditions have", strconv.Quote(key))
		}
		if key != "claims" {
			keys = append(keys, key)
		}
	}
	for _, f := range forms {
		if slices.Equal(keys, slices.Sorted(slices.Values(f.keys))) {
			return f.op
		}
	}
	d.fail(o.at, formsInWords(keys), foundKeys(keys))
	return ""
}

func knownKey(key string) bool {
	if key == "claims" {
		return true
	}
	for _, f := range forms {
		if slices.Contains(f.keys, key) {
			return true
		}
	}
	return false
}

// formsInWords lists the forms that have one of the keys given, or all of them.
func formsInWords(keys []string) string {
	var fitting, every []string
	for _, f := range forms {
		form := strings.Join(f.keys, " with ")
		every = append(every, form)
		if slices.ContainsFunc(keys, func(key string) bool { return slices.Contains(f.keys, key) }) {
			fitting = append(fitting, form)
		}
	}
	if len(fitting) == 0 {
		fitting = every
	}
	return "one of the forms " + strings.Join(fitting, ", ")
}

func foundKeys(keys []string) string {
	if len(keys) == 0 {
		return "none of them"
	}
	return strings.Join(keys, " with ")
}

// fields reads what a node says itself, apart from operands and claims.
func (d *decoder) fields(op Op, o object) *Node {
	switch op {
	case AtLeast:
		return &Node{Op: op, Min: d.whole(o, "at_least")}
	case Event:
		return OnEvent(d.text(o, "event", "the key of an event"))
	case By:
		return EventBy(d.text(o, "event", "the key of an event"), d.date(o, "by"))
	case Within:
		return EventWithin(d.text(o, "event", "the key of an event"), d.duration(o, "within"),
			d.text(o, "of", "the key of an event"))
	case While:
		return WhileEvent(d.text(o, "while", "the key of an event"))
	case Date:
		return OnDate(d.date(o, "date"))
	case Active:
		return &Node{Op: d.is(o), Commitment: d.text(o, "commitment", "the key of a commitment")}
	case Stage:
		return CommitmentStage(d.text(o, "commitment", "the key of a commitment"), d.text(o, "stage", "a stage"))
	default:
		return &Node{Op: op}
	}
}

// is reads whether a commitment shall be active or delivered.
func (d *decoder) is(o object) Op {
	const expected = `"active" or "delivered"`
	op := Op(d.text(o, "is", expected))
	if op != Active && op != Delivered {
		d.fail(member(o.at, "is"), expected, describe(o.members["is"]))
	}
	return op
}

// operands returns the conditions that a node joins, still to be read.
func (d *decoder) operands(op Op, o object) []json.RawMessage {
	switch op {
	case All, Any:
		return d.list(o, string(op), "a list of conditions")
	case AtLeast:
		return d.list(o, "of", "a list of conditions")
	case Not:
		return []json.RawMessage{o.members["not"]}
	}
	return nil
}

func (d *decoder) list(o object, key, expected string) []json.RawMessage {
	raw := o.members[key]
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) != nil || items == nil {
		d.fail(member(o.at, key), expected, describe(raw))
	}
	return items
}

// texts reads a list of texts that may be left out.
func (d *decoder) texts(o object, key string) []string {
	if o.members[key] == nil {
		return nil
	}
	var texts []string
	for i, raw := range d.list(o, key, "a list of keys") {
		at := member(o.at, key)
		item := object{at: at, members: map[string]json.RawMessage{strconv.Itoa(i): raw}}
		text := d.text(item, strconv.Itoa(i), "the key of a claim")
		if text == "" {
			d.fail(member(at, strconv.Itoa(i)), "the key of a claim", "an empty text")
		}
		texts = append(texts, text)
	}
	return texts
}

func (d *decoder) text(o object, key, expected string) string {
	raw := o.members[key]
	var text *string
	if json.Unmarshal(raw, &text) != nil || text == nil {
		d.fail(member(o.at, key), expected, describe(raw))
		return ""
	}
	return *text
}

func (d *decoder) whole(o object, key string) int {
	number, err := strconv.Atoi(string(o.members[key]))
	if err != nil {
		d.fail(member(o.at, key), "a whole number", describe(o.members[key]))
	}
	return number
}

func (d *decoder) date(o object, key string) when.Date {
	text := d.text(o, key, expectedDate)
	date, err := when.ParseDate(text)
	if err != nil || date.String() != text {
		d.fail(member(o.at, key), expectedDate, describe(o.members[key]))
	}
	return date
}

func (d *decoder) duration(o object, key string) when.Duration {
	text := d.text(o, key, expectedDuration)
	duration, err := when.ParseDuration(text)
	if err != nil || strings.TrimSpace(text) != text {
		d.fail(member(o.at, key), expectedDuration, describe(o.members[key]))
	}
	return duration
}

// member is the JSON pointer of a member of the object at a pointer.
func member(at, key string) string {
	return at + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}

// describe names a JSON value in few words.
func describe(raw json.RawMessage) string {
	raw = bytes.TrimSpace(raw)
	switch {
	case len(raw) == 0:
		return "nothing"
	case raw[0] == '{':
		return "an object"
	case raw[0] == '[':
		return "a list"
	case raw[0] == '"':
		return shorten(string(raw))
	case raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9':
		return "the number " + shorten(string(raw))
	}
	return string(raw)
}

// shorten keeps a quotation from a hostile text fit for one line.
func shorten(text string) string {
	const limit = 60
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}
