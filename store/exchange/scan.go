package exchange

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/model/said"
)

// Limits on a JSON file. A condition 64 nodes deep takes 131 levels of nesting, so the limit lies above that.
const (
	maxNesting = 150
	maxText    = 64 << 20 // bytes of one text
	maxNumber  = 400      // characters of one number
)

// scanner reads JSON (RFC 8259) from bytes that are known to be UTF-8, value by value, in one pass. The first error of
// syntax stays in err and ends every loop. It knows the place of the value that it stands at.
type scanner struct {
	data []byte
	pos  int
	path []step
	err  *InputError
}

// step leads from a value into one of its parts: a member of an object by name, or an item of a list by index.
type step struct {
	name  string
	index int
	item  bool
}

// kind of a value, told by its first character.
type valueKind byte

const (
	objectValue  valueKind = '{'
	listValue    valueKind = '['
	textValue    valueKind = '"'
	numberValue  valueKind = '0'
	trueValue    valueKind = 't'
	falseValue   valueKind = 'f'
	nullValue    valueKind = 'n'
	noValue      valueKind = 0
	unknownValue valueKind = '?'
)

// next is the kind of value that comes next.
func (s *scanner) next() valueKind {
	switch c := s.peek(); {
	case c == '{' || c == '[' || c == '"' || c == 't' || c == 'f' || c == 'n':
		return valueKind(c)
	case c == '-' || '0' <= c && c <= '9':
		return numberValue
	case c == 0:
		return noValue
	}
	return unknownValue
}

// peek passes white space and gives the character after it, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

// fail ends the scan at the present position.
func (s *scanner) fail(expected said.Sentence, hint ...said.Sentence) {
	s.failAt(s.pos, expected, s.character(), hint...)
}

func (s *scanner) failAt(offset int, expected, found said.Sentence, hint ...said.Sentence) {
	if s.err == nil {
		line, column := position(s.data, offset)
		s.err = &InputError{Pointer: s.pointer(), Expected: expected, Found: found, Line: line, Column: column}
		if len(hint) > 0 {
			s.err.Hint = hint[0]
		}
	}
	s.pos = len(s.data)
}

// character shows what stands at the present position.
func (s *scanner) character() said.Sentence {
	if s.pos >= len(s.data) {
		return theEnd
	}
	r, _ := utf8.DecodeRune(s.data[s.pos:])
	return said.Same(strconv.QuoteRune(r))
}

// What is looked for and found at many places.
var (
	theEnd   = said.New("file.end", "the end of the file")
	aValue   = said.New("file.value", "a value")
	aText    = said.New("file.text", "a text")
	anObject = said.New("problem.object", "an object")
	nothing  = said.New("problem.nothing", "nothing")
	empty    = said.New("problem.empty_text", "an empty text")
)

// again is what is found where a name or a key stands twice.
func again(what said.Sentence) said.Sentence {
	return said.New("file.again", "{what} a second time", "what", what)
}

// pointer is the JSON pointer (RFC 6901) of the present value.
func (s *scanner) pointer() string {
	var out strings.Builder
	for _, p := range s.path {
		out.WriteByte('/')
		if p.item {
			out.WriteString(strconv.Itoa(p.index))
		} else {
			out.WriteString(escapePointer(p.name))
		}
	}
	return out.String()
}

func escapePointer(name string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(clipped(name))
}

func (s *scanner) enter(p step) { s.path = append(s.path, p) }
func (s *scanner) leave()       { s.path = s.path[:len(s.path)-1] }

// deeper refuses a value nested too deeply; the caller stands at its first character.
func (s *scanner) deeper() bool {
	if len(s.path) >= maxNesting {
		s.fail(said.New("file.depth", "values nested at most {most} deep", "most", maxNesting))
		s.err.Found = said.New("problem.deeper_one", "a deeper one")
		return false
	}
	return s.err == nil
}

// object reads an object, which must come next: each is called at each member's value with its name and must read the
// value. A name that stands twice is an error.
func (s *scanner) object(each func(name string)) {
	if !s.deeper() {
		return
	}
	s.pos++
	seen := names{}
	for first := true; s.more('}', first); first = false {
		at := s.pos
		if s.peek() != '"' {
			s.fail(said.New("file.member", "the name of a member in double quotes"))
			return
		}
		name := s.text()
		s.enter(step{name: name})
		if s.err == nil && !seen.add(name) {
			s.failAt(at, said.New("file.once", "each name once in an object"), again(said.Whole(clipped(name))),
				said.New("file.once.hint", "remove one of the two"))
		}
		if s.err == nil && s.peek() != ':' {
			s.fail(said.New("file.colon", "a colon after the name of a member"))
		}
		if s.err != nil {
			return
		}
		s.pos++
		each(name)
		s.leave()
	}
}

// list reads a list, which must come next: each is called at each item and must read it.
func (s *scanner) list(each func(i int)) {
	if !s.deeper() {
		return
	}
	s.pos++
	first := true
	for i := 0; s.more(']', first); i++ {
		first = false
		s.enter(step{index: i, item: true})
		each(i)
		if s.err != nil {
			return
		}
		s.leave()
	}
}

// more passes the comma before another part or the closing bracket, and tells whether a part follows.
func (s *scanner) more(closing byte, first bool) bool {
	if s.err != nil {
		return false
	}
	c := s.peek()
	switch {
	case c == closing:
		s.pos++
		return false
	case first:
		return true
	case c != ',':
		s.fail(said.New("file.comma", "a comma or {closing}", "closing", strconv.QuoteRune(rune(closing))))
		return false
	}
	s.pos++
	if c = s.peek(); c == closing || c == ',' {
		s.fail(said.New("file.after_comma", "another value after the comma"), said.New("file.after_comma.hint", "remove the comma before it"))
		return false
	}
	return true
}

// skip reads any value and keeps nothing of it.
func (s *scanner) skip() {
	switch s.next() {
	case objectValue:
		s.object(func(string) { s.skip() })
	case listValue:
		s.list(func(int) { s.skip() })
	case textValue:
		s.text()
	case numberValue:
		s.number()
	case trueValue:
		s.literal("true")
	case falseValue:
		s.literal("false")
	case nullValue:
		s.literal("null")
	default:
		s.fail(aValue)
	}
}

// raw reads any value and gives its bytes as they stand.
func (s *scanner) raw() []byte {
	s.peek()
	from := s.pos
	s.skip()
	if s.err != nil {
		return nil
	}
	return s.data[from:s.pos]
}

func (s *scanner) literal(word string) {
	if !bytes.HasPrefix(s.data[s.pos:], []byte(word)) {
		s.fail(aValue, said.New("file.value.hint", "texts stand in double quotes"))
		return
	}
	s.pos += len(word)
}

// number reads a number, which must come next, and gives it as it is written.
func (s *scanner) number() string {
	from := s.pos
	if s.at('-') {
		s.pos++
	}
	switch {
	case s.at('0'):
		s.pos++
	default:
		s.digits()
	}
	if s.at('.') {
		s.pos++
		s.digits()
	}
	if s.at('e') || s.at('E') {
		s.pos++
		if s.at('+') || s.at('-') {
			s.pos++
		}
		s.digits()
	}
	if s.err != nil {
		return ""
	}
	text := string(s.data[from:s.pos])
	if _, err := strconv.ParseFloat(text, 64); err != nil || len(text) > maxNumber {
		s.failAt(from, said.New("file.number_range", "a number between -1.7e308 and 1.7e308"), said.Same(clipped(text)))
	}
	return text
}

func (s *scanner) at(c byte) bool { return s.pos < len(s.data) && s.data[s.pos] == c }

// digits passes one digit or more.
func (s *scanner) digits() {
	from := s.pos
	for s.pos < len(s.data) && '0' <= s.data[s.pos] && s.data[s.pos] <= '9' {
		s.pos++
	}
	if s.pos == from {
		s.fail(said.New("file.digit", "a digit"))
	}
}

// names finds what stands twice among few or many names.
type names struct {
	few  []string
	many map[string]bool
}

// add reports false where the name is there already.
func (n *names) add(name string) bool {
	if n.many != nil {
		if n.many[name] {
			return false
		}
		n.many[name] = true
		return true
	}
	for _, known := range n.few {
		if known == name {
			return false
		}
	}
	n.few = append(n.few, name)
	if len(n.few) > 24 {
		n.many = map[string]bool{}
		for _, known := range n.few {
			n.many[known] = true
		}
	}
	return true
}
