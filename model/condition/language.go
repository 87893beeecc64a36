package condition

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words of the text form. They are read in any case of letters and printed
// as they stand here; a key that looks like one is written in double quotes.
const (
	wordAnd       = "and"
	wordOr        = "or"
	wordNot       = "not"
	wordAll       = "all"
	wordAny       = "any"
	wordOf        = "of"
	wordBy        = "by"
	wordWithin    = "within"
	wordWhile     = "while"
	wordDate      = "date"
	wordActive    = "active"
	wordStage     = "stage"
	wordDelivered = "delivered"
)

var reserved = []string{
	wordAnd, wordOr, wordNot, wordAll, wordAny, wordOf, wordBy, wordWithin,
	wordWhile, wordDate, wordActive, wordStage, wordDelivered,
}

// isReserved tells whether text is a word of the language.
func isReserved(text string) bool {
	for _, word := range reserved {
		if strings.EqualFold(text, word) {
			return true
		}
	}
	return false
}

// isBare tells whether a key may be written without quotes: letters, marks,
// digits, '-', '_' and '.', at least one letter, a letter or digit first, and no
// word of the language.
func isBare(key string) bool {
	lettered := false
	for i, r := range key {
		switch {
		case unicode.IsLetter(r) && r != utf8.RuneError:
			lettered = true
		case unicode.IsDigit(r):
		case i > 0 && (unicode.IsMark(r) || strings.ContainsRune("-_.", r)):
		default:
			return false
		}
	}
	return lettered && !isReserved(key)
}

// isNumber tells whether a word is a count, as in "2 of (a, b)".
func isNumber(word string) bool {
	return word != "" && strings.Trim(word, "0123456789") == ""
}

// escapes are the characters that stand behind a backslash in a quoted key, and
// what they mean. Others that cannot be seen are written \u{…}, in hexadecimal.
var escapes = map[rune]rune{'"': '"', '\\': '\\', 'n': '\n', 'r': '\r', 't': '\t'}

// writeKey writes a key, in quotes where it needs them.
func writeKey(b *strings.Builder, key string) {
	if isBare(key) {
		b.WriteString(key)
		return
	}
	b.WriteByte('"')
	for _, r := range key {
		writeQuoted(b, r)
	}
	b.WriteByte('"')
}

func writeQuoted(b *strings.Builder, r rune) {
	for letter, meant := range escapes {
		if r == meant {
			b.WriteByte('\\')
			b.WriteRune(letter)
			return
		}
	}
	if !unicode.IsPrint(r) {
		fmt.Fprintf(b, `\u{%x}`, r)
		return
	}
	b.WriteRune(r)
}
