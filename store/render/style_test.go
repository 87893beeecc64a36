package render_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"proviso/model/report"
)

// palettes are the colours of a page by name, in the light and in the dark.
func palettes(t *testing.T) map[string]map[string]string {
	t.Helper()
	page := html(t, report.Document{})
	blocks := regexp.MustCompile(`(?s):root\{(.*?)\}`).FindAllStringSubmatch(page, 2)
	if len(blocks) != 2 {
		t.Fatalf("%d sets of colours", len(blocks))
	}
	out := map[string]map[string]string{}
	for i, name := range []string{"light", "dark"} {
		out[name] = map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+):#([0-9a-f]{3,6})`).FindAllStringSubmatch(blocks[i][1], -1) {
			out[name][m[1]] = m[2]
		}
	}
	return out
}

// luminance is that of WCAG 2, from 0 for black to 1 for white.
func luminance(hex string) float64 {
	if len(hex) == 3 {
		hex = strings.Repeat(hex[:1], 2) + strings.Repeat(hex[1:2], 2) + strings.Repeat(hex[2:], 2)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestEveryTextStandsOutFromItsGround(t *testing.T) {
	for name, colours := range palettes(t) {
		for text, ground := range map[string]string{
			"ink": "paper", "soft": "paper", "faint": "paper", "accent": "paper",
			"go": "gobg", "open": "openbg", "stop": "stopbg", "end": "endbg", "done": "donebg",
		} {
			if c := contrast(colours[text], colours[ground]); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f, less than 4.5", name, text, ground, c)
			}
		}
	}
}

func TestThePaperIsWhiteInPrint(t *testing.T) {
	page := html(t, report.Document{})
	if strings.Contains(page, "@media (prefers-color-scheme") {
		t.Error("the dark colours are not kept to screens")
	}
	if !strings.Contains(page, "@page{size:A4") || !strings.Contains(page, "thead{display:table-header-group}") {
		t.Error("the page is not laid out for A4")
	}
}
