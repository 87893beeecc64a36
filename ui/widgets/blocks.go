package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Ground lays an object on a colour of the theme: Paper, Surface, Rail.
func Ground(fill theme.Name, o fyne.CanvasObject) fyne.CanvasObject {
	return newBox(fill, "", 0, o)
}

// Card is a block on the surface with a hairline around it. title may be "".
func Card(title string, blocks ...fyne.CanvasObject) fyne.CanvasObject {
	if title != "" {
		head := Pad(0, 0, 6, 0, NewCutText(CardTitle, title))
		blocks = append([]fyne.CanvasObject{head}, blocks...)
	}
	return newBox(theme.Surface, theme.Line, 8, Inset(12, cardInset, Column(0, blocks...)))
}

// CountCard shows a count large in the colour of its tone, with a word and a note below it.
// tapped, which may be nil, goes to what is counted.
func CountCard(tone theme.Tone, count, word, note string, tapped func()) fyne.CanvasObject {
	figure := NewText(Figure.In(tone.Ink()), count)
	name, words := newCuttable(Strong, word), NewPara(SmallFaint, Plain(note)).AtMost(2)
	card := newCardButton(word, Column(0, figure, name, words), tapped)
	card.texts, card.words = []*Text{name}, words
	return card
}

// CountCardWidth is how wide a CountCard must be to show its word whole.
func CountCardWidth(word string) float32 { return NewText(Strong, word).MinSize().Width + 2*cardInset }

// cardInset is the room at the left and the right of what is on a card.
const cardInset = 16

// cardButton is a card that can be pressed.
type cardButton struct {
	pressable
	word    string
	content fyne.CanvasObject
	texts   []*Text // that may be shown shortened
	words   *Para   // that may be shown shortened; nil for none
}

// MouseIn implements desktop.Hoverable.
func (c *cardButton) MouseIn(ev *desktop.MouseEvent) {
	var cut []string
	for _, t := range c.texts {
		if t.shorter {
			cut = append(cut, t.text)
		}
	}
	if c.words != nil && c.words.cutAt(c.words.Size().Width) {
		cut = append(cut, c.words.Text())
	}
	c.cut = strings.Join(cut, "\n")
	c.pressable.MouseIn(ev)
}

func newCardButton(word string, content fyne.CanvasObject, tapped func()) *cardButton {
	c := &cardButton{word: word, content: Inset(12, cardInset, content)}
	c.init(c, tapped)
	c.disabled = tapped == nil
	return c
}

// Text is the word on the card.
func (c *cardButton) Text() string { return c.word }

// HeightFor is the content's.
func (c *cardButton) HeightFor(width float32) float32 { return heightFor(c.content, width) }

// CreateRenderer implements fyne.Widget.
func (c *cardButton) CreateRenderer() fyne.WidgetRenderer {
	return &cardButtonRenderer{card: c, face: newFace()}
}

type cardButtonRenderer struct {
	card *cardButton
	face *face
}

func (r *cardButtonRenderer) Layout(size fyne.Size) {
	c := r.card
	r.face.draw(look{
		style: Body, fill: theme.Surface, stroke: theme.Line, radius: 8,
		hovered: c.hovered && !c.disabled, focused: c.focused,
	}, fyne.Position{}, size)
	place(c.content, 0, 0, size.Width, size.Height)
}

func (r *cardButtonRenderer) MinSize() fyne.Size { return r.card.content.MinSize() }

func (r *cardButtonRenderer) Refresh() {
	r.Layout(r.card.Size())
	r.card.content.Refresh()
}

func (r *cardButtonRenderer) Objects() []fyne.CanvasObject {
	return append(r.face.objects(), r.card.content)
}

func (r *cardButtonRenderer) Destroy() {}

// Banner is a notice on the ground of a tone: runs of text, and buttons at the right, below the text where that is large.
func Banner(tone theme.Tone, text []Run, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	if len(buttons) > 0 && LargeText() {
		below := Line(8, append(buttons, Spring())...)
		return newBox(tone.Bg(), "", 6, Inset(7, 12, Column(6, NewCopyPara(Body.In(tone.Ink()), text...), below)))
	}
	parts := []fyne.CanvasObject{Grow(NewCopyPara(Body.In(tone.Ink()), text...))}
	parts = append(parts, buttons...)
	return newBox(tone.Bg(), "", 6, Inset(7, 12, Line(8, parts...)))
}

// Quote is a quoted passage with a bar at its left and its source below it; source may be "".
func Quote(text, source string) fyne.CanvasObject {
	var note fyne.CanvasObject
	if source != "" {
		note = NewCopyPara(SmallFaint, Plain(source))
	}
	italic := Body
	italic.Italic = true
	body := Column(1, NewCopyPara(italic, Plain(text)), note)
	return newBarred(theme.Line, Pad(2, 0, 2, 12, body))
}

// barred has a bar of 3 units along its left side.
type barred struct {
	widget.BaseWidget
	ink     theme.Name
	content fyne.CanvasObject
}

func newBarred(ink theme.Name, content fyne.CanvasObject) *barred {
	b := &barred{ink: ink, content: content}
	b.ExtendBaseWidget(b)
	return b
}

// HeightFor is the content's.
func (b *barred) HeightFor(width float32) float32 { return heightFor(b.content, width-3) }

// CreateRenderer implements fyne.Widget.
func (b *barred) CreateRenderer() fyne.WidgetRenderer {
	return &barredRenderer{owner: b, bar: canvas.NewRectangle(theme.Color(b.ink))}
}

type barredRenderer struct {
	owner *barred
	bar   *canvas.Rectangle
}

func (r *barredRenderer) Layout(size fyne.Size) {
	place(r.bar, 0, 0, 3, size.Height)
	place(r.owner.content, 3, 0, size.Width-3, size.Height)
}

func (r *barredRenderer) MinSize() fyne.Size {
	return r.owner.content.MinSize().AddWidthHeight(3, 0)
}

func (r *barredRenderer) Refresh() {
	r.bar.FillColor = theme.Color(r.owner.ink)
	r.bar.Refresh()
	r.owner.content.Refresh()
}

func (r *barredRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar, r.owner.content}
}

func (r *barredRenderer) Destroy() {}

// Divider is a hairline across.
func Divider() fyne.CanvasObject { return newHair() }

// DividerDown is a hairline from top to bottom.
func DividerDown() fyne.CanvasObject { return newHair() }

// hair is a line of one unit.
type hair struct {
	widget.BaseWidget
}

func newHair() *hair {
	h := &hair{}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *hair) CreateRenderer() fyne.WidgetRenderer {
	return &hairRenderer{canvas.NewRectangle(theme.Color(theme.Line)), h}
}

type hairRenderer struct {
	rect *canvas.Rectangle
	hair *hair
}

func (r *hairRenderer) Layout(size fyne.Size) { place(r.rect, 0, 0, size.Width, size.Height) }
func (r *hairRenderer) MinSize() fyne.Size    { return fyne.NewSize(1, 1) }
func (r *hairRenderer) Refresh() {
	r.rect.FillColor = theme.Color(theme.Line)
	r.rect.Refresh()
}
func (r *hairRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *hairRenderer) Destroy()                     {}

// Empty says what belongs on an empty page: an icon, a sentence, a hint, and the button that makes the first one,
// which may be nil.
func Empty(icon, sentence, hint string, button fyne.CanvasObject) fyne.CanvasObject {
	var press fyne.CanvasObject
	if button != nil {
		press = Pad(10, 0, 0, 0, Line(0, Spring(), button, Spring()))
	}
	mark := Line(0, Spring(), NewIcon(icon, theme.Faint, 28), Spring())
	block := Column(4, mark, NewPara(Title.Centred(), Plain(sentence)), NewPara(Soft.Centred(), Plain(hint)), press)
	return newContainer(&centreLayout{width: 420}, []fyne.CanvasObject{block})
}

// centreLayout sets an object of a greatest width in the middle, a little above it.
type centreLayout struct{ width float32 }

func (l *centreLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		w := min(l.width, size.Width)
		h := heightFor(o, w)
		place(o, (size.Width-w)/2, max((size.Height-h)*0.42, 0), w, h)
	}
}

func (l *centreLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, l.heightFor(objects, l.width))
}

func (l *centreLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, heightFor(o, min(l.width, width)))
	}
	return height
}
