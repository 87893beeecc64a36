package render_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"proviso/model/figure"
	"proviso/model/mood"
	"proviso/store/render"
)

func draw(t *testing.T, f figure.Figure) string {
	t.Helper()
	var out bytes.Buffer
	if err := render.SVG(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// elements counts the elements of well-formed XML.
func elements(t *testing.T, text string) map[string]int {
	t.Helper()
	count := map[string]int{}
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count
		}
		if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		if e, ok := token.(xml.StartElement); ok {
			count[e.Name.Local]++
		}
	}
}

func TestEveryShapeIsDrawn(t *testing.T) {
	got := draw(t, figure.Figure{Title: "A map", Width: 200, Height: 100, Shapes: []figure.Shape{
		figure.Rect{Area: figure.Area{X: 1, Y: 2, Width: 30, Height: 40}, Radius: 5, Fill: figure.GroundOf(mood.Good), Stroke: figure.ToneOf(mood.Good), Thick: 1},
		figure.Path{Points: []figure.Point{{X: 0, Y: 0}, {X: 10, Y: 0}, {X: 30, Y: 20}}, Level: true, Stroke: figure.In(figure.Faint), Thick: 1, Dashed: true, Arrow: true},
		figure.Text{Point: figure.Point{X: 5, Y: 10}, Text: "deal", Size: 10, Bold: true, Paint: figure.In(figure.Ink), Anchor: figure.Middle},
		figure.Sign{Point: figure.Point{X: 5, Y: 6}, Size: 6, Mood: mood.Bad},
	}})
	for _, want := range []string{
		`viewBox="0 0 200 100"`, `<title>A map</title>`,
		`<rect x="1" y="2" width="30" height="40" rx="5" fill="#e2f3ec" stroke="#0b7a5c" stroke-width="1"/>`,
		`<path d="M0 0 L10 0 C20 0 20 20 30 20" fill="none" stroke="#8b9098" stroke-width="1" stroke-dasharray="4 3"/>`,
		`<path d="M24 23.2 L30 20 L24 16.8" fill="none"`,
		`<text x="5" y="13.5" font-size="10" fill="#1d2126" text-anchor="middle" font-weight="bold">deal</text>`,
		`<g transform="translate(5 6) scale(0.5)" color="#b03a1e">`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	elements(t, got)
}

func TestTextStaysTextInADrawing(t *testing.T) {
	evil := "</text><script>alert(1)</script>\x00\x1b\xff&<!--]]>"
	count := elements(t, draw(t, figure.Figure{Title: evil, Width: 10, Height: 10, Shapes: []figure.Shape{
		figure.Text{Text: evil, Size: 10, Paint: figure.In(figure.Ink)},
	}}))
	if count["script"] != 0 || count["text"] != 1 || count["title"] != 1 {
		t.Errorf("%v", count)
	}
}
