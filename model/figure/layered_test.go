package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"proviso/model/figure"
)

var gaps = figure.Gaps{Column: 40, Row: 12, Part: 30}

func boxes(n int) []figure.Box {
	out := make([]figure.Box, n)
	for i := range out {
		out[i] = figure.Box{Width: 100, Height: 40}
	}
	return out
}

// graph draws any graph: loops, links twice, links to oneself.
func graph(t *rapid.T) (all []figure.Box, links, ties []figure.Link) {
	n := rapid.IntRange(1, 40).Draw(t, "boxes")
	for range n {
		all = append(all, figure.Box{
			Width: rapid.Float64Range(10, 300).Draw(t, "width"), Height: rapid.Float64Range(10, 90).Draw(t, "height"),
			Least: rapid.IntRange(0, 3).Draw(t, "least"), Near: rapid.Bool().Draw(t, "near"),
		})
	}
	end := rapid.IntRange(0, n-1)
	link := rapid.Custom(func(t *rapid.T) figure.Link { return figure.Link{From: end.Draw(t, "from"), To: end.Draw(t, "to")} })
	return all, rapid.SliceOfN(link, 0, 80).Draw(t, "links"), rapid.SliceOfN(link, 0, 5).Draw(t, "ties")
}

func TestBoxesNeverOverlapAndStayInTheFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, links, ties := graph(t)
		plan := figure.Layered(all, links, ties, gaps)
		for i, a := range plan.Boxes {
			if a.Width != all[i].Width || a.Height != all[i].Height {
				t.Fatalf("box %d changed its size: %v", i, a)
			}
			if a.X < 0 || a.Y < -1 || a.X+a.Width > plan.Width+1 || a.Y+a.Height > plan.Height+1 {
				t.Fatalf("box %d lies outside: %v of %v × %v", i, a, plan.Width, plan.Height)
			}
			for j, b := range plan.Boxes[:i] {
				if a.Overlaps(b) {
					t.Fatalf("boxes %d %v and %d %v overlap", j, b, i, a)
				}
			}
		}
	})
}

func TestLinksRunForwardUnlessTheyCloseALoop(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, links, ties := graph(t)
		plan := figure.Layered(all, links, ties, gaps)
		for i, link := range links {
			path := plan.Paths[i]
			if link.From == link.To {
				if path != nil {
					t.Fatalf("link %d goes nowhere but has a path %v", i, path)
				}
				continue
			}
			from, to := plan.Columns[link.From], plan.Columns[link.To]
			if plan.Back[i] {
				from, to = to, from
			}
			if from >= to {
				t.Fatalf("link %d goes from column %d to %d", i, from, to)
			}
			for j := 1; j < len(path); j++ {
				if forward := path[j].X >= path[j-1].X; forward == plan.Back[i] && path[j].X != path[j-1].X {
					t.Fatalf("link %d turns around: %v", i, path)
				}
			}
		}
	})
}

func TestPathsTouchOnlyTheBoxesTheyJoin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, links, ties := graph(t)
		plan := figure.Layered(all, links, ties, gaps)
		for i, link := range links {
			for _, p := range plan.Paths[i] {
				for b, area := range plan.Boxes {
					if b != link.From && b != link.To && area.Grown(-1).Contains(p) {
						t.Fatalf("link %d %v runs through box %d %v", i, plan.Paths[i], b, area)
					}
				}
			}
		}
	})
}

func TestTheSameGraphIsLaidOutTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all, links, ties := graph(t)
		one, other := figure.Layered(all, links, ties, gaps), figure.Layered(all, links, ties, gaps)
		if diff := cmp.Diff(one, other); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestOnlyLoopsAreTurnedAround(t *testing.T) {
	for name, tt := range map[string]struct {
		links []figure.Link
		back  []bool
	}{
		"a chain":            {[]figure.Link{{0, 1}, {1, 2}}, []bool{false, false}},
		"a diamond":          {[]figure.Link{{0, 1}, {0, 2}, {1, 3}, {2, 3}}, []bool{false, false, false, false}},
		"each for the other": {[]figure.Link{{0, 1}, {1, 0}}, []bool{false, true}},
		"three in a ring":    {[]figure.Link{{0, 1}, {1, 2}, {2, 0}}, []bool{false, false, true}},
		"for itself":         {[]figure.Link{{0, 0}, {0, 1}}, []bool{true, false}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.back, figure.Layered(boxes(4), tt.links, nil, gaps).Back); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCrossingsThatNeedNotBeAreTakenOut(t *testing.T) {
	// Two pairs, linked crosswise as they are given; a third box below holds them together.
	links := []figure.Link{{0, 3}, {1, 2}, {4, 2}, {4, 3}}
	plan := figure.Layered(boxes(5), links, nil, gaps)
	above := plan.Boxes[0].Y < plan.Boxes[1].Y
	if (plan.Boxes[3].Y < plan.Boxes[2].Y) != above {
		t.Errorf("the links cross: %v", plan.Boxes)
	}
}

func TestWhatIsTiedStandsTogether(t *testing.T) {
	// Of four boxes in a column, each with one of its own to follow it, the first and the last are tied.
	links := []figure.Link{{0, 4}, {1, 5}, {2, 6}, {3, 7}}
	plan := figure.Layered(boxes(8), links, []figure.Link{{0, 3}}, gaps)
	if d := plan.Boxes[3].Y - plan.Boxes[0].Y; d > 60 || d < -60 {
		t.Errorf("they stand %v apart: %v", d, plan.Boxes)
	}
}

func TestANearBoxStandsRightBeforeWhatFollowsIt(t *testing.T) {
	all := boxes(4)
	all[3].Near = true
	plan := figure.Layered(all, []figure.Link{{0, 1}, {1, 2}, {3, 2}}, nil, gaps)
	if diff := cmp.Diff([]int{0, 1, 2, 1}, plan.Columns); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsLinkedWithNothingStandsBelow(t *testing.T) {
	plan := figure.Layered(boxes(6), []figure.Link{{0, 1}}, nil, gaps)
	for _, b := range plan.Boxes[2:] {
		if b.Y < plan.Boxes[0].Y+40+gaps.Part {
			t.Errorf("%v is not below %v", b, plan.Boxes[0])
		}
	}
	if plan.Boxes[2].Y != plan.Boxes[3].Y {
		t.Errorf("%v and %v do not stand side by side", plan.Boxes[2], plan.Boxes[3])
	}
}

// dense is 150 boxes: events, groups, commitments; four links into each group, and some loops.
func dense() ([]figure.Box, []figure.Link) {
	all := boxes(150)
	var links []figure.Link
	for i := range 50 {
		for k := range 4 {
			links = append(links, figure.Link{From: (i*7 + k*13) % 50, To: 50 + i})
		}
		links = append(links, figure.Link{From: 50 + i, To: 100 + i})
		if i%5 == 0 {
			links = append(links, figure.Link{From: 100 + i, To: 50 + (i+9)%50})
		}
	}
	return all, links
}

func BenchmarkLayered150(b *testing.B) {
	all, links := dense()
	for b.Loop() {
		figure.Layered(all, links, nil, gaps)
	}
}
