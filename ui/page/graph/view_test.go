package graph_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/store/storetest"
	"proviso/ui/page"
	"proviso/ui/page/graph"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// host is a shell that only remembers where it was asked to go. What is not overridden must not be called.
type host struct {
	page.Host
	session  *session.Session
	went     page.Route
	recorded model.ID
}

func (h *host) Session() *session.Session { return h.session }
func (h *host) Words() *words.Words       { return assets.Words("en") }
func (h *host) Go(r page.Route)           { h.went = r }
func (h *host) RecordEvent(id model.ID)   { h.recorded = id }

// open shows the page of a book.
func open(t *testing.T, s *session.Session) (*uitest.Screen, *graph.View, *host) {
	t.Helper()
	screen := uitest.Start(t, uitest.Options{})
	h := &host{session: s}
	v := graph.New(h)
	screen.Show(w.NewLayer(v.Object(), w.LayerOptions{Say: h.Words().T}))
	screen.Settle()
	return screen, v, h
}

func TestAPersonWalksTheMapAndOpensWhatIsThere(t *testing.T) {
	s := sessiontest.Exercise(t)
	screen, _, h := open(t, s)
	screen.Tap("House of Commons")
	if !screen.Sees("Open the event") {
		t.Fatalf("the side does not tell of the event: %q", screen.Texts())
	}
	screen.Key(fyne.KeyRight, fyne.KeyRight)
	if !screen.Sees("Open the commitment") || !screen.Sees("In force once") {
		t.Fatalf("two steps along the line: %q", screen.Texts())
	}
	screen.Key(fyne.KeyReturn)
	if want := (page.Route{Page: page.Commitments, ID: id(t, s, "uk-troops")}); h.went != want {
		t.Errorf("went to %v, want %v", h.went, want)
	}
	screen.Key(fyne.KeyLeft, fyne.KeyLeft)
	screen.Tap("Record what happened")
	if h.recorded == "" {
		t.Error("nothing was asked about the event")
	}
}

func TestAPersonSearchesForTheCentre(t *testing.T) {
	screen, v, _ := open(t, sessiontest.Exercise(t))
	v.Search()
	screen.Type("german")
	screen.Key(fyne.KeyDown, fyne.KeyReturn)
	if screen.Sees("UK sends troops") || !screen.Sees("Peace deal is signed") {
		t.Fatalf("around the German presence: %q", screen.Texts())
	}
	screen.Tap("All")
	if !screen.Sees("UK sends troops") {
		t.Errorf("the whole book: %q", screen.Texts())
	}
}

func TestTheMapIsZoomedAndMoved(t *testing.T) {
	screen, _, _ := open(t, sessiontest.Exercise(t))
	place := func() fyne.Position {
		f, ok := screen.Find("France sends troops")
		if !ok {
			t.Fatal("France is gone")
		}
		return f.At
	}
	before := place()
	screen.Drag(fyne.NewPos(300, 700), 40, 25)
	moved := place()
	if d := moved.Subtract(before); d.X < 39 || d.X > 41 || d.Y < 24 || d.Y > 26 {
		t.Errorf("dragged by %v", d)
	}
	view := screen.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.FigureView); return ok })[0]
	figure := view.Object.(*w.FigureView)
	zoom := figure.Zoom()
	figure.Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{Position: moved.AddXY(5, 5).Subtract(view.At)}, Scrolled: fyne.Delta{DY: 25},
	})
	screen.Settle()
	if figure.Zoom() <= zoom {
		t.Error("the wheel did not zoom")
	}
	if d := place().Subtract(moved); d.X < -8 || d.X > 8 || d.Y < -8 || d.Y > 8 {
		t.Errorf("what is under the pointer moved by %v", d)
	}
	screen.Tap("Show all (Home)")
	if d := place().Subtract(before); d.X < -1 || d.X > 1 || d.Y < -1 || d.Y > 1 {
		t.Errorf("as a whole it stands %v from where it was", d)
	}
}

func TestAnEmptyBookSaysWhatBelongsHere(t *testing.T) {
	screen, _, _ := open(t, sessiontest.Of(storetest.New(t, &storetest.Clock{})))
	if !screen.Sees("Nothing to map yet") || !screen.Sees("New commitment") {
		t.Errorf("%q", screen.Texts())
	}
}

func TestTheRouteOfARecordShowsIt(t *testing.T) {
	s := sessiontest.Big(t, 300, 20)
	screen, v, _ := open(t, s)
	var last model.ID
	for c := range s.Book().Commitments.Sorted() {
		last = c.ID
	}
	v.Show(page.Route{Page: page.Map, ID: last})
	screen.Settle()
	if !screen.Sees("Open the commitment") {
		t.Errorf("%q", screen.Texts())
	}
}
