// Package detail holds the parts of a record's detail that several pages show alike: where actors stand on it, and its way to
// every edit. presenter.go turns the book into words; view.go draws them.
package detail

import (
	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/session"
)

// Stance is where an actor stands on a record.
type Stance struct {
	ID    model.ID
	Chip  say.Chip
	Actor string
	Route page.Route // to the actor
	Text  string
	On    string // its date, "" for none
}

// Stances are the stances of a book that fulfil a condition, in the order of their keys, put into words.
func Stances(s *session.Session, about func(*model.Stance) bool) []Stance {
	b, w := s.Book(), s.Words()
	var out []Stance
	for st := range b.Stances.Sorted() {
		if !about(st) {
			continue
		}
		route, _ := page.RouteTo(model.KindActor, st.Actor)
		row := Stance{ID: st.ID, Chip: say.Stance(w, st.Stance), Actor: b.LabelOf(model.KindActor, st.Actor), Route: route, Text: st.Text}
		if !st.On.IsZero() {
			row.On = w.Date(st.On)
		}
		out = append(out, row)
	}
	return out
}

// NewStance is the draft of a stance on a record: a commitment, an event, or an actor's own.
func NewStance(s *session.Session, kind model.RecordKind, id model.ID) *model.Stance {
	st := &model.Stance{Stance: model.Supports, On: when.On(s.Today())}
	switch kind {
	case model.KindCommitment:
		st.Commitments = []model.ID{id}
	case model.KindEvent:
		st.Events = []model.ID{id}
	case model.KindActor:
		st.Actor = id
	}
	return st
}
