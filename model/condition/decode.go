package condition

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/model/said"
	"proviso/model/when"
)

var (
	expectedCondition = said.New("problem.condition_object", "an object such as {such}", "such", `{"event": "ceasefire"}`)
	expectedDate      = said.New("problem.date_such", "a date such as 2026-12-31")
	expectedDuration  = said.New("problem.duration_such", "a duration such as P30D")
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
		return &JSONError{"", expectedCondition, said.New("problem.not_json", "text that is not JSON")}
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

func (d *decoder) fail(at string, expected, found said.Sentence) {
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
			d.fail(member(at, key), said.New("problem.once", "each key once"), said.New("problem.twice", "{key} twice", "key", said.Whole(key)))
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
			d.fail(member(o.at, key), said.New("problem.condition_key", "a key that conditions have"), said.Whole(key))
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
func formsInWords(keys []string) said.Sentence {
	var fitting, every []said.Sentence
	for _, f := range forms {
		form := with(f.keys)
		every = append(every, form)
		if slices.ContainsFunc(keys, func(key string) bool { return slices.Contains(f.keys, key) }) {
			fitting = append(fitting, form)
		}
	}
	if len(fitting) == 0 {
		fitting = every
	}
	return said.New("problem.forms", "one of the forms {forms}", "forms", said.Each(fitting))
}

func foundKeys(keys []string) said.Sentence {
	if len(keys) == 0 {
		return said.New("problem.none_of_them", "none of them")
	}
	return with(keys)
}

// with are keys that stand together.
func with(keys []string) said.Sentence {
	out := said.Same(keys[0])
	for _, key := range keys[1:] {
		out = said.New("problem.with", "{key} with {other}", "key", out, "other", key)
	}
	return out
}

// fields reads what a node says itself, apart from operands and claims.
func (d *decoder) fields(op Op, o object) *Node {
	switch op {
	case AtLeast:
		return &Node{Op: op, Min: d.whole(o, "at_least")}
	case Event:
		return OnEvent(d.text(o, "event", keyOf["event"]))
	case By:
		return EventBy(d.text(o, "event", keyOf["event"]), d.date(o, "by"))
	case Within:
		return EventWithin(d.text(o, "event", keyOf["event"]), d.duration(o, "within"),
			d.text(o, "of", keyOf["event"]))
	case While:
		return WhileEvent(d.text(o, "while", keyOf["event"]))
	case Date:
		return OnDate(d.date(o, "date"))
	case Active:
		return &Node{Op: d.is(o), Commitment: d.text(o, "commitment", keyOf["commitment"])}
	case Stage:
		return CommitmentStage(d.text(o, "commitment", keyOf["commitment"]), d.text(o, "stage", said.New("problem.stage", "a stage")))
	default:
		return &Node{Op: op}
	}
}

// is reads whether a commitment shall be active or delivered.
func (d *decoder) is(o object) Op {
	expected := said.Or(said.Wholes([]string{string(Active), string(Delivered)}))
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
		return d.list(o, string(op), aList)
	case AtLeast:
		return d.list(o, "of", aList)
	case Not:
		return []json.RawMessage{o.members["not"]}
	}
	return nil
}

// aList is what is expected of the operands of a condition.
var aList = said.New("problem.condition_list", "a list of conditions")

func (d *decoder) list(o object, key string, expected said.Sentence) []json.RawMessage {
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
	for i, raw := range d.list(o, key, said.New("problem.key_list", "a list of keys")) {
		at := member(o.at, key)
		item := object{at: at, members: map[string]json.RawMessage{strconv.Itoa(i): raw}}
		text := d.text(item, strconv.Itoa(i), keyOf["claim"])
		if text == "" {
			d.fail(member(at, strconv.Itoa(i)), keyOf["claim"], emptyText)
		}
		texts = append(texts, text)
	}
	return texts
}

func (d *decoder) text(o object, key string, expected said.Sentence) string {
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
		d.fail(member(o.at, key), said.New("problem.whole", "a whole number"), describe(o.members[key]))
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
func describe(raw json.RawMessage) said.Sentence {
	raw = bytes.TrimSpace(raw)
	switch {
	case len(raw) == 0:
		return nothing
	case raw[0] == '{':
		return said.New("problem.object", "an object")
	case raw[0] == '[':
		return said.New("problem.array", "a list")
	case raw[0] == '"':
		return said.Same(shorten(string(raw)))
	case raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9':
		return said.New("problem.number", "the number {number}", "number", shorten(string(raw)))
	}
	return said.Same(string(raw))
}

// shorten keeps a quotation from a hostile text fit for one line.
func shorten(text string) string {
	const limit = 60
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}
