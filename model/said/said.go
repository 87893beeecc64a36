// Package said holds what a person is told of a problem as a value, before anybody knows in which language: a key of the
// translations, the English wording, and what is put into its places. So the command line prints the English, and the
// window words the same sentence by its key (words.Say); a test of package assets holds both together.
package said

import (
	"fmt"
	"strings"
)

// Sentence is something to be told. Its zero value says nothing.
type Sentence struct {
	Key     string // of its translations, such as "problem.needed"; "" where every language says the same
	English string // with a place such as {found} for each argument
	Args    []any  // pairs of the name of a place and its value; a value may be a Sentence again
}

// New makes a sentence. Its key and its English are written out where it is called, so that a test can find them.
func New(key, english string, args ...any) Sentence {
	return Sentence{Key: key, English: english, Args: args}
}

// Same is a text that is the same in every language, such as a key or a word of the text form.
func Same(text string) Sentence { return Sentence{English: text} }

// IsZero reports whether it says nothing.
func (s Sentence) IsZero() bool { return s.English == "" && s.Key == "" }

// String is the sentence in English.
func (s Sentence) String() string {
	if len(s.Args) == 0 {
		return s.English
	}
	return Fill(s.English, func(place string) (string, bool) {
		value, ok := s.Value(place)
		return fmt.Sprint(value), ok
	})
}

// Value is what is put into a place, and whether there is such a place.
func (s Sentence) Value(place string) (any, bool) {
	for i := 0; i+1 < len(s.Args); i += 2 {
		if s.Args[i] == place {
			return s.Args[i+1], true
		}
	}
	return nil, false
}

// Fill replaces each {place} of a text for which there is a value. What is put in is not looked at again.
func Fill(text string, value func(place string) (string, bool)) string {
	var filled strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		filled.WriteString(before)
		if !found {
			return filled.String()
		}
		place, after, closed := strings.Cut(rest, "}")
		replaced, known := "", false
		if closed {
			replaced, known = value(place)
		}
		if !known {
			filled.WriteByte('{')
			text = rest
			continue
		}
		filled.WriteString(replaced)
		text = after
	}
}

// As is a value that English writes in a way of its own here, such as a moment in UTC; other languages write the value.
type As struct {
	English string
	Value   any
}

// String is the English.
func (a As) String() string { return a.English }
