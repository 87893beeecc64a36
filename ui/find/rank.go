package find

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How well a query finds a text, the best first.
const (
	Begins    = iota // the text begins with what was typed
	WordBegin        // each word typed begins a word of the text
	Within           // each stands somewhere in the text
	Elsewhere        // some stand only in what else is said of it
)

// Rank tells how well a query finds a folded text, of which something else, folded too, is known; false: it does not.
func (q Query) Rank(text, also string) (rank int, ok bool) {
	if len(q.words) == 0 || q.begins(text) {
		return Begins, true
	}
	rank = WordBegin
	for _, w := range q.words {
		switch {
		case beginsWord(text, w):
		case strings.Contains(text, w):
			rank = max(rank, Within)
		case strings.Contains(also, w):
			rank = Elsewhere
		default:
			return 0, false
		}
	}
	return rank, true
}

// begins reports whether a text begins with the words as they were typed.
func (q Query) begins(text string) bool {
	for i, w := range q.words {
		rest, ok := strings.CutPrefix(text, w)
		if !ok {
			return false
		}
		if i == len(q.words)-1 {
			return true
		}
		if text, ok = strings.CutPrefix(rest, " "); !ok {
			return false
		}
	}
	return true
}

// beginsWord reports whether some word of a text begins with a word.
func beginsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		at := from + i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		from = at + size
	}
}
