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
	m.bound()
	title, cell, seen := m.spans(size.Width)
	for i, t := range h.titles {
		x, inView := m.at(i, size.Width)
		show(t, inView)
		place(t, x, 0, cell-matrixGap, size.Height)
	}
	show(h.before, m.first > 0)
	show(h.after, m.first+seen < len(m.columns))
	want := h.after.MinSize()
	place(h.after, rowLeft+title-want.Width-2, size.Height-want.Height-4, want.Width, want.Height)
	place(h.before, rowLeft+title-2*want.Width-4, size.Height-want.Height-4, want.Width, want.Height)
}

func (r *matrixHeadRenderer) MinSize() fyne.Size {
	height := float32(0)
	for _, t := range r.head.titles {
		height = max(height, t.MinSize().Height)
	}
	return fyne.NewSize(120, height)
}

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

// matrixTitle is the title of a column, on up to two lines.
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
	return &matrixTitleRenderer{title: t, face: newFace(), first: newLine(), second: newLine(), note: newLine()}
}

type matrixTitleRenderer struct {
	title               *matrixTitle
	face                *face
	first, second, note *canvas.Text
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
	one, two, cut := twoLines(style, data.Title, size.Width-12)
	note, noteCut := Note.fit(data.Note, size.Width-12)
	t.tip = ""
	if cut || noteCut {
		t.tip = strings.TrimSpace(data.Title + "\n" + data.Note)
	}
	y := size.Height - 4
	for _, line := range []struct {
		text  *canvas.Text
		words string
		style Style
	}{{r.note, note, Note}, {r.second, two, style}, {r.first, one, style}} {
		show(line.text, line.words != "")
		line.style.apply(line.text)
		line.text.Text = line.words
		if line.words != "" {
			y -= lineHeight(line.style)
		}
		place(line.text, 6, y, size.Width-8, line.style.lineHeight())
		line.text.Refresh()
	}
}

func (r *matrixTitleRenderer) MinSize() fyne.Size {
	height := 2*lineHeight(Strong) + 8
	if r.title.data().Note != "" {
		height += lineHeight(Note)
	}
	return fyne.NewSize(60, height)
}

func (r *matrixTitleRenderer) Refresh() { r.Layout(r.title.Size()) }

func (r *matrixTitleRenderer) Objects() []fyne.CanvasObject {
	return append(r.face.objects(), r.first, r.second, r.note)
}

func (r *matrixTitleRenderer) Destroy() {}

// twoLines breaks a text between words so that the first line fits a width, and cuts the second. It tells whether it had to.
func twoLines(style Style, text string, width float32) (first, second string, cut bool) {
	words := strings.Fields(style.display(text))
	n := 0
	for n < len(words) && style.measure(strings.Join(words[:n+1], " ")).Width <= width {
		n++
	}
	if n == 0 && len(words) > 0 {
		n = 1
	}
	first, cut = style.fit(strings.Join(words[:n], " "), width)
	if n == len(words) {
		return first, "", cut
	}
	second, more := style.fit(strings.Join(words[n:], " "), width)
	return first, second, cut || more
}
