package network

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/figure"
	"proviso/model/mood"
)

// rules draws the relations between events left of their column, each in a lane of its own beside those whose heights it
// shares, and returns how much room the lanes take.
func (d *drawing) rules(plan figure.Plan) float64 {
	const pad = 10.0
	type span struct {
		Rule
		from, to, low, high float64
	}
	spans := make([]span, 0, len(d.Rules))
	for _, r := range d.Rules {
		from, to := d.port(plan, r, r.From), d.port(plan, r, r.To)
		spans = append(spans, span{r, from, to, min(from, to), max(from, to)})
	}
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.high-a.low, b.high-b.low), cmp.Compare(a.low, b.low))
	})
	var lanes [][]span
	room := 0.0
	var labels []figure.Shape // above all lines
	lane := d.laneWidth() + pad
	for _, s := range spans {
		at := 0
		for at < len(lanes) && slices.ContainsFunc(lanes[at], func(o span) bool { return s.low < o.high+wordLine && o.low < s.high+wordLine }) {
			at++
		}
		if at == len(lanes) {
			lanes = append(lanes, nil)
		}
		lanes[at] = append(lanes[at], s)
		x := -(float64(at)+0.5)*lane - pad
		room = max(room, -x+lane/2)
		labels = append(labels, d.rule(s.Kind, plan.Boxes[s.Rule.From].X, plan.Boxes[s.Rule.To].X, x, s.from, s.to)...)
	}
	d.put(labels...)
	return room
}

// port is the height at which a relation meets an event: each a little apart from the others of that event.
func (d *drawing) port(plan figure.Plan, of Rule, event int) float64 {
	number, all := 0, 0
	for _, r := range d.Rules {
		if r == of {
			number = all
		}
		if r.From == event || r.To == event {
			all++
		}
	}
	box := plan.Boxes[event]
	return box.Y + box.Height*(float64(number)+1)/(float64(all)+1)
}

func (d *drawing) laneWidth() float64 {
	width := 0.0
	for _, r := range d.Rules {
		width = max(width, d.measure(d.words.T(ruleWord[r.Kind]), wordSize, false))
	}
	return width
}

// rule is a line out to its lane, along it, and back. It returns the word that stands in the middle.
func (d *drawing) rule(kind model.RelationKind, fromX, toX, x, from, to float64) []figure.Shape {
	ink := figure.In(figure.Soft)
	if kind == model.Excludes {
		ink = figure.ToneOf(mood.Bad)
	}
	d.put(figure.Path{
		Points: []figure.Point{{X: fromX, Y: from}, {X: x, Y: from}, {X: x, Y: to}, {X: toX, Y: to}},
		Stroke: ink, Thick: 1, Dashed: true, Arrow: kind == model.Implies,
	})
	word := d.words.T(ruleWord[kind])
	width, middle := d.measure(word, wordSize, false)+8, (from+to)/2
	return []figure.Shape{
		figure.Rect{Area: figure.Area{X: x - width/2, Y: middle - wordLine/2, Width: width, Height: wordLine}, Radius: 3, Fill: figure.In(figure.Paper)},
		figure.Text{Point: figure.Point{X: x, Y: middle}, Text: word, Size: wordSize, Paint: ink, Anchor: figure.Middle},
	}
}
