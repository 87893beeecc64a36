package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Found is an object on the screen.
type Found struct {
	Object fyne.CanvasObject
	At     fyne.Position // its upper left corner in the window
}

// walk visits every visible object of the topmost overlay, or of the window
// where there is none, from the back to the front. Objects outside the part of them that shows are left out.
func (s *Screen) walk(visit func(Found)) {
	root := s.Canvas().Overlays().Top()
	if root == nil {
		root = s.Canvas().Content()
	}
	walk(root, fyne.Position{}, visit)
}

func walk(o fyne.CanvasObject, parent fyne.Position, visit func(Found)) {
	if o == nil || !o.Visible() {
		return
	}
	at := parent.Add(o.Position())
	visit(Found{o, at})
	for _, child := range children(o) {
		walk(child, at, visit)
	}
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	case *fyne.Container:
		return o.Objects
	}
	return nil
}

// textOf is the text an object shows, or "".
func textOf(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case interface{ Text() string }:
		return o.Text()
	case *canvas.Text:
		return strings.ReplaceAll(o.Text, "\u200a", "")
	case *widget.Label:
		return o.Text
	case *widget.Button:
		return o.Text
	case *widget.Check:
		return o.Text
	case *widget.Hyperlink:
		return o.Text
	case *widget.RichText:
		return o.String()
	}
	if e := entryIn(o); e != nil {
		return e.Text
	}
	return ""
}

// entryIn is the Fyne entry that an object is or extends, or nil.
func entryIn(o fyne.CanvasObject) *widget.Entry {
	switch o := o.(type) {
	case *widget.Entry:
		return o
	case interface{ Field() *widget.Entry }:
		return o.Field()
	}
	return nil
}

// Texts are all texts on the screen, in the order drawn.
func (s *Screen) Texts() []string {
	var texts []string
	s.walk(func(f Found) {
		if text := textOf(f.Object); text != "" {
			texts = append(texts, text)
		}
	})
	return texts
}

// Sees tells whether a text that contains part is on the screen.
func (s *Screen) Sees(part string) bool {
	for _, text := range s.Texts() {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// Find is what shows exactly the text; what can be tapped comes first, then what is in front.
func (s *Screen) Find(text string) (Found, bool) {
	var best Found
	rank := 0
	s.walk(func(f Found) {
		if textOf(f.Object) != text {
			return
		}
		r := 1
		if _, ok := f.Object.(fyne.Tappable); ok {
			r = 2
		}
		if r >= rank {
			best, rank = f, r
		}
	})
	return best, rank > 0
}

// FindAll are all objects for which match tells so.
func (s *Screen) FindAll(match func(fyne.CanvasObject) bool) []Found {
	var found []Found
	s.walk(func(f Found) {
		if match(f.Object) {
			found = append(found, f)
		}
	})
	return found
}

// Tap clicks in the middle of what shows the text, as a mouse does.
func (s *Screen) Tap(text string) {
	s.fail.Helper()
	f, ok := s.Find(text)
	if !ok {
		s.fail.Fatalf("no %q to tap among %q", text, s.Texts())
		return
	}
	size := f.Object.Size()
	s.TapAt(f.At.AddXY(min(size.Width/2, 60), size.Height/2))
}

// placed is something with words side by side, of which one is chosen.
type placed interface {
	Place(word string) (fyne.Position, bool)
}

// Switch is the switch beside or right below a question.
func (s *Screen) Switch(question string) Found {
	s.fail.Helper()
	s.Settle()
	asked := s.FindAll(func(o fyne.CanvasObject) bool { return textOf(o) == question && o.Size().Height > 0 })
	for _, f := range s.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(placed); return ok }) {
		for _, q := range asked {
			if y := f.At.Y - q.At.Y; f.At.X > q.At.X && y > -8 && y < q.Object.Size().Height+48 { // notes may stand between
				return f
			}
		}
	}
	s.fail.Fatalf("no switch by %q among %q", question, s.Texts())
	return Found{}
}

// Answer clicks on a word of the switch of a question.
func (s *Screen) Answer(question, word string) {
	s.fail.Helper()
	f := s.Switch(question)
	if sw, ok := f.Object.(placed); ok {
		if at, ok := sw.Place(word); ok {
			s.TapAt(f.At.Add(at))
			return
		}
	}
	s.fail.Fatalf("the switch by %q has no %q", question, word)
}

// TapAt clicks at a place in the window. As in the real window, the frontmost object that knows any kind of click or can have
// the focus takes it, and what lies below gets nothing, even where that object knows no left click.
func (s *Screen) TapAt(at fyne.Position) {
	o, p := s.under(at, takesClicks)
	event := fyne.PointEvent{AbsolutePosition: at, Position: p}
	if mouse, ok := o.(desktop.Mouseable); ok {
		ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: event}
		mouse.MouseDown(ev)
		mouse.MouseUp(ev)
	}
	if focusable, ok := o.(fyne.Focusable); !ok || focusable != s.Canvas().Focused() {
		s.Canvas().Unfocus()
	}
	if tappable, ok := o.(fyne.Tappable); ok {
		tappable.Tapped(&event)
	}
	s.Settle()
}

func takesClicks(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
		return true
	}
	return false
}

// TapSecondaryAt clicks with the right button at a place in the window.
func (s *Screen) TapSecondaryAt(at fyne.Position) {
	o, p := s.under(at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.SecondaryTappable); return ok })
	if o != nil {
		o.(fyne.SecondaryTappable).TappedSecondary(&fyne.PointEvent{AbsolutePosition: at, Position: p})
	}
	s.Settle()
}

// HoverAt moves the pointer to a place in the window.
func (s *Screen) HoverAt(at fyne.Position) {
	test.MoveMouse(s.Canvas(), at)
	s.Settle()
}

// Hover moves the pointer onto what shows the text.
func (s *Screen) Hover(text string) {
	s.fail.Helper()
	f, ok := s.Find(text)
	if !ok {
		s.fail.Fatalf("no %q to point at among %q", text, s.Texts())
		return
	}
	s.HoverAt(f.At.AddXY(4, f.Object.Size().Height/2))
}

// under is the frontmost matching object at a place, with the place within it.
func (s *Screen) under(at fyne.Position, match func(fyne.CanvasObject) bool) (fyne.CanvasObject, fyne.Position) {
	var found fyne.CanvasObject
	var within fyne.Position
	s.walk(func(f Found) {
		p, size := at.Subtract(f.At), f.Object.Size()
		if p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height && match(f.Object) {
			found, within = f.Object, p
		}
	})
	return found, within
}

// Entry is the field with the placeholder, or whose name it is.
func (s *Screen) Entry(placeholder string) *widget.Entry {
	s.fail.Helper()
	var found *widget.Entry
	s.walk(func(f Found) {
		if e := entryIn(f.Object); e != nil && (e.PlaceHolder == placeholder || nameOf(f.Object) == placeholder) {
			found = e
		}
	})
	if found == nil {
		s.fail.Fatalf("no field %q", placeholder)
	}
	return found
}

// nameOf is the name a field is given by the form it stands in.
func nameOf(o fyne.CanvasObject) string {
	if named, ok := o.(interface{ FieldName() string }); ok {
		return named.FieldName()
	}
	return ""
}

// Has reports whether there is a field with the placeholder, or of that name.
func (s *Screen) Has(placeholder string) bool { return len(s.fields(placeholder)) > 0 }

func (s *Screen) fields(placeholder string) []Found {
	return s.FindAll(func(o fyne.CanvasObject) bool {
		e := entryIn(o)
		return e != nil && (e.PlaceHolder == placeholder || nameOf(o) == placeholder)
	})
}

// Focus gives an object the focus.
func (s *Screen) Focus(o fyne.Focusable) {
	s.Canvas().Focus(o)
	s.Settle()
}

// Fill replaces the text of the field with the placeholder or name.
func (s *Screen) Fill(placeholder, text string) {
	s.fail.Helper()
	fields := s.fields(placeholder)
	if len(fields) == 0 {
		s.fail.Fatalf("no field %q", placeholder)
		return
	}
	if focusable, ok := fields[0].Object.(fyne.Focusable); ok {
		s.Focus(focusable)
	}
	entryIn(fields[0].Object).SetText("")
	s.Type(text)
}

// Drag pulls what is at a place by a distance.
func (s *Screen) Drag(at fyne.Position, dx, dy float32) {
	test.Drag(s.Canvas(), at, dx, dy)
	s.Settle()
}

// Scroll turns the wheel at a place; negative dy goes down.
func (s *Screen) Scroll(at fyne.Position, dy float32) {
	test.Scroll(s.Canvas(), at, 0, dy)
	s.Settle()
}
