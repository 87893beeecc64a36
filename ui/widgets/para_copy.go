package widgets

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// CopyPara is a paragraph of which a part can be selected with the pointer: by dragging, a word by a double click, all by a
// third. What is selected, or else the whole, is copied with a right click; its Layer knows what is selected. It takes the
// left click too from what it lies on, so on something that is pressed it is to be a plain Para. It never has the focus,
// so that Tab passes it by.
type CopyPara struct {
	Para
	anchor, head int // bytes of the text between which it is selected
	presses      int // one after the other at one place
	last         time.Time
	lastAt       fyne.Position
	now          func() time.Time
}

var (
	_ fyne.Draggable         = (*CopyPara)(nil)
	_ fyne.SecondaryTappable = (*CopyPara)(nil)
	_ desktop.Mouseable      = (*CopyPara)(nil)
	_ desktop.Cursorable     = (*CopyPara)(nil)
)

// NewCopyPara is a paragraph that can be copied, for quotations and facts.
func NewCopyPara(style Style, runs ...Run) *CopyPara {
	p := &CopyPara{Para: Para{style: style, runs: runs, leading: leading}, now: time.Now}
	p.self = p
	p.ExtendBaseWidget(p)
	return p
}

// Selected is the part that is selected, "" for none.
func (p *CopyPara) Selected() string {
	text := p.Text()
	from, to := p.selection()
	return text[min(from, len(text)):min(to, len(text))]
}

func (p *CopyPara) selection() (from, to int) { return min(p.anchor, p.head), max(p.anchor, p.head) }

func (p *CopyPara) selectFrom(from, to int) {
	p.anchor, p.head = from, to
	LayerOf(p).selectedIn(p)
	p.Refresh()
}

// SetRuns shows other text, of which nothing is selected.
func (p *CopyPara) SetRuns(runs ...Run) {
	p.anchor, p.head = 0, 0
	p.Para.SetRuns(runs...)
}

// Cursor implements desktop.Cursorable.
func (p *CopyPara) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseDown begins to select, with Shift goes on to; the second of quick presses selects a word, the third all.
func (p *CopyPara) MouseDown(ev *desktop.MouseEvent) {
	if ev.Button != desktop.MouseButtonPrimary {
		return
	}
	at := p.placeAt(ev.Position)
	p.presses++
	if away := ev.Position.Subtract(p.lastAt); p.now().Sub(p.last) >= doubleClick || max(away.X, -away.X, away.Y, -away.Y) > 4 {
		p.presses = 1
	}
	p.last, p.lastAt = p.now(), ev.Position
	switch {
	case p.presses == 2:
		p.selectFrom(wordAround(p.Text(), at))
	case p.presses > 2:
		p.selectFrom(0, len(p.Text()))
	case ev.Modifier&fyne.KeyModifierShift != 0:
		p.selectFrom(p.anchor, at)
	default:
		p.selectFrom(at, at)
	}
}

// MouseUp implements desktop.Mouseable.
func (p *CopyPara) MouseUp(*desktop.MouseEvent) {}

// Dragged selects as far as the pointer.
func (p *CopyPara) Dragged(ev *fyne.DragEvent) { p.selectFrom(p.anchor, p.placeAt(ev.Position)) }

// DragEnd implements fyne.Draggable.
func (p *CopyPara) DragEnd() {}

// TappedSecondary offers to copy what is selected, or all.
func (p *CopyPara) TappedSecondary(ev *fyne.PointEvent) {
	text := p.Selected()
	if text == "" {
		text = p.Text()
	}
	offerCopy(p, text, ev)
}

// placeAt is the byte of the text that is nearest to a position.
func (p *CopyPara) placeAt(at fyne.Position) int {
	width := p.Size().Width
	pieces := p.pieces(width)
	if len(pieces) == 0 || at.Y < 0 {
		return 0
	}
	line := int(at.Y / p.lineHeight())
	if line > pieces[len(pieces)-1].line {
		return len(p.Text())
	}
	nearest, left := -1, float32(0)
	for i, piece := range pieces {
		x := piece.x + p.indent(pieces, i, width)
		if piece.line > line {
			break
		}
		if nearest < 0 || pieces[nearest].line < line || x <= at.X {
			nearest, left = i, x
		}
	}
	return pieces[nearest].at + p.offset(pieces[nearest], at.X-left)
}

// offset is how many bytes of a piece come before a distance from its left. Of a piece with letters that run from right to
// left it is none or all: they are drawn in another order than they stand in.
func (p *CopyPara) offset(piece piece, x float32) int {
	style := p.styleOf(p.runs[piece.run])
	if strings.ContainsFunc(piece.text, rightToLeft) {
		if x < style.measure(oneLine(piece.text)).Width/2 {
			return 0
		}
		return len(piece.text)
	}
	return style.place(piece.text, x)
}

// wordAround is the word at a place of a text, or the signs between two words.
func wordAround(text string, at int) (from, to int) {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) }
	next, _ := utf8.DecodeRuneInString(text[at:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	kind := inWord(next) || inWord(before)
	other := func(r rune) bool { return inWord(r) != kind }
	from, to = strings.LastIndexFunc(text[:at], other), strings.IndexFunc(text[at:], other)
	if from < 0 {
		from = 0
	} else {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	if to < 0 {
		return from, len(text)
	}
	return from, at + to
}

// CreateRenderer implements fyne.Widget.
func (p *CopyPara) CreateRenderer() fyne.WidgetRenderer {
	r := &copyParaRenderer{paraRenderer: paraRenderer{para: &p.Para}, para: p}
	r.Layout(p.Size())
	return r
}

// copyParaRenderer draws what is selected behind the text.
type copyParaRenderer struct {
	paraRenderer
	para  *CopyPara
	rects []fyne.CanvasObject
}

func (r *copyParaRenderer) Layout(size fyne.Size) {
	r.paraRenderer.Layout(size)
	p := r.para
	from, to := p.selection()
	shown := 0
	for i, piece := range p.pieces(size.Width) {
		if from >= piece.at+len(piece.text) || to <= piece.at || size.Width <= 0 {
			continue
		}
		if shown == len(r.rects) {
			r.rects = append(r.rects, newRect())
		}
		rect := r.rects[shown].(*canvas.Rectangle)
		paintRect(rect, fyneSelection, "", 0)
		left, width := p.extent(piece, max(from-piece.at, 0), min(to-piece.at, len(piece.text)))
		place(rect, left+p.indent(p.pieces(size.Width), i, size.Width), float32(piece.line)*p.lineHeight(), width, p.lineHeight())
		shown++
	}
	r.rects = r.rects[:shown]
}

// extent is where the bytes from one to another of a piece are drawn.
func (p *CopyPara) extent(piece piece, from, to int) (left, width float32) {
	style := p.styleOf(p.runs[piece.run])
	if strings.ContainsFunc(piece.text, rightToLeft) {
		from, to = 0, len(piece.text)
	}
	before := style.measure(oneLine(piece.text[:from])).Width
	return piece.x + before, style.measure(oneLine(piece.text[:to])).Width - before
}

func (r *copyParaRenderer) Refresh() {
	r.Layout(r.para.Size())
	canvas.Refresh(r.para)
}

func (r *copyParaRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject(nil), r.rects...), r.texts...)
}
