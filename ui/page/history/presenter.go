// Package history is the page of every edit: who changed what and when, what a record said before and after, taking one edit
// back, and seeing the book as it was known then. The presenter decides what is shown; the view draws it.
package history

import (
	"context"
	"slices"
	"strings"

	"proviso/model"
	"proviso/store"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/theme"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	listed.List[*entry] // the newest first

	session *session.Session
	kind    model.RecordKind // "" for all
	of      model.ID         // a record whose edits alone are shown, "" for all
	undone  map[model.ID]bool
	only    map[model.ID]bool // those of the kind and the record asked for; nil: all
	turn    int               // counts what was asked of the journal, so that an older answer is dropped
}

type entry struct {
	store.Entry
	folded string
}

// EntryID implements listed.Entry.
func (e *entry) EntryID() model.ID { return e.ID }

// Folded implements listed.Entry.
func (e *entry) Folded() string { return e.folded }

// NewPresenter is for the session's book; Load is still to be called.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s}
	p.List = listed.NewList(listed.Orders[*entry]{}, func(e *entry) bool { return p.only == nil || p.only[e.ID] })
	return p
}

// Load looks the edits up in the background, and calls done once they can be shown. Where something else was asked for
// meanwhile, done is not called.
func (p *Presenter) Load(done func(error)) {
	p.turn++
	turn, kind, of := p.turn, p.kind, p.of
	var all, some []store.Entry
	p.session.Read(p.session.Words().T("history.reading"), func(ctx context.Context, j session.Journal) (err error) {
		if all, err = j.History(ctx, store.HistoryFilter{}); err == nil && (kind != "" || of != "") {
			some, err = j.History(ctx, store.HistoryFilter{Kind: kind, Record: of})
		}
		return err
	}, func(err error) {
		if turn != p.turn {
			return
		}
		if err == nil {
			p.narrow(some)
			p.take(all)
		}
		done(err)
	})
}

func (p *Presenter) take(all []store.Entry) {
	p.undone = undone(all)
	entries := make([]*entry, len(all))
	for i, e := range all {
		entries[i] = &entry{e, find.Fold(e.Label + "\n" + e.Author + "\n" + p.session.Moment(e.At))}
	}
	p.Take(entries)
}

// undone tells which edits have been taken back and not put back since.
func undone(newestFirst []store.Entry) map[model.ID]bool {
	out := map[model.ID]bool{}
	for _, e := range slices.Backward(newestFirst) {
		switch {
		case e.Undoes != "":
			out[e.Undoes] = true
		case e.Redoes != "":
			delete(out, e.Redoes)
		}
	}
	return out
}

func (p *Presenter) narrow(to []store.Entry) {
	p.only = nil
	if p.kind != "" || p.of != "" {
		p.only = make(map[model.ID]bool, len(to))
		for _, e := range to {
			p.only[e.ID] = true
		}
	}
}

// Kind is the kind of record to whose edits the list is narrowed, Of the record; "" for all.
func (p *Presenter) Kind() model.RecordKind { return p.kind }

// Of is the record to whose edits the list is narrowed, "" for all.
func (p *Presenter) Of() model.ID { return p.of }

// OfName is what the record is called to whose edits the list is narrowed.
func (p *Presenter) OfName() string {
	if r, ok := p.session.Book().Find(string(p.of)); ok {
		return r.Label()
	}
	return p.session.Words().T("history.removed_record")
}

// Narrow asks for the edits of a kind of record and of one record, "" for all; Load gets them.
func (p *Presenter) Narrow(kind model.RecordKind, of model.ID) { p.kind, p.of = kind, of }

// Narrowed reports whether anything is typed or asked for.
func (p *Presenter) Narrowed() bool { return p.Searched() || p.kind != "" || p.of != "" }

// Row is one edit as the list shows it.
type Row struct {
	ID        model.ID
	Label, At string
	Sub       string // who made it, and how many records it changed
	State     *say.Chip
	Taken     bool // it has been taken back
}

// Row is the i-th edit shown, put into words.
func (p *Presenter) Row(i int) Row {
	e, w := p.At(i), p.session.Words()
	sub := []string{w.N("history.changes", e.Changes)}
	if e.Author != "" {
		sub = append([]string{e.Author}, sub...)
	}
	return Row{
		ID: e.ID, Label: e.Label, At: p.session.Moment(e.At), Sub: strings.Join(sub, " · "), State: p.state(e), Taken: p.undone[e.ID],
	}
}

// state marks an edit that has been taken back.
func (p *Presenter) state(e *entry) *say.Chip {
	if !p.undone[e.ID] {
		return nil
	}
	return &say.Chip{Tone: theme.End, Text: p.session.Words().T("history.undone")}
}

// WhyNotUndo is why an edit can't be taken back, "" where nothing speaks against it but, perhaps, later edits.
func (p *Presenter) WhyNotUndo(id model.ID) string {
	e, ok := p.Find(id)
	key := ""
	switch {
	case !ok:
		key = "history.choose_first"
	case p.session.ReadOnly():
		key = "history.read_only"
	case e.Number == 1:
		key = "history.not_undo.first"
	case e.Undoes != "":
		key = "history.not_undo.undoes"
	case e.Redoes != "":
		key = "history.not_undo.redoes"
	case p.undone[id]:
		key = "history.not_undo.undone"
	default:
		return ""
	}
	return p.session.Words().T(key)
}

// Undo takes one edit back; done is called with the edit that does.
func (p *Presenter) Undo(id model.ID, done func(model.Edit, error)) { p.session.UndoEdit(id, done) }

// LookBack has the window show the book as it was known once an edit was made.
func (p *Presenter) LookBack(id model.ID, done func(error)) {
	if e, ok := p.Find(id); ok {
		p.session.LookBack(e.At, done)
	}
}
