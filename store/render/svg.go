package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"proviso/model/figure"
	"proviso/model/mood"
)

// colours are those of the window in light, by role; moods has tone and ground of each mood.
var (
	colours = map[figure.Role]string{
		figure.Paper: "#faf9f6", figure.Surface: "#ffffff", figure.Ink: "#1d2126", figure.Soft: "#5c626b", figure.Faint: "#8b9098",
		figure.Line: "#e3e0d8", figure.Accent: "#24569c",
	}
	moods = map[mood.Mood][2]string{
		mood.Good: {"#0b7a5c", "#e2f3ec"}, mood.Open: {"#8a5d00", "#fdf2d5"}, mood.Bad: {"#b03a1e", "#fbe8e2"},
		mood.Over: {"#666b73", "#ececec"}, mood.Done: {"#24569c", "#e6eef8"},
	}
)

// SVG writes a figure as one drawing that needs nothing else: no script, no font, no picture from elsewhere. What the book says
// is only ever text in it. The same figure always gives the same bytes. The errors are those of the writer.
func SVG(w io.Writer, f figure.Figure) error {
	d := &svg{}
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" font-family="Noto Sans, DejaVu Sans, Arial, sans-serif">`,
		number(f.Width), number(f.Height), number(f.Width), number(f.Height))
	d.printf("\n<title>%s</title>\n", xmlText(f.Title))
	d.printf(`<rect width="100%%" height="100%%" fill="%s"/>`+"\n", colours[figure.Paper])
	for _, s := range f.Shapes {
		d.shape(s)
		d.out.WriteByte('\n')
	}
	d.printf("</svg>\n")
	_, err := w.Write(d.out.Bytes())
	return err
}

type svg struct{ out bytes.Buffer }

func (d *svg) printf(format string, args ...any) { fmt.Fprintf(&d.out, format, args...) }

func (d *svg) shape(s figure.Shape) {
	switch s := s.(type) {
	case figure.Rect:
		d.printf(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s"%s/>`, number(s.X), number(s.Y), number(s.Width), number(s.Height),
			number(s.Radius), colour(s.Fill), stroke(s.Stroke, s.Thick))
	case figure.Path:
		d.path(s)
	case figure.Text:
		d.text(s)
	case figure.Sign:
		d.printf(`<g transform="translate(%s %s) scale(%s)" color="%s">%s</g>`, number(s.X), number(s.Y), number(s.Size/12), moods[s.Mood][0], signs[s.Mood])
	}
}

func (d *svg) path(p figure.Path) {
	dash := ""
	if p.Dashed {
		dash = ` stroke-dasharray="4 3"`
	}
	d.printf(`<path d="%s" fill="none"%s%s/>`, outline(p), stroke(p.Stroke, p.Thick), dash)
	for _, head := range p.Heads() {
		d.printf(`<path d="M%s L%s L%s" fill="none"%s/>`, place(head[0]), place(head[1]), place(head[2]), stroke(p.Stroke, p.Thick))
	}
}

// outline is a path in SVG's language.
func outline(p figure.Path) string {
	var b strings.Builder
	for i, at := range p.Points {
		switch {
		case i == 0:
			b.WriteString("M" + place(at))
		case p.Level && at.Y != p.Points[i-1].Y:
			one, other := figure.Bend(p.Points[i-1], at)
			b.WriteString(" C" + place(one) + " " + place(other) + " " + place(at))
		default:
			b.WriteString(" L" + place(at))
		}
	}
	return b.String()
}

func (d *svg) text(t figure.Text) {
	anchor := map[figure.Anchor]string{figure.Middle: ` text-anchor="middle"`, figure.End: ` text-anchor="end"`}[t.Anchor]
	weight := ""
	if t.Bold {
		weight = ` font-weight="bold"`
	}
	const baseline = 0.35 // of the size, below the middle of a line
	d.printf(`<text x="%s" y="%s" font-size="%s" fill="%s"%s%s>%s</text>`, number(t.X), number(t.Y+baseline*t.Size), number(t.Size),
		colour(t.Paint), anchor, weight, xmlText(t.Text))
}

func colour(p figure.Paint) string {
	switch p.Role {
	case figure.Nothing:
		return "none"
	case figure.Tone:
		return moods[p.Mood][0]
	case figure.Ground:
		return moods[p.Mood][1]
	}
	return colours[p.Role]
}

func stroke(p figure.Paint, thick float64) string {
	if p.Role == figure.Nothing || thick == 0 {
		return ""
	}
	return fmt.Sprintf(` stroke="%s" stroke-width="%s"`, colour(p), number(thick))
}

func place(p figure.Point) string { return number(p.X) + " " + number(p.Y) }

// number is a length to a hundredth.
func number(v float64) string {
	text := strconv.FormatFloat(v, 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	if text == "-0" {
		return "0"
	}
	return text
}

// xmlText makes text safe inside XML; what XML can't hold becomes a space.
func xmlText(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return b.String()
}
