package model

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"proviso/model/said"
	"proviso/model/when"
)

// snapshotField is the stored text of a source. A text that changes is taken anew, at the time of the edit.
func snapshotField() field {
	return field{
		"snapshot",
		func(_ Book, r Record) string {
			if s := r.(*Source).Snapshot; s != nil {
				return s.Text
			}
			return ""
		},
		func(w writing, r Record, value string) error {
			s := r.(*Source)
			switch {
			case value == "":
				s.Snapshot = nil
			case s.Snapshot == nil || s.Snapshot.Text != value:
				s.Snapshot = NewSnapshot(value, w.hand.At)
			}
			return nil
		},
	}
}

// startField is where a quote starts in the stored text.
func startField() field {
	return field{
		"quote.start",
		func(_ Book, r Record) string {
			if at := r.(*Claim).Quote.Start; at != nil {
				return strconv.Itoa(*at)
			}
			return ""
		},
		func(_ writing, r Record, value string) error {
			c := r.(*Claim)
			c.Quote.Start = nil
			if value = strings.TrimSpace(value); value == "" {
				return nil
			}
			at, err := strconv.Atoi(value)
			if err != nil {
				return unexpected(said.New("problem.offset", "a number of characters, 0 or more"), value)
			}
			c.Quote.Start = &at
			return nil
		},
	}
}

// claimedField is what a claim is about, as kind and key: "commitment/uk-troops". A key that only one of the kinds has
// needs no kind.
func claimedField() field {
	return field{
		"about",
		func(b Book, r Record) string {
			kind, id := r.(*Claim).About.Record()
			if id == "" {
				return ""
			}
			return string(kind) + "/" + b.KeyOf(kind, id)
		},
		func(w writing, r Record, value string) error {
			c := r.(*Claim)
			c.About = About{}
			if value = strings.TrimSpace(value); value == "" {
				return nil
			}
			kinds := make([]RecordKind, 0, 6)
			for _, f := range c.About.fields() {
				kinds = append(kinds, f.kind)
			}
			rec, err := w.Lookup(value, kinds...)
			if err != nil {
				return err
			}
			for _, f := range c.About.fields() {
				if f.kind == rec.RecordKind() {
					*f.id = rec.RecordID()
				}
			}
			return nil
		},
	}
}

// The CSL variables that are dates and names, which have a shape of their own.
var (
	cslDates = strings.Fields("accessed available-date event-date issued original-date submitted")
	cslRoles = strings.Fields(`author chair collection-editor compiler composer container-author contributor curator director editor
		editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author performer producer
		recipient reviewed-author script-writer series-creator translator`)
)

func cslFields(variables ...string) []field {
	out := make([]field, len(variables))
	for i, v := range variables {
		out[i] = cslField(v)
	}
	return out
}

// cslField is one CSL variable of a source: a date as such, people as "Family, Given; Family, Given", another variable
// as its text, or, where that is none, as JSON.
func cslField(variable string) field {
	return field{
		"csl." + variable,
		func(_ Book, r Record) string { return cslText(r.(*Source).CSL, variable) },
		func(_ writing, r Record, value string) error {
			s := r.(*Source)
			if value == cslText(s.CSL, variable) {
				return nil
			}
			v, err := cslValue(variable, strings.TrimSpace(value))
			if err == nil {
				s.CSL = s.CSL.With(variable, v)
			}
			return err
		},
	}
}

func cslText(c CSL, variable string) string {
	v, ok := c.Members()[variable]
	if !ok {
		return ""
	}
	if _, isText := v.(string); isText {
		return v.(string)
	}
	switch {
	case slices.Contains(cslDates, variable):
		if d := c.date(variable); !d.IsZero() {
			return d.String()
		}
	case slices.Contains(cslRoles, variable):
		if names := cslNamesText(v); names != "" {
			return names
		}
	}
	data, _ := json.Marshal(v)
	return string(data)
}

// cslNamesText writes a list of people, "" where it holds more than names.
func cslNamesText(v any) string {
	data, _ := json.Marshal(v)
	var people []map[string]string
	if json.Unmarshal(data, &people) != nil {
		return ""
	}
	names := make([]string, len(people))
	for i, p := range people {
		switch {
		case len(p) == 1 && p["literal"] != "":
			names[i] = p["literal"]
		case len(p) == 2 && p["family"] != "" && p["given"] != "":
			names[i] = p["family"] + ", " + p["given"]
		case len(p) == 1 && p["family"] != "":
			names[i] = p["family"] + ","
		default:
			return ""
		}
	}
	return strings.Join(names, "; ")
}

func cslValue(variable, text string) (any, error) {
	if text == "" {
		return nil, nil
	}
	if text[0] == '{' || text[0] == '[' && json.Valid([]byte(text)) {
		var v any
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			return nil, said.Because(err, said.New("problem.json", "expected JSON; {cause}", "cause", err))
		}
		return v, nil
	}
	switch {
	case slices.Contains(cslDates, variable):
		return cslDate(text)
	case slices.Contains(cslRoles, variable):
		return cslPeople(text), nil
	}
	return text, nil
}

// cslDate is a day, a month or a year as date-parts, and any other date in EDTF as raw text.
func cslDate(text string) (any, error) {
	d, err := when.ParseDate(text)
	if err != nil {
		return nil, err
	}
	var parts []any
	for part := range strings.SplitSeq(d.String(), "-") {
		n, err := strconv.Atoi(part)
		if err != nil {
			return map[string]any{"raw": d.String()}, nil
		}
		parts = append(parts, n)
	}
	if c := NewCSL(map[string]any{"issued": map[string]any{"date-parts": []any{parts}}}); c.Issued() == d {
		return map[string]any{"date-parts": []any{parts}}, nil
	}
	return map[string]any{"raw": d.String()}, nil
}

func cslPeople(text string) []any {
	var out []any
	for name := range strings.SplitSeq(text, ";") {
		family, given, inTwo := strings.Cut(strings.TrimSpace(name), ",")
		family, given = strings.TrimSpace(family), strings.TrimSpace(given)
		switch {
		case family == "":
		case !inTwo:
			out = append(out, map[string]any{"literal": family})
		case given == "":
			out = append(out, map[string]any{"family": family})
		default:
			out = append(out, map[string]any{"family": family, "given": given})
		}
	}
	return out
}
