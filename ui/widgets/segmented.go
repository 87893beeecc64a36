package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Segment is one choice of a Segmented.
type Segment struct {
	Text string
	Tone theme.Tone // the ground when chosen
}

// Segmented is a switch among a few choices side by side, such as yes, open, no. Left and Right change it.
type Segmented struct {
	widget.BaseWidget
	segments []Segment
	chosen   int
	changed  func(int)
	disabled bool
	reason   string
	focused  bool
}

var (
	_ fyne.Focusable    = (*Segmented)(nil)
	_ fyne.Disableable  = (*Segmented)(nil)
	_ desktop.Hoverable = (*Segmented)(nil)
)

// NewSegmented shows the choices with one chosen; changed gets the number of another when it is chosen.
func NewSegmented(chosen int, changed func(int), segments ...Segment) *Segmented {
	s := &Segmented{segments: segments, chosen: chosen, changed: changed}
	s.ExtendBaseWidget(s)
	return s
}

// Chosen is the number of the choice, from 0.
func (s *Segmented) Chosen() int { return s.chosen }

// SetChosen changes the choice without calling anything.
func (s *Segmented) SetChosen(chosen int) {
	if s.chosen != chosen {
		s.chosen = chosen
		s.Refresh()
	}
}

// Text is the word chosen.
func (s *Segmented) Text() string {
	if s.chosen < 0 || s.chosen >= len(s.segments) {
		return ""
	}
	return s.segments[s.chosen].Text
}

// Place is the middle of the choice with a word; false where there is none. Whoever drives the window clicks there.
func (s *Segmented) Place(word string) (fyne.Position, bool) {
	x := float32(0)
	for i, segment := range s.segments {
		width := s.segmentWidth(i)
		if segment.Text == word {
			return fyne.NewPos(x+width/2, s.Size().Height/2), true
		}
		x += width
	}
	return fyne.Position{}, false
}

func (s *Segmented) choose(n int) {
	if s.disabled || n < 0 || n >= len(s.segments) || n == s.chosen {
		return
	}
	s.SetChosen(n)
	if s.changed != nil {
		s.changed(n)
	}
}

// Tapped chooses what is under the pointer.
func (s *Segmented) Tapped(ev *fyne.PointEvent) {
	x := ev.Position.X
	for i := range s.segments {
		if w := s.segmentWidth(i); x < w {
			s.choose(i)
			break
		} else {
			x -= w
		}
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && !s.disabled {
		c.Focus(s)
	}
}

// TypedKey implements fyne.Focusable.
func (s *Segmented) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		s.choose(s.chosen - 1)
	case fyne.KeyRight:
		s.choose(s.chosen + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.segments) - 1)
	default:
		LayerOf(s).Unhandled(ev)
	}
}

// TypedRune implements fyne.Focusable: a letter chooses the next word that begins with it.
func (s *Segmented) TypedRune(r rune) {
	for step := 1; step <= len(s.segments); step++ {
		i := (max(s.chosen, 0) + step) % len(s.segments)
		if startsWith(s.segments[i].Text, r) {
			s.choose(i)
			return
		}
	}
}

// FocusGained implements fyne.Focusable.
func (s *Segmented) FocusGained() {
	s.focused = true
	s.Refresh()
	LayerOf(s).focusOf(s)
}

// FocusLost implements fyne.Focusable.
func (s *Segmented) FocusLost() { s.focused = false; s.Refresh() }

// SetDisabled disables with a reason, shown as tooltip, or enables where it is "".
func (s *Segmented) SetDisabled(reason string) {
	s.reason, s.disabled = reason, reason != ""
	s.Refresh()
}

// Disable implements fyne.Disableable.
func (s *Segmented) Disable() { s.disabled = true; s.Refresh() }

// Enable implements fyne.Disableable.
func (s *Segmented) Enable() { s.SetDisabled("") }

// Disabled implements fyne.Disableable.
func (s *Segmented) Disabled() bool { return s.disabled }

// MouseIn implements desktop.Hoverable.
func (s *Segmented) MouseIn(*desktop.MouseEvent) { LayerOf(s).OfferTip(s, s.reason) }

// MouseMoved implements desktop.Hoverable.
func (s *Segmented) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *Segmented) MouseOut() { LayerOf(s).HideTip() }

const segmentPad = 9

func (s *Segmented) style(i int) Style {
	style := Style{Ink: theme.Soft, Size: theme.SizeChip}
	switch {
	case i == s.chosen && s.disabled:
		style = Style{Ink: theme.Soft, Size: theme.SizeChip, Bold: true}
	case i == s.chosen:
		style = Style{Ink: theme.Surface, Size: theme.SizeChip, Bold: true}
	case s.disabled:
		style.Ink = theme.Faint
	}
	return style
}

// segmentWidth leaves room for the bold look, so that nothing moves when the choice does. Where there is less room than all
// words need, they come closer to each other, and only then are cut.
func (s *Segmented) segmentWidth(i int) float32 {
	own, all, room := s.segmentNeeds(i), s.needs(), s.Size().Width
	count := float32(len(s.segments))
	bare := all - count*2*segmentPad
	switch {
	case room <= 0 || room >= all:
		return own
	case room >= bare:
		return own - (all-room)/count
	}
	return (own - 2*segmentPad) * room / bare
}

// needs is the width that shows all words.
func (s *Segmented) needs() float32 {
	width := float32(0)
	for i := range s.segments {
		width += s.segmentNeeds(i)
	}
	return width
}

func (s *Segmented) segmentNeeds(i int) float32 {
	bold := Style{Size: theme.SizeChip, Bold: true}
	return float32(int(bold.measure(s.segments[i].Text).Width+0.5)) + 2*segmentPad
}

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{owner: s, frame: newRect(), ring: newRect()}
	for range s.segments {
		r.grounds = append(r.grounds, newRect())
		r.texts = append(r.texts, newLine())
	}
	return r
}

type segmentedRenderer struct {
	owner       *Segmented
	frame, ring *canvas.Rectangle
	grounds     []*canvas.Rectangle
	texts       []*canvas.Text
}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	s := r.owner
	x := float32(0)
	for i, segment := range s.segments {
		w := s.segmentWidth(i)
		r.drawSegment(i, segment, x, w, size.Height)
		x += w
	}
	paintRect(r.frame, "", theme.Line, 1)
	r.frame.CornerRadius = 6
	place(r.frame, 0, 0, x, size.Height)
	SetVisible(r.ring, s.focused)
	paintRect(r.ring, "", theme.Accent, 2)
	r.ring.CornerRadius = 7
	place(r.ring, -1, -1, x+2, size.Height+2)
	r.frame.Refresh()
	r.ring.Refresh()
}

func (r *segmentedRenderer) drawSegment(i int, segment Segment, x, w, height float32) {
	s := r.owner
	ground, text := r.grounds[i], r.texts[i]
	fill := theme.Surface
	if i == s.chosen {
		fill = segment.Tone.Ink()
		if s.disabled {
			fill = segment.Tone.Bg()
		}
	}
	paintRect(ground, fill, "", 0)
	ground.TopLeftCornerRadius, ground.BottomLeftCornerRadius = corner(i == 0), corner(i == 0)
	last := i == len(s.segments)-1
	ground.TopRightCornerRadius, ground.BottomRightCornerRadius = corner(last), corner(last)
	place(ground, x, 0, w, height)
	style := s.style(i).Centred()
	style.apply(text)
	text.Text, _ = style.fit(segment.Text, w+1)
	line := style.lineHeight()
	place(text, x, (height-line)/2, w, line)
	ground.Refresh()
	text.Refresh()
}

func corner(outer bool) float32 {
	if outer {
		return 6
	}
	return 0
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.owner.needs(), float32(int(Note.lineHeight()+5.5)))
}

func (r *segmentedRenderer) Refresh() { r.Layout(r.owner.Size()) }

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 2*len(r.texts)+2)
	for i := range r.texts {
		objects = append(objects, r.grounds[i])
	}
	objects = append(objects, r.frame)
	for i := range r.texts {
		objects = append(objects, r.texts[i])
	}
	return append(objects, r.ring)
}

func (r *segmentedRenderer) Destroy() {}
