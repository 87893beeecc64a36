package exchange

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"proviso/model/said"
)

// text reads a text, which must come next.
func (s *scanner) text() string {
	from := s.pos + 1
	for i := from; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.sized(from, string(s.data[from:i]))
		case c == '\\':
			return s.sized(from, s.escaped(from, i))
		case c < ' ':
			s.failAt(i, oneLine, said.Same(strconv.QuoteRune(rune(c))), lineBreaks)
			return ""
		}
	}
	s.failAt(len(s.data), closingQuote, theEnd)
	return ""
}

// What is wrong in texts.
var (
	oneLine      = said.New("file.one_line", "a text on one line")
	lineBreaks   = said.New("file.one_line.hint", `write a line break in a text as \n`)
	closingQuote = said.New("file.closing_quote", "a double quote at the end of the text")
)

func (s *scanner) sized(from int, text string) string {
	if len(text) > maxText {
		s.failAt(from, said.New("file.text_size", "a text of at most {most} MiB", "most", maxText>>20), said.New("file.longer", "a longer one"))
		return ""
	}
	return text
}

// escaped reads the rest of a text that began at from and has its first escape at i.
func (s *scanner) escaped(from, i int) string {
	out := append([]byte(nil), s.data[from:i]...)
	for s.pos = i; s.pos < len(s.data); {
		switch c := s.data[s.pos]; {
		case c == '"':
			s.pos++
			return string(out)
		case c == '\\':
			out = s.escape(out)
		case c < ' ':
			s.fail(oneLine, lineBreaks)
		default:
			out = append(out, c)
			s.pos++
		}
	}
	s.fail(closingQuote)
	return ""
}

// plainEscapes are the characters behind a backslash, and what they stand for.
var plainEscapes = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads one escape and adds what it stands for.
func (s *scanner) escape(out []byte) []byte {
	if s.pos+1 < len(s.data) {
		if c, ok := plainEscapes[s.data[s.pos+1]]; ok {
			s.pos += 2
			return append(out, c)
		}
	}
	first, ok := s.hex(s.pos)
	if !ok {
		s.fail(said.New("file.escape", `an escape of JSON, such as \n or \u00e9`))
		return nil
	}
	r, length := first, 6
	if utf16.IsSurrogate(first) {
		second, _ := s.hex(s.pos + 6)
		r, length = utf16.DecodeRune(first, second), 12
	}
	if r == utf8.RuneError && first != utf8.RuneError || r == 0 {
		s.failAt(s.pos, said.New("file.character", "a character of Unicode"), said.Same(string(s.data[s.pos:s.pos+6])),
			said.New("file.character.hint", "texts hold no NUL and no half of a surrogate pair"))
		return nil
	}
	s.pos += length
	return utf8.AppendRune(out, r)
}

// hex reads the escape \uXXXX at an offset, and tells whether there is one.
func (s *scanner) hex(at int) (rune, bool) {
	if at+6 > len(s.data) || s.data[at] != '\\' || s.data[at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(s.data[at+2:at+6]), 16, 16)
	return rune(n), err == nil
}

// clipped keeps a quotation from a hostile text fit for one line.
func clipped(text string) string {
	const limit = 60
	n := 0
	for i := range text {
		if n == limit {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
