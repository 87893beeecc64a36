package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return &readerRenderer{reader: r, lines: map[int]*canvas.Text{}}
}

// readerRenderer keeps the lines in view by the place at which they begin, so that scrolling only moves them.
type readerRenderer struct {
	reader *Reader
	lines  map[int]*canvas.Text
	text   string // what the lines are of
	width  float32
	pixels float32
	rects  []*canvas.Rectangle
	used   int
	all    []fyne.CanvasObject
}

// IsClip keeps lines that are half in view within the reader.
func (d *readerRenderer) IsClip() {}

func (d *readerRenderer) Layout(size fyne.Size) {
	r := d.reader
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	r.settle(size)
	if d.text != r.text || d.width != r.ruler.width || d.pixels != r.ruler.pixels {
		d.lines = map[int]*canvas.Text{}
		d.text, d.width, d.pixels = r.text, r.ruler.width, r.ruler.pixels
	}
	d.used = 0
	kept := make(map[int]*canvas.Text, len(d.lines))
	texts := make([]fyne.CanvasObject, 0, len(d.lines)+4)
	y := -r.shift
	for i := r.top; i < len(r.chunks) && y < size.Height; i++ {
		bottom := y + r.heightOf(i)
		lines := r.ruler.linesOf(r.chunks[i])
		first := bottom - float32(len(lines))*r.lineRoom()
		d.ground(i, first, bottom, size.Width)
		for n, line := range lines {
			at := first + float32(n)*r.lineRoom()
			if at+r.lineRoom() < 0 || at > size.Height {
				continue
			}
			d.behind(line, at)
			text := d.line(line)
			text.Move(fyne.NewPos(readerLeft, at+(r.lineRoom()-text.Size().Height)/2))
			kept[line.from] = text
			texts = append(texts, text)
		}
		y = bottom
	}
	d.lines = kept
	d.all = d.all[:0]
	for _, rect := range d.rects[:d.used] {
		d.all = append(d.all, rect)
	}
	d.all = append(append(d.all, texts...), r.bar)
	r.bar.update(size)
}

// line is the text of a line, made where it was not in view before.
func (d *readerRenderer) line(l span) *canvas.Text {
	if text, ok := d.lines[l.from]; ok {
		return text
	}
	r := d.reader
	text := newLine()
	r.ruler.style.apply(text)
	text.Text = visual(oneLine(r.text[l.from:l.to]))
	text.Resize(fyne.NewSize(d.width+readerRight, r.ruler.style.lineHeight()))
	return text
}

// rect is one more rectangle behind the text.
func (d *readerRenderer) rect(fill theme.Name, x, y, width, height float32) {
	if d.used == len(d.rects) {
		d.rects = append(d.rects, newRect())
	}
	rect := d.rects[d.used]
	d.used++
	paintRect(rect, fill, "", 0)
	place(rect, x, y, width, height)
	rect.Refresh()
}

// ground shows which paragraph is the current one.
func (d *readerRenderer) ground(i int, top, bottom, width float32) {
	if r := d.reader; i == r.cursor {
		if r.focused {
			d.rect(theme.Sel, 8, top, width-8-scrollBarWidth-4, bottom-top)
		}
		d.rect(theme.Accent, 8, top, 3, bottom-top)
	}
}

// behind draws what lies behind a line: its marks, and what is selected of it.
func (d *readerRenderer) behind(line span, y float32) {
	r := d.reader
	height := r.lineRoom()
	for _, m := range r.marks {
		if m.From >= line.to {
			break
		}
		if m.To <= line.from {
			continue
		}
		x, width := d.extent(line, m.From, m.To)
		d.rect(m.Tone.Bg(), x, y+1, width, height-2)
		thick := float32(1)
		if m.ID == r.current {
			thick = 3
		}
		d.rect(m.Tone.Ink(), x, y+height-1-thick, width, thick)
	}
	if from, to := min(r.anchor, r.head), max(r.anchor, r.head); from < line.to && to > line.from {
		x, width := d.extent(line, from, to)
		d.rect(fyneSelection, x, y, width, height)
	}
}

// extent is where a stretch stands in a line.
func (d *readerRenderer) extent(line span, from, to int) (x, width float32) {
	r := d.reader
	if strings.ContainsFunc(r.text[line.from:line.to], rightToLeft) {
		return readerLeft, r.ruler.x(line, line.to)
	}
	end := line.from + len(strings.TrimRightFunc(r.text[line.from:line.to], unicode.IsSpace))
	left, right := r.ruler.x(line, from), r.ruler.x(line, min(to, end))
	return readerLeft + left, max(right-left, 2)
}

func (d *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 3*d.reader.lineRoom()) }

func (d *readerRenderer) Refresh() {
	for _, text := range d.lines {
		text.Color = theme.Color(d.reader.ruler.style.Ink)
	}
	d.Layout(d.reader.Size())
	canvas.Refresh(d.reader)
}

func (d *readerRenderer) Objects() []fyne.CanvasObject { return d.all }
func (d *readerRenderer) Destroy()                     {}

// seen is the stretch of the text in view, as shares of it.
func (r *Reader) seen(room float32) (from, to float32) {
	if len(r.chunks) == 0 || room <= 0 {
		return 0, 1
	}
	within := func(i int, y float32) float64 {
		c := r.chunks[i]
		return float64(c.from) + float64(c.to-c.from)*float64(min(max(y/r.heightOf(i), 0), 1))
	}
	first, last := within(r.top, r.shift), float64(len(r.text))
	y := -r.shift
	for i := r.top; i < len(r.chunks); i++ {
		if bottom := y + r.heightOf(i); bottom > room {
			last = within(i, room-y)
			break
		} else {
			y = bottom
		}
	}
	if r.top == 0 && r.shift == 0 {
		first = 0
	}
	return float32(first / float64(len(r.text))), float32(last / float64(len(r.text)))
}

// thumb implements scrolled: the bar goes by letters.
func (r *Reader) thumb(room float32) (y, length float32) {
	from, to := r.seen(room)
	length = max((to-from)*room, minThumb)
	if free := 1 - (to - from); free > 0 {
		return min(from/free, 1) * (room - length), length
	}
	return 0, room
}

// drag implements scrolled.
func (r *Reader) drag(ev *fyne.DragEvent, length, free float32) {
	r.scrollTo((ev.Position.Y - length/2) / free)
}

// turnPage implements scrolled.
func (r *Reader) turnPage(down bool) {
	page := r.Size().Height - 2*r.lineRoom()
	if !down {
		page = -page
	}
	r.scrollBy(page)
}
