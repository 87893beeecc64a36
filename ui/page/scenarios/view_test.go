package scenarios_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/page/scenarios"
	"proviso/ui/pagetest"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	w "proviso/ui/widgets"
)

// person sits at the page.
type person struct {
	*pagetest.Shell
	view *scenarios.View
	t    *testing.T
}

// sitDown shows the page of a session.
func sitDown(t *testing.T, s *session.Session) *person {
	t.Helper()
	shell, view := pagetest.Show(t, s, scenarios.New)
	view.Show(page.Route{Page: page.Scenarios})
	shell.Settle()
	return &person{shell, view, t}
}

func (p *person) sees(texts ...string) {
	p.t.Helper()
	p.Settle()
	for _, text := range texts {
		if !p.Sees(text) {
			p.t.Errorf("%q is not on the screen; there is %q", text, p.Texts())
		}
	}
}

// rows takes the focus to the matrix.
func (p *person) rows() *w.MatrixRows {
	p.t.Helper()
	found := p.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.MatrixRows); return ok })
	if len(found) != 1 {
		p.t.Fatalf("there are %d matrices", len(found))
	}
	rows, _ := found[0].Object.(*w.MatrixRows)
	p.Focus(rows)
	return rows
}

func TestAnAnalystAsksWhatIfSavesAndCompares(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	p.sees("2 saved", "As recorded", "What to watch next", "Nothing is assumed yet.")
	p.Answer("Ceasefire enters into force", "yes")
	p.Answer("United States confirms its backing", "no")

	p.rows()
	p.Key(fyne.KeyHome)
	p.sees("under “What if”", "UK and France set up military hubs across Ukraine", "assumed", "Nothing more is needed.")
	p.Key(fyne.KeyDown)
	p.sees("US-led monitoring of the ceasefire", "No event can bring it into force any more.")
	p.Key(fyne.KeyDown)
	p.sees("European-led multinational force for Ukraine", "STILL NEEDS", "SMALLEST WAYS IN", "ANY OF THESE STOPS IT", "try")

	p.Tap("Save as scenario")
	p.Fill("Such as “Ceasefire, no US backing”", "Two clicks")
	p.Tap("Save")
	if want := "Add scenario “Two clicks”"; len(p.Told) != 1 || p.Told[0] != want {
		t.Fatalf("it says %q, want %q", p.Told, want)
	}
	p.sees("3 saved", "Two clicks", "Save changes")

	p.Answer("Peace deal is signed", "yes")
	p.sees("not saved")
	p.Tap("Save changes")
	p.Tap("compare two")
	p.sees("BETWEEN “AS RECORDED” AND “TWO CLICKS”", "2 pledges come into force; none is lost; 1 is blocked.")
}

func TestThePageWorksFromTheKeyboardAlone(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	ceasefire, _ := p.Switch("Ceasefire enters into force").Object.(*w.Segmented)
	for range 12 {
		if p.Canvas().Focused() == fyne.Focusable(ceasefire) {
			break
		}
		p.Key(fyne.KeyTab)
	}
	if p.Canvas().Focused() != fyne.Focusable(ceasefire) {
		t.Fatal("Tab does not come to the first switch")
	}
	p.Key(fyne.KeyLeft)
	if p.Canvas().Focused() != fyne.Focusable(ceasefire) || ceasefire.Text() != "yes" {
		t.Fatalf("after Left the switch says %q and the focus is on %T", ceasefire.Text(), p.Canvas().Focused())
	}
	p.view.Search()
	p.Type("hubs")
	p.Key(fyne.KeyDown)
	p.Key(fyne.KeyRight)
	p.sees("under “Ceasefire without US backing”")
	p.Key(fyne.KeyReturn, fyne.KeyReturn)
	if p.Went.Page != page.Commitments || p.Went.ID == "" {
		t.Errorf("Enter, Enter went to %+v, want the commitment", p.Went)
	}
}

func TestAClauseLeadsToWhatItIsAbout(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	p.rows()
	for !p.Sees("“UK sends troops” is in force") {
		p.Key(fyne.KeyDown)
	}
	p.Tap("“UK sends troops” is in force")
	p.sees("House of Commons approves")
	if got := p.rows().Current(); p.Session().Book().LabelOf(model.KindCommitment, model.ID(got)) != "UK sends troops" {
		t.Errorf("the chosen row is %q", got)
	}
}

func TestARankedEventLeadsToItsSwitch(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	want := p.Switch("Legal framework enters into force").Object
	p.Tap("Legal framework enters into force") // the bar: it is in front of the switches
	if got := p.Canvas().Focused(); got != fyne.Focusable(want.(*w.Segmented)) {
		t.Errorf("the focus is on %T", got)
	}
}

func TestADateIsSetFromItsLink(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	p.Answer("Ceasefire enters into force", "yes")
	p.Tap("set a date")
	p.Fill("Date", "2026-06-01")
	p.Tap("Set the date")
	p.sees("on 1 Jun 2026", "asked as of 1 Jun 2026", "CALENDAR", "comes into force")
}

func TestWhatIsTriedIsNotLostUnasked(t *testing.T) {
	p := sitDown(t, sessiontest.Exercise(t))
	saved, _ := p.Session().Book().Scenarios.Key("ceasefire-without-us")
	p.view.Show(page.Route{Page: page.Scenarios, ID: saved.ID})
	if p.Asked != 0 {
		t.Error("it asked though nothing was tried")
	}
	p.sees("Ceasefire without US backing", "Save changes")
	p.Answer("Peace deal is signed", "yes")
	p.Run("scenario.new")
	if p.Asked != 1 {
		t.Errorf("it asked %d times before it left what was tried", p.Asked)
	}
	p.sees("What if", "Save as scenario")
}

func TestNothingIsSavedInABookThatCanOnlyBeRead(t *testing.T) {
	p := sitDown(t, sessiontest.Of(sessiontest.ReadOnly(sessiontest.Exercise(t).Book())))
	p.Answer("Ceasefire enters into force", "yes")
	p.sees("in force")
	for _, name := range []string{"scenario.save", "scenario.edit", "scenario.duplicate", "scenario.remove", "scenario.rename"} {
		if p.Run(name) {
			t.Errorf("%s was done", name)
		}
	}
	p.Tap("Save as scenario")
	if p.Sees("Such as “Ceasefire, no US backing”") {
		t.Error("it asks for a name")
	}
}

// TestEveryWordIsThere finds words that the page uses and nobody wrote.
func TestEveryWordIsThere(t *testing.T) {
	for name, s := range map[string]*session.Session{
		"exercise": sessiontest.Exercise(t), "paris": sessiontest.Paris(t), "empty": sessiontest.Of(sessiontest.ReadOnly(model.Book{})), "big": sessiontest.Big(t, 60, 30),
	} {
		p := sitDown(t, s)
		for _, a := range p.view.Actions() {
			if !p.Words().Has(a.Key()) {
				t.Errorf("%s has no title", a.Name)
			}
		}
		if s.Book().Commitments.Len() > 0 {
			p.Tap("compare two")
		}
		for _, text := range p.Texts() {
			if strings.Contains(text, "⟦") {
				t.Errorf("%s: no words: %s", name, text)
			}
		}
	}
}
