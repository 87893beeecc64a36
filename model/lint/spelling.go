package lint

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// shortest is the length, in letters, of the shortest word in which a slip of the pen is looked for: shorter ones differ
// by one letter too often to mean the same. In long ones even a letter in the place of another may be a slip.
const (
	shortest = 5
	long     = 8
)

// misspelt maps words of the names to the word that they are a slip away from, which is the more frequent one.
func misspelt(read []name) map[string]string {
	count := map[string]int{}
	for _, r := range read {
		for _, c := range r.concepts {
			count[c]++
		}
	}
	common := make([]string, 0, len(count))
	for w := range count {
		if utf8.RuneCountInString(w) >= shortest && !tells(w) {
			common = append(common, w)
		}
	}
	slices.SortFunc(common, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	out, right := map[string]string{}, map[string][]string{}
	for _, w := range common {
		if better, ok := nearest(w, right); ok {
			out[w] = better
			continue
		}
		for _, key := range shortened(w) {
			right[key] = append(right[key], w)
		}
	}
	return out
}

// nearest is a word one slip away: two such have a form in common that lacks a letter of each at most.
func nearest(w string, right map[string][]string) (string, bool) {
	for _, key := range shortened(w) {
		for _, other := range right[key] {
			if slip(w, other) {
				return other, true
			}
		}
	}
	return "", false
}

// shortened are a word itself and the word without each of its letters.
func shortened(w string) []string {
	out := []string{w}
	for i, r := range w {
		out = append(out, w[:i]+w[i+utf8.RuneLen(r):])
	}
	return out
}

// slip tells whether a word is another with one letter too many, one too few, two neighbours exchanged or, in a long word,
// one vowel for another. Other letters in the place of each other mostly make another word ("Ireland", "Iceland").
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		return i < len(x) && (exchanged(x[i:], y[i:]) || len(x) >= long && vowel(x[i]) && vowel(y[i]) && slices.Equal(x[i+1:], y[i+1:]))
	case 1:
		return slices.Equal(x[i:], y[i+1:])
	}
	return false
}

// exchanged tells whether two words begin with the same two letters in either order, and go on alike.
func exchanged(x, y []rune) bool {
	return len(x) > 1 && x[0] == y[1] && x[1] == y[0] && slices.Equal(x[2:], y[2:])
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }
