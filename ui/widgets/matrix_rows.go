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
	r.height = func() float32 { return lineHeight(Body) + 14 }
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
	_, cell, _ := r.matrix.spans(r.Size().Width)
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
	title *canvas.Text
	cells []*face
	cut   []string
	at    fyne.Position
}

func newMatrixRow(owner *MatrixRows) *matrixRow {
	r := &matrixRow{rowGround: newRowGround(), owner: owner, title: newLine()}
	for range owner.matrix.columns {
		r.cells = append(r.cells, newFace())
	}
	return r
}

func (r *matrixRow) objects() []fyne.CanvasObject {
	objects := append(r.rowGround.objects(), r.title)
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
	show(r.line, false)
	m := r.owner.matrix
	room, cell, _ := m.spans(size.Width)
	style := Body
	style.Bold = state.current
	style.apply(r.title)
	title := r.owner.cells.Title(i)
	shown, cut := style.fit(style.display(title), room-8)
	if cut {
		r.cut = append(r.cut, title)
	}
	r.title.Text = shown
	place(r.title, at.X+rowLeft, at.Y+(size.Height-style.lineHeight())/2, room, style.lineHeight())
	r.title.Refresh()
	for c, f := range r.cells {
		x, inView := m.at(c, size.Width)
		r.drawCell(f, i, c, inView, state.current && c == m.column, fyne.NewPos(at.X+x, at.Y+1.5), fyne.NewSize(cell-matrixGap, size.Height-3))
	}
}

func (r *matrixRow) drawCell(f *face, i, column int, inView, chosen bool, at fyne.Position, size fyne.Size) {
	data := ChipData{}
	if inView && column < len(r.owner.matrix.columns) {
		data = r.owner.cells.Cell(i, column)
	}
	for _, o := range f.objects() {
		show(o, data.Text != "" || inView && chosen)
	}
	l := data.look()
	l.radius, l.left, l.right, l.focused = 4, 9, 4, chosen
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
