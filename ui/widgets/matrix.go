package widgets

import (
	"fyne.io/fyne/v2"
)

// MatrixColumn is one column of a Matrix.
type MatrixColumn struct {
	ID, Title string
	Note      string // a faint line below the title
	Accent    bool   // the title stands in the accent colour
}

// MatrixCells are the rows of a Matrix. Title and Cell are called for what is in view only; a cell without a text is drawn
// empty. Longest and Words give cells and titles the room that they need, and no more.
type MatrixCells struct {
	Len     int
	ID      func(i int) string
	Title   func(i int) string
	Cell    func(i, column int) ChipData
	Longest string     // the longest title
	Words   []ChipData // what stands in the cells, each at least once; nil where that is not known
}

// Matrix shows a state in each crossing of rows and columns, good for a hundred thousand rows. Titles of rows and columns
// stay in view. Arrows move the chosen cell, PageUp, PageDown, Home and End move it by rows, Enter opens it.
type Matrix struct {
	composite
	// OnChoose is called when another cell becomes the chosen one.
	OnChoose func(row, column string)
	// OnHead is called when the title of a column is pressed.
	OnHead func(column string, anchor fyne.CanvasObject)

	columns []MatrixColumn
	head    *matrixHead
	body    *MatrixRows
	first   int // the first column in view
	column  int // that of the chosen cell
	measure matrixMeasure
	layout  *matrixLayout
}

// NewMatrix is an empty matrix; before and after are the tooltips of the buttons that bring further columns into view.
func NewMatrix(before, after string) *Matrix {
	m := &Matrix{}
	m.body = newMatrixRows(m)
	m.head = newMatrixHead(m, before, after)
	m.layout = &matrixLayout{matrix: m}
	m.compose(m, newContainer(m.layout, []fyne.CanvasObject{m.body, m.head})) // Tab comes to the rows first
	return m
}

// Rows is the list below the titles of the columns, with selection and callbacks.
func (m *Matrix) Rows() *MatrixRows { return m.body }

// SetColumns shows other columns. The chosen cell stays in the column of the same id where there is one.
func (m *Matrix) SetColumns(columns []MatrixColumn) {
	id := m.Column()
	fresh := len(columns) != len(m.columns)
	m.columns = columns
	m.measure.forget()
	m.column = max(m.find(id), 0)
	if fresh {
		m.body.renew()
	}
	m.reveal()
	m.arrange()
	m.head.set(columns)
	m.body.Refresh()
}

// SetCells shows other rows. The chosen cell stays in the row of the same id.
func (m *Matrix) SetCells(cells MatrixCells) {
	m.body.cells = cells
	m.measure.forget()
	m.body.setRows(cells.Len, cells.ID)
}

// Column is the id of the column of the chosen cell, "" while there are no columns.
func (m *Matrix) Column() string {
	if m.column >= len(m.columns) {
		return ""
	}
	return m.columns[m.column].ID
}

// Choose makes a cell the chosen one, brings it into view, and tells whether there is one. It calls nothing.
func (m *Matrix) Choose(row, column string) bool {
	i := m.find(column)
	if i >= 0 {
		m.column = i
		m.reveal()
		m.arrange()
		m.head.Refresh()
	}
	found := m.body.Select(row)
	m.body.Refresh()
	return found && i >= 0
}

func (m *Matrix) find(column string) int {
	for i, c := range m.columns {
		if c.ID == column {
			return i
		}
	}
	return -1
}

func (m *Matrix) focusable() fyne.Focusable { return m.body }

// moveTo makes another column that of the chosen cell, as a person does.
func (m *Matrix) moveTo(column int) {
	if column < 0 || column >= len(m.columns) || column == m.column {
		return
	}
	m.column = column
	m.reveal()
	m.redraw()
	m.chosen()
}

func (m *Matrix) chosen() {
	if m.OnChoose != nil && m.body.current != "" && len(m.columns) > 0 {
		m.OnChoose(m.body.current, m.Column())
	}
}

// turn brings columns further on into view.
func (m *Matrix) turn(by int) {
	m.first += by
	m.bound()
	m.redraw()
}

// redraw shows what is in view now. The titles there may be of another height than those before.
func (m *Matrix) redraw() {
	m.arrange()
	m.head.Refresh()
	m.body.Refresh()
}

// bound keeps as many columns in view as fit.
func (m *Matrix) bound() {
	seen := m.spans(m.Size().Width).seen
	m.first = max(min(m.first, len(m.columns)-seen), 0)
}

// reveal brings the column of the chosen cell into view, once there is a view.
func (m *Matrix) reveal() {
	if m.Size().Width <= 0 {
		return
	}
	seen := m.spans(m.Size().Width).seen
	m.first = min(max(m.first, m.column-seen+1), m.column)
	m.bound()
}

// at is the left edge of a column and whether it is in view.
func (m *Matrix) at(column int, width float32) (x float32, inView bool) {
	s := m.spans(width)
	n := column - m.first
	return rowLeft + s.title + float32(n)*s.cell + matrixGap, n >= 0 && n < s.seen
}
