package widgets

import (
	"strings"
	"testing"
)

func TestVisualOrder(t *testing.T) {
	for line, want := range map[string]string{
		"":                        "",
		"plain Latin 12":          "plain Latin 12",
		"Припинення вогню":        "Припинення вогню",
		"שלום עולם":               "שלום עולם",
		"peace שלום עולם deal":    "peace שלום עולם deal",
		"the שלום 12 deal":        "the 12 " + lrm + "שלום deal",
		"שלום NATO עולם":          "עולם" + lrm + " NATO " + lrm + "שלום",
		"דיל 12 ועוד":             "ועוד" + lrm + " 12 " + lrm + "דיל",
		"a שלום b עולם c":         "a שלום b עולם c",
		"وقف إطلاق النار":         "وقف إطلاق النار",
		"12 שלום":                 "שלום" + lrm + " 12",
		"וקף (שלום)":              rlm + ")" + rlm + "שלום" + rlm + "(" + rlm + " " + lrm + "וקף",
		"x: וקף, שלום":            "x: שלום" + lrm + " " + rlm + "," + rlm + "וקף",
		"once “וקף” is in force…": "once “וקף” is in force…",
	} {
		if got := strings.TrimPrefix(visual(line), lrm); got != want {
			t.Errorf("%q is set as %q, want %q", line, got, want)
		}
	}
}

// Whatever is set has the letters that it had.
func FuzzVisual(f *testing.F) {
	for _, seed := range []string{"a שלום 12 (b) עולם", "وقف إطلاق النار (ceasefire) 2026-01-06", "\u202eא12"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.ToValidUTF8(oneLine(line), "")
		count := func(text string) map[rune]int {
			runes := map[rune]int{}
			for _, r := range strings.NewReplacer(rlm, "", lrm, "").Replace(text) {
				runes[r]++
			}
			return runes
		}
		before, after := count(line), count(visual(line))
		if len(before) != len(after) {
			t.Fatalf("%q is set as %q", line, visual(line))
		}
		for r, n := range before {
			if after[r] != n {
				t.Fatalf("%q is set as %q", line, visual(line))
			}
		}
	})
}
