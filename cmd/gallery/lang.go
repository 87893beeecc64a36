package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"proviso/assets"
	"proviso/model/words"
	"proviso/ui/uitest"
)

// spoken are the words of the language that the pictures are drawn in.
var spoken = assets.Words(assets.English)

// speak chooses the language by its tag.
func speak(lang string) error {
	if !slices.Contains(assets.Languages(), lang) {
		return fmt.Errorf("there is no language %q; there are %s", lang, strings.Join(assets.Languages(), ", "))
	}
	spoken = assets.Words(lang)
	return nil
}

// tap clicks what is called so in English, or else in the language of the pictures.
func tap(text string) func(*uitest.Screen) {
	return func(s *uitest.Screen) { s.Tap(called(s, text)) }
}

// fill types into the field that is called so in English.
func fill(s *uitest.Screen, field, text string) {
	s.Fill(named(field, func(name string) bool { return s.Has(name) }), text)
}

// choose clicks what is called by one text of a language with another in it, such as "Group: kind".
func choose(key, place, inner string) func(*uitest.Screen) {
	return func(s *uitest.Screen) { s.Tap(spoken.T(key, place, spoken.T(inner))) }
}

// named is the first of what an English text may be called that is there.
func named(text string, there func(string) bool) string {
	for _, name := range translations(text, spoken) {
		if there(name) {
			return name
		}
	}
	return text
}

// called is what is on the screen and called so in English, in the language of the pictures.
func called(s *uitest.Screen, text string) string {
	names := translations(text, spoken)
	for _, name := range names {
		if _, whole := s.Find(name); whole {
			return name
		}
	}
	for _, name := range names { // a word of a switch is no text of its own
		if s.Sees(name) {
			return name
		}
	}
	return text
}

// translations are what an English text on screen may be called in another language. Several keys may have one text.
func translations(text string, w *words.Words) []string {
	var names []string
	for key, english := range assets.Texts(assets.English) {
		number := filledIn(english, text)
		if number == nil {
			continue
		}
		name := w.T(key, "n", *number)
		if stem, counted := strings.CutSuffix(key, ".other"); counted && *number != "" {
			var n int
			fmt.Sscan(*number, &n)
			name = w.N(stem, n)
		}
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return names
}

// filledIn is the number that turns a template into a text, "" where it has no place for one, nil where none does.
func filledIn(template, text string) *string {
	if template == text {
		return new(string)
	}
	before, after, found := strings.Cut(template, "{n}")
	if !found {
		return nil
	}
	pattern := regexp.MustCompile("^" + regexp.QuoteMeta(before) + "([0-9]+)" + regexp.QuoteMeta(after) + "$")
	if match := pattern.FindStringSubmatch(text); match != nil {
		return &match[1]
	}
	return nil
}
