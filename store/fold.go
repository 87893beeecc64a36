package store

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold brings a text to the form in which texts are searched: compatibility forms resolved, letters without their marks and
// in one case, white space as single blanks. The column "search" holds folded texts, since databases fold ASCII only.
func Fold(text string) string {
	if ascii(text) {
		return strings.Join(strings.Fields(strings.ToLower(text)), " ")
	}
	// Full case folding undoes "ß" and the final sigma; marks are dropped after it, since it may make some.
	folded := norm.NFKD.String(cases.Fold().String(norm.NFKD.String(text)))
	var out strings.Builder
	for _, r := range folded {
		if !unicode.Is(unicode.Mn, r) {
			out.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
