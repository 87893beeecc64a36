package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	w "proviso/ui/widgets"
)

// matrix takes the focus to the matrix of scenarios.
func (p *person) matrix() *w.MatrixRows {
	p.t.Helper()
	for _, f := range p.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.MatrixRows); return ok }) {
		if rows, ok := f.Object.(*w.MatrixRows); ok {
			p.Focus(rows)
			return rows
		}
	}
	p.t.Fatal("there is no matrix")
	return nil
}

// tapFirst clicks on the first of several things with the same text.
func (p *person) tapFirst(text string) {
	p.t.Helper()
	for _, f := range p.FindAll(func(o fyne.CanvasObject) bool { l, ok := o.(*w.Link); return ok && l.Text() == text }) {
		p.TapAt(f.At.AddXY(4, 4))
		return
	}
	p.t.Fatalf("there is no link %q", text)
}

// TestAnAnalystAsksWhatIf goes through what the page of scenarios is for, as somebody would who has read no manual.
func TestAnAnalystAsksWhatIf(t *testing.T) {
	p := atExercise(t)
	p.Tap("Scenarios")
	p.sees("Nothing is assumed yet.", "As recorded", "What if", "Peace deal")

	// Two clicks: a ceasefire, and no backing by the United States.
	p.Answer("Ceasefire enters into force", "yes")
	p.Answer("United States confirms its backing", "no")
	p.sees("BETWEEN “AS RECORDED” AND “WHAT IF”", "1 pledge comes into force; none is lost; 1 is blocked.")

	// Why is each pledge in force, blocked or open?
	p.matrix()
	p.Key(fyne.KeyHome)
	p.sees("UK and France set up military hubs across Ukraine", "under “What if”", "assumed", "Nothing more is needed.")
	p.Key(fyne.KeyDown)
	p.sees("US-led monitoring of the ceasefire", "No event can bring it into force any more.")
	p.Tap("European-led multinational force for") // the first line of the row
	p.sees("at least 1 of", "“UK sends troops” is in force", "STILL NEEDS", "Ukraine asks for the force")

	// What is the smallest way in? Trying it shows that it is one.
	p.sees("SMALLEST WAYS IN", "ANY OF THESE STOPS IT", "Legal framework enters into force")
	p.tapFirst("try")
	p.sees("Nothing more is needed.", "4 pledges come into force")
	p.Answer("Peace deal is signed", "open")
	p.Answer("Legal framework enters into force", "open")
	p.Answer("Ukraine asks for the force", "open")

	// What is to be watched, the most important first?
	p.sees("WHAT TO WATCH NEXT", "2.00", "1.00", "0.25")

	// It is kept, and held against the peace deal.
	p.Tap("Save as scenario")
	p.Fill("Such as “Ceasefire, no US backing”", "Ceasefire, no US")
	p.Tap("Save")
	p.sees("Save changes", "Ceasefire, no US", "3 saved")
	p.Tap("Peace deal") // the head of its column
	p.Tap("Compare with “Ceasefire, no US”")
	p.sees("From", "to", "BETWEEN “CEASEFIRE, NO US” AND “PEACE DEAL”", "1 pledge comes into force; 1 is lost; 1 is open again.")
	p.matrix()
	p.Key(fyne.KeyHome)
	p.sees("Smallest change for “German presence in a neighbouring NATO area”", "“Peace deal is signed” as occurred")
	p.Tap("compare two")
	p.sees("As recorded")

	// The undo menu names what was done.
	p.sees("Undo “Add scenario ‘Ceasefire, no")
	if got := p.shell.Session().Book().Scenarios.Len(); got != 3 {
		t.Errorf("there are %d scenarios", got)
	}
}
