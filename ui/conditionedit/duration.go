package conditionedit

import (
	"strconv"
	"strings"
	"unicode"

	"proviso/model/said"
	"proviso/model/when"
	"proviso/model/words"
)

// errDuration is the error of a text that says no length of time.
var errDuration = said.Error(said.New("say.error.duration", "expected a length of time such as 30 days"))

// units are the designators of ISO 8601 in the order in which a unit begun is guessed: "m" is a month.
var units = []string{"D", "W", "M", "Y"}

// ParseDuration reads a length of time as people write it in the language of the words, "30 days" or "2 m", or in
// ISO 8601, "P30D". The error is a sentence with an example.
func ParseDuration(w *words.Words, text string) (when.Duration, error) {
	text = strings.TrimSpace(text)
	if d, err := when.ParseDuration(strings.ToUpper(text)); err == nil && !d.IsZero() {
		return d, nil
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	if end <= 0 {
		return when.Duration{}, errDuration
	}
	number, unit := text[:end], strings.ToLower(strings.TrimSpace(text[end:]))
	if n, err := strconv.Atoi(number); err != nil || n == 0 || unit == "" {
		return when.Duration{}, errDuration
	}
	for _, u := range units {
		d, err := when.ParseDuration("P" + number + u)
		if err != nil {
			continue
		}
		if spoken, ok := strings.CutPrefix(strings.ToLower(w.Duration(d)), number); ok && begins(strings.TrimSpace(spoken), unit) {
			return d, nil
		}
	}
	return when.Duration{}, errDuration
}

// begins reports whether a unit is the start of a word, or the word with a plural's ending that it lacks.
func begins(word, unit string) bool {
	return strings.HasPrefix(word, unit) || len(word) > 2 && strings.HasPrefix(unit, word) && len(unit) <= len(word)+2
}

// ShowDuration is a length of time in the form that ParseDuration reads back: in words where it has one unit.
func ShowDuration(w *words.Words, d when.Duration) string {
	if d.IsZero() {
		return ""
	}
	spoken := w.Duration(d)
	if back, err := ParseDuration(w, spoken); err == nil && back == d {
		return spoken
	}
	return d.String()
}
