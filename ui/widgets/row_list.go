package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// Row is what one row of a RowList shows.
type Row struct {
	ID    string
	Title string    // bold
	Note  string    // faint, at the right of the second line; of the title where there is one line only
	Chip  *ChipData // at the far right
	Mark  *ChipData // a second chip before it, as "overdue"
	Sub   string    // second line, soft
	Third string    // third line, faint
	Faded bool      // title in the colour of secondary text, as for what is over
	Depth int       // steps to the right, for rows below others
	// Group makes the row a caption over those that follow: Title and Note are shown, it can't be selected.
	Group bool
	// Fold makes the row the head of those that follow: Title, Note and Sub are shown beside a sign for open or shut.
	Fold Fold
}

// Rows are the rows of a RowList. Row is called for rows in view only.
type Rows struct {
	Len int
	Row func(i int) Row
	// ID gives a row's id without making the row; nil takes it from Row.
	ID func(i int) string
	// Word gives what typing finds a row by without making the row; nil takes the row's title.
	Word func(i int) string
	// Group tells which rows are captions; nil where none is.
	Group func(i int) bool
	// Fold tells which rows are heads; nil where none is.
	Fold func(i int) Fold
}

// RowsOf are rows held in a slice.
func RowsOf(rows []Row) Rows {
	return Rows{
		Len: len(rows), Row: func(i int) Row { return rows[i] },
		ID: func(i int) string { return rows[i].ID }, Group: func(i int) bool { return rows[i].Group },
	}
}

// RowList is a list of rows of up to three lines, good for a hundred thousand of them. Arrows, PageUp,
// PageDown, Home, End and typing the first letters move the selection at once, Enter opens, Shift and Ctrl extend.
type RowList struct {
	list
	rows  Rows
	lines int
	plain bool // no hairlines, nearer to the edge: for lists that drop down
}

// NewRowList is an empty list of rows of 1 to 3 lines.
func NewRowList(lines int) *RowList {
	l := &RowList{lines: min(max(lines, 1), 3)}
	l.start(l)
	l.height = l.lineRoom
	l.newRow = func() rowDrawer { return newRowFace(l) }
	return l
}

// SetRows shows other rows. The selection stays with its ids where they are still there.
func (l *RowList) SetRows(rows Rows) {
	l.rows = rows
	l.skipped, l.headed = rows.Group, rows.Fold
	id := rows.ID
	if id == nil {
		id = func(i int) string { return rows.Row(i).ID }
	}
	l.word = rows.Word
	if l.word == nil {
		l.word = func(i int) string { return rows.Row(i).Title }
	}
	l.setRows(rows.Len, id)
}

// CopyText is the selected rows as text: the title with its chip and note, then the other lines, with a blank line between
// rows of several.
func (l *RowList) CopyText() string {
	var b strings.Builder
	for i := range l.count {
		if !l.skips(i) && !l.isHead(i) && l.selected[l.id(i)] {
			l.rows.Row(i).write(&b, l.lines)
		}
	}
	return strings.TrimSpace(b.String())
}

func (r Row) write(b *strings.Builder, lines int) {
	b.WriteString(r.Title)
	for _, chip := range []*ChipData{r.Chip, r.Mark} {
		if chip != nil && chip.Text != "" {
			b.WriteString(" · " + chip.Text)
		}
	}
	if r.Note != "" {
		b.WriteString(" · " + r.Note)
	}
	b.WriteByte('\n')
	for n, text := range []string{r.Sub, r.Third} {
		if lines > n+1 && text != "" {
			b.WriteString(text + "\n")
		}
	}
	if lines > 1 {
		b.WriteByte('\n')
	}
}

// RowAt is the row of a number, for tests and menus.
func (l *RowList) RowAt(i int) Row { return l.rows.Row(i) }

// Refresh draws all rows in view anew.
func (l *RowList) Refresh() {
	l.stamp++
	l.list.Refresh()
}

// lineRoom is the height of a row.
func (l *RowList) lineRoom() float32 {
	if l.lines == 1 {
		return lineHeight(Body) + 11
	}
	return 9 + lineHeight(Strong) + float32(l.lines-1)*lineHeight(SmallSoft) + 10
}

// CreateRenderer implements fyne.Widget.
func (l *RowList) CreateRenderer() fyne.WidgetRenderer { return l.createRenderer() }

// rowFace draws one row.
type rowFace struct {
	rowGround
	owner                   *RowList
	title, note, sub, third *canvas.Text
	chip, mark              *face
	arrow                   *canvas.Image
	cut                     []string
	at                      fyne.Position
}

func newRowFace(owner *RowList) *rowFace {
	return &rowFace{
		rowGround: newRowGround(), owner: owner,
		title: newLine(), note: newLine(), sub: newLine(), third: newLine(), chip: newFace(), mark: newFace(),
		arrow: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
}

func (f *rowFace) objects() []fyne.CanvasObject {
	objects := append(f.rowGround.objects(), f.title, f.note, f.sub, f.third, f.arrow)
	objects = append(objects, f.mark.objects()...)
	return append(objects, f.chip.objects()...)
}

func (f *rowFace) move(at fyne.Position) {
	moveAll(f.objects(), at.Subtract(f.at))
	f.at = at
}

func (f *rowFace) cutText() string { return strings.Join(f.cut, "\n") }

const (
	rowLeft  = 16
	rowRight = 14
	rowStep  = 18 // for each step of depth
)

func (f *rowFace) draw(i int, state rowState, at fyne.Position, size fyne.Size) {
	row := f.owner.rows.Row(i)
	f.at, f.cut = at, f.cut[:0]
	f.drawGround(state, at, size)
	SetVisible(f.line, !f.owner.plain)
	SetVisible(f.arrow, row.Fold != NoHead)
	switch {
	case row.Group:
		f.drawGroup(row, at, size)
		return
	case row.Fold != NoHead:
		f.drawHead(row, state, at, size)
		return
	}
	left := at.X + rowLeft + float32(row.Depth*rowStep)
	if f.owner.plain {
		left -= rowLeft - 8
	}
	end := at.X + size.Width - rowRight
	top := at.Y + 9
	if f.owner.lines == 1 {
		top = at.Y + 5
	}
	title := Strong
	if f.owner.lines == 1 {
		title = Body
	}
	if row.Faded {
		title.Ink = theme.Soft
	}
	height := lineHeight(title)
	first, second := f.drawChips(row, left, end, top, height), end
	y, below := top+height, lineHeight(SmallSoft)
	if f.owner.lines == 1 {
		first = f.drawNote(row.Note, Note, left+(first-left)*0.6, first, top+(height-Note.lineHeight())/2+0.5)
	} else { // where it takes no room from the title
		sub := SmallSoft.measure(oneLine(row.Sub)).Width + noteGap // which comes first, but for two fifths of the room
		second = f.drawNote(row.Note, Note, max(left, min(left+sub, left+(end-left)*0.6)), end, y+(below-Note.lineHeight())/2+0.5)
	}
	f.write(f.title, title, row.Title, left, top, first-left)
	f.write(f.sub, SmallSoft, f.ifLines(2, row.Sub), left, y, second-left)
	f.write(f.third, SmallFaint, f.ifLines(3, row.Third), left, y+below, end-left)
}

func (f *rowFace) ifLines(n int, text string) string {
	if f.owner.lines < n {
		return ""
	}
	return text
}

// drawGroup writes the caption at the foot of the row's room.
func (f *rowFace) drawGroup(row Row, at fyne.Position, size fyne.Size) {
	f.hideChip(f.chip)
	f.hideChip(f.mark)
	height := lineHeight(Caption)
	y := at.Y + size.Height - height - 7
	right := at.X + size.Width - rowRight
	end := f.drawNote(row.Note, Note, at.X+rowLeft+(right-at.X-rowLeft)*0.6, right, y)
	f.write(f.title, Caption, row.Title, at.X+rowLeft, y, end-at.X-rowLeft)
	f.write(f.sub, SmallSoft, "", 0, y, 0)
	f.write(f.third, SmallFaint, "", 0, y, 0)
}

// drawHead writes title and summary in the middle of the row's room, on a ground of their own.
func (f *rowFace) drawHead(row Row, state rowState, at fyne.Position, size fyne.Size) {
	f.hideChip(f.chip)
	f.hideChip(f.mark)
	SetVisible(f.ground, true)
	paintRect(f.ground, theme.Rail, "", 0)
	SetVisible(f.veil, state.hovered || state.current)
	title, sub := lineHeight(Strong), float32(0)
	if row.Sub != "" && f.owner.lines > 1 {
		sub = lineHeight(SmallSoft)
	}
	top := at.Y + float32(int((size.Height-title-sub)/2))
	icon := "chevron-down"
	if row.Fold == ShutHead {
		icon = "chevron-right"
	}
	left := putIcon(f.arrow, theme.Icon(icon, theme.Soft), theme.Scaled(14), at.X+rowLeft-4, top, title, 6)
	right := at.X + size.Width - rowRight
	end := f.drawNote(row.Note, Note, left+(right-left)*0.6, right, top+(title-Note.lineHeight())/2+0.5)
	f.write(f.title, Strong, row.Title, left, top, end-left)
	f.write(f.sub, SmallSoft, f.ifLines(2, row.Sub), left, top+title, at.X+size.Width-rowRight-left)
	f.write(f.third, SmallFaint, "", 0, top, 0)
}

// drawChips puts the chips at the right and returns where the room for the rest ends.
func (f *rowFace) drawChips(row Row, left, end, top, height float32) float32 {
	edge := f.drawChip(f.chip, row.Chip, left, end, top, height)
	return f.drawChip(f.mark, row.Mark, left, edge, top, height)
}

func (f *rowFace) drawChip(chip *face, data *ChipData, left, end, top, height float32) float32 {
	if data == nil {
		f.hideChip(chip)
		return end
	}
	for _, o := range chip.objects() {
		SetVisible(o, true)
	}
	l := data.look()
	want := l.minSize()
	want.Width = min(want.Width, max((end-left)/2, 0))
	at := fyne.NewPos(end-want.Width, top+float32(int((height-want.Height)/2)))
	if chip.draw(l, at, want) {
		f.cut = append(f.cut, data.Text)
	}
	return at.X - 10
}

func (f *rowFace) hideChip(chip *face) {
	for _, o := range chip.objects() {
		SetVisible(o, false)
	}
}

const noteGap = 10

// drawNote sets a note flush right between left and end and returns where the room for the rest ends.
func (f *rowFace) drawNote(text string, style Style, left, end, y float32) float32 {
	width := min(style.measure(oneLine(text)).Width, max(end-left, 0))
	f.write(f.note, style, text, end-width, y, width+0.5)
	if text == "" {
		return end
	}
	return end - width - noteGap
}

// write sets a line of text into a width, cutting it where it must.
func (f *rowFace) write(t *canvas.Text, style Style, text string, x, y, width float32) {
	style.apply(t)
	shown, cut := style.fit(style.display(text), max(width, 0))
	if text == "" {
		shown, cut = "", false
	}
	if cut {
		f.cut = append(f.cut, text)
	}
	t.Text = visual(shown)
	SetVisible(t, shown != "")
	place(t, x, y, max(width, 0), style.lineHeight())
	t.Refresh()
}
