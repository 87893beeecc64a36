package condition

import (
	"fmt"
	"strconv"
	"strings"
)

// SyntaxError is what is wrong with a condition written as text.
type SyntaxError struct {
	Column   int      // where, in runes from 1; one past the last where something is missing
	Expected string   // what should stand there: "an event key"
	Found    string   // what stands there, as it is to be shown: `")"`, "the end"
	Unknown  string   // "event" or "commitment" where a key names none of these
	Key      string   // the unknown key
	Nearest  []string // known keys, or words, most like what was found; the best first
	Hint     string   // what to do, or ""
}

// Error is one sentence that begins with the column.
func (e *SyntaxError) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "column %d: ", e.Column)
	if e.Unknown != "" {
		fmt.Fprintf(&text, "there is no %s %s", e.Unknown, strconv.Quote(shorten(e.Key)))
	} else {
		fmt.Fprintf(&text, "expected %s, found %s", e.Expected, e.Found)
	}
	switch {
	case e.Hint != "":
		text.WriteString(": " + e.Hint)
	case len(e.Nearest) > 0:
		text.WriteString(": did you mean " + quotedChoice(e.Nearest) + "?")
	}
	return text.String()
}

// quotedChoice writes `"a", "b" or "c"`.
func quotedChoice(keys []string) string {
	var text strings.Builder
	for i, key := range keys {
		switch {
		case i == 0:
		case i == len(keys)-1:
			text.WriteString(" or ")
		default:
			text.WriteString(", ")
		}
		text.WriteString(strconv.Quote(key))
	}
	return text.String()
}
