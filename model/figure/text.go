package figure

import (
	"strings"
	"unicode"
)

// Measure tells how wide a line of text is at a size. The medium knows: it holds the fonts.
type Measure func(text string, size float64, bold bool) float64

// Estimate measures without a font, on the wide side, for media that bring their own fonts.
func Estimate(text string, size float64, bold bool) float64 {
	width := 0.0
	for _, r := range text {
		width += share(r)
	}
	if bold {
		width *= 1.08
	}
	return width * size
}

// share is the width of a letter as a share of the text's size.
func share(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case strings.ContainsRune("iljtfI.,:;'!|()[] ", r):
		return 0.34
	case strings.ContainsRune("mwMW—…", r):
		return 0.9
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return 1
	case unicode.IsUpper(r):
		return 0.7
	}
	return 0.58
}

// Wrap breaks a text into lines no wider than width; what does not fit in so many lines ends in an ellipsis. A word that is
// wider than a line is broken.
func Wrap(text string, width float64, lines int, size float64, bold bool, m Measure) []string {
	var out []string
	line := ""
	words := pieces(text, width, size, bold, m)
	for i, word := range words {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if line == "" || m(longer, size, bold) <= width {
			line = longer
			continue
		}
		if len(out) == lines-1 {
			return append(out, shorten(line+" "+strings.Join(words[i:], " "), width, size, bold, m))
		}
		out, line = append(out, line), word
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// pieces are the words of a text, those that are wider than a line broken into what fits.
func pieces(text string, width, size float64, bold bool, m Measure) []string {
	var out []string
	for _, word := range strings.Fields(text) {
		for m(word, size, bold) > width {
			n := fitting([]rune(word), width, size, bold, m, "")
			out, word = append(out, string([]rune(word)[:n])), string([]rune(word)[n:])
		}
		if word != "" {
			out = append(out, word)
		}
	}
	return out
}

// shorten cuts a line to a width, with an ellipsis if it had to.
func shorten(text string, width, size float64, bold bool, m Measure) string {
	if m(text, size, bold) <= width {
		return text
	}
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:fitting(runes, width, size, bold, m, "…")])) + "…"
}

// fitting is how many runes fit into a width with a tail behind them, at least one.
func fitting(runes []rune, width, size float64, bold bool, m Measure, tail string) int {
	low, high := 1, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if m(string(runes[:middle])+tail, size, bold) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}
