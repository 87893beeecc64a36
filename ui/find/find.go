// Package find answers what a person types into a search field: words in any order, in any case, with or without accents.
package find

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold brings a text to the form in which it is compared: Unicode case folding, compatibility forms taken apart, marks
// dropped, white space as single blanks.
func Fold(text string) string {
	if folded, ok := foldASCII(text); ok {
		return folded
	}
	var out strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(cases.Fold().String(text)) {
		switch {
		case unicode.IsSpace(r):
			gap = out.Len() > 0
			continue
		case unicode.Is(unicode.Mn, r):
			continue
		}
		if gap {
			out.WriteByte(' ')
			gap = false
		}
		out.WriteRune(r)
	}
	return out.String()
}

// foldASCII is Fold for the texts that are plain ASCII, which most are.
func foldASCII(text string) (string, bool) {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return "", false
		}
	}
	return strings.Join(strings.Fields(strings.ToLower(text)), " "), true
}

// Query is what was typed, made ready to be compared. The zero Query matches all.
type Query struct{ words []string }

// Parse reads a search: its words, each of which must be found.
func Parse(text string) Query { return Query{strings.Fields(Fold(text))} }

// Empty reports whether nothing was typed.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Matches reports whether a folded text has all the words.
func (q Query) Matches(folded string) bool {
	for _, w := range q.words {
		if !strings.Contains(folded, w) {
			return false
		}
	}
	return true
}
