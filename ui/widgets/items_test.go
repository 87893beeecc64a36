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

func TestASwitchWithoutRoomStaysWithinIt(t *testing.T) {
	words := []string{"Sources 626", "Conflicts 12", "Instruments 201"}
	var segments []widgets.Segment
	for _, word := range words {
		segments = append(segments, widgets.Segment{Text: word, Tone: theme.Done})
	}
	s := widgets.NewSegmented(0, nil, segments...)
	screen(t, widgets.Column(0, s))
	for _, width := range []float32{s.MinSize().Width + 50, s.MinSize().Width - 30, 100} {
		s.Resize(fyne.NewSize(width, s.MinSize().Height))
		last, ok := s.Place(words[2])
		if !ok || last.X <= 0 || last.X >= width {
			t.Errorf("at %v the last choice is at %v", width, last)
		}
		s.SetChosen(0)
		s.Tapped(&fyne.PointEvent{Position: last})
		if s.Chosen() != 2 {
			t.Errorf("at %v a tap on the last choice chose %d", width, s.Chosen())
		}
	}
}
