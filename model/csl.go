package model

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"proviso/model/said"
	"proviso/model/when"
)

// CSL is a bibliographic item in CSL-JSON (Citation Style Language 1.0.2, schema csl-data.json): a JSON object.
// Its members are kept as they came: first those that nearly every item has, then the others in the order of their names.
type CSL json.RawMessage

// cslFirst are the members that come first, in the order of the published form.
var cslFirst = []string{"type", "title", "URL", "issued"}

// NewCSL builds an item from its members; empty strings and nil are left out.
func NewCSL(members map[string]any) CSL {
	raw := make(map[string]json.RawMessage, len(members))
	for name, v := range members {
		if v == nil || v == "" {
			continue
		}
		data, err := plainJSON(v)
		if err != nil {
			return nil
		}
		raw[name] = data
	}
	return assembleCSL(raw)
}

// assembleCSL writes members in their order.
func assembleCSL(members map[string]json.RawMessage) CSL {
	names := slices.SortedFunc(maps.Keys(members), func(a, b string) int {
		return cmp.Or(cmp.Compare(cslPlace(a), cslPlace(b)), strings.Compare(a, b))
	})
	out := []byte{'{'}
	for i, name := range names {
		if i > 0 {
			out = append(out, ',')
		}
		key, _ := plainJSON(name) // a string: cannot fail
		out = append(append(append(out, key...), ':'), members[name]...)
	}
	return append(out, '}')
}

// cslPlace is where a member stands among those that come first; the others share the place after them.
func cslPlace(name string) int {
	if i := slices.Index(cslFirst, name); i >= 0 {
		return i
	}
	return len(cslFirst)
}

// plainJSON writes a value without the escapes that only HTML needs, as all of a book is written.
func plainJSON(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSpace(out.Bytes()), err
}

// MarshalJSON implements json.Marshaler.
func (c CSL) MarshalJSON() ([]byte, error) {
	if len(c) == 0 {
		return []byte("{}"), nil
	}
	return c, nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (c *CSL) UnmarshalJSON(data []byte) error {
	var m map[string]json.RawMessage
	if json.Unmarshal(data, &m) != nil || m == nil {
		*c = slices.Clone(data) // no object: the record's check says so
		return nil
	}
	*c = assembleCSL(m)
	return nil
}

// Members are the item's fields by CSL name; never nil, and the caller's own.
func (c CSL) Members() map[string]any {
	m := map[string]any{}
	_ = json.Unmarshal(c, &m)
	return m
}

// With gives a copy of the item with one member set; nil or "" removes it.
func (c CSL) With(name string, value any) CSL {
	m := map[string]json.RawMessage{}
	_ = json.Unmarshal(c, &m)
	delete(m, name)
	if data, err := plainJSON(value); err == nil && value != nil && value != "" {
		m[name] = data
	}
	return assembleCSL(m)
}

// Text is a member that is a string or a number, "" where it is absent or of another shape.
func (c CSL) Text(name string) string {
	var m map[string]json.RawMessage
	if json.Unmarshal(c, &m) != nil {
		return ""
	}
	var s string
	if json.Unmarshal(m[name], &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(m[name], &n) == nil {
		return n.String()
	}
	return ""
}

// Issued is the date of publication, zero where none is given.
func (c CSL) Issued() when.Date { return c.date("issued") }

// date is a variable that is a date, zero where it is absent or of another shape.
func (c CSL) date(variable string) when.Date {
	var members map[string]json.RawMessage
	var m struct {
		Parts [][]json.Number `json:"date-parts"`
		Raw   string          `json:"raw"`
	}
	if json.Unmarshal(c, &members) != nil || json.Unmarshal(members[variable], &m) != nil {
		return when.Date{}
	}
	text := m.Raw
	if len(m.Parts) > 0 {
		text = dateParts(m.Parts[0])
	}
	d, err := when.ParseDate(text)
	if err != nil {
		return when.Date{}
	}
	return d
}

func dateParts(parts []json.Number) string {
	texts := make([]string, 0, len(parts))
	for i, p := range parts {
		width := 2
		if i == 0 {
			width = 4
		}
		texts = append(texts, strings.Repeat("0", max(0, width-len(p)))+p.String())
	}
	return strings.Join(texts, "-")
}

// Authors are the names of the item's authors as people write them, in order.
func (c CSL) Authors() []string {
	var m struct {
		Author []struct{ Family, Given, Literal string } `json:"author"`
	}
	if json.Unmarshal(c, &m) != nil {
		return nil
	}
	var out []string
	for _, a := range m.Author {
		if name := strings.TrimSpace(a.Literal + " " + strings.TrimSpace(a.Given+" "+a.Family)); name != "" {
			out = append(out, name)
		}
	}
	return out
}

func (c CSL) check(ck *checker) {
	if len(c) == 0 {
		return
	}
	var m map[string]json.RawMessage
	if json.Unmarshal(c, &m) != nil || m == nil {
		ck.fail("csl", said.New("problem.csl", "expected an object of CSL fields"))
		return
	}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if !cslNames[name] {
			ck.fail("csl/"+name, said.New("problem.csl_field",
				`{name} is not a field of CSL; what other programs need goes under "custom"`, "name", said.Whole(name)))
		}
	}
}

var cslNames = func() map[string]bool {
	m := map[string]bool{}
	for name := range strings.FieldsSeq(cslVariables) {
		m[name] = true
	}
	return m
}()

// cslVariables are the members that the CSL 1.0.2 data schema knows.
const cslVariables = `type id citation-key categories language journalAbbreviation shortTitle
author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
executive-producer guest host interviewer illustrator narrator organizer original-author performer producer recipient
reviewed-author script-writer series-creator translator
accessed available-date container event-date issued original-date submitted
abstract annote archive archive-place archive_collection archive_location authority call-number chapter-number citation-label
citation-number collection-number collection-title container-title container-title-short dimensions DOI division edition
event event-place event-title first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note
number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part
part-title part-number PMCID PMID printing publisher publisher-place references reviewed-genre reviewed-title scale section
source status supplement-number title title-short URL version volume volume-title volume-title-short year-suffix custom`
