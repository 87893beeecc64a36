package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// Item is one short line of a card: runs of text, a note, a chip, with a hairline above it. tapped, which may be nil,
// goes to what it is about. A long text is shortened, and whole in a tooltip.
func Item(text []Run, note string, chip *ChipData, tapped func()) fyne.CanvasObject {
	words := NewPara(Body, text...).AtMost(itemLines)
	parts := []fyne.CanvasObject{Grow(words)}
	if note != "" {
		parts = append(parts, NewText(Faint, note))
	}
	if chip != nil {
		parts = append(parts, NewChip(chip.Tone, chip.Text))
	}
	line := newItemButton(plainOf(text), Inset(5, 0, Line(10, parts...)), tapped)
	line.words = words
	return Column(0, Divider(), line)
}

// itemLines is how many lines the text of an Item may take.
const itemLines = 6

// largeText is the scale of the text from which what stands beside a text needs a line of its own.
const largeText = 1.3

// LargeText reports whether the text is so large that what would stand beside a text belongs below it.
func LargeText() bool { return theme.Current().Scale() > largeText }

func plainOf(runs []Run) string { return (&Para{runs: runs}).Text() }

// Clause is one line of a condition: its state as a chip, the text, a faint note at the right
// such as its source, indented by depth steps.
func Clause(chip ChipData, text, note string, depth int) fyne.CanvasObject {
	var tail fyne.CanvasObject
	if note != "" {
		tail = NewText(Note, note)
	}
	return ClauseWith(chip, text, depth, tail)
}

// ClauseWith is a Clause that ends in any object, such as a Link to its source; tail may be nil. The tail stands beside the
// text where both fit on a line, else below it: what a source is called never breaks what the clause says.
func ClauseWith(chip ChipData, text string, depth int, tail fyne.CanvasObject) fyne.CanvasObject {
	said := newContainer(&clauseLayout{text}, []fyne.CanvasObject{NewPara(Body, Plain(text)), tail})
	return Pad(3, 0, 3, float32(depth)*12, LineTop(8, NewChip(chip.Tone, chip.Text), Grow(said)))
}

// clauseLayout sets a text and what may follow it beside each other, or one below the other.
type clauseLayout struct{ text string }

const clauseGap = 12

// beside tells whether both fit on a line of a width.
func (l *clauseLayout) beside(objects []fyne.CanvasObject, width float32) bool {
	return Body.measure(l.text).Width+clauseGap+objects[1].MinSize().Width <= width
}

func (l *clauseLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 1 {
		place(objects[0], 0, 0, size.Width, size.Height)
		return
	}
	words, tail := objects[0], objects[1].MinSize()
	if l.beside(objects, size.Width) {
		place(words, 0, 0, size.Width-clauseGap-tail.Width, heightFor(words, size.Width))
		place(objects[1], size.Width-tail.Width, (Body.lineHeight()-tail.Height)/2, tail.Width, tail.Height)
		return
	}
	height := heightFor(words, size.Width)
	place(words, 0, 0, size.Width, height)
	place(objects[1], 0, height, min(tail.Width, size.Width), tail.Height)
}

func (l *clauseLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *clauseLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := heightFor(objects[0], width)
	if len(objects) > 1 && !l.beside(objects, width) {
		height += objects[1].MinSize().Height
	}
	return height
}

// itemButton is a line that can be pressed.
type itemButton struct {
	cardButton
}

func newItemButton(word string, content fyne.CanvasObject, tapped func()) *itemButton {
	b := &itemButton{cardButton{word: word, content: content}}
	b.init(b, tapped)
	b.disabled = tapped == nil
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *itemButton) CreateRenderer() fyne.WidgetRenderer {
	return &itemRenderer{cardButtonRenderer{card: &b.cardButton, face: newFace()}}
}

type itemRenderer struct{ cardButtonRenderer }

func (r *itemRenderer) Layout(size fyne.Size) {
	c := r.card
	r.face.draw(look{style: Body, radius: 4, hovered: c.hovered && !c.disabled, focused: c.focused}, fyne.NewPos(-6, 0), size.AddWidthHeight(12, 0))
	place(c.content, 0, 0, size.Width, size.Height)
}

func (r *itemRenderer) Refresh() {
	r.Layout(r.card.Size())
	r.card.content.Refresh()
}

// BarData is one bar of a Bars.
type BarData struct {
	Text, Note string
	Share      float32 // of the longest bar, 0…1
}

// Bars compares amounts: a word and a figure, and a bar in the accent colour below them.
func Bars(bars ...BarData) fyne.CanvasObject {
	lines := make([]fyne.CanvasObject, len(bars))
	for i, bar := range bars {
		words := LineTop(8, Grow(NewPara(Body, Plain(bar.Text))), NewText(Faint, bar.Note))
		lines[i] = Inset(3, 0, Column(2, words, newShareBar(bar.Share)))
	}
	return Column(0, lines...)
}

const barThick = 5

type shareLayout struct{ share float32 }

func newShareBar(share float32) fyne.CanvasObject {
	return newContainer(&shareLayout{min(max(share, 0), 1)}, []fyne.CanvasObject{newBox(theme.Accent, "", barThick/2, nil)})
}

func (l *shareLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, (size.Height-barThick)/2, max(size.Width*l.share, 3), barThick)
	}
}

func (l *shareLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(24, barThick) }
