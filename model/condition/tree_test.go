package condition_test

import (
	"testing"

	"proviso/model/condition"
	"proviso/model/when"

	"pgregory.net/rapid"
)

// Short names for building trees in tests.
var (
	all     = condition.AllOf
	anyOf   = condition.AnyOf
	atLeast = condition.AtLeastOf
	not     = condition.Negate
	event   = condition.OnEvent
	active  = condition.CommitmentActive
)

func by(key, date string) *condition.Node { return condition.EventBy(key, when.MustDate(date)) }
func on(date string) *condition.Node      { return condition.OnDate(when.MustDate(date)) }
func within(key, p, of string) *condition.Node {
	return condition.EventWithin(key, when.MustDuration(p), of)
}

// nested is a condition so many nodes deep.
func nested(depth int) *condition.Node {
	n := event("a")
	for range depth - 1 {
		n = not(n)
	}
	return n
}

// wide is a condition of so many nodes.
func wide(nodes int) *condition.Node {
	var of []*condition.Node
	for range nodes - 1 {
		of = append(of, event("a"))
	}
	return all(of...)
}

// awkward are keys that a careless printer or parser trips over.
var awkward = []string{
	"ceasefire", "peace-deal", "and", "or", "NOT", "of", "by", "within", "while", "date", "Active", "stage", "delivered",
	"all", "any", "2", "28-point-plan", "2026-01-06", "P30D", "..", "a.b_c", "-a", "_a", "!a", "a b", " a ", "a,b", "(a)",
	`say "yes"`, `back\slash`, `\`, `"`, "line\nbreak", "tab\t", "перемир'я", "перемирие", "停火", "اتفاق", "é", "e\u0301", "\u0301",
	"\u200b", "\u00a0", "\U0001f54a", "\ufeff", "\ufffd", "in_force", "x\x00y", "ſtage",
}

func drawKey(t *rapid.T) string {
	if rapid.Bool().Draw(t, "awkward") {
		return rapid.SampledFrom(awkward).Draw(t, "key")
	}
	return rapid.StringN(1, 8, -1).Draw(t, "key")
}

func drawDate(t *rapid.T) when.Date {
	return when.MustDate(rapid.SampledFrom([]string{
		"2026-12-31", "2026", "2026-01~", "202X?", "2026-24%", "2026-01/2026-03", "2026-01/..", "../2026-03",
	}).Draw(t, "date"))
}

func drawLeaf(t *rapid.T) *condition.Node {
	duration := when.MustDuration(rapid.SampledFrom([]string{"P30D", "P2M", "P1Y2M3W4D"}).Draw(t, "duration"))
	switch rapid.IntRange(0, 7).Draw(t, "leaf") {
	case 0:
		return event(drawKey(t))
	case 1:
		return condition.EventBy(drawKey(t), drawDate(t))
	case 2:
		return condition.EventWithin(drawKey(t), duration, drawKey(t))
	case 3:
		return condition.WhileEvent(drawKey(t))
	case 4:
		return condition.OnDate(drawDate(t))
	case 5:
		return active(drawKey(t))
	case 6:
		return condition.CommitmentStage(drawKey(t), rapid.SampledFrom(condition.Rungs).Draw(t, "rung"))
	default:
		return condition.CommitmentDelivered(drawKey(t))
	}
}

// drawTree draws a well-formed tree, with a group at each level as likely as not.
func drawTree(t *rapid.T, depth int, claims bool) *condition.Node {
	n := drawBare(t, depth, claims)
	if claims && rapid.Bool().Draw(t, "cited") {
		return n.Cite(rapid.SliceOfN(rapid.Custom(drawKey), 1, 2).Draw(t, "claims")...)
	}
	return n
}

func drawBare(t *rapid.T, depth int, claims bool) *condition.Node {
	if depth == 0 || rapid.Bool().Draw(t, "is leaf") {
		return drawLeaf(t)
	}
	var of []*condition.Node
	for range rapid.IntRange(1, 3).Draw(t, "operands") {
		of = append(of, drawTree(t, depth-1, claims))
	}
	switch rapid.IntRange(0, 3).Draw(t, "op") {
	case 0:
		return all(of...)
	case 1:
		return anyOf(of...)
	case 2:
		return atLeast(rapid.IntRange(1, len(of)).Draw(t, "min"), of...)
	default:
		return not(of[0])
	}
}

// trees draws conditions without claims.
func trees() *rapid.Generator[*condition.Node] {
	return rapid.Custom(func(t *rapid.T) *condition.Node { return drawTree(t, 5, false) })
}

// citedTrees draws conditions of which some parts have claims.
func citedTrees() *rapid.Generator[*condition.Node] {
	return rapid.Custom(func(t *rapid.T) *condition.Node { return drawTree(t, 5, true) })
}

func TestDrawnTreesAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if err := condition.Check(citedTrees().Draw(t, "tree")); err != nil {
			t.Fatal(err)
		}
	})
}
