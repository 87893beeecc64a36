package widgets

import (
	"math"

	"fyne.io/fyne/v2"
)

// Pad puts room around an object, in the order of CSS: top, right, bottom, left.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return newContainer(&padLayout{top, right, bottom, left}, []fyne.CanvasObject{o})
}

// Inset is Pad with one vertical and one horizontal measure.
func Inset(vertical, horizontal float32, o fyne.CanvasObject) *fyne.Container {
	return Pad(vertical, horizontal, vertical, horizontal, o)
}

type padLayout struct{ top, right, bottom, left float32 }

func (l *padLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, l.left, l.top, size.Width-l.left-l.right, size.Height-l.top-l.bottom)
	}
}

func (l *padLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.left+l.right, l.top+l.bottom)
	for _, o := range objects {
		size = size.Add(o.MinSize())
	}
	return size
}

func (l *padLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := l.top + l.bottom
	for _, o := range objects {
		height += heightFor(o, width-l.left-l.right)
	}
	return height
}

// Wrap sets objects side by side and goes on in a new line where the width
// ends, like words; for pills and chips.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&wrapLayout{gap: gap, leading: gap}, objects)
}

// WrapClose is a Wrap whose lines follow each other like those of a text, for notes.
func WrapClose(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&wrapLayout{gap: gap, leading: 1}, objects)
}

// Together is a Wrap that asks for all its width, so that in a Wrap it goes on as a whole in a new line.
func Together(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&wrapLayout{gap: gap, leading: gap, whole: true}, objects)
}

type wrapLayout struct {
	whole   bool // asks for the width of all objects side by side
	gap     float32
	leading float32 // between lines
	width   float32 // as last laid out; 0 before
}

// walk calls put, if given, with each object's place and returns the height used. The objects of a line are centred on each other.
func (l *wrapLayout) walk(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y float32, size fyne.Size)) float32 {
	shown := visible(objects)
	y := float32(0)
	for start := 0; start < len(shown); {
		end, height := l.line(shown, start, width)
		if start > 0 {
			y += l.leading
		}
		x := float32(0)
		for _, o := range shown[start:end] {
			size := narrowed(o, width)
			if put != nil {
				put(o, x, y+float32(int((height-size.Height)/2)), size)
			}
			x += size.Width + l.gap
		}
		y, start = y+height, end
	}
	return y
}

// line finds where the line that begins at start ends, and its height.
func (l *wrapLayout) line(shown []fyne.CanvasObject, start int, width float32) (end int, height float32) {
	x := float32(0)
	for end = start; end < len(shown); end++ {
		size := narrowed(shown[end], width)
		if end > start && x+size.Width > width {
			break
		}
		x += size.Width + l.gap
		height = max(height, size.Height)
	}
	return end, float32(math.Ceil(float64(height))) // whole units, so that what follows stays sharp
}

// narrowed is the size of an object that must do with a width.
func narrowed(o fyne.CanvasObject, width float32) fyne.Size {
	size := o.MinSize()
	if width = max(width, 1); size.Width > width {
		return fyne.NewSize(width, heightFor(o, width))
	}
	return size
}

func (l *wrapLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.walk(objects, size.Width, func(o fyne.CanvasObject, x, y float32, s fyne.Size) {
		place(o, x, y, s.Width, s.Height)
	})
}

func (l *wrapLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, all := float32(0), -l.gap
	for _, o := range visible(objects) {
		width, all = max(width, o.MinSize().Width), all+l.gap+o.MinSize().Width
	}
	if l.whole {
		return fyne.NewSize(max(all, 0), l.heightFor(objects, max(all, 0)))
	}
	width = min(width, 120)
	return fyne.NewSize(width, l.heightFor(objects, max(width, l.width)))
}

func (l *wrapLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, nil)
}

// Columns sets objects in n columns of equal width, row by row, gap apart; the objects of
// a row share its height. Where a column would be narrower than narrowest, fewer columns are used, no more than fill the rows
// evenly.
func Columns(n int, gap, narrowest float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&gridLayout{n: max(n, 1), gap: gap, narrowest: narrowest}, objects)
}

type gridLayout struct {
	n              int
	gap, narrowest float32
	width          float32 // as last laid out; 0 before
}

// columns gives how many of so many objects stand side by side in a width, and how wide each is.
func (l *gridLayout) columns(width float32, objects int) (int, float32) {
	n := l.n
	for n > 1 && (width-l.gap*float32(n-1))/float32(n) < l.narrowest {
		n--
	}
	if rows := (objects + n - 1) / n; n < l.n && rows > 0 {
		n = (objects + rows - 1) / rows
	}
	return n, max((width-l.gap*float32(n-1))/float32(n), 0)
}

func (l *gridLayout) walk(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	shown := visible(objects)
	n, w := l.columns(width, len(shown))
	y := float32(0)
	for start := 0; start < len(shown); start += n {
		line := shown[start:min(start+n, len(shown))]
		height := float32(0)
		for _, o := range line {
			height = max(height, heightFor(o, w))
		}
		if start > 0 {
			y += l.gap
		}
		for i, o := range line {
			if put != nil {
				put(o, float32(i)*(w+l.gap), y, w, height)
			}
		}
		y += height
	}
	return y
}

func (l *gridLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.walk(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { place(o, x, y, w, h) })
}

func (l *gridLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.narrowest
	for _, o := range visible(objects) {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width, l.heightFor(objects, max(width, l.width)))
}

func (l *gridLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.walk(objects, width, nil)
}

// Level makes chips that stand one below the other, in columns as wide as the widest of them, so that what follows each
// begins at one place.
func Level(chips []ChipData) []fyne.CanvasObject {
	width := float32(0)
	out := make([]fyne.CanvasObject, len(chips))
	for i, data := range chips {
		chip := NewChip(data.Tone, data.Text)
		width = max(width, chip.MinSize().Width)
		out[i] = Line(0, chip, Spring())
	}
	for i := range out {
		out[i] = Sized(width, 0, out[i])
	}
	return out
}
