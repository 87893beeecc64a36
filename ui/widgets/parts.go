package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Parts are the parts of a page from left to right, between the lines that can be dragged; a page without such a line is one
// part.
func Parts(o fyne.CanvasObject) []fyne.CanvasObject {
	if parts := splitParts(o); parts != nil {
		return parts
	}
	return []fyne.CanvasObject{o}
}

func splitParts(o fyne.CanvasObject) []fyne.CanvasObject {
	if s, ok := o.(*Split); ok {
		return append(Parts(s.left), Parts(s.right)...)
	}
	for _, inner := range inside(o) {
		if parts := splitParts(inner); parts != nil {
			return parts
		}
	}
	return nil
}

// inside is what an object is made of, as far as it holds other objects.
func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *box:
		return []fyne.CanvasObject{o.content}
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *Split:
		return []fyne.CanvasObject{o.left, o.right}
	case interface{ contents() fyne.CanvasObject }:
		return []fyne.CanvasObject{o.contents()}
	}
	return nil
}

func (c *composite) contents() fyne.CanvasObject { return c.body }

// FocusIn takes the focus into a part: to its list where it has one, else to the first object that takes it. It reports
// whether there is one.
func FocusIn(part fyne.CanvasObject) bool {
	if FocusList(part) {
		return true
	}
	c := canvasOf(part)
	if c == nil {
		return false
	}
	driver := fyne.CurrentApp().Driver()
	at, size := driver.AbsolutePositionForObject(part), part.Size()
	before := c.Focused()
	for range maxFocusable {
		c.FocusNext()
		now := c.Focused()
		o, ok := now.(fyne.CanvasObject)
		if !ok || now == before {
			break
		}
		if before == nil {
			before = now // it has gone round when it comes here again
		}
		if p := driver.AbsolutePositionForObject(o).Subtract(at); p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height {
			return true
		}
	}
	if before != nil {
		c.Focus(before)
	}
	return false
}

// FocusList takes the focus into the first list of an object. It reports whether there is one.
func FocusList(o fyne.CanvasObject) bool {
	list, c := listIn(o), canvasOf(o)
	if list == nil || c == nil {
		return false
	}
	c.Focus(list)
	return true
}

// maxFocusable bounds how many objects are tried.
const maxFocusable = 1000

// listIn is the first list in a part that shows, nil for none.
func listIn(o fyne.CanvasObject) fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *RowList:
		return o
	case *Matrix:
		return o.Rows()
	}
	for _, inner := range inside(o) {
		if list := listIn(inner); list != nil {
			return list
		}
	}
	return nil
}
