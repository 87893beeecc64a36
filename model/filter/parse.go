package filter

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/said"
)

// The most that a filter may have: how deep it goes, and how many tests and groups.
const (
	MaxDepth = 32
	MaxNodes = 1000
)

// Parse reads the text form; see the package comment. Records are named by key or id and must be in the book. A text of
// nothing but space is the filter that asks for nothing: nil. An error is a *condition.SyntaxError, with the column.
func Parse(text string, b model.Book) (*Node, error) {
	if !utf8.ValidString(text) {
		return nil, &condition.SyntaxError{Column: 1, Expected: condition.UTF8, Found: condition.OtherBytes}
	}
	p := parser{lexer: lexer{text: []rune(text)}, book: b}
	p.advance()
	var n *Node
	if p.err == nil && p.ahead.kind != endToken {
		if n = p.or(); p.ahead.kind != endToken {
			p.expected(said.New("problem.test_or_end", "a test or the end"))
		}
	}
	if p.err != nil {
		return nil, p.err
	}
	return n, nil
}

// Read reads what a person typed to be found: the text form where it Asks, else words each of which must be found.
func Read(text string, b model.Book) (*Node, error) {
	if Asks(text) {
		return Parse(text, b)
	}
	var of []*Node
	for _, word := range strings.Fields(text) {
		of = append(of, Is(Text, word))
	}
	return Both(Join(All, of...), nil), nil
}

// parser reads by recursive descent with one token of foresight. After the first error, which stays in err, the text is at
// its end.
type parser struct {
	lexer lexer
	book  model.Book
	ahead token
	err   *condition.SyntaxError
	depth int
	nodes int
}

func (p *parser) advance() token {
	t := p.ahead
	if p.err != nil {
		return t
	}
	next, err := p.lexer.token()
	p.ahead = next
	if err != nil {
		p.fail(err)
	}
	return t
}

func (p *parser) fail(err *condition.SyntaxError) {
	if p.err == nil {
		p.err = err
		p.ahead = token{column: err.Column}
	}
}

func (p *parser) expected(what said.Sentence) {
	p.fail(&condition.SyntaxError{Column: p.ahead.column, Expected: what, Found: p.ahead.found()})
}

func (p *parser) join(op Op, of []*Node) *Node {
	p.count()
	return Join(op, of...)
}

func (p *parser) count() {
	if p.nodes++; p.nodes > MaxNodes {
		p.fail(&condition.SyntaxError{
			Column: p.ahead.column, Expected: said.New("problem.filter_size", "at most {most} tests and groups", "most", MaxNodes),
			Found: said.New("problem.more", "more"),
		})
	}
}

func (p *parser) or() *Node {
	of := []*Node{p.and()}
	for p.ahead.is(wordOr) {
		p.advance()
		of = append(of, p.and())
	}
	if len(of) == 1 {
		return of[0]
	}
	return p.join(Any, of)
}

func (p *parser) and() *Node {
	of := []*Node{p.not()}
	for p.ahead.is(wordAnd) || p.begins() {
		if p.ahead.is(wordAnd) {
			p.advance()
		}
		of = append(of, p.not())
	}
	if len(of) == 1 {
		return of[0]
	}
	return p.join(All, of)
}

// begins reports whether a filter can begin with the token ahead.
func (p *parser) begins() bool {
	t := p.ahead
	return t.kind == testToken || t.isMark("(") || t.kind == wordToken && !t.is(wordOr) && !t.is(wordAnd)
}

func (p *parser) not() *Node {
	if !p.ahead.is(wordNot) {
		return p.primary()
	}
	p.advance()
	return p.nested(func() *Node { return p.join(None, []*Node{p.not()}) })
}

// nested bounds how deep the descent goes.
func (p *parser) nested(read func() *Node) *Node {
	if p.depth++; p.depth > MaxDepth {
		p.fail(&condition.SyntaxError{
			Column: p.ahead.column, Expected: said.New("problem.filter_depth", "groups at most {most} deep", "most", MaxDepth),
			Found: said.New("problem.deeper_one", "a deeper one"),
		})
		return nil
	}
	defer func() { p.depth-- }()
	return read()
}

func (p *parser) primary() *Node {
	t := p.ahead
	switch {
	case t.isMark("("):
		p.advance()
		return p.nested(func() *Node {
			n := p.or()
			p.close(said.Or([]said.Sentence{aTest, said.Whole(wordOr), said.Whole(")")}))
			return n
		})
	case t.is(string(All)), t.is(string(Any)), t.is(string(None)):
		p.advance()
		return p.list(Op(strings.ToLower(t.text)))
	case t.kind == testToken:
		return p.test(p.advance())
	case t.kind == wordToken && !isReserved(t.text) || t.quoted:
		return p.text(p.advance())
	}
	p.expected(said.New("problem.test_such", "a test such as kind:funding"))
	return nil
}

// aTest is a test as something expected.
var aTest = said.New("problem.test", "a test")

func (p *parser) close(expected said.Sentence) {
	if !p.ahead.isMark(")") {
		p.expected(expected)
	}
	p.advance()
}

// list reads "(a, b)", which may be empty.
func (p *parser) list(op Op) *Node {
	if !p.ahead.isMark("(") {
		p.fail(&condition.SyntaxError{
			Column: p.ahead.column, Expected: said.Whole("("), Found: p.ahead.found(),
			Hint: said.New("problem.hint_word", "a word to be found that is also a word of the language is written in double quotes"),
		})
		return nil
	}
	p.advance()
	return p.nested(func() *Node {
		var of []*Node
		for !p.ahead.isMark(")") && p.err == nil {
			of = append(of, p.or())
			if !p.ahead.isMark(",") {
				break
			}
			p.advance()
		}
		p.close(said.Or([]said.Sentence{aTest, said.Whole(","), said.Whole(")")}))
		return p.join(op, of)
	})
}

func (p *parser) text(t token) *Node {
	p.count()
	if strings.TrimSpace(t.text) == "" {
		p.fail(&condition.SyntaxError{
			Column: t.column, Expected: expectedValue[Words], Found: said.New("problem.nothing_quoted", "nothing between the quotes"),
		})
	}
	return Is(Text, t.text)
}

func (p *parser) test(t token) *Node {
	p.count()
	field := Field(t.field)
	s, known := specOf(field)
	if !known {
		nearest := condition.Nearest(t.field, plain(Fields()))
		p.fail(&condition.SyntaxError{
			Column: t.column, Expected: said.New("problem.filter_field", "a field to test"), Found: said.Whole(t.field), Nearest: nearest,
			Hint: hintUnless(nearest, said.New("problem.hint_colon", "a word with a colon is written in double quotes")),
		})
		return nil
	}
	if s.form == Ref {
		return Is(field, p.record(t, s.record))
	}
	if s.form == Choice || field == Kind {
		t.text = p.choice(t, field)
	}
	if !field.Sound(t.text) {
		p.fail(&condition.SyntaxError{Column: t.value, Expected: expectedValue[s.form], Found: foundValue(t)})
	}
	return Is(field, t.text)
}

func hintUnless(nearest []string, hint said.Sentence) said.Sentence {
	if len(nearest) > 0 {
		return said.Sentence{}
	}
	return hint
}

var expectedValue = map[Form]said.Sentence{
	Words:    said.New("problem.words", "words to be found"),
	Open:     said.New("problem.word", "a word"),
	Date:     said.New("problem.date_such", "a date such as 2026-12-31"),
	Duration: said.New("problem.length_such", "a length of time such as P30D"),
}

func foundValue(t token) said.Sentence {
	if t.text == "" {
		return said.New("problem.nothing", "nothing")
	}
	return said.Whole(t.text)
}

// choicesTold bounds how many values of a field are named to who has typed another.
const choicesTold = 15

// choice is one of the values that a field can have, in any case of letters.
func (p *parser) choice(t token, field Field) string {
	choices := field.Choices(p.book)
	i := slices.IndexFunc(choices, func(c string) bool { return strings.EqualFold(c, t.text) })
	if i >= 0 {
		return choices[i]
	}
	nearest := condition.Nearest(t.text, choices)
	var hint said.Sentence
	if len(nearest) == 0 && len(choices) <= choicesTold {
		hint = said.New("problem.hint_values", "it can be {values}", "values", said.Each(choices))
	}
	p.fail(&condition.SyntaxError{
		Column: t.value, Expected: said.New("problem.value_of", "a value of {field}", "field", t.field), Found: foundValue(t), Nearest: nearest,
		Hint: hint,
	})
	return ""
}

func (p *parser) record(t token, kind model.RecordKind) string {
	if r, ok := p.book.ByKey(kind, t.text); ok {
		return string(r.RecordID())
	}
	if r, ok := p.book.Get(kind, model.ID(strings.ToLower(t.text))); ok {
		return string(r.RecordID())
	}
	err := &condition.SyntaxError{Column: t.value, Expected: said.New("problem.key_of_record", "the key of a record: {kind}", "kind", said.Kind(kind)), Found: foundValue(t)}
	if t.text != "" {
		err.Unknown, err.Key, err.Nearest = string(kind), t.text, condition.Nearest(t.text, p.book.Keys(kind))
	}
	p.fail(err)
	return ""
}
