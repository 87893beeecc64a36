package form

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"proviso/model"
	"proviso/ui/conditionedit"
)

// Since says what became of a record while a form on it lay unfinished.
type Since int

// What became of it.
const (
	Unchanged Since = iota // it is as it was, or new still
	Changed                // it was changed otherwise
	Removed                // it was removed: saving enters it anew
	Saved                  // what the form holds is in the book
)

// state is all that was entered in a form, as it is kept in a file.
type state struct {
	Kind       model.RecordKind               `json:"kind"`
	Record     json.RawMessage                `json:"record"`
	Before     json.RawMessage                `json:"before,omitempty"` // as it was in the book; none for a new one
	Made       []madeState                    `json:"made,omitempty"`
	Claims     []json.RawMessage              `json:"claims,omitempty"`
	Texts      []textState                    `json:"texts,omitempty"`
	Conditions map[string]conditionedit.Draft `json:"conditions,omitempty"`
	SetAside   map[int]*model.EventEntry      `json:"set_aside,omitempty"`
}

// madeState is a record made in the form.
type madeState struct {
	Kind   model.RecordKind `json:"kind"`
	Record json.RawMessage  `json:"record"`
}

// textState is what a field shows that the record alone would not bring back: text that can't be read, a way of giving a
// deadline that lacks its date.
type textState struct {
	Field string `json:"field"`
	Text  string `json:"text"`
	ID    bool   `json:"id,omitempty"` // it names a record by its id
}

// State is all that was entered, also what can't be read yet, for Restore.
func (f *Form) State() []byte {
	record := f.composed()
	if c, ok := record.(*model.Commitment); ok {
		c.Deadline = nil // it may not be complete; its fields are kept as texts
	}
	s := state{Kind: f.Kind(), Record: model.Encode(record), Conditions: map[string]conditionedit.Draft{}, Texts: f.texts()}
	if f.before != nil {
		s.Before = model.Encode(f.before)
	}
	for _, r := range f.pending {
		s.Made = append(s.Made, madeState{r.RecordKind(), model.Encode(r)})
	}
	if f.claims != nil {
		for i := range f.claims.list {
			s.Claims = append(s.Claims, model.Encode(&f.claims.list[i]))
		}
	}
	for _, field := range f.every() {
		if field.Editor != nil {
			s.Conditions[field.Name] = field.Editor.Draft()
		}
	}
	if f.setBack != nil {
		s.SetAside = f.setBack.instead
	}
	data, err := json.Marshal(s)
	if err != nil {
		panic("form: a state that is not JSON was built in code: " + err.Error())
	}
	return data
}

// texts are what the fields of text, choice and reference show.
func (f *Form) texts() []textState {
	var out []textState
	add := func(field *Field) {
		switch field.Kind {
		case Line, Lines, Pick, Date:
			out = append(out, textState{Field: field.Name, Text: field.Text()})
		case Ref:
			if field.typed != "" {
				out = append(out, textState{Field: field.Name, Text: field.typed})
			} else {
				out = append(out, textState{Field: field.Name, Text: field.get(), ID: true})
			}
		}
	}
	for _, field := range f.every() {
		if !strings.Contains(field.Name, "/-/") { // the rows that are blank
			add(field)
		}
	}
	return out
}

// Restore opens a form as State left it, and says what became of the record since. The error is of a state that can't be
// read.
func Restore(o Options, data []byte) (*Form, Since, error) {
	var s state
	if err := json.Unmarshal(data, &s); err != nil {
		return nil, 0, fmt.Errorf("reading an unfinished form: %w", err)
	}
	draft, err := model.Decode(s.Kind, s.Record)
	if err != nil {
		return nil, 0, err
	}
	if o.made, err = s.made(); err != nil {
		return nil, 0, err
	}
	if o.claims, err = s.claims(); err != nil {
		return nil, 0, err
	}
	f := NewForm(o, draft)
	f.since = s.since(f)
	f.restore(s)
	if f.before != nil && !f.Dirty() {
		f.since = Saved
	}
	return f, f.since, nil
}

func (s state) made() ([]model.Record, error) {
	var out []model.Record
	for _, m := range s.Made {
		r, err := model.Decode(m.Kind, m.Record)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// claims are not nil for a commitment, also where it has none.
func (s state) claims() ([]model.Claim, error) {
	out := make([]model.Claim, 0, len(s.Claims))
	for _, data := range s.Claims {
		r, err := model.Decode(model.KindClaim, data)
		if err != nil {
			return nil, err
		}
		out = append(out, *r.(*model.Claim))
	}
	return out, nil
}

// since compares the record in the book with what it was when the form was opened.
func (s state) since(f *Form) Since {
	switch now := f.before; {
	case s.Before == nil && now != nil:
		return Saved
	case s.Before != nil && now == nil:
		return Removed
	case now == nil || string(model.Encode(now)) == string(s.Before):
		return Unchanged
	}
	return Changed
}

// restore enters what the record does not hold.
func (f *Form) restore(s state) {
	for _, t := range s.Texts {
		field := f.standing(t.Field)
		switch {
		case field == nil:
		case t.ID:
			field.Choose(model.ID(t.Text))
		case field.Kind == Ref:
			field.Type(t.Text)
		default:
			field.SetText(t.Text)
		}
	}
	for name, d := range s.Conditions {
		if field := f.Field(name); field != nil && field.Editor != nil {
			field.Editor.Restore(d)
		}
	}
	if f.setBack == nil {
		return
	}
	history := f.Field("history")
	for i, instead := range s.SetAside {
		switch {
		case i < 0 || i >= len(f.setBack.event.History):
		case instead == nil:
			f.setBack.instead[i] = nil
		default:
			history.Correct(Entry{index: i})
			*f.setBack.instead[i] = *instead
		}
	}
}

// standing is the field that had a name when the form was left, in a row of its own where it stood in one.
func (f *Form) standing(name string) *Field {
	for _, field := range f.Fields() {
		rest, ok := strings.CutPrefix(name, field.Name+"/")
		if field.Table == nil || !ok {
			continue
		}
		row, inner, _ := strings.Cut(rest, "/")
		n, err := strconv.Atoi(row)
		if err != nil || n < 0 || n > maxRows {
			return nil
		}
		for len(field.Table.rows) <= n {
			field.Table.Add()
		}
		return field.Table.rows[n].Field(inner)
	}
	return f.Field(name)
}

// maxRows bounds what a damaged state could ask for.
const maxRows = 10_000
