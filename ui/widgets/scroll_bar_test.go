package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// A click below the thumb turns a page, one above it turns back, and the thumb is dragged to any place: in a list and in a text.
func TestAScrollBarTurnsPagesAndIsDragged(t *testing.T) {
	rows := make([]w.Row, 1000)
	var text strings.Builder
	for i := range rows {
		name := fmt.Sprintf("Number %d.", i)
		rows[i] = w.Row{ID: name, Title: name}
		text.WriteString(name + "\n\n")
	}
	list, reader := w.NewRowList(1), w.NewReader()
	list.SetRows(w.RowsOf(rows))
	reader.SetText(text.String(), nil)
	for name, of := range map[string]struct {
		object   fyne.CanvasObject
		from, by float32 // a drag to the end: a list follows how far the pointer went, a text where it is
	}{"list": {list, 14, 286}, "text": {reader, 290, 1}} {
		t.Run(name, func(t *testing.T) {
			s := uitest.Open(t, of.object, uitest.Options{Width: 400, Height: 300})
			defer s.Window.Close()
			edge := func(y float32) fyne.Position { return fyne.NewPos(397, y) }
			if !s.Sees("Number 0.") {
				t.Fatalf("it begins at %q", s.Texts())
			}
			s.TapAt(edge(290))
			if s.Sees("Number 0.") || !s.Sees("Number 1") {
				t.Errorf("after a page there is %q", s.Texts())
			}
			s.Drag(edge(of.from), 0, of.by)
			if !s.Sees("Number 999.") {
				t.Errorf("dragged to the end there is %q", s.Texts())
			}
			s.TapAt(edge(5))
			if s.Sees("Number 999.") || !s.Sees("Number 9") {
				t.Errorf("a page back there is %q", s.Texts())
			}
		})
	}
}

func TestWhatFitsIsNotScrolled(t *testing.T) {
	list := w.NewRowList(1)
	list.SetRows(w.RowsOf([]w.Row{{ID: "a", Title: "The only one"}}))
	s := uitest.Open(t, list, uitest.Options{Width: 400, Height: 300})
	defer s.Window.Close()
	s.TapAt(fyne.NewPos(397, 290))
	if !s.Sees("The only one") {
		t.Errorf("there is %q", s.Texts())
	}
}
