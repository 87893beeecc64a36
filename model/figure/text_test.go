package figure_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"proviso/model/figure"
)

// letters measures a unit for each letter.
func letters(text string, size float64, _ bool) float64 {
	return size * float64(utf8.RuneCountInString(text))
}

func TestTextIsWrapped(t *testing.T) {
	for name, tt := range map[string]struct {
		text  string
		width float64
		lines int
		want  []string
	}{
		"short":               {"a peace deal", 20, 2, []string{"a peace deal"}},
		"two lines":           {"a peace deal is signed", 12, 2, []string{"a peace deal", "is signed"}},
		"too long":            {"a peace deal is signed in Paris", 12, 2, []string{"a peace deal", "is signed i…"}},
		"one line":            {"a peace deal", 8, 1, []string{"a peace…"}},
		"a word that is long": {"Verteidigungsgemeinschaft", 10, 3, []string{"Verteidigu", "ngsgemeins", "chaft"}},
		"nothing":             {"", 10, 2, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, figure.Wrap(tt.text, tt.width, tt.lines, 1, false, letters)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWrappedTextKeepsToItsRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		width, lines := rapid.Float64Range(2, 40).Draw(t, "width"), rapid.IntRange(1, 4).Draw(t, "lines")
		got := figure.Wrap(text, width, lines, 1, false, letters)
		if len(got) > lines {
			t.Fatalf("%d lines of %d: %q", len(got), lines, got)
		}
		for _, line := range got {
			if letters(line, 1, false) > width {
				t.Fatalf("%q is wider than %v", line, width)
			}
		}
		if len(got) > 0 && !strings.HasSuffix(got[len(got)-1], "…") && strings.Join(strings.Fields(text), "") != strings.ReplaceAll(strings.Join(got, ""), " ", "") {
			t.Fatalf("%q lost letters: %q", text, got)
		}
	})
}

func TestAFigureBelowAnother(t *testing.T) {
	above := figure.Figure{Width: 100, Height: 50, Shapes: []figure.Shape{figure.Sign{Size: 10}}, Spots: []figure.Spot{{ID: "a", Area: figure.Area{Width: 10, Height: 10}}}}
	both := above.Above(above, 20)
	if both.Width != 100 || both.Height != 120 || len(both.Shapes) != 2 {
		t.Errorf("%+v", both)
	}
	if diff := cmp.Diff(figure.Sign{Point: figure.Point{Y: 70}, Size: 10}, both.Shapes[1]); diff != "" {
		t.Error(diff)
	}
	if s, ok := both.SpotAt(figure.Point{X: 5, Y: 75}); !ok || s.Y != 70 {
		t.Errorf("found %+v, %v", s, ok)
	}
	if _, ok := both.SpotAt(figure.Point{X: 5, Y: 60}); ok {
		t.Error("a spot between the figures")
	}
}
