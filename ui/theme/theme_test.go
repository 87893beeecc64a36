package theme

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"
)

func TestPalettesHoldTheSameNames(t *testing.T) {
	for name := range lightPalette {
		if _, ok := darkPalette[name]; !ok {
			t.Errorf("%s has no dark colour", name)
		}
	}
	if len(lightPalette) != len(darkPalette) {
		t.Errorf("light has %d colours, dark %d", len(lightPalette), len(darkPalette))
	}
}

func TestColoursAreThoseOfTheDesign(t *testing.T) {
	for _, c := range []struct {
		variant Variant
		name    Name
		want    uint32
	}{
		{Light, Paper, 0xfaf9f6},
		{Light, Ink, 0x1d2126},
		{Light, Go.Ink(), 0x0b7a5c},
		{Light, Stop.Bg(), 0xfbe8e2},
		{Dark, Paper, 0x16181c},
		{Dark, Accent, 0x7fb0f0},
		{Dark, Open.Bg(), 0x3a2f16},
		{Dark, Done.Ink(), 0x7fb0f0},
		{Light, fynetheme.ColorNameBackground, 0xfaf9f6},
		{Dark, fynetheme.ColorNamePrimary, 0x7fb0f0},
	} {
		got := New(c.variant, 1).Color(c.name, fynetheme.VariantLight)
		if diff := cmp.Diff(color.Color(hex(c.want)), got); diff != "" {
			t.Errorf("%v %s: %s", c.variant, c.name, diff)
		}
	}
}

func TestTextContrast(t *testing.T) {
	for _, variant := range []Variant{Light, Dark} {
		th := New(variant, 1)
		pairs := [][2]Name{{Ink, Paper}, {Soft, Surface}, {Surface, Accent}}
		for _, tone := range Tones {
			pairs = append(pairs, [2]Name{tone.Ink(), tone.Bg()})
		}
		for _, p := range pairs {
			if got := contrast(th.Color(p[0], 0), th.Color(p[1], 0)); got < 4.2 {
				t.Errorf("%v: %s on %s has contrast %.2f", variant, p[0], p[1], got)
			}
		}
	}
}

func TestSystemVariantFollowsTheSystem(t *testing.T) {
	th := New(System, 1)
	if th.Color(Paper, fynetheme.VariantDark) != color.Color(darkPalette[Paper]) {
		t.Error("dark system, light paper")
	}
	if th.Color(Paper, fynetheme.VariantLight) != color.Color(lightPalette[Paper]) {
		t.Error("light system, dark paper")
	}
	if New(Light, 1).Color(Paper, fynetheme.VariantDark) != color.Color(lightPalette[Paper]) {
		t.Error("a forced variant followed the system")
	}
}

func TestScaleIsKeptInItsRangeAndMovesTextOnly(t *testing.T) {
	for given, want := range map[float32]float32{0: 1, 0.1: MinScale, 1.5: 1.5, 9: MaxScale} {
		if got := New(Light, given).Scale(); got != want {
			t.Errorf("scale %v became %v, want %v", given, got, want)
		}
	}
	big := New(Light, 2)
	if got := big.Size(SizeText); got != 26 {
		t.Errorf("text at scale 2 is %v", got)
	}
	if got := big.Size(fynetheme.SizeNameSeparatorThickness); got != 1 {
		t.Errorf("hairline at scale 2 is %v", got)
	}
}

func TestVariantTextRoundTrip(t *testing.T) {
	for _, v := range []Variant{System, Light, Dark} {
		if got := ParseVariant(v.String()); got != v {
			t.Errorf("%v reads back as %v", v, got)
		}
	}
}

func TestIconFollowsTheme(t *testing.T) {
	app := test.NewApp()
	sign := Stop.Sign()
	Apply(app, Light, 1)
	light, lightName := string(sign.Content()), sign.Name()
	Apply(app, Dark, 1)
	dark, darkName := string(sign.Content()), sign.Name()
	if !strings.Contains(light, "#b03a1e") || !strings.Contains(dark, "#f08a6c") {
		t.Errorf("sign not recoloured: %s / %s", light, dark)
	}
	if lightName == darkName {
		t.Error("both variants share a name, so a stale drawing would be reused")
	}
	if strings.Contains(dark, "currentColor") {
		t.Error("currentColor left in the drawing")
	}
}

func TestUnknownIconAndToneAreHarmless(t *testing.T) {
	if got := string(Icon("no-such", Ink).Content()); !strings.HasPrefix(got, "<svg") {
		t.Errorf("unknown icon gives %q", got)
	}
	if got := Tone(42).String(); got != "end" {
		t.Errorf("unknown tone is %s", got)
	}
}

func TestCurrentFallsBackToLight(t *testing.T) {
	fyne.SetCurrentApp(test.NewApp())
	if Current() != fallback {
		t.Error("a foreign theme was taken for ours")
	}
	if Current().dark(systemVariant()) {
		t.Error("the fallback is dark")
	}
}

// contrast is the WCAG contrast ratio of two opaque colours.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

func TestTextWithSymbolsMeasuresAsInNotoSans(t *testing.T) {
	plain := test.NewApp()
	want := fyne.MeasureText("A plain line", 13, fyne.TextStyle{Bold: true})
	Apply(plain, Light, 1)
	if got := fyne.MeasureText("A plain line", 13, fyne.TextStyle{Bold: true}); got != want {
		t.Errorf("text measures %v with our symbols, %v without", got, want)
	}
	space := fyne.MeasureText("a b", 13, fyne.TextStyle{}).Width - fyne.MeasureText("ab", 13, fyne.TextStyle{}).Width
	after := fyne.MeasureText("→ b", 13, fyne.TextStyle{}).Width - fyne.MeasureText("→b", 13, fyne.TextStyle{}).Width
	if diff := after - space; diff > 0.5 || diff < -0.5 {
		t.Errorf("a space is %v wide after a letter, %v after an arrow", space, after)
	}
}

// TestLettersKeepTheirDots draws the Cyrillic і, which the fonts of Fyne show as ı, and letters of scripts that a system
// may have no font for.
func TestLettersKeepTheirDots(t *testing.T) {
	Apply(test.NewApp(), Light, 1)
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
		dotless, latin := inked(t, "ı", style), inked(t, "i", style)
		if dotless >= latin {
			t.Fatalf("ı has %d inked rows, i %d", dotless, latin)
		}
		if got := inked(t, "і", style); got != latin {
			t.Errorf("%v: the Cyrillic і has %d inked rows, the Latin i %d", style, got, latin)
		}
		for _, text := range []string{"א", "ب"} {
			if got, missing := fyne.MeasureText(text, 40, style), fyne.MeasureText("\uE123", 40, style); got == missing {
				t.Errorf("%v: no font has %s", style, text)
			}
		}
	}
}

// inked is the number of rows of pixels that a text leaves a mark in.
func inked(t *testing.T, text string, style fyne.TextStyle) int {
	t.Helper()
	line := canvas.NewText(text, color.Black)
	line.TextStyle, line.TextSize = style, 60
	w := test.NewWindow(line)
	defer w.Close()
	w.Resize(fyne.NewSize(120, 120))
	picture := w.Canvas().Capture()
	ground := picture.At(0, 0)
	rows := 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			if picture.At(x, y) != ground {
				rows++
				break
			}
		}
	}
	return rows
}
