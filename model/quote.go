package model

import (
	"strings"
	"unicode"
)

// Wording is a text with its white space brought to single blanks: in a quotation the words count, not how lines are broken.
type Wording string

// WordingOf gives the words of a text.
func WordingOf(text string) Wording {
	return Wording(strings.Join(strings.FieldsFunc(text, unicode.IsSpace), " "))
}

// Fit is how a quote stands in a text.
type Fit int

// The fits.
const (
	Quoted          Fit = iota // the words stand there, between those recorded around them
	QuotedElsewhere            // the words stand there, but not between those recorded around them
	NotQuoted                  // the words don't stand there
)

// Fit looks for a quote in a text. A start that has moved is no fault. A quote without words of its own is the place
// between those around it.
func (text Wording) Fit(q Quote) Fit {
	exact := string(WordingOf(q.Exact))
	wordless := exact == ""
	if wordless {
		exact = string(WordingOf(q.Prefix + " " + q.Suffix))
	}
	fit := NotQuoted
	for from := 0; ; {
		at := strings.Index(string(text[from:]), exact)
		if at < 0 {
			return fit
		}
		at += from
		if wordless || between(string(text[:at]), string(text[at+len(exact):]), q) {
			return Quoted
		}
		fit = QuotedElsewhere
		from = at + 1
		for from < len(text) && !isStart(text[from]) {
			from++
		}
	}
}

// isStart reports whether a byte begins a character of UTF-8.
func isStart(b byte) bool { return b&0xc0 != 0x80 }

func between(before, after string, q Quote) bool {
	return strings.HasSuffix(strings.TrimSpace(before), string(WordingOf(q.Prefix))) &&
		strings.HasPrefix(strings.TrimSpace(after), string(WordingOf(q.Suffix)))
}
