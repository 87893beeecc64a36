package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Run is a stretch of a paragraph in one look.
type Run struct {
	Text         string
	Bold, Italic bool
	Ink          theme.Name // "" is the paragraph's own
}

// Plain is a run in the paragraph's own look.
func Plain(text string) Run { return Run{Text: text} }

// Bold is a run in bold.
func Bold(text string) Run { return Run{Text: text, Bold: true} }

// Pale is a run in the colour of notes.
func Pale(text string) Run { return Run{Text: text, Ink: theme.Faint} }

// Inked is a run in a colour.
func Inked(ink theme.Name, text string) Run { return Run{Text: text, Ink: ink} }

// Para is a paragraph of runs that wraps at its width. Line breaks in the text are kept.
type Para struct {
	widget.BaseWidget
	style   Style
	runs    []Run
	leading float32 // line height as a multiple of the text size
	self    fyne.Widget
	broken  []broken // into lines, at the widths asked for last
	most    int      // lines, of which the last ends in an ellipsis where there would be more; 0: as many as it takes
}

// leading is that of the design.
const leading = 1.42

// NewPara is a paragraph in a style.
func NewPara(style Style, runs ...Run) *Para {
	p := &Para{style: style, runs: runs, leading: leading}
	p.self = p
	p.ExtendBaseWidget(p)
	return p
}

// AtMost shortens the paragraph to so many lines.
func (p *Para) AtMost(lines int) *Para {
	p.most, p.broken = lines, nil
	return p
}

// SetRuns shows other text.
func (p *Para) SetRuns(runs ...Run) {
	p.runs, p.broken = runs, nil
	p.Refresh()
}

// SetText shows one plain run.
func (p *Para) SetText(text string) { p.SetRuns(Plain(text)) }

// Text is the whole text without its looks.
func (p *Para) Text() string {
	var b strings.Builder
	for _, r := range p.runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// HeightFor is the height the paragraph takes at a width.
func (p *Para) HeightFor(width float32) float32 {
	lines := 1
	if pieces := p.pieces(width); len(pieces) > 0 {
		lines = pieces[len(pieces)-1].line + 1
	}
	return float32(lines) * p.lineHeight()
}

func (p *Para) lineHeight() float32 {
	return float32(int(max(p.style.pixels()*p.leading, p.style.lineHeight()) + 0.5))
}

// CreateRenderer implements fyne.Widget.
func (p *Para) CreateRenderer() fyne.WidgetRenderer {
	r := &paraRenderer{para: p}
	r.Layout(p.Size())
	return r
}

type paraRenderer struct {
	para  *Para
	texts []fyne.CanvasObject
}

func (r *paraRenderer) Layout(size fyne.Size) {
	p := r.para
	width := size.Width
	if width <= 0 {
		return
	}
	pieces := p.pieces(width)
	for len(r.texts) < len(pieces) {
		r.texts = append(r.texts, canvas.NewText("", theme.Color(p.style.Ink)))
	}
	r.texts = r.texts[:len(pieces)]
	height := p.lineHeight()
	drop := (height - p.style.lineHeight()) / 2
	for i, piece := range pieces {
		text := r.texts[i].(*canvas.Text)
		style := p.styleOf(p.runs[piece.run])
		style.apply(text)
		text.Alignment = fyne.TextAlignLeading
		text.Text = visual(oneLine(piece.text))
		x := piece.x + p.indent(pieces, i, width)
		place(text, x, float32(piece.line)*height+drop, style.measure(text.Text).Width, style.lineHeight())
		text.Refresh()
	}
}

// indent moves a line to the middle or the right where the style asks for it.
func (p *Para) indent(pieces []piece, i int, width float32) float32 {
	if p.style.Align == fyne.TextAlignLeading {
		return 0
	}
	last := i
	for last+1 < len(pieces) && pieces[last+1].line == pieces[i].line {
		last++
	}
	end := pieces[last]
	style := p.styleOf(p.runs[end.run])
	free := width - end.x - style.measure(strings.TrimRight(end.text, " ")).Width
	if p.style.Align == fyne.TextAlignCenter {
		return float32(int(free / 2))
	}
	return free
}

func (r *paraRenderer) MinSize() fyne.Size {
	p := r.para
	width := p.Size().Width
	if width <= 0 {
		width = 400
	}
	return fyne.NewSize(4*p.style.lineHeight(), p.HeightFor(width))
}

func (r *paraRenderer) Refresh() {
	r.Layout(r.para.Size())
	canvas.Refresh(r.para.self)
}

func (r *paraRenderer) Objects() []fyne.CanvasObject { return r.texts }
func (r *paraRenderer) Destroy()                     {}
