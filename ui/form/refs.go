package form

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/ui/conditionedit"
)

// ref is one record of the kinds given.
func (f *Form) ref(name string, at *model.ID, kinds ...model.RecordKind) *Field {
	field := f.field(name, Ref)
	field.kinds = kinds
	field.get = func() string { return string(*at) }
	field.set = func(id string) error { *at = model.ID(id); return nil }
	if field.Placeholder == "" {
		field.Placeholder = f.say("form.placeholder.ref")
	}
	return field
}

func (f *Form) refs(name string, at *[]model.ID, kind model.RecordKind) *Field {
	field := f.field(name, Refs)
	field.kinds = []model.RecordKind{kind}
	field.getList = func() []Choice {
		out := make([]Choice, len(*at))
		for i, id := range *at {
			out[i] = f.choiceOf(kind, id)
		}
		return out
	}
	field.setList = func(list []Choice) {
		*at = nil
		for _, c := range list {
			*at = append(*at, c.ID)
		}
	}
	if field.Placeholder == "" {
		field.Placeholder = f.say("form.placeholder.refs")
	}
	return field
}

// Chosen is the record a Ref names: without ID where it is only typed.
func (f *Field) Chosen() Choice {
	if f.typed != "" {
		return Choice{Name: f.typed}
	}
	id := model.ID(f.get())
	if id == "" {
		return Choice{}
	}
	kind, _ := f.kindOf(id)
	return f.form.choiceOf(kind, id)
}

func (f *Field) kindOf(id model.ID) (model.RecordKind, bool) {
	for _, kind := range f.kinds {
		if _, ok := f.form.working.Get(kind, id); ok {
			return kind, true
		}
	}
	return f.kinds[0], false
}

// Choose names a record; "" names none.
func (f *Field) Choose(id model.ID) {
	if f.typed == "" && f.get() == string(id) {
		return
	}
	f.touch()
	_ = f.set(string(id))
	f.form.changed()
}

// Type takes what is typed for a record. A name, key, code or alias in full chooses the record; any other text is kept and
// Check will say that it names none.
func (f *Field) Type(text string) {
	text = strings.TrimSpace(text)
	f.touch()
	_ = f.set("")
	if text == "" {
		f.form.changed()
		return
	}
	if id, ok := f.named(text); ok {
		_ = f.set(string(id))
	} else {
		f.typed = text
	}
	f.form.changed()
}

// named finds the one record that a text names.
func (f *Field) named(text string) (model.ID, bool) {
	var found []model.ID
	for _, kind := range f.kinds {
		if id, ok := conditionedit.Named(f.form.working, kind, text); ok {
			return id, true
		}
		if kind == model.KindActor {
			for a := range f.form.working.Actors.All() {
				if slices.ContainsFunc(append([]string{a.ISO}, a.Aliases...), func(n string) bool { return strings.EqualFold(n, text) }) {
					found = append(found, a.ID)
				}
			}
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// List is what a Refs or Tags field holds, in order.
func (f *Field) List() []Choice { return f.getList() }

// SetList takes other records or words.
func (f *Field) SetList(list []Choice) {
	f.touch()
	f.setList(list)
	f.form.changed()
}

// maxChoices bounds what is offered at once: who sees more types on.
const maxChoices = 50

// Choices are what a Ref, Refs, Tags or free Pick field offers for what is typed, the best first.
func (f *Field) Choices(query string) []Choice {
	var all []Choice
	switch {
	case f.options != nil:
		all = f.options()
	case f.Kind == Tags:
		all = f.form.knownTags(f.Name)
	default:
		for _, kind := range f.kinds {
			for r := range f.form.working.Records(kind) {
				if r.RecordID() != f.form.ID() {
					all = append(all, f.form.describe(r))
				}
			}
		}
	}
	fits := conditionedit.Ranked(all, query)
	return fits[:min(len(fits), maxChoices)]
}

// knownTags are the tags that the book uses already.
func (f *Form) knownTags(name string) []Choice {
	if name != "tags" {
		return nil
	}
	seen := map[string]bool{}
	for c := range f.working.Commitments.All() {
		for _, tag := range c.Tags {
			seen[tag] = true
		}
	}
	for e := range f.working.Events.All() {
		for _, tag := range e.Tags {
			seen[tag] = true
		}
	}
	var out []Choice
	for tag := range seen {
		out = append(out, Choice{Name: tag})
	}
	slices.SortFunc(out, func(a, b Choice) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func (f *Form) choiceOf(kind model.RecordKind, id model.ID) Choice {
	if r, ok := f.working.Get(kind, id); ok {
		return f.describe(r)
	}
	return Choice{ID: id, Name: string(id)}
}

// describe is a record as it is offered: its name, and what tells it from others.
func (f *Form) describe(r model.Record) Choice {
	w := f.options.Words
	c := Choice{ID: r.RecordID(), Name: r.Label(), Note: r.RecordKey()}
	switch r := r.(type) {
	case *model.Actor:
		c.Note = join(" · ", w.Label("actor_kind", string(r.Kind)), r.ISO, strings.Join(r.Aliases, ", "))
	case *model.Source:
		c.Note = join(" · ", r.CSL.Text("container-title"), w.Date(r.CSL.Issued()), r.Reliability)
	case *model.Instrument:
		c.Note = join(" · ", w.Label("instrument_kind", string(r.Kind)), w.Date(r.On))
	case *model.Relation:
		c.Name = join(" ", f.working.LabelOf(model.KindEvent, r.From), w.Label("relation", string(r.Kind)), f.working.LabelOf(model.KindEvent, r.To))
	}
	return c
}

// join puts what is not empty together.
func join(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}
