package ui

import (
	"proviso/model"
	"proviso/ui/form"
	"proviso/ui/page"
	"proviso/ui/record"
	w "proviso/ui/widgets"
)

// enter begins a new record of a kind, and shows it once it is saved.
func (s *Shell) enter(kind model.RecordKind) {
	s.Open(kind, "", func(id model.ID) { s.goTo(kind, id) })
}

// goTo shows a record where its kind lives.
func (s *Shell) goTo(kind model.RecordKind, id model.ID) {
	if r, ok := page.RouteTo(kind, id); ok {
		s.Go(r)
	}
}

// Open implements page.Host. Where a new record of the kind was left unfinished, it is offered first.
func (s *Shell) Open(kind model.RecordKind, id model.ID, then func(model.ID)) {
	if sh := s.left(kind); sh != nil && id == "" {
		s.offerLeft(sh, func() { s.showForm(form.New(s, kind, "", then)) })
		return
	}
	s.showForm(form.New(s, kind, id, then))
}

// OpenDraft implements page.Host.
func (s *Shell) OpenDraft(draft model.Record, then func(model.ID)) {
	s.showForm(form.OnDraft(s, draft, then))
}

func (s *Shell) showForm(v *form.View) {
	v.OnClose = s.Sheet(v.Title(), v, v.Wants())
	v.OnEdit, v.OnNext = s.touched, s.showForm
}

// left is the form of a new record of a kind that was left unfinished, nil for none.
func (s *Shell) left(kind model.RecordKind) *sheet {
	for _, sh := range s.unfinished {
		if v, ok := sh.options.Content.(*form.View); ok && v.Form().Kind() == kind && v.Form().IsNew() {
			return sh
		}
	}
	return nil
}

// offerLeft asks whether to continue what was left, or to begin another.
func (s *Shell) offerLeft(left *sheet, begin func()) {
	var ask *sheet
	other := w.NewButton(s.say("unfinished.begin"), func() {
		ask.close()
		begin()
	})
	resume := w.NewPrimary(s.say("continue"), func() {
		ask.close()
		s.resume(left)
	})
	text := w.NewPara(w.Body, w.Plain(s.say("unfinished.new", "title", left.name())))
	ask = s.dialog(s.say("unfinished.title"), text, resume, other, resume)
}

// RecordEvent implements page.Host.
func (s *Shell) RecordEvent(id model.ID) { s.showRecording(record.Event, id) }

// Relate implements page.Host.
func (s *Shell) Relate(event, relation model.ID) {
	record.ShowRelation(s, event, relation).OnEdit = s.touched
}

// SetStage implements page.Host.
func (s *Shell) SetStage(ids ...model.ID) { s.showRecording(record.Stage, ids...) }

// SetDelivery implements page.Host.
func (s *Shell) SetDelivery(ids ...model.ID) { s.showRecording(record.Delivery, ids...) }

func (s *Shell) showRecording(subject record.Subject, ids ...model.ID) {
	if len(ids) > 0 {
		record.Show(s, subject, ids...).OnEdit = s.touched
	}
}
