package network

import (
	"strings"

	"proviso/model"
	"proviso/model/figure"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/words"
)

const (
	titleSize, wordSize = 12.5, 11.0
	titleLine, wordLine = 17.0, 15.0
	signSize            = 10.0
	padX, padY          = 10.0, 7.0
	eventWidth          = 172.0
	commitmentWidth     = 210.0
	jointWidth          = 170.0 // of the text
	bar                 = 4.0
	margin              = 16.0
	eventColumn         = 0
	commitmentColumn    = 2
)

var gaps = figure.Gaps{Column: 34, Row: 14, Part: 34}

// drawing is a graph on its way to a figure.
type drawing struct {
	Network
	words   *words.Words
	measure figure.Measure
	cards   []card
	out     figure.Figure
}

// card is what a node shows.
type card struct {
	lines         []string
	width, height float64
}

// Figure draws the graph from left to right: events, what their conditions ask, commitments. Each node with a record has a
// spot, as has each group. Deadlocks stand in words below.
func (n Network) Figure(w *words.Words, m figure.Measure) figure.Figure {
	d := &drawing{Network: n, words: w, measure: m}
	d.out.Title = w.T("map.figure")
	boxes := make([]figure.Box, len(n.Nodes))
	d.cards = make([]card, len(n.Nodes))
	for i, node := range n.Nodes {
		d.cards[i] = d.card(node)
		boxes[i] = figure.Box{Width: d.cards[i].width, Height: d.cards[i].height, Least: least(node), Near: !node.IsRecord()}
	}
	links, ties := make([]figure.Link, len(n.Edges)), make([]figure.Link, len(n.Rules))
	for i, e := range n.Edges {
		links[i] = figure.Link{From: e.From, To: e.To}
	}
	for i, r := range n.Rules {
		ties[i] = figure.Link{From: r.From, To: r.To}
	}
	plan := figure.Layered(boxes, links, ties, gaps)
	left := margin + d.rules(plan)
	d.edges(plan)
	for i, area := range plan.Boxes {
		d.node(n.Nodes[i], d.cards[i], area)
	}
	d.out = d.out.Moved(figure.Point{X: left, Y: margin})
	d.out.Width, d.out.Height = left+plan.Width+margin, plan.Height+2*margin
	d.captions()
	return d.out
}

func least(n Node) int {
	switch n.Kind {
	case Commitment:
		return commitmentColumn
	case Group, Clause:
		return eventColumn + 1
	case Event:
	}
	return eventColumn
}

// put adds shapes; each text is to keep to the width that it is measured at.
func (d *drawing) put(shapes ...figure.Shape) {
	for _, s := range shapes {
		if t, ok := s.(figure.Text); ok {
			t.Width = d.measure(t.Text, t.Size, t.Bold)
			s = t
		}
		d.out.Shapes = append(d.out.Shapes, s)
	}
}

// card measures what a node shows.
func (d *drawing) card(n Node) card {
	if !n.IsRecord() {
		text := d.jointText(n)
		return card{[]string{text}, signSize + 5 + d.measure(text, wordSize, false) + 2*padX, 22}
	}
	width := eventWidth
	if n.Kind == Commitment {
		width = commitmentWidth
	}
	lines := figure.Wrap(n.Text, width-2*padX, 3, titleSize, n.Kind == Commitment, d.measure)
	return card{lines, width, 2*padY + float64(len(lines))*titleLine + wordLine}
}

// jointText is a group or clause in words, cut where they are many, with what is not shown of it.
func (d *drawing) jointText(n Node) string {
	text := strings.Join(figure.Wrap(n.Text, jointWidth, 1, wordSize, false, d.measure), "")
	if n.Missing > 0 {
		return d.words.T("map.joint_more", "text", text, "n", n.Missing)
	}
	return text
}

func (d *drawing) node(n Node, c card, at figure.Area) {
	d.out.Spots = append(d.out.Spots, figure.Spot{ID: n.ID, Name: n.Text, Area: at})
	switch n.Kind {
	case Event:
		d.put(figure.Rect{Area: at, Radius: 12, Fill: figure.GroundOf(n.Mood), Stroke: figure.ToneOf(n.Mood), Thick: 1})
	case Commitment:
		if n.Deadlock > 0 {
			d.put(figure.Rect{Area: at.Grown(4), Radius: 8, Stroke: figure.ToneOf(mood.Bad), Thick: 2})
		}
		d.put(
			figure.Rect{Area: at, Radius: 5, Fill: figure.In(figure.Surface), Stroke: figure.In(figure.Line), Thick: 1},
			figure.Rect{Area: figure.Area{X: at.X, Y: at.Y, Width: bar, Height: at.Height}, Radius: 2, Fill: figure.ToneOf(n.Mood)})
	case Group, Clause:
		d.joint(n, c, at)
		return
	}
	y := at.Y + padY + titleLine/2
	for _, line := range c.lines {
		d.put(figure.Text{Point: figure.Point{X: at.X + padX, Y: y}, Text: line, Size: titleSize, Bold: n.Kind == Commitment, Paint: figure.In(figure.Ink)})
		y += titleLine
	}
	d.state(n, figure.Point{X: at.X + padX, Y: y - titleLine/2 + wordLine/2}, at.Width-2*padX)
}

func (d *drawing) joint(n Node, c card, at figure.Area) {
	radius := at.Height / 2
	if n.Kind == Clause {
		radius = 3
	}
	middle := at.Y + at.Height/2
	d.put(
		figure.Rect{Area: at, Radius: radius, Fill: figure.In(figure.Surface), Stroke: figure.ToneOf(n.Mood), Thick: 1},
		figure.Sign{Point: figure.Point{X: at.X + padX - 2, Y: middle - signSize/2}, Size: signSize, Mood: n.Mood},
		figure.Text{Point: figure.Point{X: at.X + padX + signSize + 3, Y: middle}, Text: c.lines[0], Size: wordSize, Paint: figure.In(figure.Ink)})
}

// state is a sign and a word; at the right stands what is not shown, or in which deadlock the commitment is.
func (d *drawing) state(n Node, at figure.Point, width float64) {
	word := n.Word
	if n.Overdue {
		word = d.words.T("map.overdue", "state", n.Word)
	}
	d.put(
		figure.Sign{Point: figure.Point{X: at.X, Y: at.Y - signSize/2}, Size: signSize, Mood: n.Mood},
		figure.Text{Point: figure.Point{X: at.X + signSize + 5, Y: at.Y}, Text: word, Size: wordSize, Bold: true, Paint: figure.ToneOf(n.Mood)})
	note, paint := "", figure.In(figure.Soft)
	switch {
	case n.Deadlock > 0:
		note, paint = d.words.T("map.deadlock_number", "n", n.Deadlock), figure.ToneOf(mood.Bad)
	case n.Missing > 0:
		note = d.words.T("map.more", "n", n.Missing)
	}
	if note != "" {
		d.put(figure.Text{Point: figure.Point{X: at.X + width, Y: at.Y}, Text: note, Size: wordSize, Paint: paint, Anchor: figure.End})
	}
}

func (d *drawing) edges(plan figure.Plan) {
	for i, e := range d.Edges {
		if plan.Paths[i] == nil {
			continue
		}
		p := figure.Path{Points: plan.Paths[i], Level: true, Thick: 1.2, Stroke: edgePaint(e), Dashed: e.Ends, Arrow: true}
		if plan.Back[i] {
			p.Stroke, p.Thick = figure.ToneOf(mood.Bad), 1.8
		}
		d.put(p)
	}
}

func edgePaint(e Edge) figure.Paint {
	if e.Truth == outlook.Open {
		return figure.In(figure.Faint)
	}
	return figure.ToneOf(mood.Truth(e.Truth))
}

// captions say the deadlocks below the graph.
func (d *drawing) captions() {
	for i, text := range d.Deadlocks {
		width := max(d.out.Width, 420) - 2*margin - 60
		title := d.words.T("map.deadlock_title", "n", i+1)
		lines := figure.Wrap(text, width, 6, titleSize, false, d.measure)
		height := 2*padY + titleLine*float64(len(lines)+1)
		at := figure.Area{X: margin, Y: d.out.Height, Width: width + 2*padX + bar, Height: height}
		d.put(
			figure.Rect{Area: at, Radius: 5, Fill: figure.GroundOf(mood.Bad), Stroke: figure.ToneOf(mood.Bad), Thick: 2},
			figure.Text{Point: figure.Point{X: at.X + padX + bar, Y: at.Y + padY + titleLine/2}, Text: title, Size: titleSize, Bold: true, Paint: figure.ToneOf(mood.Bad)})
		for j, line := range lines {
			d.put(figure.Text{
				Point: figure.Point{X: at.X + padX + bar, Y: at.Y + padY + titleLine*(float64(j)+1.5)}, Text: line, Size: titleSize,
				Paint: figure.In(figure.Ink),
			})
		}
		d.out.Width = max(d.out.Width, at.X+at.Width+margin)
		d.out.Height += height + margin
	}
}

var ruleWord = map[model.RelationKind]string{
	model.Implies: "map.rule.implies", model.Excludes: "map.rule.excludes", model.SameAs: "map.rule.same_as",
}
