package network_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/figure"
	"proviso/model/figure/network"
	"proviso/model/outlook"
	"proviso/model/synthetic"
	"proviso/model/when"
	"proviso/store/exchange"
)

var w = assets.Words("en")

// exercise is the sample whose logic is assumed.
func exercise(t testing.TB) model.Book {
	t.Helper()
	data, err := assets.Sample("exercise")
	if err != nil {
		t.Fatal(err)
	}
	in, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return in.Book
}

func look(t testing.TB, b model.Book) *outlook.Outlook {
	t.Helper()
	o, err := outlook.Evaluate(b, outlook.Question{At: when.DayOf(time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC))})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// edges says a graph in lines: "ceasefire → all of".
func edges(n network.Network) []string {
	name := func(i int) string {
		if n.Nodes[i].Key != "" {
			return n.Nodes[i].Key
		}
		return n.Nodes[i].Text
	}
	var out []string
	for _, e := range n.Edges {
		line := name(e.From) + " → " + name(e.To) + " " + e.Truth.String()
		if e.Ends {
			line += " ends"
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return out
}

// with gives commitments of the exercise other conditions, in the text form; "" takes away.
func with(t *testing.T, conditions map[string]string, until ...string) model.Book {
	t.Helper()
	b := exercise(t)
	hand := model.Hand{Author: "analyst", At: time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC), Words: w}
	parse := func(text string) *condition.Node {
		n, err := condition.Parse(text, b.Resolver())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for key, text := range conditions {
		r, _ := b.Commitments.Key(key)
		c := model.Clone(r)
		c.Precondition = parse(text)
		if len(until) > 0 {
			c.Termination = parse(until[0])
		}
		e, err := hand.Put(b, c)
		if err == nil {
			b, err = model.Apply(b, e)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func TestConditionsBecomeEdges(t *testing.T) {
	for name, tt := range map[string]struct {
		condition, until string
		want             []string
	}{
		"an event":  {"ceasefire", "", []string{"ceasefire → de-presence open"}},
		"not":       {"not ceasefire", "", []string{"ceasefire → not open", "not → de-presence open"}},
		"none of":   {"not (ceasefire or peace-deal)", "", []string{"ceasefire → none of open", "none of → de-presence open", "peace-deal → none of open"}},
		"by a date": {"ceasefire by 2026-03-01", "", []string{"by 1 Mar 2026 → de-presence open", "ceasefire → by 1 Mar 2026 open"}},
		"a stage":   {"uk-troops stage signed", "", []string{"signed or later → de-presence open", "uk-troops → signed or later open"}},
		"ends":      {"ceasefire", "peace-deal", []string{"ceasefire → de-presence open", "peace-deal → would end it open", "would end it → de-presence open ends"}},
	} {
		t.Run(name, func(t *testing.T) {
			var until []string
			if tt.until != "" {
				until = []string{tt.until}
			}
			b := with(t, map[string]string{"de-presence": tt.condition}, until...)
			ix := network.NewIndex(b)
			de, _ := b.Commitments.Key("de-presence")
			if diff := cmp.Diff(tt.want, edges(ix.Around(look(t, b), w, de.ID, 1, 100))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNodesStandInTheirState(t *testing.T) {
	b := exercise(t)
	n := network.NewIndex(b).Whole(look(t, b), w)
	kinds := map[network.Kind]int{}
	for _, node := range n.Nodes {
		kinds[node.Kind]++
		if node.Word == "" || node.Mood == "" || node.Text == "" {
			t.Errorf("%+v lacks a word or a sign", node)
		}
		if node.Missing != 0 {
			t.Errorf("%s lacks %d of the whole book", node.Text, node.Missing)
		}
	}
	if kinds[network.Event] != b.Events.Len() || kinds[network.Commitment] != b.Commitments.Len() {
		t.Errorf("%v", kinds)
	}
}

func TestANeighbourhoodKeepsToItsLimit(t *testing.T) {
	b := synthetic.Book(400, 20, 3)
	ix, o := network.NewIndex(b), look(t, b)
	for _, limit := range []int{20, 60, 150} {
		n := ix.Around(o, w, ix.Busiest(), 3, limit)
		if len(n.Nodes) > limit || n.Beyond == 0 {
			t.Errorf("limit %d: %d nodes, %d beyond", limit, len(n.Nodes), n.Beyond)
		}
	}
}

func TestOfOtherConditionsOnlyWhatLeadsOnIsDrawn(t *testing.T) {
	b := with(t, map[string]string{
		"uk-troops":   "peace-deal and (legal-framework or us-backing and ukraine-requests) and uk-commons",
		"de-presence": "ceasefire",
	})
	deal, _ := b.Events.Key("peace-deal")
	n := network.NewIndex(b).Around(look(t, b), w, deal.ID, 1, 100)
	for _, node := range n.Nodes {
		troops, _ := b.Commitments.Key("uk-troops")
		if node.Record == troops.ID && node.Kind == network.Group && (node.Text != "all of" || node.Missing != 4) {
			t.Errorf("around the peace deal %q lacks %d", node.Text, node.Missing)
		}
		if node.Text == "any of" || node.Key == "de-presence" {
			t.Errorf("around the peace deal stands %q %s", node.Text, node.Key)
		}
	}
	troops, _ := b.Commitments.Key("uk-troops")
	whole := network.NewIndex(b).Around(look(t, b), w, troops.ID, 1, 100)
	if got := len(whole.Nodes); got != 12 {
		t.Errorf("around the troops stand %d nodes, want five events, three groups, itself, and what waits for it with two groups", got)
	}
}

func TestTheFigureShowsEveryNodeOnceAndApart(t *testing.T) {
	b := synthetic.Book(60, 20, 5)
	n := network.NewIndex(b).Whole(look(t, b), w)
	f := n.Figure(w, figure.Estimate)
	if len(f.Spots) != len(n.Nodes) {
		t.Fatalf("%d spots of %d nodes", len(f.Spots), len(n.Nodes))
	}
	for i, a := range f.Spots {
		if a.ID != n.Nodes[i].ID {
			t.Fatalf("spot %d is %s", i, a.ID)
		}
		if a.X < 0 || a.Y < 0 || a.X+a.Width > f.Width || a.Y+a.Height > f.Height {
			t.Errorf("%s lies outside", a.Name)
		}
		for _, other := range f.Spots[:i] {
			if a.Overlaps(other.Area) {
				t.Errorf("%s overlaps %s", a.Name, other.Name)
			}
		}
	}
	if diff := cmp.Diff(f, n.Figure(w, figure.Estimate)); diff != "" {
		t.Error("the same graph is drawn in two ways")
	}
}

func TestRelationsAreDrawnWithTheirWords(t *testing.T) {
	b := exercise(t)
	hand := model.Hand{Author: "analyst", At: time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC), Words: w}
	from, _ := b.Events.Key("peace-deal")
	to, _ := b.Events.Key("ceasefire")
	e, err := hand.Put(b, &model.Relation{Head: model.Head{Key: "deal-implies"}, Kind: model.Implies, From: from.ID, To: to.ID})
	if err != nil {
		t.Fatal(err)
	}
	if b, err = model.Apply(b, e); err != nil {
		t.Fatal(err)
	}
	n := network.NewIndex(b).Whole(look(t, b), w)
	arrows := 0
	var words []string
	for _, s := range n.Figure(w, figure.Estimate).Shapes {
		switch s := s.(type) {
		case figure.Text:
			words = append(words, s.Text)
		case figure.Path:
			if s.Dashed && s.Arrow {
				arrows++
			}
		}
	}
	if !slices.Contains(words, "implies") || arrows != 1 {
		t.Errorf("%d arrows, words %s", arrows, strings.Join(words, " | "))
	}
}

func BenchmarkFigure150(b *testing.B) {
	book := synthetic.Book(5000, 200, 1)
	ix, o := network.NewIndex(book), look(b, book)
	for b.Loop() {
		ix.Around(o, w, ix.Busiest(), 3, 150).Figure(w, figure.Estimate)
	}
}
