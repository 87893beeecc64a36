package uitest

import (
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
)

// picture is the window as the real one draws it. The driver that draws without a display clips what scrolls to itself
// alone, not to what it lies in too, so that the text of a field in a form that scrolls would stand over the form's foot.
// So the window is drawn a second time without what stands out, and what stands out is taken from there.
func (s *Screen) picture() image.Image {
	seen := s.Canvas().Capture()
	out := s.overhang()
	if len(out) == 0 {
		return seen
	}
	for _, o := range out {
		o.object.Hide()
	}
	without := s.Canvas().Capture()
	for _, o := range out {
		o.object.Show()
	}
	bounds := seen.Bounds()
	whole := image.NewNRGBA(bounds)
	draw.Draw(whole, bounds, seen, bounds.Min, draw.Src)
	scale := s.Canvas().Scale()
	for _, o := range out {
		for _, part := range o.all.without(o.clip) {
			at := image.Rect(int(part.left*scale), int(part.top*scale), int(part.right*scale+1), int(part.bottom*scale+1)).Intersect(bounds)
			draw.Draw(whole, at, without, at.Min, draw.Src)
		}
	}
	return whole
}

// overhanging is something that scrolls and stands out of what it lies in.
type overhanging struct {
	object    fyne.CanvasObject
	all, clip rect
}

// overhang finds what stands out, in the window and in what lies over it.
func (s *Screen) overhang() []overhanging {
	var out []overhanging
	var visit func(o fyne.CanvasObject, parent fyne.Position, clip rect, inside bool)
	visit = func(o fyne.CanvasObject, parent fyne.Position, clip rect, inside bool) {
		if o == nil || !o.Visible() {
			return
		}
		at := parent.Add(o.Position())
		if _, scrolls := o.(fyne.Scrollable); scrolls {
			all := rectAt(at, o.Size())
			if inside && all.within(clip) != all {
				out = append(out, overhanging{o, all, all.within(clip)})
				return
			}
			clip, inside = all.within(clip), true
		}
		for _, child := range children(o) {
			visit(child, at, clip, inside)
		}
	}
	window := rectAt(fyne.Position{}, s.Canvas().Size())
	for _, root := range append([]fyne.CanvasObject{s.Canvas().Content()}, s.Canvas().Overlays().List()...) {
		visit(root, fyne.Position{}, window, false)
	}
	return out
}

// without is what of a part lies outside of another that lies within it or is empty: the stripes above, below, left and right.
func (r rect) without(o rect) []rect {
	if o.empty() {
		return []rect{r}
	}
	var out []rect
	for _, part := range []rect{
		{r.left, r.top, r.right, o.top},
		{r.left, o.bottom, r.right, r.bottom},
		{r.left, o.top, o.left, o.bottom},
		{o.right, o.top, r.right, o.bottom},
	} {
		if !part.empty() {
			out = append(out, part)
		}
	}
	return out
}
