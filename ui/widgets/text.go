package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Text is one line of text.
type Text struct{ textLine }

// textLine is what the kinds of lines have in common.
type textLine struct {
	widget.BaseWidget
	style   Style
	text    string
	cut     bool // may be cut
	fitted  bool // is cut, but asks for all of its width
	shorter bool // is cut now
}

// CutText is a line of text that ends in an ellipsis where it is too long, and then shows the whole in a tooltip. It takes
// the pointer from what it lies on: on something that is pressed it is to be a plain Text.
type CutText struct{ textLine }

var _ desktop.Hoverable = (*CutText)(nil)

// NewText shows text in full.
func NewText(style Style, text string) *Text {
	t := &Text{textLine{style: style, text: text}}
	t.ExtendBaseWidget(t)
	return t
}

// NewCutText shows as much of text as the width allows.
func NewCutText(style Style, text string) *CutText {
	t := &CutText{textLine{style: style, text: text, cut: true}}
	t.ExtendBaseWidget(t)
	return t
}

// newCuttable is a Text that is cut but has no tooltip, for things that are pressed.
func newCuttable(style Style, text string) *Text {
	t := NewText(style, text)
	t.cut = true
	return t
}

// NewFittedText asks for the width of all its text, and is cut where it gets less: for things that are pressed in a Line.
func NewFittedText(style Style, text string) *Text {
	t := NewText(style, text)
	t.fitted = true
	return t
}

// Fitted has the text ask for all of its width, and be cut only where it gets less.
func (t *CutText) Fitted() *CutText {
	t.cut, t.fitted = false, true
	return t
}

// Section is a section's caption with the room above and below it that the design gives it.
func Section(text string) *fyne.Container {
	return Pad(14, 0, 5, 0, NewCutText(Caption, text))
}

// SectionNote is a section's caption followed by a note, such as a count, in ordinary letters.
func SectionNote(text, note string) *fyne.Container {
	return Pad(14, 0, 5, 0, Line(8, NewText(Caption, text), Grow(NewCutText(Note, note))))
}

// Text is the whole text shown.
func (t *textLine) Text() string { return t.text }

// SetText shows another text.
func (t *textLine) SetText(text string) {
	if t.text == text {
		return
	}
	t.text = text
	t.Refresh()
}

// SetStyle shows the text in another style.
func (t *textLine) SetStyle(style Style) {
	t.style = style
	t.Refresh()
}

// Cut tells whether the text is shortened to its width now.
func (t *CutText) Cut() bool { return t.shorter }

// MouseIn implements desktop.Hoverable.
func (t *CutText) MouseIn(*desktop.MouseEvent) {
	if t.shorter {
		LayerOf(t).OfferTip(t, t.text)
	}
}

// MouseMoved implements desktop.Hoverable.
func (t *CutText) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *CutText) MouseOut() { LayerOf(t).HideTip() }

// CreateRenderer implements fyne.Widget.
func (t *textLine) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{owner: t, line: canvas.NewText("", theme.Color(t.style.Ink))}
	r.update()
	return r
}

type textRenderer struct {
	owner *textLine
	line  *canvas.Text
}

func (r *textRenderer) update() {
	t := r.owner
	t.style.apply(r.line)
	shown := t.style.display(t.text)
	t.shorter = false
	if width := t.Size().Width; (t.cut || t.fitted) && width > 0 {
		shown, t.shorter = t.style.fit(shown, width)
	}
	r.line.Text = visual(shown)
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.update()
	place(r.line, 0, 0, size.Width, size.Height)
}

func (r *textRenderer) MinSize() fyne.Size {
	t := r.owner
	size := t.style.measure(t.style.display(t.text))
	if t.cut {
		size.Width = min(size.Width, 2*size.Height)
	}
	return size
}

func (r *textRenderer) Refresh() {
	r.Layout(r.owner.Size())
	r.line.Refresh()
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *textRenderer) Destroy()                     {}
