package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// TableColumn is one column of a Table. One declaration serves header, width and sorting.
type TableColumn struct {
	Key   string
	Title string
	Width float32 // at text scale 1; 0 takes an equal share of what is left
	Right bool    // numbers
	Fixed bool    // can't be sorted by
}

// Cell is what a Table shows in one place.
type Cell struct {
	Text string
	Chip *ChipData // in place of the text
	Bold bool
	Ink  theme.Name // "" is Ink in the first column and Soft in the others
}

// Cells are the rows of a Table. Cell is called for rows in view only.
type Cells struct {
	Len  int
	ID   func(i int) string
	Cell func(i, column int) Cell
}

// Table is a list of rows in columns under a header that sorts. It selects rows, not cells, with the keys of RowList.
type Table struct {
	composite
	// OnSort is called when a header is pressed: first upwards, then downwards.
	OnSort func(key string, down bool)

	columns []TableColumn
	head    *fyne.Container
	body    *TableRows
	key     string
	down    bool
}

// NewTable is an empty table.
func NewTable(columns ...TableColumn) *Table {
	t := &Table{columns: columns}
	t.body = newTableRows(t)
	titles := make([]fyne.CanvasObject, len(columns))
	for i, column := range columns {
		titles[i] = newHeader(t, column)
	}
	t.head = newContainer(&headLayout{t}, titles)
	t.compose(t, Frame(Frame(nil, Divider(), nil, nil, t.head), nil, nil, nil, t.body))
	return t
}

// Rows is the list below the header, with selection and callbacks.
func (t *Table) Rows() *TableRows { return t.body }

// SetCells shows other rows. The selection stays with its ids.
func (t *Table) SetCells(cells Cells) { t.body.setCells(cells) }

// SetSorted shows by which column the rows are sorted; "" for none.
func (t *Table) SetSorted(key string, down bool) {
	t.key, t.down = key, down
	t.head.Refresh()
	for _, title := range t.head.Objects {
		title.Refresh()
	}
}

func (t *Table) focusable() fyne.Focusable { return t.body }

func (t *Table) sort(key string) {
	down := t.key == key && !t.down
	t.SetSorted(key, down)
	if t.OnSort != nil {
		t.OnSort(key, down)
	}
}

const cellGap = 12

// spans are the left edge and width of every column in a width.
func (t *Table) spans(width float32) (at, widths []float32) {
	at, widths = make([]float32, len(t.columns)), make([]float32, len(t.columns))
	left := width - rowLeft - rowRight - cellGap*float32(len(t.columns)-1)
	sharing := 0
	for i, c := range t.columns {
		if c.Width == 0 {
			sharing++
			continue
		}
		widths[i] = theme.Scaled(c.Width)
		left -= widths[i]
	}
	for i, c := range t.columns {
		if c.Width == 0 {
			widths[i] = max(left/float32(sharing), 60)
		}
	}
	total := float32(0)
	for _, w := range widths {
		total += w
	}
	shrink(widths, total-(width-rowLeft-rowRight-cellGap*float32(len(t.columns)-1)))
	x := float32(rowLeft)
	for i, w := range widths {
		at[i] = x
		x += w + cellGap
	}
	return at, widths
}

// headLayout sets the titles over their columns.
type headLayout struct{ table *Table }

func (l *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	at, widths := l.table.spans(size.Width)
	for i, o := range objects {
		place(o, at[i]-4, 0, widths[i]+8, size.Height)
	}
}

func (l *headLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, lineHeight(Caption)+12)
}

// header is the title of a column.
type header struct {
	pressable
	table  *Table
	column TableColumn
}

func newHeader(t *Table, column TableColumn) *header {
	h := &header{table: t, column: column}
	h.init(h, func() { t.sort(column.Key) })
	h.disabled = column.Fixed
	return h
}

// Text is the column's title.
func (h *header) Text() string { return h.column.Title }

func (h *header) look() look {
	l := look{
		text: h.column.Title, style: Caption, left: 4, right: 4, above: 6, gap: 4, radius: 4, iconSize: theme.Scaled(10),
		hovered: h.hovered && !h.disabled, focused: h.focused, atEnd: h.column.Right,
	}
	if h.table.key == h.column.Key && !h.column.Fixed {
		l.style.Ink = theme.Soft
		l.mark = theme.Icon(map[bool]string{false: "arrow-up", true: "arrow-down"}[h.table.down], theme.Soft)
	}
	return l
}

// CreateRenderer implements fyne.Widget.
func (h *header) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: h.look, size: h.Size, narrow: 30, cut: &h.cut}
}

// TableRows are the rows of a Table.
type TableRows struct {
	list
	table *Table
	cells Cells
}

func newTableRows(t *Table) *TableRows {
	r := &TableRows{table: t}
	r.start(r)
	r.height = func() float32 { return lineHeight(Body) + 11 }
	r.newRow = func() rowDrawer { return newTableRow(r) }
	return r
}

func (r *TableRows) setCells(cells Cells) {
	r.cells = cells
	r.word = func(i int) string { return cells.Cell(i, 0).Text }
	r.setRows(cells.Len, cells.ID)
}

// Refresh draws all rows in view anew.
func (r *TableRows) Refresh() {
	r.stamp++
	r.list.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *TableRows) CreateRenderer() fyne.WidgetRenderer { return r.createRenderer() }

// tableRow draws one row.
type tableRow struct {
	rowGround
	owner *TableRows
	texts []*canvas.Text
	chips []*face
	cut   []string
	at    fyne.Position
}

func newTableRow(owner *TableRows) *tableRow {
	r := &tableRow{rowGround: newRowGround(), owner: owner}
	for range owner.table.columns {
		r.texts = append(r.texts, newLine())
		r.chips = append(r.chips, newFace())
	}
	return r
}

func (r *tableRow) objects() []fyne.CanvasObject {
	objects := r.rowGround.objects()
	for i := range r.texts {
		objects = append(objects, r.texts[i])
		objects = append(objects, r.chips[i].objects()...)
	}
	return objects
}

func (r *tableRow) move(at fyne.Position) {
	moveAll(r.objects(), at.Subtract(r.at))
	r.at = at
}

func (r *tableRow) cutText() string { return strings.Join(r.cut, "\n") }

func (r *tableRow) draw(i int, state rowState, at fyne.Position, size fyne.Size) {
	r.at, r.cut = at, r.cut[:0]
	r.drawGround(state, at, size)
	edges, widths := r.owner.table.spans(size.Width)
	for c := range r.owner.table.columns {
		r.drawCell(c, r.owner.cells.Cell(i, c), at.AddXY(edges[c], 0), fyne.NewSize(widths[c], size.Height))
	}
}

func (r *tableRow) drawCell(column int, cell Cell, at fyne.Position, size fyne.Size) {
	text, chip := r.texts[column], r.chips[column]
	SetVisible(text, cell.Chip == nil)
	for _, o := range chip.objects() {
		SetVisible(o, cell.Chip != nil)
	}
	if cell.Chip != nil {
		l := cell.Chip.look()
		want := l.minSize()
		want.Width = min(want.Width, size.Width)
		if chip.draw(l, at.AddXY(0, float32(int((size.Height-want.Height)/2))), want) {
			r.cut = append(r.cut, cell.Chip.Text)
		}
		return
	}
	style := Soft
	if column == 0 {
		style = Body
	}
	style.Bold = cell.Bold
	if cell.Ink != "" {
		style.Ink = cell.Ink
	}
	if r.owner.table.columns[column].Right {
		style = style.Right()
	}
	style.apply(text)
	shown, cut := style.fit(style.display(cell.Text), size.Width)
	if cut {
		r.cut = append(r.cut, cell.Text)
	}
	text.Text = visual(shown)
	height := style.lineHeight()
	place(text, at.X, at.Y+(size.Height-height)/2, size.Width, height)
	text.Refresh()
}
