package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/theme"
)

// MatrixRows are the rows of a Matrix.
type MatrixRows struct {
	list
	matrix *Matrix
	cells  MatrixCells
}

func newMatrixRows(m *Matrix) *MatrixRows {
	r := &MatrixRows{matrix: m}
	r.start(r)
	r.height = func() float32 { return m.rowHeight(m.Size().Width) }
	r.newRow = func() rowDrawer { return newMatrixRow(r) }
	r.OnSelect = func(string) { m.chosen() }
	return r
}

// renew makes the drawers anew, for another number of columns.
func (r *MatrixRows) renew() {
	if r.drawn != nil {
		r.drawn.slots = nil
	}
}

// Refresh draws all rows in view anew.
func (r *MatrixRows) Refresh() {
	r.stamp++
	r.list.Refresh()
}

// TypedKey implements fyne.Focusable.
func (r *MatrixRows) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		r.matrix.moveTo(r.matrix.column - 1)
	case fyne.KeyRight:
		r.matrix.moveTo(r.matrix.column + 1)
	default:
		r.list.TypedKey(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable. There is one chosen cell, so nothing else can be selected.
func (r *MatrixRows) TypedShortcut(s fyne.Shortcut) { passShortcut(r, s) }

// MouseDown chooses the cell under the pointer.
func (r *MatrixRows) MouseDown(ev *desktop.MouseEvent) {
	ev.Modifier = 0
	before, row := r.matrix.column, r.current
	if column := r.columnAt(ev.Position.X); column >= 0 {
		r.matrix.column = column
	}
	r.list.MouseDown(ev)
	if r.current == row && r.matrix.column != before {
		r.Refresh()
		r.matrix.chosen()
	}
	r.matrix.head.Refresh()
}

func (r *MatrixRows) columnAt(x float32) int {
	cell := r.matrix.spans(r.Size().Width).cell
	for i := range r.matrix.columns {
		if left, inView := r.matrix.at(i, r.Size().Width); inView && x >= left && x < left+cell {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (r *MatrixRows) CreateRenderer() fyne.WidgetRenderer { return r.createRenderer() }

// matrixRow draws one row.
type matrixRow struct {
	rowGround
	owner *MatrixRows
	title [2]*canvas.Text
	cells []*face
	cut   []string
	at    fyne.Position
}

func newMatrixRow(owner *MatrixRows) *matrixRow {
	r := &matrixRow{rowGround: newRowGround(), owner: owner, title: [2]*canvas.Text{newLine(), newLine()}}
	for range owner.matrix.columns {
		r.cells = append(r.cells, newFace())
	}
	return r
}

func (r *matrixRow) objects() []fyne.CanvasObject {
	objects := append(r.rowGround.objects(), r.title[0], r.title[1])
	for _, c := range r.cells {
		objects = append(objects, c.objects()...)
	}
	return objects
}

func (r *matrixRow) move(at fyne.Position) {
	moveAll(r.objects(), at.Subtract(r.at))
	r.at = at
}

func (r *matrixRow) cutText() string { return strings.Join(r.cut, "\n") }

func (r *matrixRow) draw(i int, state rowState, at fyne.Position, size fyne.Size) {
	r.at, r.cut = at, r.cut[:0]
	r.drawGround(state, at, size)
	SetVisible(r.line, false)
	m := r.owner.matrix
	spans := m.spans(size.Width)
	r.drawTitle(r.owner.cells.Title(i), state.current, spans, at, size.Height)
	for c, f := range r.cells {
		x, inView := m.at(c, size.Width)
		r.drawCell(f, i, c, inView, state.current && c == m.column, fyne.NewPos(at.X+x, at.Y+2), fyne.NewSize(spans.cell-matrixGap, size.Height-5))
	}
}

// matrixTitlePad is the room between a title and the first cell.
const matrixTitlePad = 10

// drawTitle sets the title of the row on as many lines as there are for titles.
func (r *matrixRow) drawTitle(title string, current bool, spans matrixSpans, at fyne.Position, height float32) {
	style, room := Body, spans.title-matrixTitlePad
	style.Bold = current
	lines, cut := style.lines(title, room, spans.lines)
	if cut {
		r.cut = append(r.cut, title)
	}
	line := style.lineHeight()
	y := at.Y + (height-line*float32(len(lines)))/2
	for i, text := range r.title {
		SetVisible(text, i < len(lines))
		if i >= len(lines) {
			continue
		}
		style.apply(text)
		text.Text = visual(lines[i])
		place(text, at.X+rowLeft, y+float32(i)*line, room, line)
		text.Refresh()
	}
}

// cellLook is how a word looks in a cell.
func cellLook(data ChipData) look {
	l := data.look()
	l.radius, l.left, l.right = 4, 9, 8
	return l
}

func (r *matrixRow) drawCell(f *face, i, column int, inView, chosen bool, at fyne.Position, size fyne.Size) {
	data := ChipData{}
	if inView && column < len(r.owner.matrix.columns) {
		data = r.owner.cells.Cell(i, column)
	}
	for _, o := range f.objects() {
		SetVisible(o, data.Text != "" || inView && chosen)
	}
	l := cellLook(data)
	l.focused = chosen
	if data.Text == "" {
		l = look{style: Body, radius: 4, focused: chosen, fill: theme.Surface}
		if !chosen {
			return
		}
	}
	if f.draw(l, at, size) {
		r.cut = append(r.cut, data.Text)
	}
}
