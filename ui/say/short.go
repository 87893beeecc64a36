package say

import "strings"

// Short is a text of so many characters at the most, "…" standing for the rest.
func Short(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return strings.TrimSpace(string(letters[:most-1])) + "…"
}
