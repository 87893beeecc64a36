package ui_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
)

// crashes sits down at the exercise, does something, and ends the program as a crash does once the time to write it down has
// passed; then it opens the book again.
func crashes(t *testing.T, do func(p *person)) *person {
	t.Helper()
	home, clock := t.TempDir(), &ticking{}
	p := sitDownWith(t, home, clock, nil)
	p.shell.Start("")
	p.Tap("Open the exercise")
	do(p)
	clock.pass()
	path := p.set.Now().Recent[0]
	p.crash()
	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path)
	return p
}

func TestAWhatIfSurvivesACrash(t *testing.T) {
	p := crashes(t, func(p *person) {
		p.Tap("Scenarios")
		p.Answer("Ceasefire enters into force", "yes")
	})
	p.misses("left unfinished") // nothing is asked
	p.Tap("Scenarios")
	p.sees("Restored from last time", "1 pledge comes into force")
	p.Tap("reset")
	p.misses("Restored from last time")
	p.misses("1 pledge comes into force")
	p.shell.Close()
	if left, _ := os.ReadDir(filepath.Join(p.home, "drafts")); len(left) != 0 {
		t.Errorf("what was taken back is kept: %v", left)
	}
}

func TestAWhatIfIsKeptWhenTheProgramEnds(t *testing.T) {
	home := t.TempDir()
	p := sitDownWith(t, home, &ticking{}, nil) // no time passes
	p.shell.Start("")
	p.Tap("Open the exercise")
	p.Tap("Scenarios")
	p.Answer("Ceasefire enters into force", "yes")
	path := p.set.Now().Recent[0]
	p.shell.Close()
	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path) // on the page where it was left
	p.sees("Restored from last time", "1 pledge comes into force")
}

func TestAWhatIfAndARuleOutliveAChangeOfLanguage(t *testing.T) {
	p := atExercise(t)
	p.Tap("Scenarios")
	p.Answer("Ceasefire enters into force", "yes")
	p.shell.Relate(p.event("peace-deal"), "")
	p.Tap("excludes")
	p.Key(fyne.KeyEscape)
	p.shell.SpeakIn("de")
	p.sees("Was wäre, wenn", "1 Zusage tritt in Kraft")
	if p.menuItems()["Verzeichnen › Fortsetzen › Angeben, wie zwei Ereignisse zusammenhängen: Peace deal is signed"] == nil {
		t.Errorf("the rule is not offered: %v", slices.Sorted(maps.Keys(p.menuItems())))
	}
}

func TestWhatIsTakenBackInAnotherLanguageDoesNotComeBack(t *testing.T) {
	clock := &ticking{}
	p := sitDownWith(t, t.TempDir(), clock, nil)
	p.shell.Start("")
	p.Tap("Open the exercise")
	p.Tap("Scenarios")
	p.Answer("Ceasefire enters into force", "yes")
	clock.pass()
	p.shell.SpeakIn("de")
	p.Tap("Zurücksetzen")
	clock.pass()
	if left, _ := os.ReadDir(filepath.Join(p.home, "drafts")); len(left) != 0 {
		t.Errorf("it is still kept: %v", left)
	}
}

func TestARuleBeingStatedSurvivesACrash(t *testing.T) {
	p := crashes(t, func(p *person) {
		p.shell.Relate(p.event("peace-deal"), "")
		p.Tap("excludes")
	})
	p.sees("A form was left unfinished", "Peace deal is signed")
	p.Tap("Continue")
	p.Type("ceasefire")
	p.Key(fyne.KeyReturn)
	p.Tap("Save")
	for r := range p.book().Relations.All() {
		if r.Kind == model.Excludes && r.From == p.event("peace-deal") {
			return
		}
	}
	t.Error("the rule is not stated")
}

func TestAClaimBeingMadeSurvivesACrash(t *testing.T) {
	home, clock := t.TempDir(), &ticking{}
	p := sitDownWith(t, home, clock, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	p.Tap("Evidence")
	p.Tap("Make a claim")
	p.Type("hubs")
	p.Key(fyne.KeyReturn)
	p.Fill("Passage", "end the war")
	before := p.book().Claims.Len()
	clock.pass()
	path := p.set.Now().Recent[0]
	p.crash()
	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path)
	p.sees("A form was left unfinished", "end the war")
	p.Tap("Continue")
	p.sees("Quotes: “end the war”")
	p.Tap("Make a claim")
	if n := p.book().Claims.Len(); n != before+1 {
		t.Fatalf("%d claims, want one more than %d", n, before)
	}
	hubs, _ := p.book().Commitments.Key("uk-fr-hubs")
	for c := range p.book().Claims.All() {
		if c.Quote.Exact == "end the war" && c.About.Commitment == hubs.ID {
			return
		}
	}
	t.Error("the claim is not what was entered")
}
