package form

import (
	"slices"
	"strings"

	"proviso/model"
)

// inheritance is what the form of the next record takes over from one that was just entered.
type inheritance struct {
	from   string // what that one is called
	fields []string
	draft  model.Record
	claims []model.Claim
}

// inherited are the fields of each kind that tend to be the same in several records entered one after the other, by name;
// one that ends in a slash stands for all in the rows of a table.
var inherited = map[model.RecordKind][]string{
	model.KindCommitment: {"kind", "binding", "parties/", "stage/0/stage", "stage/0/on", "instrument", "place", "tags", "claims/"},
	model.KindEvent:      {"tags"},
	model.KindActor:      {"kind", "of"},
	model.KindInstrument: {"kind", "on", "signatories"},
	model.KindSource:     {"csl/type", "csl/container-title", "csl/publisher", "csl/accessed", "reliability"},
	model.KindClaim:      {"source", "speaker", "about", "locator"},
	model.KindStance:     {"actor", "on"},
	model.KindRelation:   {"from"},
}

// CanGoOn reports whether several records of the form's kind are entered one after the other.
func (f *Form) CanGoOn() bool { return f.IsNew() && inherited[f.Kind()] != nil }

// Next is the form of the next record, entered in the book as it is now: it takes over what tends to be the same.
func (f *Form) Next(o Options) *Form {
	o.inherits = f.legacy()
	if f.Kind() == model.KindCommitment {
		o.claims = o.inherits.claims
	}
	return NewForm(o, o.inherits.draft)
}

// legacy is what the next record takes over from this one.
func (f *Form) legacy() *inheritance {
	last := f.composed()
	h := &inheritance{from: last.Label(), fields: inherited[f.Kind()], draft: NewDraft(f.options.Book, f.Kind(), f.options.Today)}
	switch next := h.draft.(type) {
	case *model.Commitment:
		last := last.(*model.Commitment)
		next.Kind, next.Binding, next.Parties, next.Instrument = last.Kind, last.Binding, last.Parties, last.Instrument
		next.Place, next.Tags, next.Stage = last.Place, last.Tags, nil
		if len(last.Stage) > 0 {
			next.Stage = []model.StageEntry{{Stage: last.Stage[0].Stage, On: last.Stage[0].On}}
		}
		h.claims = f.sourcesOf()
	case *model.Event:
		next.Tags = last.(*model.Event).Tags
	case *model.Actor:
		next.Kind, next.Of = last.(*model.Actor).Kind, last.(*model.Actor).Of
	case *model.Instrument:
		last := last.(*model.Instrument)
		next.Kind, next.On, next.Signatories = last.Kind, last.On, last.Signatories
	case *model.Source:
		last := last.(*model.Source)
		kept := map[string]any{}
		for _, variable := range []string{"type", "container-title", "publisher", "accessed"} {
			if value, ok := last.CSL.Members()[variable]; ok {
				kept[variable] = value
			}
		}
		next.CSL, next.Reliability = model.NewCSL(kept), last.Reliability
	case *model.Claim:
		last := last.(*model.Claim)
		next.Source, next.Speaker, next.About, next.Locator = last.Source, last.Speaker, last.About, last.Locator
	case *model.Stance:
		next.Actor, next.On = last.(*model.Stance).Actor, last.(*model.Stance).On
	case *model.Relation:
		next.From = last.(*model.Relation).From
	}
	return h
}

// sourcesOf are claims with the sources and speakers of those entered in the form, and nothing quoted yet.
func (f *Form) sourcesOf() []model.Claim {
	out := []model.Claim{}
	for _, claim := range f.claims.list {
		if !slices.ContainsFunc(out, func(c model.Claim) bool { return c.Source == claim.Source && c.Speaker == claim.Speaker }) {
			out = append(out, model.Claim{Source: claim.Source, Speaker: claim.Speaker, Bearing: claim.Bearing, Credibility: claim.Credibility})
		}
	}
	return out
}

// mark notes which fields hold what was taken over.
func (f *Form) mark() {
	h := f.options.inherits
	if h == nil {
		return
	}
	f.composed()
	for _, field := range f.every() {
		if field.Filled() && h.takes(field.Name) {
			field.inherited = true
		}
	}
	if f.claims != nil { // they are no change yet
		for i := range f.claims.list {
			f.claims.start = append(f.claims.start, string(model.Encode(model.Normalised(&f.claims.list[i]))))
		}
	}
}

func (h *inheritance) takes(name string) bool {
	return slices.ContainsFunc(h.fields, func(n string) bool {
		return name == n || strings.HasSuffix(n, "/") && strings.HasPrefix(name, n)
	})
}

// Inherited reports whether the field holds what was taken over from the record entered before, untouched.
func (f *Field) Inherited() bool {
	if f.Table == nil {
		return f.inherited
	}
	return slices.ContainsFunc(f.Table.rows, func(r *Row) bool { return slices.ContainsFunc(r.Fields, (*Field).Inherited) })
}

// InheritedFrom is what the record is called from which something was taken over that still stands; "" for none.
func (f *Form) InheritedFrom() string {
	if f.options.inherits == nil || !slices.ContainsFunc(f.every(), (*Field).Inherited) {
		return ""
	}
	return f.options.inherits.from
}

// Disinherit clears what was taken over and not touched since.
func (f *Form) Disinherit() {
	o := f.options
	o.inherits, o.claims = nil, nil
	blank := NewForm(o, NewDraft(o.Book, f.Kind(), o.Today))
	for _, field := range f.every() {
		switch {
		case !field.inherited:
		case field.Kind == Ref:
			field.Choose("")
		case field.getList != nil:
			field.SetList(nil)
		case blank.Field(field.Name) != nil:
			field.SetText(blank.Field(field.Name).Text())
		case field.Kind != Pick || slices.ContainsFunc(field.Options(), func(c Choice) bool { return c.ID == "" }):
			field.SetText("")
		}
		field.inherited = false
	}
	f.changed()
}
