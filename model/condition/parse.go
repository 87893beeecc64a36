package condition

import (
	"strconv"
	"unicode/utf8"

	"proviso/model/said"
	"proviso/model/when"
)

// A Resolver finds the ids for the keys in a text. A key may name an event and a
// commitment; which is meant shows in the text.
type Resolver interface {
	Event(key string) (id string, ok bool)
	Commitment(key string) (id string, ok bool)
	// EventKeys and CommitmentKeys list what there is, in any order; they are
	// asked only when a key is unknown, to suggest the nearest.
	EventKeys() []string
	CommitmentKeys() []string
}

// Parse reads the text form:
//
//	peace-deal and (uk-commons or not us-withdraws)
//	2 of (a, b, c)                   at least two of them
//	eu-mandate by 2026-12-31         occurred on or before
//	eu-mandate within P30D of ceasefire
//	while ceasefire                  occurred and not ended
//	date 2027-01-01                  from then on
//	uk-troops active | uk-troops stage ratified | uk-troops delivered
//	all (a) | any (a)                the same as "and", "or"; needed for one alone
//
// Not binds tighter than and, and this tighter than or. A chain "a and b and c" is
// one node of three; parentheses keep their group as a node of its own. A key
// that is a word of the language, or has other characters than letters, digits,
// '-', '_' and '.', stands in double quotes, with \" \\ \n \r \t \u{…} inside.
// A text of nothing but space is no condition: nil.
//
// An error is a *SyntaxError. What is returned passes Check and has no claims.
func Parse(text string, r Resolver) (*Node, error) {
	if column := invalidColumn(text); column > 0 {
		return nil, &SyntaxError{Column: column, Expected: UTF8, Found: OtherBytes}
	}
	p := parser{lexer: lexer{text: []rune(text)}, resolver: r}
	n := p.text()
	if p.err != nil {
		return nil, p.err
	}
	return n, nil
}

// invalidColumn is where a text ceases to be UTF-8, or 0.
func invalidColumn(text string) int {
	for column := 1; text != ""; column++ {
		r, size := utf8.DecodeRuneInString(text)
		if r == utf8.RuneError && size == 1 {
			return column
		}
		text = text[size:]
	}
	return 0
}

// parser reads by recursive descent with one token of foresight. After the first
// error, which stays in err, the text is at its end.
type parser struct {
	lexer    lexer
	resolver Resolver
	ahead    token
	err      *SyntaxError
	closers  [][]string // what would end the lists being read, innermost last
	nesting  int        // recursive descents under way
	nodes    int
}

// part is a condition being read and how deep it goes.
type part struct {
	node   *Node
	height int
}

func (p *parser) text() *Node {
	p.advance()
	if p.err != nil || p.ahead.kind == endToken {
		return nil
	}
	read := p.or()
	if p.ahead.kind != endToken {
		p.expected(p.continuation())
	}
	return read.node
}

// advance returns the token ahead and reads the next one.
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

func (p *parser) fail(err *SyntaxError) {
	if p.err == nil {
		p.err = err
		p.ahead = token{column: err.Column}
	}
}

// What is expected of any text, and found in its place.
var (
	UTF8       = said.New("problem.utf8", "text in UTF-8")
	OtherBytes = said.New("problem.other_bytes", "other bytes")
)

// expected fails at the token ahead.
func (p *parser) expected(what said.Sentence) {
	p.fail(&SyntaxError{Column: p.ahead.column, Expected: what, Found: p.ahead.found()})
}

// continuation is what may follow a complete condition.
func (p *parser) continuation() said.Sentence {
	words := said.Wholes([]string{wordAnd, wordOr})
	if len(p.closers) == 0 {
		return said.Or(append(words, TheEnd))
	}
	return said.Or(append(words, said.Wholes(p.closers[len(p.closers)-1])...))
}

// built counts a node, of which the deepest operand is so high, and refuses what
// is too deep or too much.
func (p *parser) built(n *Node, column, height int) part {
	p.nodes++
	if err := limits("", height+1, p.nodes); err != nil {
		p.fail(&SyntaxError{Column: column, Expected: err.Expected, Found: err.Found})
	}
	return part{n, height + 1}
}

// join makes one node of several operands.
func (p *parser) join(n Node, column int, operands []part) part {
	height := 0
	for _, o := range operands {
		n.Of = append(n.Of, o.node)
		height = max(height, o.height)
	}
	return p.built(&n, column, height)
}

func (p *parser) or() part  { return p.chain(Any, wordOr, p.and) }
func (p *parser) and() part { return p.chain(All, wordAnd, p.not) }

// chain reads operands with a word between them; one alone stays itself.
func (p *parser) chain(op Op, word string, operand func() part) part {
	column := p.ahead.column
	operands := []part{operand()}
	for p.ahead.is(word) {
		p.advance()
		operands = append(operands, operand())
	}
	if len(operands) == 1 {
		return operands[0]
	}
	return p.join(Node{Op: op}, column, operands)
}

func (p *parser) not() part {
	if !p.ahead.is(wordNot) {
		return p.primary()
	}
	column := p.advance().column
	return p.nested(column, func() part {
		return p.join(Node{Op: Not}, column, []part{p.not()})
	})
}

// nested bounds how deep the descent goes.
func (p *parser) nested(column int, read func() part) part {
	if p.nesting++; p.nesting > MaxDepth {
		err := limits("", p.nesting, 0)
		p.fail(&SyntaxError{Column: column, Expected: err.Expected, Found: err.Found})
		return part{}
	}
	defer func() { p.nesting-- }()
	return read()
}

func (p *parser) primary() part {
	t := p.ahead
	switch {
	case t.isMark("("):
		return p.group()
	case t.is(wordAll):
		p.advance()
		return p.list(Node{Op: All}, t)
	case t.is(wordAny):
		p.advance()
		return p.list(Node{Op: Any}, t)
	case t.kind == wordToken && isNumber(t.text):
		return p.atLeast()
	case t.is(wordWhile):
		p.advance()
		return p.built(WhileEvent(p.event(p.key())), t.column, 0)
	case t.is(wordDate):
		p.advance()
		return p.built(OnDate(p.date()), t.column, 0)
	}
	return p.leaf()
}

func (p *parser) group() part {
	column := p.advance().column
	return p.nested(column, func() part {
		p.closers = append(p.closers, []string{")"})
		read := p.or()
		p.close()
		return read
	})
}

// close ends a group or a list.
func (p *parser) close() {
	if !p.ahead.isMark(")") {
		p.expected(p.continuation())
	}
	p.closers = p.closers[:len(p.closers)-1]
	p.advance()
}

// list reads "(a, b)" as the operands of n, whose text began with the token given.
func (p *parser) list(n Node, start token) part {
	if !p.ahead.isMark("(") {
		p.expected(said.Whole("("))
		return part{}
	}
	p.advance()
	return p.nested(start.column, func() part {
		p.closers = append(p.closers, []string{",", ")"})
		operands := []part{p.or()}
		for p.ahead.isMark(",") {
			p.advance()
			operands = append(operands, p.or())
		}
		p.close()
		if n.Op == AtLeast && (n.Min < 1 || n.Min > len(operands)) {
			p.fail(&SyntaxError{Column: start.column, Expected: numberTo(len(operands)), Found: start.found()})
		}
		return p.join(n, start.column, operands)
	})
}

func (p *parser) atLeast() part {
	count := p.advance()
	if !p.ahead.is(wordOf) {
		p.fail(&SyntaxError{
			Column: p.ahead.column, Expected: said.Whole(wordOf), Found: p.ahead.found(),
			Hint: said.New("problem.hint_number", "a key that is a number is written in double quotes"),
		})
		return part{}
	}
	p.advance()
	minimum, err := strconv.Atoi(count.text)
	if err != nil {
		minimum = MaxNodes + 1 // more than any list has
	}
	return p.list(Node{Op: AtLeast, Min: minimum}, count)
}

// leaf reads what begins with a key.
func (p *parser) leaf() part {
	key := p.key()
	column := key.column
	switch t := p.ahead; {
	case t.is(wordBy):
		p.advance()
		return p.built(EventBy(p.event(key), p.date()), column, 0)
	case t.is(wordWithin):
		p.advance()
		return p.within(key)
	case t.is(wordActive):
		p.advance()
		return p.built(CommitmentActive(p.commitment(key)), column, 0)
	case t.is(wordDelivered):
		p.advance()
		return p.built(CommitmentDelivered(p.commitment(key)), column, 0)
	case t.is(wordStage):
		p.advance()
		return p.built(CommitmentStage(p.commitment(key), p.rung()), column, 0)
	}
	return p.built(OnEvent(p.event(key)), column, 0)
}

func (p *parser) within(key token) part {
	event := p.event(key)
	duration := p.duration()
	if !p.ahead.is(wordOf) {
		p.expected(said.Whole(wordOf))
	}
	p.advance()
	return p.built(EventWithin(event, duration, p.event(p.key())), key.column, 0)
}

func (p *parser) date() when.Date {
	date, err := when.ParseDate(p.ahead.text)
	if p.ahead.kind != wordToken || err != nil {
		p.expected(expectedDate)
	}
	p.advance()
	return date
}

func (p *parser) duration() when.Duration {
	duration, err := when.ParseDuration(p.ahead.text)
	if p.ahead.kind != wordToken || err != nil {
		p.expected(expectedDuration)
	}
	p.advance()
	return duration
}
