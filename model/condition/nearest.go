package condition

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxSuggestions = 3
	maxSuggestible = 120 // runes; what is longer is no mistyped key
)

// Nearest returns the known words most like the one given, in capitals or not, the
// best first and three at most: those a few letters away, or that begin with it.
func Nearest(word string, known []string) []string {
	type candidate struct {
		key      string
		distance int
	}
	length := utf8.RuneCountInString(word)
	if length == 0 || length > maxSuggestible {
		return nil
	}
	allowed := 1 + min(length/4, 3)
	wanted := []rune(strings.ToLower(word))
	var found []candidate
	for _, k := range known {
		d := distance(wanted, []rune(strings.ToLower(k)), allowed)
		if d > allowed && length >= 3 && strings.HasPrefix(strings.ToLower(k), string(wanted)) {
			d = allowed
		}
		if d <= allowed {
			found = append(found, candidate{k, d})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.key, b.key))
	})
	var keys []string
	for _, c := range found[:min(len(found), maxSuggestions)] {
		keys = append(keys, c.key)
	}
	return keys
}

// distance counts the letters to insert, drop, replace or swap with their
// neighbour to turn a into b; past limit it answers some number above it.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replace := 1
			if a[i-1] == b[j-1] {
				replace = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+replace)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
