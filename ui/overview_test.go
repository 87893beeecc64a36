package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// atExercise sits down at the exercise, in the product's own pages.
func atExercise(t *testing.T) *person {
	t.Helper()
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the exercise")
	return p
}

func TestOneArrivesAtTheOverviewAndGoesOnFromThere(t *testing.T) {
	p := atExercise(t)
	p.sees("Where things stand", "What to watch")
	p.Tap("open")
	p.sees("Headline: open", "UK sends troops")
	p.shell.Run("back")
	p.Tap("Legal framework enters into force")
	p.sees("Record what happened")
}

func TestFindOnTheOverviewSearchesTheRegister(t *testing.T) {
	p := atExercise(t)
	p.Shortcut(fyne.KeyF, ctrl)
	p.Type("hubs")
	p.sees("UK and France set up military hubs across Ukraine")
	p.misses("UK sends troops")
}

func TestTheOverviewTellsWhatChangedSinceTheLastVisit(t *testing.T) {
	p := atExercise(t)
	p.sees("Latest edits")
	p.shell.Run("close_book")
	path := p.set.Now().Recent[0]
	if got := p.set.Now().Visits[path]; !got.Equal(noon) {
		t.Errorf("%s was left at %v", path, got)
	}
	p.shell.OpenBook(path)
	p.sees("Since your last visit, 3 Feb 2026")
	for _, text := range p.Texts() {
		if strings.Contains(text, "⟦") {
			t.Errorf("no words: %s", text)
		}
	}
}

func TestAnEmptyBookOffersWhatBelongsIntoIt(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.Tap("New book…")
	p.Fill("Title", "Geneva")
	p.Tap("Make the book")
	p.sees("Nothing is recorded yet")
	p.Tap("New commitment…")
	p.sees("What is undertaken", "Save")
}
