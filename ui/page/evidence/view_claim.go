package evidence

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// ClaimSheet is what a sheet shows in which a passage becomes a claim. Left with something entered, it can be opened again.
type ClaimSheet struct {
	widget.BaseWidget
	// OnClose is called when it is done with: the claim is made, or given up.
	OnClose func()

	host    page.Host
	targets *Presenter
	draft   *Draft
	made    func(model.ID)
	edited  func()
	form    *w.Form
	passage *w.Entry
	about   *w.Completer
	speaker *w.Completer
	problem *w.Para
}

// showClaimSheet opens the sheet.
func showClaimSheet(v *View, d *Draft) {
	s := newClaimSheet(v.host, v.presenter, d, v.madeClaim)
	s.OnClose = v.host.Sheet(s.Title(), s, s.Wants())
	s.FocusFirst()
}

// OnState is the sheet as its State was when it was left. made is called with the claim that it makes.
func OnState(host page.Host, state []byte, made func(model.ID)) (*ClaimSheet, error) {
	p := NewPresenter(host.Session())
	d, err := p.Restore(state)
	if err != nil {
		return nil, err
	}
	return newClaimSheet(host, p, d, made), nil
}

// newClaimSheet draws a claim. The passage can be narrowed by typing or by selecting in it.
func newClaimSheet(host page.Host, targets *Presenter, d *Draft, made func(model.ID)) *ClaimSheet {
	s := &ClaimSheet{host: host, targets: targets, draft: d, made: made, edited: func() {}}
	words := host.Words()
	s.passage = w.NewArea("", 5)
	s.passage.SetText(d.Passage)
	s.passage.OnChanged = func(string) { s.check() }
	s.passage.OnCursorChanged = s.check
	s.passage.OnDone = s.commit
	s.about = s.completer("evidence.about_hint", targets.Targets, func(t Target) { d.About = t })
	if d.About.ID != "" {
		s.about.SetChosen(w.Option{ID: string(d.About.ID), Label: d.About.Name})
	}
	s.speaker = s.completer("evidence.speaker_hint", targets.Speakers, func(t Target) { d.Speaker = t.ID })
	if d.Speaker != "" {
		s.speaker.SetChosen(w.Option{ID: string(d.Speaker), Label: host.Session().Book().LabelOf(model.KindActor, d.Speaker)})
	}
	s.problem = w.NewPara(w.SmallFaint)
	s.form = w.NewForm(
		w.NewField(words.T("evidence.passage"), s.passage).Hint(words.T("evidence.passage_hint")),
		w.NewField(words.T("evidence.about"), s.about),
		w.NewField(words.T("evidence.bearing"), w.Line(0, s.bearings(), w.Spring())),
		w.NewField(words.T("evidence.speaker"), s.speaker),
		s.problem,
	).Foot(s.foot()...)
	s.ExtendBaseWidget(s)
	s.check()
	return s
}

// Title is that of the sheet.
func (s *ClaimSheet) Title() string { return s.host.Words().T("evidence.claim_title") }

// Name is the title with the beginning of the passage.
func (s *ClaimSheet) Name() string {
	return s.host.Words().T("form.named", "title", s.Title(), "name", clipped(s.draft.Passage))
}

// Wants is the room that it would like to have; it is as high as its content.
func (s *ClaimSheet) Wants() fyne.Size { return fyne.NewSize(620, 0) }

// Dirty implements page.Guarded.
func (s *ClaimSheet) Dirty() bool { return s.draft.Dirty() }

// State is all that was entered, for OnState.
func (s *ClaimSheet) State() []byte { return s.draft.State() }

// Watch has a function called whenever something may have been entered.
func (s *ClaimSheet) Watch(edited func()) { s.edited = edited }

// HeightFor is the content's.
func (s *ClaimSheet) HeightFor(width float32) float32 { return s.form.HeightFor(width) }

// Buttons implements widgets.Footed.
func (s *ClaimSheet) Buttons() []fyne.CanvasObject { return s.form.Buttons() }

// CreateRenderer implements fyne.Widget.
func (s *ClaimSheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.form) }

// FocusFirst takes the focus to where one chooses what the claim is about.
func (s *ClaimSheet) FocusFirst() { w.Focus(s.about) }

func (s *ClaimSheet) close() {
	if s.OnClose != nil {
		s.OnClose()
	}
}

func (s *ClaimSheet) completer(hint string, find func(string) []Target, chosen func(Target)) *w.Completer {
	found := map[string]Target{}
	c := w.NewCompleter(s.host.Words().T(hint), func(query string) []w.Option {
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

func (s *ClaimSheet) bearings() fyne.CanvasObject {
	var segments []w.Segment
	for _, b := range model.Bearings() {
		segments = append(segments, w.Segment{Text: s.host.Words().Label("bearing", string(b)), Tone: bearingTones[b]})
	}
	chosen := max(slices.Index(model.Bearings(), s.draft.Bearing), 0)
	return w.NewSegmented(chosen, func(i int) { s.draft.Bearing = model.Bearings()[i]; s.edited() }, segments...)
}

func (s *ClaimSheet) foot() []fyne.CanvasObject {
	words := s.host.Words()
	all := w.NewButtonOf(w.Quiet, "edit", words.T("evidence.all_fields"), s.openForm)
	cancel := w.NewButton(words.T("widgets.cancel"), s.close)
	save := w.NewPrimary(words.T("evidence.make_claim"), s.commit)
	return []fyne.CanvasObject{all, cancel, save}
}

// narrow takes what is selected in the passage for the passage, where something less than all of it is.
func (s *ClaimSheet) narrow() {
	s.draft.Passage = s.passage.Text
	if part := s.passage.SelectedText(); part != "" {
		s.draft.Passage = part
	}
}

// check says what is quoted, or what is wrong with it.
func (s *ClaimSheet) check() {
	s.narrow()
	words := s.host.Words()
	switch problem := s.draft.Problem(); problem {
	case "evidence.problem.about", "":
		q, _ := s.draft.Quote()
		s.problem.SetRuns(w.Plain(words.T("evidence.quotes", "quote", clipped(q.Exact))))
	default:
		s.problem.SetRuns(w.Inked(theme.Stop.Ink(), words.T(problem)))
	}
	s.edited()
}

// clipped is the beginning and the end of a passage.
func clipped(text string) string {
	r := []rune(text)
	if len(r) <= 90 {
		return text
	}
	return string(r[:50]) + " … " + string(r[len(r)-35:])
}

func (s *ClaimSheet) commit() {
	s.narrow()
	if problem := s.draft.Problem(); problem != "" {
		s.problem.SetRuns(w.Inked(theme.Stop.Ink(), s.host.Words().T(problem)))
		return
	}
	s.close()
	enterClaim(s.host, s.draft, s.made)
}

// openForm goes on in the form that has all fields of a claim.
func (s *ClaimSheet) openForm() {
	s.narrow()
	s.close()
	s.host.OpenDraft(s.draft.Claim(), s.made)
}
