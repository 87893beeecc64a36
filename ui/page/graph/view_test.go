package graph_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store/storetest"
	"proviso/ui/page"
	"proviso/ui/page/graph"
	"proviso/ui/pagetest"
	"proviso/ui/session/sessiontest"
	w "proviso/ui/widgets"
)

func TestAPersonWalksTheMapAndOpensWhatIsThere(t *testing.T) {
	s := sessiontest.Exercise(t)
	h, _ := pagetest.Show(t, s, graph.New)
	h.Tap("House of Commons")
	if !h.Sees("Open the event") {
		t.Fatalf("the side does not tell of the event: %q", h.Texts())
	}
	h.Key(fyne.KeyRight, fyne.KeyRight)
	if !h.Sees("Open the commitment") || !h.Sees("In force once") {
		t.Fatalf("two steps along the line: %q", h.Texts())
	}
	h.Key(fyne.KeyReturn)
	if want := (page.Route{Page: page.Commitments, ID: id(t, s, "uk-troops")}); h.Went != want {
		t.Errorf("went to %v, want %v", h.Went, want)
	}
	h.Key(fyne.KeyLeft, fyne.KeyLeft)
	h.Tap("Record what happened")
	if h.Recorded == "" {
		t.Error("nothing was asked about the event")
	}
}

func TestAPersonSearchesForTheCentre(t *testing.T) {
	h, v := pagetest.Show(t, sessiontest.Exercise(t), graph.New)
	v.Search()
	h.Type("german")
	h.Key(fyne.KeyDown, fyne.KeyReturn)
	if h.Sees("UK sends troops") || !h.Sees("Peace deal is signed") {
		t.Fatalf("around the German presence: %q", h.Texts())
	}
	h.Tap("All")
	if !h.Sees("UK sends troops") {
		t.Errorf("the whole book: %q", h.Texts())
	}
}

func TestTheMapIsZoomedAndMoved(t *testing.T) {
	h, _ := pagetest.Show(t, sessiontest.Exercise(t), graph.New)
	place := func() fyne.Position {
		f, ok := h.Find("France sends troops")
		if !ok {
			t.Fatal("France is gone")
		}
		return f.At
	}
	before := place()
	h.Drag(fyne.NewPos(300, 700), 40, 25)
	moved := place()
	if d := moved.Subtract(before); d.X < 39 || d.X > 41 || d.Y < 24 || d.Y > 26 {
		t.Errorf("dragged by %v", d)
	}
	view := h.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.FigureView); return ok })[0]
	figure := view.Object.(*w.FigureView)
	zoom := figure.Zoom()
	figure.Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{Position: moved.AddXY(5, 5).Subtract(view.At)}, Scrolled: fyne.Delta{DY: 25},
	})
	h.Settle()
	if figure.Zoom() <= zoom {
		t.Error("the wheel did not zoom")
	}
	if d := place().Subtract(moved); d.X < -8 || d.X > 8 || d.Y < -8 || d.Y > 8 {
		t.Errorf("what is under the pointer moved by %v", d)
	}
	h.Tap("Show all (Home)")
	if d := place().Subtract(before); d.X < -1 || d.X > 1 || d.Y < -1 || d.Y > 1 {
		t.Errorf("as a whole it stands %v from where it was", d)
	}
}

func TestAnEmptyBookSaysWhatBelongsHere(t *testing.T) {
	h, _ := pagetest.Show(t, sessiontest.Of(storetest.New(t, &storetest.Clock{})), graph.New)
	if !h.Sees("Nothing to map yet") || !h.Sees("New commitment") {
		t.Errorf("%q", h.Texts())
	}
}

func TestTheRouteOfARecordShowsIt(t *testing.T) {
	s := sessiontest.Big(t, 300, 20)
	h, v := pagetest.Show(t, s, graph.New)
	var last model.ID
	for c := range s.Book().Commitments.Sorted() {
		last = c.ID
	}
	v.Show(page.Route{Page: page.Map, ID: last})
	h.Settle()
	if !h.Sees("Open the commitment") {
		t.Errorf("%q", h.Texts())
	}
}
