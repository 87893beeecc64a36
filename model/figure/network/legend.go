package network

import (
	"slices"

	"proviso/model/figure"
	"proviso/model/mood"
	"proviso/model/words"
)

// Legend explains the signs of the graph, and its lines as far as there are such, in one row, broken where it gets wider than
// width (0: never).
func (n Network) Legend(w *words.Words, m figure.Measure, width float64) figure.Figure {
	const row, glyph = 22.0, 28.0
	l := &legend{words: w, measure: m, width: width, row: row, glyph: glyph}
	l.add("event", figure.Rect{Area: figure.Area{Y: 4, Width: 22, Height: 14}, Radius: 7, Fill: figure.GroundOf(mood.Open), Stroke: figure.ToneOf(mood.Open), Thick: 1})
	l.add("commitment",
		figure.Rect{Area: figure.Area{Y: 4, Width: 22, Height: 14}, Radius: 3, Fill: figure.In(figure.Surface), Stroke: figure.In(figure.Soft), Thick: 1},
		figure.Rect{Area: figure.Area{Y: 4, Width: 4, Height: 14}, Radius: 2, Fill: figure.ToneOf(mood.Open)})
	for _, s := range []struct {
		key  string
		mood mood.Mood
	}{{"good", mood.Good}, {"open", mood.Open}, {"bad", mood.Bad}, {"over", mood.Over}, {"done", mood.Done}} {
		l.glyph = signSize + 5
		l.add(s.key, figure.Sign{Point: figure.Point{Y: 6}, Size: signSize, Mood: s.mood})
	}
	l.glyph = glyph
	line := func(p figure.Path) figure.Path {
		p.Points = []figure.Point{{X: 0, Y: 11}, {X: 22, Y: 11}}
		p.Thick = 1.2
		return p
	}
	l.add("leads", line(figure.Path{Stroke: figure.In(figure.Faint), Arrow: true}))
	if slices.ContainsFunc(n.Edges, func(e Edge) bool { return e.Ends }) {
		l.add("ends", line(figure.Path{Stroke: figure.In(figure.Faint), Arrow: true, Dashed: true}))
	}
	if len(n.Deadlocks) > 0 {
		l.add("deadlock", figure.Rect{Area: figure.Area{Y: 4, Width: 22, Height: 14}, Radius: 4, Stroke: figure.ToneOf(mood.Bad), Thick: 2})
	}
	l.out.Height = l.y + row
	return l.out
}

type legend struct {
	words             *words.Words
	measure           figure.Measure
	width, row, glyph float64
	x, y              float64
	out               figure.Figure
}

func (l *legend) add(key string, shapes ...figure.Shape) {
	text := l.words.T("map.legend." + key)
	width := l.glyph + l.measure(text, wordSize, false)
	if l.width > 0 && l.x > 0 && l.x+width > l.width {
		l.x, l.y = 0, l.y+l.row
	}
	shapes = append(shapes, figure.Text{Point: figure.Point{X: l.glyph, Y: 11}, Text: text, Size: wordSize, Paint: figure.In(figure.Soft)})
	at := figure.Figure{Shapes: shapes}.Moved(figure.Point{X: l.x, Y: l.y})
	l.out.Shapes = append(l.out.Shapes, at.Shapes...)
	l.out.Width = max(l.out.Width, l.x+width)
	l.x += width + 14
}
