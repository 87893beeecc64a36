package condition_test

import (
	"errors"
	"slices"
	"testing"

	"proviso/model/condition"
	"proviso/model/when"

	"pgregory.net/rapid"
)

// sample mentions events a, b, c and commitments x, y, some of them twice.
func sample() *condition.Node {
	return all(
		event("b").Cite("c1"),
		not(anyOf(within("a", "P30D", "b"), active("x"))),
		atLeast(1, condition.WhileEvent("c"), condition.CommitmentStage("y", "signed"), condition.CommitmentDelivered("x")),
	).Cite("c2", "c1")
}

func TestReferencesAreListedOnceInOrder(t *testing.T) {
	if got := condition.Events(sample()); !slices.Equal(got, []string{"b", "a", "c"}) {
		t.Errorf("events %q", got)
	}
	if got := condition.Commitments(sample()); !slices.Equal(got, []string{"x", "y"}) {
		t.Errorf("commitments %q", got)
	}
	if condition.Events(nil) != nil || condition.Commitments(nil) != nil || condition.Leaves(nil) != nil {
		t.Error("no condition refers to something")
	}
}

func TestWalkAndLeavesKeepTheOrder(t *testing.T) {
	var ops, leaves []condition.Op
	condition.Walk(sample(), func(n *condition.Node) bool {
		ops = append(ops, n.Op)
		return n.Op != condition.Not
	})
	want := []condition.Op{"all", "event", "not", "at_least", "while", "stage", "delivered"}
	if !slices.Equal(ops, want) {
		t.Errorf("walked %q", ops)
	}
	for _, leaf := range condition.Leaves(sample()) {
		leaves = append(leaves, leaf.Op)
	}
	if !slices.Equal(leaves, []condition.Op{"event", "within", "active", "while", "stage", "delivered"}) {
		t.Errorf("leaves %q", leaves)
	}
}

func TestMapRewritesEveryReference(t *testing.T) {
	var pointers []string
	before := sample()
	mapped, err := condition.Map(before, func(kind condition.RefKind, pointer, ref string) (string, error) {
		pointers = append(pointers, pointer)
		return string(kind) + ":" + ref, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := all(
		event("event:b").Cite("claim:c1"),
		not(anyOf(within("event:a", "P30D", "event:b"), active("commitment:x"))),
		atLeast(1, condition.WhileEvent("event:c"), condition.CommitmentStage("commitment:y", "signed"), condition.CommitmentDelivered("commitment:x")),
	).Cite("claim:c2", "claim:c1")
	if !condition.Equal(mapped, want) {
		t.Errorf("mapped to %s", condition.Print(mapped, condition.Verbatim{}))
	}
	if !condition.Equal(before, sample()) {
		t.Error("the tree itself was changed")
	}
	wantPointers := []string{
		"/all/0/event", "/all/0/claims/0", "/all/1/not/any/0/event", "/all/1/not/any/0/of", "/all/1/not/any/1/commitment",
		"/all/2/of/0/while", "/all/2/of/1/commitment", "/all/2/of/2/commitment", "/claims/0", "/claims/1",
	}
	if !slices.Equal(pointers, wantPointers) {
		t.Errorf("pointers %q", pointers)
	}
}

func TestMapEndsAtTheFirstError(t *testing.T) {
	calls, unknown := 0, errors.New("unknown")
	mapped, err := condition.Map(sample(), func(_ condition.RefKind, _, ref string) (string, error) {
		if calls++; ref == "a" {
			return "", unknown
		}
		return ref, nil
	})
	if mapped != nil || !errors.Is(err, unknown) || calls != 3 {
		t.Errorf("%v, %v after %d calls", mapped, err, calls)
	}
}

func TestMapGivesBackWhatDoesNotChange(t *testing.T) {
	tree := sample()
	same := func(_ condition.RefKind, _, ref string) (string, error) { return ref, nil }
	if mapped, err := condition.Map(tree, same); mapped != tree || err != nil {
		t.Errorf("%p, not %p: %v", mapped, tree, err)
	}
	if mapped, err := condition.Map(nil, same); mapped != nil || err != nil {
		t.Errorf("%v, %v", mapped, err)
	}
}

func TestEqualLooksAtEverything(t *testing.T) {
	different := []*condition.Node{
		nil, event("a"), event("b"), condition.WhileEvent("a"), by("a", "2026"), by("a", "2027"), on("2026"),
		within("a", "P1D", "b"), within("a", "P2D", "b"), within("a", "P1D", "c"), active("a"), condition.CommitmentDelivered("a"),
		condition.CommitmentStage("a", "signed"), condition.CommitmentStage("a", "agreed"), all(event("a"), event("b")),
		all(event("b"), event("a")), all(event("a")), anyOf(event("a"), event("b")), atLeast(1, event("a")), not(event("a")),
		atLeast(1, event("a"), event("b")), atLeast(2, event("a"), event("b")),
	}
	for i, a := range different {
		for j, b := range different {
			if condition.Equal(a, b) != (i == j) || condition.EqualButClaims(a, b) != (i == j) {
				t.Errorf("%q and %q", condition.Print(a, condition.Verbatim{}), condition.Print(b, condition.Verbatim{}))
			}
		}
	}
	cited := not(event("a").Cite("c"))
	if condition.Equal(cited, not(event("a"))) || !condition.EqualButClaims(cited, not(event("a"))) {
		t.Error("claims are overlooked, or looked at when they should not be")
	}
}

func TestCheckRefuses(t *testing.T) {
	stray := *event("a")
	stray.Date = when.MustDate("2026")
	for pointer, n := range map[string]*condition.Node{
		"/all":                     all(),
		"/any":                     anyOf(),
		"/of":                      atLeast(1),
		"/all/1/of":                all(event("a"), atLeast(1)),
		"/at_least":                atLeast(3, event("a"), event("b")),
		"/not/at_least":            not(atLeast(0, event("a"))),
		"/not":                     {Op: condition.Not},
		"/any/0":                   anyOf(nil, event("a")),
		"/event":                   by("", "2026"),
		"/not/event":               not(event("\xff")),
		"/while":                   condition.WhileEvent(""),
		"/by":                      condition.EventBy("a", when.Date{}),
		"/date":                    condition.OnDate(when.Date{}),
		"/within":                  condition.EventWithin("a", when.Duration{}, "b"),
		"/of/0/of":                 atLeast(1, within("a", "P1D", "")),
		"/commitment":              active(""),
		"/all/0/commitment":        all(condition.CommitmentDelivered("")),
		"/stage":                   condition.CommitmentStage("a", "suspended"),
		"":                         {Op: "xor"},
		"/all/0":                   all(&stray),
		"/any/0/not/not/not":       anyOf(not(not(&condition.Node{Op: condition.Not, Of: []*condition.Node{event("a"), event("b")}}))),
		"/all/2/all/1/any/0/event": all(event("a"), event("b"), all(event("a"), anyOf(event("")))),
	} {
		var mistake *condition.JSONError
		if err := condition.Check(n); !errors.As(err, &mistake) || mistake.Pointer != pointer {
			t.Errorf("got %v, want an error at %q", err, pointer)
		}
	}
}

func TestCheckHoldsTheLimits(t *testing.T) {
	for _, n := range []*condition.Node{nil, nested(condition.MaxDepth), wide(condition.MaxNodes)} {
		if err := condition.Check(n); err != nil {
			t.Errorf("refused: %v", err)
		}
	}
	for _, n := range []*condition.Node{nested(condition.MaxDepth + 1), wide(condition.MaxNodes + 1)} {
		if condition.Check(n) == nil {
			t.Error("too much was accepted")
		}
	}
}

func TestCarryClaims(t *testing.T) {
	a, b, c := event("a"), event("b"), event("c")
	for name, x := range map[string]struct{ from, to, want *condition.Node }{
		"moved":           {all(a.Cite("1"), b.Cite("2")), anyOf(b, not(a)), anyOf(b.Cite("2"), not(a.Cite("1")))},
		"gone":            {all(a.Cite("1"), b.Cite("2")).Cite("3"), b, b.Cite("2")},
		"a group":         {all(a, b).Cite("3"), anyOf(c, all(a, b)), anyOf(c, all(a, b).Cite("3"))},
		"a group changed": {all(a, b).Cite("3"), all(b, a), all(b, a)},
		"twice":           {all(a, a.Cite("1")), anyOf(a, a), anyOf(a, a.Cite("1"))},
		"one of two left": {all(a.Cite("1"), a.Cite("2")), not(a), not(a.Cite("1", "2"))},
		"once more":       {a.Cite("1"), all(a, a), all(a.Cite("1"), a)},
		"already there":   {a.Cite("1", "2"), a.Cite("2", "3"), a.Cite("2", "3", "1")},
		"nothing before":  {nil, a, a},
		"nothing after":   {a.Cite("1"), nil, nil},
	} {
		if got := condition.CarryClaims(x.from, x.to); !condition.Equal(got, x.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestClaimsSurviveTheTextForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := citedTrees().Draw(t, "tree")
		read, err := condition.Parse(condition.Print(tree, condition.Verbatim{}), condition.Verbatim{})
		if err != nil {
			t.Fatal(err)
		}
		carried := condition.CarryClaims(tree, read)
		cited := func(n *condition.Node) (claims []string) {
			condition.Walk(n, func(n *condition.Node) bool {
				claims = append(claims, slices.Compact(slices.Sorted(slices.Values(n.Claims)))...)
				return true
			})
			return claims
		}
		if !condition.EqualButClaims(carried, tree) || !slices.Equal(cited(carried), cited(tree)) {
			t.Fatalf("%q became %q", cited(tree), cited(carried))
		}
	})
}

func TestDropClaims(t *testing.T) {
	tree := all(event("a").Cite("1", "2"), not(event("b").Cite("2"))).Cite("3")
	drop := func(claims ...string) func(string) bool {
		return func(claim string) bool { return slices.Contains(claims, claim) }
	}
	if got := condition.DropClaims(tree, drop("2")); !condition.Equal(got, all(event("a").Cite("1"), not(event("b"))).Cite("3")) {
		t.Errorf("got %+v", got)
	}
	if condition.DropClaims(tree, drop("4")) != tree || condition.DropClaims(nil, drop("1")) != nil {
		t.Error("changed what has no such claim")
	}
}
