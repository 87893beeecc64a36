package form

import (
	"slices"
	"strings"

	"proviso/model"
)

// canMake are the kinds of record that can be made from a name alone.
var canMake = []model.RecordKind{model.KindActor, model.KindEvent, model.KindInstrument, model.KindSource}

// CanMake reports whether a record that the field may name can be made in it.
func (f *Field) CanMake() bool { return f.makes() != "" }

func (f *Field) makes() model.RecordKind {
	for _, kind := range f.kinds {
		if slices.Contains(canMake, kind) {
			return kind
		}
	}
	return ""
}

// MakeText is the offer to make a record of a name.
func (f *Field) MakeText(name string) string {
	w := f.form.options.Words
	return w.Of("form.make", string(f.makes()), "kind", w.Label("record", string(f.makes())), "name", strings.TrimSpace(name))
}

// Make makes a record of a name, which is saved with the form, and names it in the field: a Ref chooses it, a Refs field
// adds it.
func (f *Field) Make(name string) model.ID {
	id := f.form.Create(f.makes(), name)
	if f.Kind == Refs {
		f.SetList(append(f.List(), f.form.choiceOf(f.makes(), id)))
		return id
	}
	f.Choose(id)
	return id
}

// Create makes a record of a kind and a name, to be saved with the form, and returns its id; "" where the kind needs more
// than a name.
func (f *Form) Create(kind model.RecordKind, name string) model.ID {
	name = strings.TrimSpace(name)
	head := model.Head{ID: f.options.Hand.NewID(), Key: f.working.FreeKey(kind, name)}
	var r model.Record
	switch kind {
	case model.KindActor:
		r = &model.Actor{Head: head, Name: name, Kind: model.State}
	case model.KindEvent:
		r = &model.Event{Head: head, Name: name}
	case model.KindInstrument:
		r = &model.Instrument{Head: head, Name: name, Kind: "statement"}
	case model.KindSource:
		r = &model.Source{Head: head, CSL: model.NewCSL(map[string]any{"type": "webpage", "title": name})}
	default:
		return ""
	}
	f.addPending(r)
	f.changed()
	return head.ID
}

func (f *Form) addPending(r model.Record) {
	f.pending = append(f.pending, r)
	f.working = model.Fold(f.working, model.Edit{Changes: []model.Change{{Kind: r.RecordKind(), ID: r.RecordID(), After: r}}})
}

// made is the record made in the form with an id.
func (f *Form) made(id model.ID) model.Record {
	for _, r := range f.pending {
		if r.RecordID() == id {
			return r
		}
	}
	return nil
}

// Nested are the fields of the record that a Ref names, where it was made in this form: what else is known of it can be
// entered at once.
func (f *Field) Nested() []*Field {
	if f.Kind != Ref || f.typed != "" {
		return nil
	}
	id := model.ID(f.get())
	r := f.form.made(id)
	if r == nil {
		return nil
	}
	if f.nested[id] == nil {
		if f.nested == nil {
			f.nested = map[model.ID][]*Field{}
		}
		f.nested[id] = f.form.nestedFields(r)
	}
	return f.nested[id]
}

// nestedFields are the few fields that matter of a record made on the spot.
func (f *Form) nestedFields(r model.Record) []*Field {
	inner := &Form{options: f.options, working: f.working, record: r, OnChange: f.changed}
	var fields []*Field
	switch r := r.(type) {
	case *model.Actor:
		fields = []*Field{pick(inner, "kind", "actor_kind", &r.Kind, model.ActorKinds()).half()}
	case *model.Instrument:
		fields = []*Field{
			pick(inner, "kind", "instrument_kind", &r.Kind, model.InstrumentKinds()).half(),
			inner.date("on", &r.On).half(),
		}
	case *model.Source:
		fields = []*Field{
			inner.csl(r, "author").half(), inner.csl(r, "container-title").half(), inner.csl(r, "URL").half(),
			inner.csl(r, "issued").half(), inner.reliability(r).half(),
		}
	}
	for _, field := range fields {
		field.Name = "made/" + string(r.RecordID()) + "/" + field.Name
	}
	return fields
}
