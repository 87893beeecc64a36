package evidence

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// claimSheet is the sheet in which a passage becomes a claim.
type claimSheet struct {
	view    *View
	draft   *Draft
	passage *w.Entry
	about   *w.Completer
	speaker *w.Completer
	problem *w.Para
	close   func()
}

// showClaimSheet opens the sheet. The passage is all selected, so that it can be narrowed by typing or by the arrows; the
// focus is where one chooses what it is about.
func showClaimSheet(v *View, d *Draft) {
	s := &claimSheet{view: v, draft: d}
	words := v.host.Words()
	s.passage = w.NewArea("", 5)
	s.passage.SetText(d.Passage)
	s.passage.OnChanged = func(text string) { d.Passage = text; s.check() }
	s.passage.OnCursorChanged = s.check
	s.passage.OnDone = s.commit
	s.about = s.completer("evidence.about_hint", v.presenter.Targets, func(t Target) { d.About = t })
	s.speaker = s.completer("evidence.speaker_hint", v.presenter.Speakers, func(t Target) { d.Speaker = t.ID })
	s.problem = w.NewPara(w.SmallFaint)
	content := w.Column(0, w.NewForm(
		w.NewField(words.T("evidence.passage"), s.passage).Hint(words.T("evidence.passage_hint")),
		w.NewField(words.T("evidence.about"), s.about),
		w.NewField(words.T("evidence.bearing"), w.Line(0, s.bearings(), w.Spring())),
		w.NewField(words.T("evidence.speaker"), s.speaker),
		s.problem,
	), s.foot())
	s.close = v.host.Sheet(words.T("evidence.claim_title"), content, fyne.NewSize(620, 0))
	s.check()
	w.Focus(s.about)
}

func (s *claimSheet) completer(hint string, find func(string) []Target, chosen func(Target)) *w.Completer {
	found := map[string]Target{}
	c := w.NewCompleter(s.view.host.Words().T(hint), func(query string) []w.Option {
		var out []w.Option
		for _, t := range find(query) {
			found[string(t.ID)] = t
			out = append(out, w.Option{ID: string(t.ID), Label: t.Name, Note: t.Note})
		}
		return out
	})
	c.OnChosen = func(o w.Option) { chosen(found[o.ID]); s.check() }
	return c
}

func (s *claimSheet) bearings() fyne.CanvasObject {
	var segments []w.Segment
	for _, b := range model.Bearings() {
		segments = append(segments, w.Segment{Text: s.view.host.Words().Label("bearing", string(b)), Tone: bearingTones[b]})
	}
	return w.NewSegmented(0, func(i int) { s.draft.Bearing = model.Bearings()[i] }, segments...)
}

func (s *claimSheet) foot() fyne.CanvasObject {
	words := s.view.host.Words()
	all := w.NewButtonOf(w.Quiet, "edit", words.T("evidence.all_fields"), s.openForm)
	cancel := w.NewButton(words.T("widgets.cancel"), func() { s.close() })
	save := w.NewPrimary(words.T("evidence.make_claim"), s.commit)
	return w.Pad(12, 0, 0, 0, w.Line(8, all, w.Spring(), cancel, save))
}

// narrow takes what is selected in the passage for the passage, where something less than all of it is.
func (s *claimSheet) narrow() {
	s.draft.Passage = s.passage.Text
	if part := s.passage.SelectedText(); part != "" {
		s.draft.Passage = part
	}
}

// check says what is quoted, or what is wrong with it.
func (s *claimSheet) check() {
	s.narrow()
	words := s.view.host.Words()
	switch problem := s.draft.Problem(); problem {
	case "evidence.problem.about", "":
		q, _ := s.draft.Quote()
		s.problem.SetRuns(w.Plain(words.T("evidence.quotes", "quote", clipped(q.Exact))))
	default:
		s.problem.SetRuns(w.Inked(theme.Stop.Ink(), words.T(problem)))
	}
}

// clipped is the beginning and the end of a passage.
func clipped(text string) string {
	r := []rune(text)
	if len(r) <= 90 {
		return text
	}
	return string(r[:50]) + " … " + string(r[len(r)-35:])
}

func (s *claimSheet) commit() {
	s.narrow()
	if problem := s.draft.Problem(); problem != "" {
		s.problem.SetRuns(w.Inked(theme.Stop.Ink(), s.view.host.Words().T(problem)))
		return
	}
	s.close()
	s.view.enterClaim(s.draft)
}

// openForm goes on in the form that has all fields of a claim.
func (s *claimSheet) openForm() {
	s.narrow()
	s.close()
	s.view.host.OpenDraft(s.draft.Claim(), func(id model.ID) {
		s.view.claim = id
		s.view.Refresh()
	})
}
