package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model/outlook"
	"proviso/ui/guide"
	"proviso/ui/uitest"
)

// TestTheWalkOfTheGuide goes through the first chapter step by step, under the names that it gives.
func TestTheWalkOfTheGuide(t *testing.T) {
	words := assets.Words(assets.English)
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")

	p.Tap(words.T("start.sample.paris.open"))
	p.sees(words.T("page.overview"), words.T("overview.title"))
	before := len(inForce(p))

	p.Tap(words.T("page.commitments"))
	p.Fill("Search 7 commitments", "hubs")
	p.Key(fyne.KeyReturn)
	p.sees("UK and France establish military hubs", words.T("commitments.section.condition"), strings.ToUpper(words.T("commitments.section.evidence")))

	p.Tap(words.T("page.events"))
	p.Tap("Ceasefire with Russia enters into force")
	p.Tap(words.T("events.record"))
	p.Tap(words.T("event_state.occurred"))
	p.sees(words.T("recording.impact"), "brings 2 commitments into force")
	p.Tap(words.T("recording.save"))

	p.Tap(words.T("page.overview"))
	if after := len(inForce(p)); after != before+2 {
		t.Errorf("%d pledges are in force after the ceasefire, %d before", after, before)
	}
	p.Shortcut(fyne.KeyZ, fyne.KeyModifierControl)
	if again := len(inForce(p)); again != before {
		t.Errorf("%d pledges are in force after undo, %d at first", again, before)
	}
	p.Tap(words.T("page.history"))
	p.sees("Undo: Record")
	p.Shortcut(fyne.KeyK, fyne.KeyModifierControl)
	p.sees(words.T("shell.palette"))
}

// inForce are the ids of the commitments that are in force as things are recorded.
func inForce(p *person) []string {
	p.t.Helper()
	var ids []string
	for _, a := range p.shell.Session().Outlook().Commitments() {
		if a.Activation == outlook.Activated {
			ids = append(ids, string(a.Commitment.ID))
		}
	}
	return ids
}

func TestTheGuideShowsPagesAndIsSearched(t *testing.T) {
	var shown []string
	v := guide.NewView(assets.Words(assets.English), func(page string) { shown = append(shown, page) })
	screen := uitest.Open(t, v.Object(), uitest.Options{Width: 900, Height: 640})
	if !screen.Sees("Ten minutes") || !screen.Sees("Conditions by example") {
		t.Fatalf("the guide shows %q", screen.Texts())
	}
	screen.Fill(assets.Words(assets.English).T("help.search"), "turns a row round")
	if screen.Sees("Ten minutes") || !screen.Sees("The opposite") {
		t.Errorf("after a search the guide shows %q", screen.Texts())
	}
	screen.Fill(assets.Words(assets.English).T("help.search"), "admiralty of nowhere")
	if !screen.Sees(assets.Words(assets.English).T("help.none")) {
		t.Errorf("where nothing is found the guide shows %q", screen.Texts())
	}
	screen.Fill(assets.Words(assets.English).T("help.search"), "smallest ways in")
	screen.Tap(assets.Words(assets.English).T("help.show"))
	if len(shown) != 1 || shown[0] != "scenarios" {
		t.Errorf("shown %q", shown)
	}
}

func TestTheGuideOpensBesideTheWindow(t *testing.T) {
	p := withParis(t)
	windows := func() int { return len(p.App.Driver().AllWindows()) }
	before := windows()
	p.shell.Run("guide")
	p.shell.Run("guide")
	if got := windows(); got != before+1 {
		t.Errorf("%d windows are open, %d before", got, before)
	}
}
