package filter

import (
	"strconv"
	"strings"
	"unicode"

	"proviso/model/condition"
	"proviso/model/said"
)

type tokenKind int

const (
	endToken  tokenKind = iota
	wordToken           // a word, or what stands in quotes
	testToken           // a field and a value
	markToken           // "(", ")" or ","
)

// token is a piece of the text form.
type token struct {
	kind   tokenKind
	field  string // of a test
	text   string // what is meant, without quotes
	quoted bool
	column int // of its first character, in runes from 1
	value  int // column of a test's value
}

func (t token) is(word string) bool {
	return t.kind == wordToken && !t.quoted && strings.EqualFold(t.text, word)
}

func (t token) isMark(mark string) bool { return t.kind == markToken && t.text == mark }

// found names t in an error.
func (t token) found() said.Sentence {
	switch t.kind {
	case endToken:
		return condition.TheEnd
	case testToken:
		return said.Whole(t.field + ":" + t.text)
	}
	return said.Whole(t.text)
}

// lexer cuts a text into tokens.
type lexer struct {
	text []rune
	next int
}

func (l *lexer) token() (token, *condition.SyntaxError) {
	for l.next < len(l.text) && unicode.IsSpace(l.text[l.next]) {
		l.next++
	}
	t := token{column: l.next + 1}
	if l.next == len(l.text) {
		return t, nil
	}
	if r := l.text[l.next]; strings.ContainsRune("(),", r) {
		l.next++
		t.kind, t.text = markToken, string(r)
		return t, nil
	}
	t.kind = wordToken
	word := l.word()
	if field, value, ok := strings.Cut(word, ":"); ok {
		t.kind, t.field, t.text = testToken, strings.ToLower(field), value
		t.value = t.column + len([]rune(field)) + 1
		word = value
	} else {
		t.text = word
	}
	if word != "" || l.next == len(l.text) || l.text[l.next] != '"' {
		return t, nil
	}
	text, err := l.quote()
	t.text, t.quoted = text, true
	return t, err
}

// word reads up to what ends a word.
func (l *lexer) word() string {
	start := l.next
	for l.next < len(l.text) && !ends(l.text[l.next]) {
		l.next++
	}
	return string(l.text[start:l.next])
}

// quote reads a text in double quotes, of which the first is the next rune.
func (l *lexer) quote() (string, *condition.SyntaxError) {
	rest := string(l.text[l.next:])
	prefix, err := strconv.QuotedPrefix(rest)
	if err == nil {
		var text string
		if text, err = strconv.Unquote(prefix); err == nil {
			l.next += len([]rune(prefix))
			return text, nil
		}
	}
	if strings.Count(rest, `"`)-strings.Count(rest, `\"`) > 1 {
		return "", &condition.SyntaxError{
			Column: l.next + 1, Expected: said.New("problem.quoted_text", "a text in double quotes"), Found: said.New("problem.escape", "an unknown escape"),
			Hint: said.New("problem.hint_backslash", `write a backslash as \\`),
		}
	}
	return "", &condition.SyntaxError{Column: len(l.text) + 1, Expected: condition.ClosingQuote, Found: condition.TheEnd}
}

// Asks reports whether a text is a filter rather than words to be found: whether it names a field, as in "kind:funding".
// So what is typed to be found means what it always did, were it even "war or peace".
func Asks(text string) bool {
	inside := false
	for _, part := range strings.FieldsFunc(text, func(r rune) bool {
		if r == '"' {
			inside = !inside
		}
		return !inside && ends(r)
	}) {
		field, _, ok := strings.Cut(part, ":")
		if _, known := specOf(Field(strings.ToLower(field))); ok && known {
			return true
		}
	}
	return false
}
