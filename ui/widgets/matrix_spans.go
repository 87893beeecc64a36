package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

const matrixGap = 3

// matrixSpans are the widths in a Matrix.
type matrixSpans struct {
	title float32 // of the titles of the rows
	cell  float32 // of a cell with the gap before it
	seen  int     // how many columns there is room for
	lines int     // that the title of a row may take
}

// matrixMeasure remembers the spans until something changes that they depend on.
type matrixMeasure struct {
	spans        matrixSpans
	width, scale float32
	known        bool
}

func (m *matrixMeasure) forget() { m.known = false }

// spans are the widths at a width of the whole.
func (m *Matrix) spans(width float32) matrixSpans {
	scale := theme.Current().Scale()
	if known := &m.measure; !known.known || known.width != width || known.scale != scale {
		*known = matrixMeasure{spans: m.share(max(width-rowLeft-scrollBarWidth-2, 1)), width: width, scale: scale, known: true}
	}
	return m.measure.spans
}

// The widths that titles and cells are given, at a text scale of 1.
const (
	leastTitle, mostTitle  = 120, 420
	fairTitle              = 150 // below this, titles give nothing
	leastCell, defaultCell = 76, 105
	titleInTwo             = 0.6     // of its length is what a title takes on two lines
	titleOfCrowd           = 1.0 / 3 // of the room is for titles at least, where not all cells find room
	titleGives             = 0.88    // of that is kept where words gain by it
)

// share gives the cells what their words need, as many as there is room for beside titles on two lines. The titles get the
// rest; where that is more than they need, cells grow by up to a half. Where not all cells find room, titles and words are
// shortened for the sake of more of them.
func (m *Matrix) share(room float32) matrixSpans {
	columns := float32(max(len(m.columns), 1))
	cell, title := m.cellWidth()+matrixGap, m.titleWidth()
	s := matrixSpans{lines: 1}
	if least := min(max(title*titleInTwo, theme.Scaled(leastTitle)), title); columns*cell+least <= room {
		s.cell = min(max((room-title)/columns, cell), cell*1.5)
		s.seen = int(columns)
	} else {
		least = min(title, max(theme.Scaled(leastTitle), room*titleOfCrowd))
		narrow := min(cell, theme.Scaled(defaultCell)+matrixGap)
		s.seen = min(max(int((room-least)/narrow), 1), int(columns))
		left := max(least*titleGives, min(least, theme.Scaled(fairTitle)))
		s.cell = min(max((room-left)/float32(s.seen), narrow), cell)
	}
	s.cell = float32(int(s.cell))
	s.title = max(room-s.cell*float32(s.seen), 0)
	if s.title < title {
		s.lines = 2
	}
	return s
}

// titleWidth is what the longest title takes on one line.
func (m *Matrix) titleWidth() float32 {
	if m.body.cells.Longest == "" {
		return theme.Scaled(leastTitle)
	}
	return min(Strong.measure(oneLine(m.body.cells.Longest)).Width+matrixTitlePad, theme.Scaled(mostTitle))
}

// cellWidth is what the widest word takes.
func (m *Matrix) cellWidth() float32 {
	if len(m.body.cells.Words) == 0 {
		return theme.Scaled(defaultCell)
	}
	width := theme.Scaled(leastCell)
	for _, word := range m.body.cells.Words {
		width = max(width, cellLook(word).minSize().Width)
	}
	return float32(int(width + 0.5))
}

// rowHeight is the height of a row at a width of the whole.
func (m *Matrix) rowHeight(width float32) float32 {
	return float32(m.spans(width).lines)*lineHeight(Body) + 12
}

// headHeight is the height of the titles of some columns at a width of the whole.
func (m *Matrix) headHeight(width float32, columns []MatrixColumn) float32 {
	room := m.spans(width).cell - matrixGap - matrixHeadPad
	lines, note := 1, float32(0)
	for _, c := range columns {
		titled, _ := Strong.lines(c.Title, room, matrixHeadLines)
		lines = max(lines, len(titled))
		if c.Note != "" {
			note = lineHeight(Note)
		}
	}
	return float32(lines)*lineHeight(Strong) + note + 8
}

// inView are the columns that are seen at a width of the whole.
func (m *Matrix) inView(width float32) []MatrixColumn {
	first := min(m.first, len(m.columns))
	return m.columns[first:min(first+m.spans(width).seen, len(m.columns))]
}

// matrixLayout sets the titles of the columns above the rows, as high as those in view need.
type matrixLayout struct {
	matrix *Matrix
	width  float32 // that it was last laid out for
}

func (l *matrixLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	m := l.matrix
	if l.width != size.Width { // the chosen cell stays in view
		l.width, m.first = size.Width, 0
		m.reveal()
	}
	m.bound()
	head := m.headHeight(size.Width, m.inView(size.Width))
	place(m.head, 0, 0, size.Width, head)
	place(m.body, 0, head, size.Width, max(size.Height-head, 0))
}

func (l *matrixLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	head, body := l.matrix.head.MinSize(), l.matrix.body.MinSize()
	return fyne.NewSize(max(head.Width, body.Width), head.Height+body.Height)
}

// arrange lays the matrix out anew in the size that it has.
func (m *Matrix) arrange() {
	if size := m.Size(); size.Width > 0 {
		m.layout.Layout(nil, size)
	}
}

// MatrixAbove sets a block right below the rows of a matrix, which gets the height that these need, or what there is.
func MatrixAbove(m *Matrix, below fyne.CanvasObject) *fyne.Container {
	return newContainer(&aboveLayout{m, below}, []fyne.CanvasObject{m, below})
}

type aboveLayout struct {
	matrix *Matrix
	below  fyne.CanvasObject
}

func (l *aboveLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	m := l.matrix
	foot := min(heightFor(l.below, size.Width), size.Height*0.4)
	wanted := m.headHeight(size.Width, m.columns) + float32(m.body.count)*m.rowHeight(size.Width) + 2
	height := min(wanted, size.Height-foot)
	place(m, 0, 0, size.Width, height)
	place(l.below, 0, height, size.Width, foot)
}

func (l *aboveLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return l.matrix.MinSize().AddWidthHeight(0, l.below.MinSize().Height)
}
