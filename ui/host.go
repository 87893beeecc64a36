package ui

import (
	"errors"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

const wayBack = 50 // routes that are remembered

// Go implements page.Host.
func (s *Shell) Go(r page.Route) {
	if s.book == nil {
		return
	}
	from := s.book.at
	if !s.book.show(r) {
		s.Fail(fmt.Errorf("there is no page %q", r.Page))
		return
	}
	if from.Page != "" && from != r {
		s.book.been = append(s.book.been, from)
		s.book.been = s.book.been[max(len(s.book.been)-wayBack, 0):]
	}
	s.update()
}

// back returns to where one came from.
func (s *Shell) back() {
	last := len(s.book.been) - 1
	to := s.book.been[last]
	s.book.been = s.book.been[:last]
	s.book.show(to)
}

func (s *Shell) nowhereBack() string {
	if s.book == nil || len(s.book.been) == 0 {
		return s.say("why.nowhere_back")
	}
	return ""
}

// Done implements page.Host.
func (s *Shell) Done(message string) {
	if s.Session() == nil || s.locked() != "" {
		s.toast(message, "", nil)
		return
	}
	s.toast(message, s.say("undo"), s.undo)
}

// Ask implements page.Host.
func (s *Shell) Ask(title, text, yes string, then func()) {
	var sh *sheet
	no := w.NewButton(s.say("cancel"), func() { sh.close() })
	do := w.NewPrimary(yes, func() {
		sh.close()
		then()
	})
	sh = s.dialog(title, w.NewPara(w.Body, w.Plain(text)), do, no, do)
}

// Remove implements page.Host. Nothing is asked where nothing else is touched: it can be undone.
func (s *Shell) Remove(kind model.RecordKind, ids ...model.ID) {
	if why := s.locked(); why != "" || len(ids) == 0 {
		s.toast(why, "", nil)
		return
	}
	s.remove(kind, ids, false, func(err error) {
		var referred *model.Referred
		if errors.As(err, &referred) {
			s.offerTogether(kind, ids, referred)
			return
		}
		s.Fail(err)
	})
}

func (s *Shell) remove(kind model.RecordKind, ids []model.ID, together bool, failed func(error)) {
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RemoveAll(b, kind, ids, together)
	}, func(e model.Edit, err error) {
		if err != nil {
			failed(err)
			return
		}
		s.Done(e.Label)
	})
}

const referrersShown = 8

// offerTogether lists what refers to a record, and offers to remove all of it as one edit.
func (s *Shell) offerTogether(kind model.RecordKind, ids []model.ID, referred *model.Referred) {
	e, err := s.Session().Hand().RemoveAll(s.Session().Book(), kind, ids, true)
	if err != nil {
		s.Fail(err)
		return
	}
	gone, freed := tally(e)
	var sh *sheet
	list := []fyne.CanvasObject{w.Pad(0, 0, 8, 0, w.NewPara(w.Body, w.Plain(s.say("remove.referred", "name", s.nameOf(referred.Record)))))}
	by := slices.CompactFunc(slices.Clone(referred.By), func(a, b model.Referrer) bool { return a.Record == b.Record })
	for i, r := range by {
		if i == referrersShown {
			list = append(list, w.NewText(w.Faint, s.words.N("shell.more", len(by)-i)))
			break
		}
		list = append(list, w.Item([]w.Run{w.Plain(s.nameOf(r.Record))}, s.words.T("record."+string(r.Record.RecordKind())), nil, s.leadTo(r.Record, func() { sh.close() })))
	}
	sum := s.words.N("shell.remove.gone", gone)
	if freed > 0 {
		sum += " " + s.words.N("shell.remove.freed", freed)
	}
	list = append(list, w.Pad(8, 0, 0, 0, w.NewPara(w.Soft, w.Plain(sum))))
	no := w.NewButton(s.say("cancel"), func() { sh.close() })
	do := w.NewButtonOf(w.Danger, "trash", s.say("remove.together"), func() {
		sh.close()
		s.remove(kind, ids, true, s.Fail)
	})
	sh = s.dialog(s.say("remove.title"), w.Column(0, list...), no, no, do)
}

// nameOf is what a record is called; a relation by its rule.
func (s *Shell) nameOf(r model.Record) string {
	if rel, ok := r.(*model.Relation); ok {
		b := s.Session().Book()
		return s.words.T("edit.relate."+string(rel.Kind), "from", b.EventName(string(rel.From)), "to", b.EventName(string(rel.To)))
	}
	return r.Label()
}

// leadTo leaves a sheet for the place where a record is seen and changed; nil where there is none.
func (s *Shell) leadTo(r model.Record, leave func()) func() {
	route, ok := page.RouteTo(r.RecordKind(), r.RecordID())
	switch r := r.(type) {
	case *model.Relation:
		route, ok = page.RouteTo(model.KindEvent, r.From)
	case *model.Stance:
		route, ok = page.RouteTo(model.KindActor, r.Actor)
	}
	if !ok {
		return nil
	}
	return func() {
		leave()
		s.Go(route)
	}
}

// tally counts what an edit removes and what it changes.
func tally(e model.Edit) (gone, freed int) {
	for _, c := range e.Changes {
		if c.After == nil {
			gone++
		} else {
			freed++
		}
	}
	return gone, freed
}
