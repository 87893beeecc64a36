package condition

import "slices"

// CarryClaims returns to with the claims of from on the parts that both have:
// for a condition edited as text, whose text says nothing of claims. Parts are
// matched where they say the same, in the order in which they stand; a claim on
// one of several equal parts moves to another rather than getting lost. Claims
// on parts that are gone, or were changed, are dropped.
func CarryClaims(from, to *Node) *Node {
	if from == nil || to == nil {
		return to
	}
	places := placesByMeaning(to)
	carried := map[int][]string{}
	Walk(from, func(n *Node) bool {
		meaning := fingerprint(n)
		if where := places[meaning]; len(where) > 0 {
			carried[where[0]] = union(carried[where[0]], n.Claims)
			if len(where) > 1 {
				places[meaning] = where[1:]
			}
		}
		return true
	})
	next := 0
	return attach(to, carried, &next)
}

// placesByMeaning lists, for everything said in n, the places in the order of
// Walk at which it is said.
func placesByMeaning(n *Node) map[string][]int {
	places := map[string][]int{}
	place := 0
	Walk(n, func(n *Node) bool {
		meaning := fingerprint(n)
		places[meaning] = append(places[meaning], place)
		place++
		return true
	})
	return places
}

// attach rebuilds n with further claims by place.
func attach(n *Node, claims map[int][]string, next *int) *Node {
	built := *n
	built.Claims = union(n.Claims, claims[*next])
	*next++
	built.Of = slices.Clone(n.Of)
	for i, child := range n.Of {
		built.Of[i] = attach(child, claims, next)
	}
	return &built
}

func union(a, b []string) []string {
	both := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(both, s) {
			both = append(both, s)
		}
	}
	return both
}

// fingerprint is a text that two nodes share exactly when EqualButClaims.
func fingerprint(n *Node) string { return Print(n, Verbatim{}) }

// DropClaims returns n without the claims that drop names; where there are none, n itself.
func DropClaims(n *Node, drop func(claim string) bool) *Node {
	if n == nil {
		return nil
	}
	kept := *n
	kept.Claims = slices.DeleteFunc(slices.Clone(n.Claims), drop)
	kept.Of = replaced(n.Of, func(_ int, child *Node) *Node { return DropClaims(child, drop) })
	if len(kept.Claims) == len(n.Claims) && slices.Equal(kept.Of, n.Of) {
		return n
	}
	if len(kept.Claims) == 0 {
		kept.Claims = nil
	}
	return &kept
}
