package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Standing tells whether the words of a quote stand in a stored text.
type Standing string

// The standings.
const (
	Unquoted Standing = ""        // nothing is quoted
	Found    Standing = "found"   // the words stand where they are said to
	Moved    Standing = "moved"   // the words stand, but elsewhere or between other words
	Missing  Standing = "missing" // the words don't stand in the text
)

// Stored is a text in which quotes are looked for. The words count, not how lines are broken.
type Stored struct {
	text  string
	line  string // the text with white space as single blanks
	at    []int32
	steps []int32 // the byte at which each thousandth or so character begins
}

// stride is how many characters lie between those of which the place is kept.
const stride = 1024

// NewStored makes a text ready to be looked through.
func NewStored(text string) *Stored {
	s := &Stored{text: text}
	line := make([]byte, 0, len(text))
	s.at = make([]int32, 0, len(text))
	blank := -1
	count := 0
	for i, r := range text {
		if count%stride == 0 {
			s.steps = append(s.steps, int32(i))
		}
		count++
		if unicode.IsSpace(r) {
			if blank < 0 {
				blank = i
			}
			continue
		}
		if blank >= 0 && len(line) > 0 {
			line, s.at = append(line, ' '), append(s.at, int32(blank))
		}
		blank = -1
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[i:])
		}
		for n := range size {
			line, s.at = append(line, text[i+n]), append(s.at, int32(i+n))
		}
	}
	s.line = string(line)
	return s
}

// Text is the text as it is stored.
func (s *Stored) Text() string { return s.text }

// Find looks for the words of a quote and gives their place in bytes of the text: the place recorded, where they stand there
// between the words recorded around them; else another between such words; else the nearest. What is missing or not quoted
// has no place.
func (s *Stored) Find(q Quote) (from, to int, found Standing) {
	exact, prefix, suffix := inLine(q.Exact), inLine(q.Prefix), inLine(q.Suffix)
	if exact == "" {
		return 0, 0, Unquoted
	}
	frames := func(i int) bool {
		return strings.HasSuffix(strings.TrimSpace(s.line[:i]), prefix) && strings.HasPrefix(strings.TrimSpace(s.line[i+len(exact):]), suffix)
	}
	start, best, framed := s.startOf(q), -1, false
	if i, ok := slices.BinarySearch(s.at, int32(start)); ok && strings.HasPrefix(s.line[i:], exact) && frames(i) {
		return start, int(s.at[i+len(exact)-1]) + 1, Found
	}
	for i := s.next(exact, 0); i >= 0; i = s.next(exact, i+1) {
		ok := frames(i)
		if best < 0 || ok && !framed || ok == framed && s.distance(i, start) < s.distance(best, start) {
			best, framed = i, ok
		}
	}
	if best < 0 {
		return 0, 0, Missing
	}
	from, to = int(s.at[best]), int(s.at[best+len(exact)-1])+1
	if framed && q.Start == nil {
		return from, to, Found
	}
	return from, to, Moved
}

// next is where words stand in the line at or after a place that need not begin a character, -1 for nowhere.
func (s *Stored) next(exact string, after int) int {
	if after > len(s.line) {
		return -1
	}
	if i := strings.Index(s.line[after:], exact); i >= 0 {
		return after + i
	}
	return -1
}

func (s *Stored) distance(i, start int) int {
	d := int(s.at[i]) - start
	return max(d, -d)
}

// startOf is the byte at which a quote is said to start; 0 where that is not recorded.
func (s *Stored) startOf(q Quote) int {
	if q.Start == nil {
		return 0
	}
	step := *q.Start / stride
	if *q.Start < 0 || step >= len(s.steps) {
		return len(s.text)
	}
	begin, n := int(s.steps[step]), *q.Start%stride
	for i := range s.text[begin:] {
		if n == 0 {
			return begin + i
		}
		n--
	}
	return len(s.text)
}

// around is how many characters of the same line are kept before and after a quoted passage.
const around = 40

// Quote quotes a passage, given in bytes of the text, with its place and the words around it. White space at its ends is
// left out; a passage of nothing else gives the zero Quote.
func (s *Stored) Quote(from, to int) Quote {
	from, to = min(max(from, 0), len(s.text)), min(max(to, 0), len(s.text))
	for from < len(s.text) && !utf8.RuneStart(s.text[from]) {
		from++
	}
	for to < len(s.text) && !utf8.RuneStart(s.text[to]) {
		to++
	}
	exact := strings.TrimRightFunc(s.text[from:max(to, from)], unicode.IsSpace)
	to = from + len(exact)
	exact = strings.TrimLeftFunc(exact, unicode.IsSpace)
	if exact == "" {
		return Quote{}
	}
	from = to - len(exact)
	start := utf8.RuneCountInString(s.text[:from])
	before, after := s.text[:from], s.text[to:]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	return Quote{Exact: exact, Prefix: lastRunes(before, around), Suffix: firstRunes(after, around), Start: &start}
}

func firstRunes(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}

func lastRunes(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// inLine brings white space to single blanks.
func inLine(text string) string { return strings.Join(strings.FieldsFunc(text, unicode.IsSpace), " ") }
