package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/widgets"
)

func TestWhatAClauseSaysComesBeforeItsSource(t *testing.T) {
	chip := widgets.ChipData{Tone: theme.Open, Text: "open"}
	const long = "Ceasefire with Russia enters into force, and all prisoners are exchanged under observers"
	s, _ := screen(t, widgets.Column(0, widgets.Clause(chip, "Peace deal", "Source one", 0), widgets.Clause(chip, long, "Source two", 0)))
	place := func(text string) fyne.Position {
		f, ok := s.Find(text)
		if !ok {
			t.Fatalf("no %q among %q", text, s.Texts())
		}
		return f.At
	}
	if got, want := place("Source one").Y, place("Peace deal").Y; got > want+8 {
		t.Errorf("with room for both, the source stands at %v, below the clause at %v", got, want)
	}
	if got, want := place("Source two"), place(long); got.Y < want.Y+12 || got.X != want.X {
		t.Errorf("without room the source stands at %v, not below the clause at %v", got, want)
	}
}
