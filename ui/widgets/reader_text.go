package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proviso/ui/theme"
)

// chunk is a stretch of a text that is measured at once: a paragraph, or a piece of a very long one. Places are bytes.
type chunk struct {
	from, to int
	gap      float32 // room above it
}

const (
	chunkBytes = 1200 // a paragraph that is longer is cut between sentences or words
	gapLine    = 5
	gapBlank   = 13
)

// chunksOf cuts a text into paragraphs, leaving out blank lines.
func chunksOf(text string) []chunk {
	var out []chunk
	gap := float32(0)
	for from := 0; from < len(text); {
		end := from + strings.IndexByte(text[from:], '\n')
		if end < from {
			end = len(text)
		}
		start := end - len(strings.TrimLeftFunc(text[from:end], unicode.IsSpace))
		stop := start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))
		if start == stop {
			gap = gapBlank
		}
		for start < stop {
			cut := start + cutAt(text[start:stop])
			out = append(out, chunk{start, cut, gap})
			start, gap = cut, 0
		}
		if stop > from && start == stop && gap == 0 {
			gap = gapLine
		}
		from = end + 1
	}
	return out
}

// cutAt is where a paragraph is cut: at its end, or after a sentence or word before chunkBytes.
func cutAt(text string) int {
	if len(text) <= chunkBytes {
		return len(text)
	}
	head := text[:chunkBytes]
	if i := strings.LastIndex(head, ". "); i > chunkBytes/3 {
		return i + 2
	}
	if i := strings.LastIndexByte(head, ' '); i > chunkBytes/3 {
		return i + 1
	}
	i := chunkBytes
	for i > 1 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}

// span is one line of a chunk.
type span struct{ from, to int }

// ruler breaks chunks into lines. It keeps the width of every word it has met, as most come again.
type ruler struct {
	text   string
	style  Style
	width  float32
	pixels float32
	words  map[string]float32
	lines  map[int][]span // by the byte at which a chunk begins
}

// set forgets what was measured at another width or size.
func (r *ruler) set(width float32) {
	if pixels := r.style.pixels(); r.pixels != pixels || r.words == nil {
		r.pixels, r.words, r.lines = pixels, map[string]float32{}, nil
	}
	if r.lines == nil || r.width != width {
		r.width, r.lines = width, map[int][]span{}
	}
}

func (r *ruler) advance(word string) float32 {
	w, known := r.words[word]
	if !known {
		w = r.style.measure(word).Width
		r.words[word] = w
	}
	return w
}

// linesOf gives the lines of a chunk.
func (r *ruler) linesOf(c chunk) []span {
	if lines, known := r.lines[c.from]; known {
		return lines
	}
	if r.lines == nil {
		r.set(r.width)
	}
	var out []span
	start, at, x := c.from, c.from, float32(0)
	for _, word := range words(r.text[c.from:c.to]) {
		ink := r.advance(strings.TrimRightFunc(word, unicode.IsSpace))
		if at > start && x+ink > r.width {
			out = append(out, span{start, at})
			start, x = at, 0
		}
		rest := word
		for at == start && ink > r.width && utf8.RuneCountInString(rest) > 1 {
			head := fitting(r.style, rest, r.width)
			if head == rest {
				break
			}
			at += len(head)
			out = append(out, span{start, at})
			start, rest = at, rest[len(head):]
			ink = r.style.measure(rest).Width
		}
		at += len(rest)
		x += r.advance(rest)
	}
	if at > start {
		out = append(out, span{start, at})
	}
	r.lines[c.from] = out
	return out
}

// x is how far from the left of its line a place stands.
func (r *ruler) x(line span, at int) float32 {
	return r.style.measure(oneLine(r.text[line.from:min(max(at, line.from), line.to)])).Width
}

// place is the place in a line that is nearest to a distance from its left.
func (r *ruler) place(line span, x float32) int {
	return line.from + r.style.place(r.text[line.from:line.to], x)
}

// Mark is a stretch of a Reader's text, in bytes, that is set off: by the ground and the line of its tone.
type Mark struct {
	From, To int
	Tone     theme.Tone
	ID       string
}
