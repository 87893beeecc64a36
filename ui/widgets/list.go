package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// list is the virtual list below RowList and Table: rows of one height, of which only those
// in view exist. Its selection is by id, so that it survives sorting and filtering.
type list struct {
	widget.BaseWidget
	self fyne.Widget // the widget this is part of

	count   int
	id      func(i int) string
	skipped func(i int) bool // rows that can't be selected; nil for none
	headed  func(i int) Fold // which rows are heads; nil: none
	fold    func(id string, open bool)
	word    func(i int) string // what typing finds a row by
	height  func() float32
	newRow  func() rowDrawer
	now     func() time.Time

	// OnSelect is called when another row becomes the current one; selection follows focus.
	OnSelect func(id string)
	// OnSelection is called after every change of the set of selected rows.
	OnSelection func(ids []string)
	// OnOpen is called for Enter and a double click.
	OnOpen func(id string)
	// OnMenu is called for a right click and the menu key, with the place for the menu.
	OnMenu func(id string, at fyne.Position)
	// OnDelete is called for the key Delete while something is selected.
	OnDelete func()
	// OnLeaveUp is called for Up on the first row, to go back to the search field.
	OnLeaveUp func()

	passive  bool // serves a field that keeps the focus: a click opens
	offset   float64
	current  string // id of the current row, "" for none
	cursor   int    // its number, -1 for none
	anchor   int    // where a range selection began
	selected map[string]bool
	hover    int // number of the row under the pointer, -1 for none
	focused  bool
	pressed  bool // the mouse went down here: its tap is already dealt with
	lastDown time.Time
	typed    string    // the letters typed so far to find a row
	typedAt  time.Time // the last of them
	stamp    int       // counts up whenever rows must be drawn anew
	drawn    *listRenderer
}

// rowDrawer draws one row; a list reuses it for others.
type rowDrawer interface {
	objects() []fyne.CanvasObject
	draw(i int, state rowState, at fyne.Position, size fyne.Size)
	move(at fyne.Position)
	cutText() string // what the row could not show in full, or ""
}

type rowState struct{ selected, current, hovered, focused bool }

var (
	_ fyne.Focusable         = (*list)(nil)
	_ fyne.Scrollable        = (*list)(nil)
	_ fyne.Shortcutable      = (*list)(nil)
	_ fyne.SecondaryTappable = (*list)(nil)
	_ desktop.Mouseable      = (*list)(nil)
	_ desktop.Hoverable      = (*list)(nil)
)

// wheel is how much further than Fyne's default a turn of the wheel goes.
const wheel = 3

func (l *list) start(self fyne.Widget) {
	l.self = self
	l.cursor, l.anchor, l.hover = -1, -1, -1
	l.selected = map[string]bool{}
	l.now = time.Now
	l.ExtendBaseWidget(self)
}

// setRows takes other rows and finds the current one among them again by its id.
func (l *list) setRows(count int, id func(i int) string) {
	l.count, l.id = count, id
	l.cursor = l.find(l.current)
	l.anchor, l.hover = l.cursor, -1
	l.forget()
	l.stamp++
	l.scrollBy(0)
	l.Refresh()
}

// forget takes rows that are gone from a selection of several.
func (l *list) forget() {
	if len(l.selected) < 2 {
		return
	}
	left := map[string]bool{}
	for i := range l.count {
		if id := l.id(i); l.selected[id] {
			left[id] = true
		}
	}
	l.selected = left
}

// find is the number of the row with an id, or -1. It tries the cursor first.
func (l *list) find(id string) int {
	if id == "" {
		return -1
	}
	if l.cursor >= 0 && l.cursor < l.count && l.id(l.cursor) == id {
		return l.cursor
	}
	for i := range l.count {
		if !l.skips(i) && l.id(i) == id {
			return i
		}
	}
	return -1
}

func (l *list) skips(i int) bool { return l.skipped != nil && l.skipped(i) }

// Len is the number of rows.
func (l *list) Len() int { return l.count }

// Current is the id of the current row, or "".
func (l *list) Current() string { return l.current }

// Selection is the ids of the selected rows in the order shown.
func (l *list) Selection() []string {
	switch len(l.selected) {
	case 0:
		return nil
	case 1:
		for id := range l.selected {
			return []string{id}
		}
	}
	var ids []string
	for i := range l.count {
		if id := l.id(i); l.selected[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// Select makes the row with the id the current and only selected one, brings it into view, and
// tells whether there is one. It calls no callback. "" selects nothing.
func (l *list) Select(id string) bool {
	i := l.find(id)
	clear(l.selected)
	l.cursor, l.anchor, l.current = i, i, ""
	if i >= 0 {
		l.current = id
		if !l.isHead(i) {
			l.selected[id] = true
		}
		l.reveal(i)
	}
	l.Refresh()
	return i >= 0
}

// goTo makes row i the current one as a person does: alone, or extending the selection.
func (l *list) goTo(i int, extend bool) {
	if i < 0 || i >= l.count {
		return
	}
	if !extend || l.anchor < 0 {
		l.anchor = i
	}
	clear(l.selected)
	for n := min(l.anchor, i); n <= max(l.anchor, i); n++ {
		if !l.skips(n) && !l.isHead(n) {
			l.selected[l.id(n)] = true
		}
	}
	l.settle(i)
}

// toggle adds row i to the selection or takes it out.
func (l *list) toggle(i int) {
	id := l.id(i)
	if l.isHead(i) {
		l.goTo(i, false)
		return
	}
	if l.selected[id] && len(l.selected) > 1 {
		delete(l.selected, id)
	} else {
		l.selected[id] = true
	}
	l.anchor = i
	l.settle(i)
}

// settle moves the cursor and tells the page.
func (l *list) settle(i int) {
	before := l.current
	l.cursor, l.current = i, l.id(i)
	l.reveal(i)
	l.Refresh()
	if l.current != before && l.OnSelect != nil {
		l.OnSelect(l.current)
	}
	if l.OnSelection != nil {
		l.OnSelection(l.Selection())
	}
}

// SelectAll selects every row.
func (l *list) SelectAll() {
	if l.count == 0 {
		return
	}
	for i := range l.count {
		if !l.skips(i) && !l.isHead(i) {
			l.selected[l.id(i)] = true
		}
	}
	if l.cursor < 0 {
		l.cursor = l.step(-1, 1)
	}
	if l.cursor >= 0 {
		l.settle(l.cursor)
	}
}

// step is the next row in a direction that can be selected, or from where there is none.
func (l *list) step(from, by int) int {
	for i := from + by; i >= 0 && i < l.count; i += by {
		if !l.skips(i) {
			return i
		}
	}
	return from
}

// rowHeight is the height of a row in whole units.
func (l *list) rowHeight() float32 { return max(l.height(), 1) }

func (l *list) maxOffset() float64 {
	return max(float64(l.count)*float64(l.rowHeight())-float64(l.Size().Height), 0)
}

func (l *list) scrollBy(by float64) {
	l.offset = float64(int64(min(max(l.offset+by, 0), l.maxOffset())))
}

// reveal scrolls as little as brings row i into view.
func (l *list) reveal(i int) {
	if l.Size().Height <= 0 {
		return
	}
	top := float64(i) * float64(l.rowHeight())
	bottom := top + float64(l.rowHeight()) - float64(l.Size().Height)
	if i > 0 && l.skips(i-1) {
		top -= float64(l.rowHeight())
	}
	if l.offset < bottom {
		l.offset = bottom
	}
	if l.offset > top {
		l.offset = top
	}
	l.scrollBy(0)
}

// rowAt is the number of the row at a height within the list, or -1.
func (l *list) rowAt(y float32) int {
	i := int((l.offset + float64(y)) / float64(l.rowHeight()))
	if y < 0 || i < 0 || i >= l.count {
		return -1
	}
	return i
}

// page is how many rows a PageUp or PageDown moves.
func (l *list) page() int { return max(int(l.Size().Height/l.rowHeight())-1, 1) }

func (l *list) state(i int) rowState {
	current := i == l.cursor
	return rowState{
		selected: !l.skips(i) && l.selected[l.id(i)], current: current,
		hovered: i == l.hover, focused: current && l.focused,
	}
}

// lineHeight is the height of text of a size in whole units.
func lineHeight(style Style) float32 { return float32(int(style.lineHeight() + 0.9)) }
