package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"proviso/ui/theme"
)

func lines(p *Para, width float32) []string {
	var out []string
	for _, piece := range p.pieces(width) {
		for len(out) <= piece.line {
			out = append(out, "")
		}
		out[piece.line] += piece.text
	}
	return out
}

func TestParaBreaksBetweenWords(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	p := NewPara(Body, Plain("In force "), Bold("once a peace deal is signed"), Plain(", and not before."))
	got := lines(p, 120)
	if len(got) < 3 {
		t.Fatalf("at 120 the paragraph has the lines %q", got)
	}
	for _, line := range got {
		if strings.HasPrefix(line, " ") {
			t.Errorf("a line begins with a space: %q", line)
		}
	}
	if joined := strings.Join(got, ""); joined != p.Text() {
		t.Errorf("lines make %q of %q", joined, p.Text())
	}
	if one := lines(p, 2000); len(one) != 1 {
		t.Errorf("in a wide room the paragraph has the lines %q", one)
	}
}

func TestParaKeepsLineBreaksAndNoBreakSpaces(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	if got := lines(NewPara(Body, Plain("one\ntwo\n\nfour")), 500); len(got) != 4 || got[3] != "four" {
		t.Errorf("lines %q", got)
	}
	narrow := Body.measure("5\u00a0%").Width + 1
	if got := lines(NewPara(Body, Plain("at 5\u00a0% now")), narrow); got[1] != "5\u00a0% " {
		t.Errorf("lines %q", got)
	}
}

func TestParaBreaksIdeographsAnywhere(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	if got := lines(NewPara(Body, Plain("承诺条件停火和平协议")), 60); len(got) < 3 {
		t.Errorf("lines %q", got)
	}
}

func TestParaLosesNothingAndStaysWithinItsWidth(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a-zA-ZäЖ中→ ]{0,30} ?){0,6}`).Draw(t, "text")
		cut := rapid.IntRange(0, len([]rune(text))).Draw(t, "cut")
		width := rapid.Float32Range(20, 400).Draw(t, "width")
		runes := []rune(text)
		p := NewPara(Body, Plain(string(runes[:cut])), Bold(string(runes[cut:])))
		pieces := p.pieces(width)
		var all strings.Builder
		for _, piece := range pieces {
			all.WriteString(piece.text)
			shown := strings.TrimRight(piece.text, " ")
			style := p.styleOf(p.runs[piece.run])
			if right := piece.x + style.measure(shown).Width; right > width+2 && len([]rune(shown)) > 1 {
				t.Fatalf("%q ends at %v of %v", piece.text, right, width)
			}
		}
		if all.String() != text {
			t.Fatalf("%q became %q", text, all.String())
		}
	})
}

func TestFitKeepsAsMuchAsTheWidthAllows(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	const text = "European-led multinational force"
	for width := float32(20); width < 300; width += 7 {
		got, cut := Body.fit(text, width)
		if w := Body.measure(got).Width; cut && w > width {
			t.Errorf("%q is %v wide in %v", got, w, width)
		}
		if cut == (got == text) {
			t.Errorf("cut=%v for %q", cut, got)
		}
	}
	if got, cut := Body.fit("", 10); cut || got != "" {
		t.Errorf("an empty text became %q", got)
	}
}

func TestParaAtMostSoManyLines(t *testing.T) {
	long := strings.Repeat("protected facilities ", 20)
	whole := NewPara(Body, Bold("Hubs: "), Plain(long))
	short := NewPara(Body, Bold("Hubs: "), Plain(long)).AtMost(3)
	line := whole.HeightFor(10_000)
	if got := short.HeightFor(200); got != 3*line {
		t.Errorf("%g high, not three lines of %g", got, line)
	}
	if got, want := short.HeightFor(10_000), whole.HeightFor(10_000); got != want {
		t.Errorf("what has room is %g high, not %g", got, want)
	}
	pieces := short.pieces(200)
	if last := pieces[len(pieces)-1]; !strings.HasSuffix(last.text, "…") || last.line != 2 || short.Text() != whole.Text() {
		t.Errorf("shortened to %+v", pieces)
	}
}

func TestParaBreaksNoLineBeforeWhatFollowsAWordAtOnce(t *testing.T) {
	theme.Apply(test.NewApp(), theme.Light, 1)
	p := NewPara(Body, Plain("once ("), Bold("a peace deal is signed"), Plain(")"), Bold(", soon"), Plain("."))
	for width := float32(60); width < 300; width++ {
		for _, line := range lines(p, width) {
			if strings.HasPrefix(line, ")") || strings.HasPrefix(line, ".") || strings.HasPrefix(line, ",") {
				t.Fatalf("at %v a line begins with %q: %q", width, line, lines(p, width))
			}
		}
		if joined := strings.Join(lines(p, width), ""); joined != p.Text() {
			t.Fatalf("lines make %q of %q", joined, p.Text())
		}
	}
}
