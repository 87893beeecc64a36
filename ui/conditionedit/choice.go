package conditionedit

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"proviso/model"
)

// Choice is a record offered for choosing.
type Choice struct {
	ID   model.ID
	Name string
	Note string // its key, and whatever else tells it from others
}

// Choices are the records of a kind that fit what is typed, the best first: those whose name begins with it, those with a
// word that does, those that contain it; each in the order of names. An empty query fits all.
func (e *Editor) Choices(kind model.RecordKind, query string) []Choice {
	var all []Choice
	for r := range e.options.Book().Records(kind) {
		if r.RecordID() != e.options.Self {
			all = append(all, Choice{ID: r.RecordID(), Name: r.Label(), Note: r.RecordKey()})
		}
	}
	return Ranked(all, query)
}

// Ranked are the choices that fit a query by name or note, the best first.
func Ranked(all []Choice, query string) []Choice {
	type ranked struct {
		Choice
		rank int
	}
	query = strings.ToLower(strings.TrimSpace(query))
	var fits []ranked
	for _, c := range all {
		if r := rank(strings.ToLower(c.Name), strings.ToLower(c.Note), query); r > 0 {
			fits = append(fits, ranked{c, r})
		}
	}
	slices.SortStableFunc(fits, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)))
	})
	out := make([]Choice, len(fits))
	for i, f := range fits {
		out[i] = f.Choice
	}
	return out
}

// rank is how well a name fits a query, 1 the best, 0 not at all.
func rank(name, note, query string) int {
	switch {
	case query == "" || name == query:
		return 1
	case strings.HasPrefix(name, query):
		return 2
	case wordBegins(note, query):
		return 3
	case wordBegins(name, query):
		return 4
	case strings.Contains(name, query), strings.Contains(note, query):
		return 5
	}
	return 0
}

// wordBegins reports whether a word of text begins with the query.
func wordBegins(text, query string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], query)
		if i < 0 {
			return false
		}
		before := []rune(text[:at+i])
		if len(before) == 0 || !unicode.IsLetter(before[len(before)-1]) && !unicode.IsDigit(before[len(before)-1]) {
			return true
		}
		at += i + len(query)
	}
}

// Named finds the one record of a kind whose name or key is the text, whatever the case of its letters.
func Named(b model.Book, kind model.RecordKind, text string) (model.ID, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", false
	}
	if r, ok := b.ByKey(kind, text); ok {
		return r.RecordID(), true
	}
	var found model.ID
	for r := range b.Records(kind) {
		if strings.EqualFold(r.Label(), text) || strings.EqualFold(r.RecordKey(), text) {
			if found != "" {
				return "", false
			}
			found = r.RecordID()
		}
	}
	return found, found != ""
}
