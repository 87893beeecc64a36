package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
)

// Ten pledges of one article, entered by somebody who knows the keys: no mouse, and what is the same is typed once.
func TestTenPledgesFromAnArticleWithoutTheMouse(t *testing.T) {
	p := inParis(t, page.Commitments)
	before := p.book().Commitments.Len()
	quote := func(n int) string { return fmt.Sprintf("Latvia will do the %d. thing", n) }

	p.Shortcut(fyne.KeyN, ctrl)
	p.Type("Latvia does thing 1")
	p.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // kind, will it be done, bound by, who
	p.Type("Latvia")
	p.Key(fyne.KeyReturn)                                     // there is none: it is made
	p.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // what kind of actor, role, cross, to whom
	p.Type("ukraine")
	p.Key(fyne.KeyReturn)
	p.to("Evidence")
	p.Key(fyne.KeyReturn, fyne.KeyReturn) // open it, add a quote
	p.Type(quote(1))
	p.Key(fyne.KeyTab)
	p.Type("Ten things that Latvia will do")
	p.Key(fyne.KeyReturn)
	p.to("Tags, notes and key")
	p.Key(fyne.KeyReturn)
	p.Type("latvia")
	p.Key(fyne.KeyReturn)
	for n := 2; n <= 10; n++ {
		p.Shortcut(fyne.KeyReturn, ctrl|fyne.KeyModifierShift)
		p.sees(fmt.Sprintf("Entered “Latvia does thing %d”. What is marked", n-1), "as in the last one")
		p.Type(fmt.Sprintf("Latvia does thing %d", n))
		p.to("Evidence")
		p.Type(quote(n))
	}
	p.Shortcut(fyne.KeyReturn, ctrl)
	p.misses("New commitment")

	b := p.book()
	if got := b.Commitments.Len() - before; got != 10 {
		t.Fatalf("%d pledges were entered", got)
	}
	latvia, ok := b.ByKey(model.KindActor, "latvia")
	if !ok || b.Sources.Len() != 3 {
		t.Fatalf("Latvia: %v, sources: %d", ok, b.Sources.Len())
	}
	quotes := map[model.ID]string{}
	for c := range b.Claims.All() {
		quotes[c.About.Commitment] += c.Quote.Exact
	}
	n := 0
	for c := range b.Commitments.All() {
		if !strings.HasPrefix(c.Title, "Latvia does thing") {
			continue
		}
		n++
		if len(c.Parties) != 2 || c.Parties[0].Actor != latvia.RecordID() || c.Parties[0].Role != model.Obligor || c.Parties[1].Role != model.Beneficiary {
			t.Errorf("%s has the parties %v", c.Title, c.Parties)
		}
		var number int
		fmt.Sscanf(c.Title, "Latvia does thing %d", &number)
		if quotes[c.ID] != quote(number) || len(c.Tags) != 1 || len(c.Stage) != 1 {
			t.Errorf("%s: quote %q, tags %v, stages %v", c.Title, quotes[c.ID], c.Tags, c.Stage)
		}
	}
	if n != 10 {
		t.Errorf("%d pledges of Latvia", n)
	}
}

// to goes on from section to section of a form until the focus is in one with a title.
func (p *person) to(section string) {
	p.t.Helper()
	for range 8 {
		p.Shortcut(fyne.KeyPageDown, ctrl)
		if p.section() == section {
			return
		}
	}
	p.t.Fatalf("the focus does not come to %q; it is in %q", section, p.section())
}

// section is the title of the section of a form in which the focus is: the lowest that is not below it.
func (p *person) section() string {
	p.Settle()
	focused, ok := p.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return ""
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(focused).Y
	last, lowest := "", float32(-1e6)
	for _, title := range []string{"Text, paper and amounts", "What would end it", "Evidence", "Part of and successor of", "Tags, notes and key"} {
		for _, f := range p.FindAll(func(o fyne.CanvasObject) bool {
			b, is := o.(interface{ Text() string })
			_, pressed := o.(fyne.Tappable)
			return is && pressed && b.Text() == title
		}) {
			if y := driver.AbsolutePositionForObject(f.Object).Y; y <= at && y > lowest {
				last, lowest = title, y
			}
		}
	}
	return last
}
