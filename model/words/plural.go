package words

import "strings"

// pluralRule is the language's rule that names the plural category of a whole
// number, after Unicode CLDR.
func pluralRule(lang string) func(n int) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(lang), "_", "-"), "-")
	switch base {
	case "fr":
		return french
	case "uk":
		return ukrainian
	default:
		return english
	}
}

// english also holds for German and most languages with two forms.
func english(n int) string {
	if n == 1 || n == -1 {
		return "one"
	}
	return "other"
}

func french(n int) string {
	switch {
	case -1 <= n && n <= 1:
		return "one"
	case n%1_000_000 == 0:
		return "many"
	default:
		return "other"
	}
}

func ukrainian(n int) string {
	units, teens := abs(n%10), abs(n%100)/10 == 1
	switch {
	case units == 1 && !teens:
		return "one"
	case units >= 2 && units <= 4 && !teens:
		return "few"
	default:
		return "many"
	}
}

func abs(n int) int { return max(n, -n) }
