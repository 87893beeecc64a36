package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// broken are the lines of a paragraph at a width and a size of text. Layouts ask for them again and again.
type broken struct {
	width, pixels float32
	pieces        []piece
	cut           bool
}

// widthsKept is at how many widths a paragraph remembers its lines.
const widthsKept = 3

// piece is what one run puts on one line.
type piece struct {
	text string
	at   int // the byte of the whole text at which it begins
	run  int
	line int
	x    float32
}

// pieces are the runs in lines of at most width. They must not be changed.
func (p *Para) pieces(width float32) []piece { return p.linesAt(width).pieces }

// cutAt reports whether the paragraph is shortened at a width.
func (p *Para) cutAt(width float32) bool { return p.linesAt(width).cut }

func (p *Para) linesAt(width float32) broken {
	pixels := p.style.pixels()
	for _, b := range p.broken {
		if b.width == width && b.pixels == pixels {
			return b
		}
	}
	b := broken{width: width, pixels: pixels, pieces: p.breakAt(width)}
	if end := len(b.pieces) - 1; p.most > 0 && end >= 0 && b.pieces[end].line >= p.most {
		b.pieces, b.cut = p.shorten(b.pieces, width), true
	}
	p.broken = append(p.broken, b)
	p.broken = p.broken[max(0, len(p.broken)-widthsKept):]
	return b
}

// shorten leaves the lines that may be shown, the last of them with an ellipsis.
func (p *Para) shorten(pieces []piece, width float32) []piece {
	for pieces[len(pieces)-1].line >= p.most {
		pieces = pieces[:len(pieces)-1]
		if len(pieces) == 0 {
			return pieces
		}
	}
	last := &pieces[len(pieces)-1]
	last.text, _ = p.styleOf(p.runs[last.run]).fit(strings.TrimRightFunc(last.text, unicode.IsSpace)+"…", width-last.x)
	return pieces
}

// breakAt breaks the runs into lines of at most width, between words where it can.
func (p *Para) breakAt(width float32) []piece {
	b := paraBreaker{width: width}
	for i, run := range p.runs {
		style := p.styleOf(run)
		paragraphs := strings.Split(run.Text, "\n")
		for n, paragraph := range paragraphs {
			if n > 0 {
				b.breakLine()
				b.at++
			}
			parts := words(paragraph)
			for k, word := range parts {
				b.glued = 0
				if k == len(parts)-1 && n == len(paragraphs)-1 {
					b.glued = p.glued(i, word)
				}
				b.add(i, style, word)
			}
		}
	}
	return b.pieces
}

// glued is the width of what later runs set right after the last word of one, such as a full stop: no line breaks before it.
func (p *Para) glued(run int, word string) float32 {
	width := float32(0)
	for next := run + 1; next < len(p.runs) && !endsBlank(word); next++ {
		text := p.runs[next].Text
		if text == "" {
			continue
		}
		paragraph, _, more := strings.Cut(text, "\n")
		parts := words(paragraph)
		if len(parts) == 0 || strings.TrimSpace(parts[0]) == "" {
			break
		}
		word = parts[0]
		width += p.styleOf(p.runs[next]).measure(strings.TrimRightFunc(word, unicode.IsSpace)).Width
		if more || len(parts) > 1 {
			break
		}
	}
	return width
}

// endsBlank reports whether a line may break after a word.
func endsBlank(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsSpace(last) && last != '\u00a0' && last != '\u202f'
}

func (p *Para) styleOf(run Run) Style {
	style := p.style
	style.Bold = style.Bold || run.Bold
	style.Italic = style.Italic || run.Italic
	if run.Ink != "" {
		style.Ink = run.Ink
	}
	return style
}

// words splits text so that each part but the first begins after a space,
// which stays with the word before it. Ideographs may part anywhere.
func words(text string) []string {
	var out []string
	start, space := 0, false
	for i, r := range text {
		blank := unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
		if i > start && (space && !blank || ideograph(r)) {
			out = append(out, text[start:i])
			start = i
		}
		space = blank
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}

func ideograph(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// paraBreaker fills lines with words.
type paraBreaker struct {
	width  float32
	pieces []piece
	at     int // the byte of the whole text that comes next
	line   int
	x      float32
	glued  float32 // what must stay on the line of the word that comes next, after it
}

func (b *paraBreaker) breakLine() {
	b.line++
	b.x = 0
}

func (b *paraBreaker) add(run int, style Style, word string) {
	ink := style.measure(strings.TrimRightFunc(word, unicode.IsSpace)).Width
	need := ink
	if ink+b.glued <= b.width {
		need += b.glued
	}
	if b.x > 0 && b.x+need > b.width {
		b.breakLine()
	}
	for b.x == 0 && ink > b.width && utf8.RuneCountInString(word) > 1 {
		head := fitting(style, word, b.width)
		if head == word {
			break
		}
		b.put(run, style, head)
		b.breakLine()
		word = word[len(head):]
		ink = style.measure(word).Width
	}
	b.put(run, style, word)
}

// put sets text at the end of the line, joining it to the piece before where it can, so that letters kern.
func (b *paraBreaker) put(run int, style Style, text string) {
	defer func() { b.at += len(text) }()
	if n := len(b.pieces); n > 0 && b.pieces[n-1].run == run && b.pieces[n-1].line == b.line {
		last := &b.pieces[n-1]
		last.text += text
		b.x = last.x + style.measure(last.text).Width
		return
	}
	b.pieces = append(b.pieces, piece{text: text, at: b.at, run: run, line: b.line, x: b.x})
	b.x += style.measure(text).Width
}

// fitting is the longest beginning of a word that fits, at least one letter.
func fitting(style Style, word string, width float32) string {
	end := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if end > 0 && style.measure(word[:next]).Width > width {
			break
		}
		end = next
	}
	return word[:end]
}
