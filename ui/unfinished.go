package ui

import (
	"context"
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/said"
	"proviso/ui/drafts"
	"proviso/ui/form"
	"proviso/ui/page"
	"proviso/ui/page/evidence"
	"proviso/ui/record"
	w "proviso/ui/widgets"
)

// resumable is content of a sheet that can be kept in a file and opened again when the program runs the next time.
type resumable interface {
	page.Guarded
	Title() string    // of its sheet
	Name() string     // what a person calls it now
	State() []byte    // all that was typed
	Wants() fyne.Size // how large its sheet is to be
}

// keepTime is how long typing goes on before it is written down.
const keepTime = 700 * time.Millisecond

// touched has what was typed written down soon.
func (s *Shell) touched() {
	d := s.book
	if d == nil || d.keeping {
		return
	}
	d.keeping = true
	s.config.Runner.After(keepTime, func() {
		d.keeping = false
		d.keep()
	})
}

// keep writes down what is typed and not saved, unless it is written down already. Nothing of it goes into the book.
func (d *desk) keep() {
	s := d.shell
	if s.book != d || d.store.ReadOnly() {
		return
	}
	found := s.typed()
	if now := contents(found); now != d.kept {
		d.kept = now
		path := d.store.Path()
		s.config.Runner.Go(s.say("keeping"), func(context.Context, func(int, int, string)) error {
			return s.config.Places.Drafts.Keep(path, found)
		}, d.unkept)
	}
}

// unkept tells once that what is typed would be lost in a crash.
func (d *desk) unkept(err error) {
	if err == nil {
		return
	}
	d.shell.config.Log.Error(err.Error(), "details", details(err))
	if !d.complained {
		d.complained = true
		d.shell.toast(d.shell.troubleOf(err).sentence, "", nil)
	}
}

// typed is what was typed into the sheets that are open, or were left, and is not saved; and what is tried on pages.
func (s *Shell) typed() []drafts.Draft {
	var out []drafts.Draft
	for _, sheets := range [][]*sheet{s.unfinished, s.sheets} {
		for _, sh := range sheets {
			if c, ok := sh.options.Content.(resumable); ok && c.Dirty() {
				out = append(out, s.draftOf(c))
			}
		}
	}
	for _, p := range s.book.trying() {
		if tried := p.Tried(); tried != nil {
			out = append(out, drafts.Draft{What: triedDraft + string(p.Name()), Title: s.words.T("page." + string(p.Name())), At: s.moment(), Data: tried})
		}
	}
	return out
}

func (s *Shell) draftOf(c resumable) drafts.Draft {
	return drafts.Draft{What: whatOf(c), Title: c.Name(), At: s.moment(), Data: c.State()}
}

func (s *Shell) moment() time.Time { return s.config.Now().UTC().Truncate(time.Second) }

// What a draft is of.
const (
	formDraft      = "form"
	recordingDraft = "recording"
	relationDraft  = "relation"
	claimDraft     = "claim"
	triedDraft     = "tried on " // before the name of a page
)

func whatOf(c resumable) string {
	switch c.(type) {
	case *record.View:
		return recordingDraft
	case *record.RelationView:
		return relationDraft
	case *evidence.ClaimSheet:
		return claimDraft
	}
	return formDraft
}

// contents is what drafts hold, whenever they were written; "" for none.
func contents(found []drafts.Draft) string {
	var all []byte
	for _, d := range found {
		all = append(append(all, d.Title...), d.Data...)
	}
	return string(all)
}

// recall offers again what was left unfinished in the book when the program last ran.
func (d *desk) recall() {
	s := d.shell
	if d.store.ReadOnly() {
		return
	}
	var found []drafts.Draft
	s.config.Runner.Go(s.say("recalling"), func(context.Context, func(int, int, string)) (err error) {
		found, err = s.config.Places.Drafts.Load(d.store.Path())
		return err
	}, func(err error) {
		s.Fail(err)
		if s.book != d {
			return
		}
		d.kept = contents(found)
		var left []*leftover
		for _, draft := range found {
			if d.tryAgain(draft) {
				continue
			}
			if l := s.leftover(draft); l != nil {
				left = append(left, l)
				s.unfinished = append(s.unfinished, l.sheet)
			}
		}
		d.keep()
		if len(left) > 0 {
			s.update()
			s.offerLeftovers(left)
		}
	})
}

// leftover is a form of an earlier run, ready to be continued.
type leftover struct {
	sheet *sheet
	at    time.Time
	since form.Since
}

// leftover opens a draft in a sheet that does not show yet; nil where what it holds is in the book already, or where it
// can't be opened, which is told.
func (s *Shell) leftover(draft drafts.Draft) *leftover {
	sh := &sheet{shell: s}
	content, since, err := s.reopened(draft, sh)
	s.cannotReopen(draft, err)
	if err != nil {
		return nil
	}
	if since == form.Saved {
		return nil
	}
	size := content.Wants()
	sh.options = w.SheetOptions{Title: content.Title(), Content: content, Width: size.Width, Height: size.Height}
	return &leftover{sh, draft.At, since}
}

// reopened is what a draft is of, as it was left, in a sheet, and what became of its record since.
func (s *Shell) reopened(draft drafts.Draft, in *sheet) (resumable, form.Since, error) {
	switch draft.What {
	case formDraft:
		var kind model.RecordKind
		v, since, err := form.OnState(s, draft.Data, func(id model.ID) { s.goTo(kind, id) })
		if err != nil {
			return nil, 0, err
		}
		kind = v.Form().Kind()
		v.OnClose, v.OnEdit, v.OnNext = in.close, s.touched, s.showForm
		return v, since, nil
	case recordingDraft:
		d, err := record.Restore(s.book.session, draft.Data)
		if err != nil {
			return nil, 0, err
		}
		v := record.NewView(s, d)
		v.OnClose, v.OnEdit = in.close, s.touched
		return v, form.Unchanged, nil
	case relationDraft:
		d, err := record.RestoreRelating(s.book.session, draft.Data)
		if err != nil {
			return nil, 0, err
		}
		v := record.NewRelationView(s, d)
		v.OnClose, v.OnEdit = in.close, s.touched
		return v, form.Unchanged, nil
	case claimDraft:
		v, err := evidence.OnState(s, draft.Data, func(id model.ID) { s.goTo(model.KindClaim, id) })
		if err != nil {
			return nil, 0, err
		}
		v.OnClose = in.close
		v.Watch(s.touched)
		return v, form.Unchanged, nil
	}
	return nil, 0, fmt.Errorf("there is no form called %q", draft.What)
}

// unreadableDraft is the error of a form that can't be opened again.
type unreadableDraft struct {
	title string
	err   error
}

func (e *unreadableDraft) Error() string { return said.English(e) }
func (e *unreadableDraft) Hint() string  { return said.Hint(e) }

// Told implements said.Teller.
func (e *unreadableDraft) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.unreadable_draft", "“{title}”, left unfinished, can’t be opened again", "title", e.title),
		said.New("say.error.unreadable_draft.hint", "What was typed into it stands in the log")
}

func (e *unreadableDraft) Unwrap() error { return e.err }

// offerLeftovers asks for each form that was left whether to continue it.
func (s *Shell) offerLeftovers(left []*leftover) {
	var ask *sheet
	lines := w.Column(0)
	var first *w.Button
	for _, l := range left {
		resume := w.NewButton(s.say("continue"), func() {
			ask.close()
			s.resume(l.sheet)
		})
		var line fyne.CanvasObject
		discard := w.NewButtonOf(w.Quiet, "", s.say("unfinished.discard"), func() {
			l.sheet.forget()
			s.book.keep()
			if lines.Remove(line); len(lines.Objects) == 0 {
				ask.close()
			}
			s.update()
		})
		line = s.leftoverLine(l, discard, resume)
		lines.Add(line)
		if first == nil {
			first = resume
		}
	}
	intro := w.Pad(0, 0, 8, 0, w.NewPara(w.Soft, w.Plain(s.say("unfinished.recalled"))))
	later := w.NewButton(s.say("unfinished.later"), func() { ask.close() })
	ask = s.dialog(s.words.N("shell.unfinished.left", len(left)), w.Column(0, intro, lines), first, later)
}

// leftoverLine is one form that was left: what it is, when it was, what became of its record.
func (s *Shell) leftoverLine(l *leftover, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	note := s.say("unfinished.at", "time", s.book.session.Moment(l.at))
	switch l.since {
	case form.Changed:
		note += " " + s.say("unfinished.changed")
	case form.Removed:
		note += " " + s.say("unfinished.removed")
	}
	text := w.Column(1, w.NewPara(w.Strong, w.Plain(l.sheet.name())), w.NewPara(w.SmallFaint, w.Plain(note)))
	return w.Column(0, w.Divider(), w.Inset(8, 0, w.Line(8, append([]fyne.CanvasObject{w.Grow(text)}, buttons...)...)))
}
