package condition

import (
	"strconv"
	"strings"
	"unicode"

	"proviso/model/said"
)

type tokenKind int

const (
	endToken tokenKind = iota
	wordToken
	quotedToken // a key in double quotes; its text is without them
	markToken   // "(", ")" or ","
)

// token is a piece of the text form.
type token struct {
	kind   tokenKind
	text   string
	column int // of its first character, in runes from 1
}

// is tells whether t is the word of the language given.
func (t token) is(word string) bool {
	return t.kind == wordToken && strings.EqualFold(t.text, word)
}

func (t token) isMark(mark string) bool { return t.kind == markToken && t.text == mark }

// found names t in an error.
func (t token) found() said.Sentence {
	if t.kind == endToken {
		return TheEnd
	}
	return said.Whole(shorten(t.text))
}

// TheEnd is what is found where a text ends too soon.
var TheEnd = said.New("problem.the_end", "the end")

// ClosingQuote is what is expected at the end of a text whose quotation is never closed.
var ClosingQuote = said.New("problem.closing_quote", "a closing double quote")

// lexer cuts a text into tokens.
type lexer struct {
	text []rune
	next int // index of the first rune not yet read
}

const marks = "(),"

func (l *lexer) token() (token, *SyntaxError) {
	for l.next < len(l.text) && unicode.IsSpace(l.text[l.next]) {
		l.next++
	}
	start := l.next
	t := token{column: start + 1}
	if start == len(l.text) {
		return t, nil
	}
	switch r := l.text[start]; {
	case r == '"':
		return l.quoted(t)
	case strings.ContainsRune(marks, r):
		l.next++
		t.kind = markToken
	default:
		for l.next < len(l.text) && !endsWord(l.text[l.next]) {
			l.next++
		}
		t.kind = wordToken
	}
	t.text = string(l.text[start:l.next])
	return t, nil
}

func endsWord(r rune) bool {
	return r == '"' || unicode.IsSpace(r) || strings.ContainsRune(marks, r)
}

// quoted reads a key in double quotes, of which the first is the next rune.
func (l *lexer) quoted(t token) (token, *SyntaxError) {
	var key strings.Builder
	l.next++
	for l.next < len(l.text) {
		r := l.text[l.next]
		l.next++
		switch r {
		case '"':
			t.kind, t.text = quotedToken, key.String()
			return t, nil
		case '\\':
			meant, err := l.escape()
			if err != nil {
				return t, err
			}
			key.WriteRune(meant)
		default:
			key.WriteRune(r)
		}
	}
	return t, &SyntaxError{Column: len(l.text) + 1, Expected: ClosingQuote, Found: TheEnd}
}

// escape reads what follows a backslash.
func (l *lexer) escape() (rune, *SyntaxError) {
	rest := l.text[l.next:]
	if len(rest) > 0 {
		if meant, ok := escapes[rest[0]]; ok {
			l.next++
			return meant, nil
		}
	}
	const longest = len("u{10ffff}")
	code := string(rest[:min(len(rest), longest)])
	if hex, ok := strings.CutPrefix(code, "u{"); ok {
		hex, _, closed := strings.Cut(hex, "}")
		value, err := strconv.ParseUint(hex, 16, 32)
		if meant := rune(value); closed && err == nil && value <= unicode.MaxRune && string(meant) != "\uFFFD" {
			l.next += len("u{}") + len(hex)
			return meant, nil
		}
	}
	return 0, &SyntaxError{
		Column: l.next, Expected: said.New("problem.one_of", "one of {choices}", "choices", `\" \\ \n \r \t \u{…}`),
		Found: said.Same(`\` + code[:min(len(code), 1)]),
	}
}
