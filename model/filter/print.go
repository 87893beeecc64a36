package filter

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"proviso/model"
)

// The words of the text form that join tests, read in any case of letters.
const (
	wordAnd = "and"
	wordOr  = "or"
	wordNot = "not"
)

var reserved = []string{wordAnd, wordOr, wordNot, string(All), string(Any), string(None)}

func isReserved(word string) bool {
	return slices.ContainsFunc(reserved, func(r string) bool { return strings.EqualFold(word, r) })
}

// Print writes a filter in one line that Parse reads back as an equal tree, for every filter of sound tests. The filter that
// asks for nothing is the empty text.
func Print(n *Node, b model.Book) string {
	if n == nil {
		return ""
	}
	p := printer{book: b}
	p.node(n)
	return p.text.String()
}

type printer struct {
	text strings.Builder
	book model.Book
}

func (p *printer) node(n *Node) {
	switch {
	case n.Op == Test:
		p.test(n)
	case n.Op == None && len(n.Of) == 1:
		p.text.WriteString(wordNot + " ")
		p.operand(n.Of[0])
	case n.Op == None || len(n.Of) < 2:
		p.text.WriteString(string(n.Op) + " (")
		p.series(n.Of, ", ", p.node)
		p.text.WriteByte(')')
	case n.Op == Any:
		p.series(n.Of, " "+wordOr+" ", p.operand)
	default:
		p.series(n.Of, " ", p.operand)
	}
}

func (p *printer) series(of []*Node, between string, write func(*Node)) {
	for i, child := range of {
		if i > 0 {
			p.text.WriteString(between)
		}
		write(child)
	}
}

// operand writes a filter that stands beside others: what is a series itself, in parentheses.
func (p *printer) operand(n *Node) {
	if n.Op == Test || n.Op == None || len(n.Of) < 2 {
		p.node(n)
		return
	}
	p.text.WriteByte('(')
	p.node(n)
	p.text.WriteByte(')')
}

func (p *printer) test(n *Node) {
	value := n.Value
	if record := n.Field.Record(); record != "" {
		value = p.book.KeyOf(record, model.ID(value))
	}
	if n.Field == Text {
		p.text.WriteString(quoted(value, isWord(value)))
		return
	}
	p.text.WriteString(string(n.Field) + ":" + quoted(value, isPlain(value)))
}

func quoted(value string, bare bool) string {
	if bare {
		return value
	}
	return strconv.Quote(value)
}

// isWord reports whether a text can stand alone as a word to be found.
func isWord(text string) bool {
	return isPlain(text) && !isReserved(text) && !strings.Contains(text, ":")
}

// isPlain reports whether a value needs no quotes.
func isPlain(value string) bool {
	return value != "" && strings.IndexFunc(value, func(r rune) bool { return ends(r) || !unicode.IsPrint(r) || r == unicode.ReplacementChar }) < 0
}

// ends tells what ends a word.
func ends(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"(),`, r) }

// Keyed is the text of a saved filter, with records named by key; a text that can't be read in the book stays as it is.
func Keyed(text string, b model.Book) string { return reworded(text, b, b) }

// Stored is the text of a filter as a book keeps it, with records named by id; a text that can't be read in the book stays as
// it is.
func Stored(text string, b model.Book) string { return reworded(text, b, model.Book{}) }

func reworded(text string, read, names model.Book) string {
	n, err := Parse(text, read)
	if err != nil {
		return text
	}
	return Print(n, names)
}
