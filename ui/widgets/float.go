package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// box is a rectangle in colours of the theme.
type box struct {
	widget.BaseWidget
	fill, stroke theme.Name // "" draws none
	radius       float32
	shadow       bool
	content      fyne.CanvasObject
}

func newBox(fill, stroke theme.Name, radius float32, content fyne.CanvasObject) *box {
	b := &box{fill: fill, stroke: stroke, radius: radius, content: content}
	b.ExtendBaseWidget(b)
	return b
}

// HeightFor is the content's.
func (b *box) HeightFor(width float32) float32 {
	if b.content == nil {
		return 0
	}
	return heightFor(b.content, width)
}

// CreateRenderer implements fyne.Widget.
func (b *box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{owner: b, rect: newRect()}
	r.update()
	return r
}

type boxRenderer struct {
	owner *box
	rect  *canvas.Rectangle
}

func (r *boxRenderer) update() {
	b := r.owner
	paintRect(r.rect, b.fill, b.stroke, 1)
	r.rect.CornerRadius = b.radius
	if b.shadow {
		r.rect.Shadow = canvas.Shadow{Color: theme.Color(theme.Shadow), BlurRadius: 14, Offset: fyne.NewPos(0, 3)}
	}
}

func (r *boxRenderer) Layout(size fyne.Size) {
	place(r.rect, 0, 0, size.Width, size.Height)
	if c := r.owner.content; c != nil {
		place(c, 0, 0, size.Width, size.Height)
	}
}

func (r *boxRenderer) MinSize() fyne.Size {
	if c := r.owner.content; c != nil {
		return c.MinSize()
	}
	return fyne.Size{}
}

func (r *boxRenderer) Refresh() {
	r.update()
	r.Layout(r.owner.Size())
	r.rect.Refresh()
	if c := r.owner.content; c != nil {
		c.Refresh()
	}
}

func (r *boxRenderer) Objects() []fyne.CanvasObject {
	if r.owner.content == nil {
		return []fyne.CanvasObject{r.rect}
	}
	return []fyne.CanvasObject{r.rect, r.owner.content}
}

func (r *boxRenderer) Destroy() {}

// paintRect sets a rectangle's colours from the theme; "" stands for none. An outline without ground gets a ground of its
// own colour that is not seen, because the edge is mixed from both: with transparent black it would be dark.
func paintRect(rect *canvas.Rectangle, fill, stroke theme.Name, width float32) {
	rect.FillColor, rect.StrokeColor, rect.StrokeWidth = color.Transparent, color.Transparent, 0
	if fill != "" {
		rect.FillColor = theme.Color(fill)
	}
	if stroke != "" {
		rect.StrokeColor, rect.StrokeWidth = theme.Color(stroke), width
		if fill == "" {
			r, g, b, _ := rect.StrokeColor.RGBA()
			rect.FillColor = color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}
		}
	}
}

// tipBox is a tooltip.
type tipBox struct {
	*box
	text *Para
}

const tipWidth = 360

func newTipBox(text string) *tipBox {
	para := NewPara(Style{Ink: theme.Surface, Size: theme.SizeSmall}, Plain(text))
	return &tipBox{box: newBox(theme.Ink, "", 5, Inset(4, 8, para)), text: para}
}

// want is the size of the tooltip in a window of a width.
func (t *tipBox) want(room float32) fyne.Size {
	line := t.text.style.measure(oneLine(t.text.Text())).Width + 17
	width := min(line, tipWidth, room)
	return fyne.NewSize(width, t.HeightFor(width))
}

// toastBox is a brief message with an optional button.
type toastBox struct {
	*box
	text *Text
}

func newToastBox(text, action string, do, closed func(), closeWord string) *toastBox {
	message := NewText(Strong.In(theme.Surface), text)
	row := []fyne.CanvasObject{message}
	if action != "" {
		button := NewButton(action, do)
		row = append(row, button)
	}
	shut := NewIconButton("close", closeWord, closed)
	shut.ink = theme.Surface
	row = append(row, shut)
	b := newBox(theme.Ink, "", 8, Inset(6, 12, Line(12, row...)))
	b.shadow = true
	return &toastBox{box: b, text: message}
}

// newRect is a rectangle that is not seen until it is painted.
func newRect() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

// newLine is a line of text that is not seen until a style is applied.
func newLine() *canvas.Text { return canvas.NewText("", color.Transparent) }
