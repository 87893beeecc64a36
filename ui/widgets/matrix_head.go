package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// matrixHead holds the titles of the columns of a Matrix, and the buttons that bring further ones into view.
type matrixHead struct {
	widget.BaseWidget
	matrix        *Matrix
	titles        []*matrixTitle
	before, after *Button
}

func newMatrixHead(m *Matrix, before, after string) *matrixHead {
	h := &matrixHead{matrix: m}
	h.before = NewIconButton("chevron-left", before, func() { m.turn(-1) })
	h.after = NewIconButton("chevron-right", after, func() { m.turn(1) })
	h.before.small, h.after.small = true, true
	h.ExtendBaseWidget(h)
	return h
}

// set shows other titles, in the same objects as far as there are some, so that one keeps the focus.
func (h *matrixHead) set(columns []MatrixColumn) {
	for len(h.titles) < len(columns) {
		h.titles = append(h.titles, newMatrixTitle(h.matrix, len(h.titles)))
	}
	h.titles = h.titles[:len(columns)]
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *matrixHead) CreateRenderer() fyne.WidgetRenderer { return &matrixHeadRenderer{h} }

type matrixHeadRenderer struct{ head *matrixHead }

func (r *matrixHeadRenderer) Layout(size fyne.Size) {
	h, m := r.head, r.head.matrix
	spans := m.spans(size.Width)
	for i, t := range h.titles {
		x, inView := m.at(i, size.Width)
		SetVisible(t, inView)
		place(t, x, 0, spans.cell-matrixGap, size.Height)
	}
	SetVisible(h.before, m.first > 0)
	SetVisible(h.after, m.first+spans.seen < len(m.columns))
	want := h.after.MinSize()
	place(h.after, rowLeft+spans.title-want.Width-2, size.Height-want.Height-4, want.Width, want.Height)
	place(h.before, rowLeft+spans.title-2*want.Width-4, size.Height-want.Height-4, want.Width, want.Height)
}

func (r *matrixHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(120, lineHeight(Strong)+8) }

func (r *matrixHeadRenderer) Refresh() {
	r.Layout(r.head.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.head)
}

func (r *matrixHeadRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.head.before, r.head.after}
	for _, t := range r.head.titles {
		objects = append(objects, t)
	}
	return objects
}

func (r *matrixHeadRenderer) Destroy() {}

// The lines that the title of a column may take, and the room beside it.
const (
	matrixHeadLines = 3
	matrixHeadPad   = 7
)

// matrixTitle is the title of a column, on as many lines as it needs.
type matrixTitle struct {
	pressable
	matrix *Matrix
	column int
}

func newMatrixTitle(m *Matrix, column int) *matrixTitle {
	t := &matrixTitle{matrix: m, column: column}
	t.init(t, func() {
		if m.OnHead != nil && column < len(m.columns) {
			m.OnHead(m.columns[column].ID, t)
		}
	})
	return t
}

// Text is the title.
func (t *matrixTitle) Text() string { return t.data().Title }

func (t *matrixTitle) data() MatrixColumn {
	if t.column >= len(t.matrix.columns) {
		return MatrixColumn{}
	}
	return t.matrix.columns[t.column]
}

// CreateRenderer implements fyne.Widget.
func (t *matrixTitle) CreateRenderer() fyne.WidgetRenderer {
	return &matrixTitleRenderer{title: t, face: newFace(), lines: [matrixHeadLines]*canvas.Text{newLine(), newLine(), newLine()}, note: newLine()}
}

type matrixTitleRenderer struct {
	title *matrixTitle
	face  *face
	lines [matrixHeadLines]*canvas.Text
	note  *canvas.Text
}

func (r *matrixTitleRenderer) style() Style {
	style := Strong
	if r.title.data().Accent {
		style.Ink = theme.Accent
	}
	return style
}

// Layout sets the lines at the foot, next to the cells.
func (r *matrixTitleRenderer) Layout(size fyne.Size) {
	t, style := r.title, r.style()
	data := t.data()
	r.face.draw(look{style: Body, radius: 4, hovered: t.hovered, focused: t.focused}, fyne.Position{}, size)
	lines, cut := style.lines(data.Title, size.Width-matrixHeadPad, matrixHeadLines)
	note, noteCut := Note.fit(data.Note, size.Width-matrixHeadPad)
	t.tip = ""
	if cut || noteCut {
		t.tip = strings.TrimSpace(data.Title + "\n" + data.Note)
	}
	y := size.Height - 4
	set := func(text *canvas.Text, style Style, words string) {
		SetVisible(text, words != "")
		if words == "" {
			return
		}
		style.apply(text)
		text.Text = visual(words)
		y -= lineHeight(style)
		place(text, 6, y, size.Width-8, style.lineHeight())
		text.Refresh()
	}
	set(r.note, Note, note)
	for i := matrixHeadLines - 1; i >= 0; i-- {
		words := ""
		if i < len(lines) {
			words = lines[i]
		}
		set(r.lines[i], style, words)
	}
}

func (r *matrixTitleRenderer) MinSize() fyne.Size { return fyne.NewSize(60, lineHeight(Strong)+8) }

func (r *matrixTitleRenderer) Refresh() { r.Layout(r.title.Size()) }

func (r *matrixTitleRenderer) Objects() []fyne.CanvasObject {
	return append(r.face.objects(), r.lines[0], r.lines[1], r.lines[2], r.note)
}

func (r *matrixTitleRenderer) Destroy() {}
