package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Reader shows a long text, of a million letters too: only the paragraphs in view are measured and drawn. One paragraph is
// current: arrows move it, Enter picks it. A stretch can be selected with the pointer. Places are bytes of the text.
type Reader struct {
	widget.BaseWidget
	// OnPick is called for Enter and a double click with what is selected, or else the current paragraph.
	OnPick func(from, to int)
	// OnMark is called for a click on a mark with its id.
	OnMark func(id string)
	// OnMenu is called for a right click and the menu key, with the place for the menu.
	OnMenu func(at fyne.Position)
	// OnLeaveUp is called for Up in the first paragraph.
	OnLeaveUp func()

	text    string
	chunks  []chunk
	marks   []Mark // by their beginning
	ruler   ruler
	top     int     // the first chunk in view
	shift   float32 // how much of it is above the view
	cursor  int     // the current chunk, -1 in a text without any
	aim     int     // the place to bring into view when there is room for it, -1 for none
	current string  // the mark that stands out
	anchor  int     // where a selection began
	head    int     // where it ends
	focused bool
	now     func() time.Time
	last    time.Time // of the last press of the pointer
	bar     *scrollBar
}

var (
	_ fyne.Focusable         = (*Reader)(nil)
	_ fyne.Scrollable        = (*Reader)(nil)
	_ fyne.Draggable         = (*Reader)(nil)
	_ fyne.Shortcutable      = (*Reader)(nil)
	_ fyne.SecondaryTappable = (*Reader)(nil)
	_ desktop.Mouseable      = (*Reader)(nil)
	_ desktop.Cursorable     = (*Reader)(nil)
)

// NewReader is a reader without a text.
func NewReader() *Reader {
	r := &Reader{cursor: -1, aim: -1, now: time.Now, ruler: ruler{style: Body}}
	r.bar = newScrollBar(r)
	r.ExtendBaseWidget(r)
	return r
}

// SetText shows a text from its beginning. marks are in the order of their beginnings. The same text stays where it is.
func (r *Reader) SetText(text string, marks []Mark) {
	r.marks = marks
	if r.text != text || r.chunks == nil {
		r.text, r.chunks = text, chunksOf(text)
		r.ruler.text, r.ruler.lines = text, nil
		r.top, r.shift, r.cursor, r.aim, r.anchor, r.head = 0, 0, -1, -1, 0, 0
		if len(r.chunks) > 0 {
			r.cursor = 0
		}
	}
	r.Refresh()
}

// Reveal brings a place into view and makes its paragraph the current one. mark stands out; "" lets none.
func (r *Reader) Reveal(at int, mark string) {
	r.current = mark
	if i := r.chunkOf(at); i >= 0 {
		r.cursor, r.aim = i, at
	}
	r.Refresh()
}

// Picked is what is selected, or else the current paragraph; both 0 where there is neither.
func (r *Reader) Picked() (from, to int) {
	if from, to = min(r.anchor, r.head), max(r.anchor, r.head); from < to {
		return from, to
	}
	if r.cursor < 0 {
		return 0, 0
	}
	return r.chunks[r.cursor].from, r.chunks[r.cursor].to
}

// Select selects a stretch, as the pointer does.
func (r *Reader) Select(from, to int) {
	r.anchor, r.head = from, to
	if i := r.chunkOf(from); i >= 0 {
		r.cursor = i
	}
	r.Refresh()
}

func (r *Reader) selected() bool { return r.anchor != r.head }

// chunkOf is the chunk in which a place stands, or the last before it.
func (r *Reader) chunkOf(at int) int {
	low, high := 0, len(r.chunks)
	for low < high {
		if middle := (low + high) / 2; r.chunks[middle].from <= at {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return max(low-1, min(0, len(r.chunks)-1))
}

const (
	readerLeft    = 26 // room beside the text, for the bar of the current paragraph
	readerRight   = 20
	readerTop     = 8
	readerWidest  = 700 // of a line, at text scale 1
	readerLeading = 1.5
)

func (r *Reader) columnWidth(width float32) float32 {
	return max(min(width-readerLeft-readerRight, theme.Scaled(readerWidest)), 60)
}

func (r *Reader) lineRoom() float32 {
	return float32(int(r.ruler.style.pixels()*readerLeading + 0.5))
}

// heightOf is the height of a chunk with the room above it.
func (r *Reader) heightOf(i int) float32 {
	gap := r.chunks[i].gap
	if i == 0 {
		gap = readerTop
	}
	return gap + float32(len(r.ruler.linesOf(r.chunks[i])))*r.lineRoom()
}

// settle brings what was scrolled back within the text, and to the place aimed at.
func (r *Reader) settle(size fyne.Size) {
	if len(r.chunks) == 0 {
		return
	}
	r.ruler.set(r.columnWidth(size.Width))
	if r.aim >= 0 {
		r.top, r.shift = r.chunkOf(r.aim), -size.Height/3
		for n, line := range r.ruler.linesOf(r.chunks[r.top]) {
			if line.from <= r.aim {
				r.shift = float32(n)*r.lineRoom() - size.Height/3
			}
		}
		r.aim = -1
	}
	for r.shift < 0 && r.top > 0 {
		r.top--
		r.shift += r.heightOf(r.top)
	}
	for r.shift > 0 && r.top < len(r.chunks)-1 && r.shift >= r.heightOf(r.top) {
		r.shift -= r.heightOf(r.top)
		r.top++
	}
	r.shift = max(r.shift, 0)
	r.fillUp(size.Height)
}

// fillUp keeps the end of the text at the foot of the view where it would end above it.
func (r *Reader) fillUp(height float32) {
	left := height + r.shift - readerTop
	for i := r.top; i < len(r.chunks) && left > 0; i++ {
		left -= r.heightOf(i)
	}
	if left <= 0 {
		return
	}
	r.shift -= left
	for r.shift < 0 && r.top > 0 {
		r.top--
		r.shift += r.heightOf(r.top)
	}
	r.shift = max(r.shift, 0)
}

func (r *Reader) scrollBy(by float32) {
	r.shift += by
	r.Refresh()
}

// scrollTo shows the text from a share of it, 0…1.
func (r *Reader) scrollTo(share float32) {
	if len(r.chunks) == 0 {
		return
	}
	r.top, r.shift = r.chunkOf(int(float64(min(max(share, 0), 1))*float64(len(r.text)))), 0
	r.Refresh()
}

// follow scrolls as little as brings the current paragraph into view.
func (r *Reader) follow() {
	height := r.Size().Height
	if r.cursor < 0 || height <= 0 {
		return
	}
	r.ruler.set(r.columnWidth(r.Size().Width))
	if r.cursor <= r.top {
		r.top, r.shift = r.cursor, 0
		r.Refresh()
		return
	}
	y := -r.shift
	for i := r.top; i <= r.cursor && y <= height; i++ {
		y += r.heightOf(i)
	}
	if over := y - height; over > 0 {
		r.shift += min(over, y+r.shift)
		if y-r.heightOf(r.cursor) > height || r.heightOf(r.cursor) > height {
			r.top, r.shift = r.cursor, 0
		}
	}
	r.Refresh()
}

// at is the place in the text that is nearest to a point of the view.
func (r *Reader) at(p fyne.Position) (at, chunk int) {
	y := -r.shift
	for i := r.top; i < len(r.chunks); i++ {
		bottom := y + r.heightOf(i)
		lines := r.ruler.linesOf(r.chunks[i])
		if p.Y >= bottom && i < len(r.chunks)-1 || len(lines) == 0 {
			y = bottom
			continue
		}
		n := int((p.Y - (bottom - float32(len(lines))*r.lineRoom())) / r.lineRoom())
		return r.ruler.place(lines[min(max(n, 0), len(lines)-1)], p.X-readerLeft), i
	}
	return 0, -1
}

// markAt is the id of the shortest mark at a place, "" for none.
func (r *Reader) markAt(at int) string {
	id, length := "", 0
	for _, m := range r.marks {
		if m.From <= at && at < m.To && (id == "" || m.To-m.From < length) {
			id, length = m.ID, m.To-m.From
		}
	}
	return id
}
