package store

import (
	"fmt"
	"slices"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

var commitmentTables = tablesOf[model.Commitment, *model.Commitment]{
	of: model.KindCommitment,
	columns: columns(head(func(c *model.Commitment) *model.Head { return &c.Head }), []column[model.Commitment]{
		text("title", func(c *model.Commitment) *string { return &c.Title }),
		maybe("text", func(c *model.Commitment) *string { return &c.Text }),
		text("kind", func(c *model.Commitment) *model.CommitmentKind { return &c.Kind }),
		text("polarity", func(c *model.Commitment) *model.Polarity { return &c.Polarity }),
		text("binding", func(c *model.Commitment) *model.Binding { return &c.Binding }),
		conditionColumn("precondition", func(c *model.Commitment) **condition.Node { return &c.Precondition }),
		conditionColumn("termination", func(c *model.Commitment) **condition.Node { return &c.Termination }),
	}, inside(func(c *model.Commitment) **model.Deadline { return &c.Deadline },
		date("deadline_date", func(d *model.Deadline) *when.Date { return &d.Date }),
		duration("deadline_within", func(d *model.Deadline) *when.Duration { return &d.Within }),
		link("deadline_event", model.KindEvent, func(d *model.Deadline) *model.ID { return &d.Event }),
	), []column[model.Commitment]{
		link("parent", model.KindCommitment, func(c *model.Commitment) *model.ID { return &c.Parent }),
		link("successor_of", model.KindCommitment, func(c *model.Commitment) *model.ID { return &c.SuccessorOf }),
		link("instrument", model.KindInstrument, func(c *model.Commitment) *model.ID { return &c.Instrument }),
		maybe("place", func(c *model.Commitment) *string { return &c.Place }),
		duration("review", func(c *model.Commitment) *when.Duration { return &c.Review }),
		maybe("notes", func(c *model.Commitment) *string { return &c.Notes }),
		shown("search", func(c *model.Commitment) any { return searchable(c.Tags, c.Key, c.Title, c.Text, c.Place, c.Notes) }),
		extra(func(c *model.Commitment) *model.Extra { return &c.X }),
		added(3, moment("reviewed", func(c *model.Commitment) *time.Time { return &c.Reviewed })),
	}),
	lists: []sheet[model.Commitment]{
		list("parties", model.KindCommitment, func(c *model.Commitment) *[]model.Party { return &c.Parties },
			text("role", func(p *model.Party) *model.Role { return &p.Role }),
			always(link("actor", model.KindActor, func(p *model.Party) *model.ID { return &p.Actor })),
			extra(func(p *model.Party) *model.Extra { return &p.X }),
		),
		list("stages", model.KindCommitment, func(c *model.Commitment) *[]model.StageEntry { return &c.Stage },
			columns([]column[model.StageEntry]{
				text("stage", func(e *model.StageEntry) *model.Stage { return &e.Stage }),
				mark("correction", func(e *model.StageEntry) *bool { return &e.Correction }),
			}, entry(func(e *model.StageEntry) entryParts {
				return entryParts{&e.On, &e.Recorded, &e.Corrected, &e.Note, &e.X}
			}))...),
		list("deliveries", model.KindCommitment, func(c *model.Commitment) *[]model.DeliveryEntry { return &c.Delivery },
			columns([]column[model.DeliveryEntry]{
				text("delivery", func(e *model.DeliveryEntry) *model.Delivery { return &e.Delivery }),
				mark("correction", func(e *model.DeliveryEntry) *bool { return &e.Correction }),
				mark("refused", func(e *model.DeliveryEntry) *bool { return &e.Refused }),
			}, entry(func(e *model.DeliveryEntry) entryParts {
				return entryParts{&e.On, &e.Recorded, &e.Corrected, &e.Note, &e.X}
			}))...),
		list("quantities", model.KindCommitment, func(c *model.Commitment) *[]model.Quantity { return &c.Quantities },
			text("measure", func(q *model.Quantity) *string { return &q.Measure }),
			decimal("low", func(q *model.Quantity) *float64 { return &q.Low }),
			decimal("high", func(q *model.Quantity) *float64 { return &q.High }),
			text("unit", func(q *model.Quantity) *string { return &q.Unit }),
			date("on_date", func(q *model.Quantity) *when.Date { return &q.On }),
			maybe("note", func(q *model.Quantity) *string { return &q.Note }),
			extra(func(q *model.Quantity) *model.Extra { return &q.X }),
		),
		texts("commitment_tags", model.KindCommitment, "tag", func(c *model.Commitment) *[]string { return &c.Tags }),
		conditionReferences,
		conditionClaims,
	},
}

// The two conditions of a commitment, as the tables about them name them.
const (
	partPrecondition = "precondition"
	partTermination  = "termination"
)

// conditionsOf are the conditions of a commitment by name, in a fixed order; they may be nil.
func conditionsOf(c *model.Commitment) []struct {
	part string
	node **condition.Node
} {
	return []struct {
		part string
		node **condition.Node
	}{{partPrecondition, &c.Precondition}, {partTermination, &c.Termination}}
}

// conditionLeaf is what one leaf of a condition refers to.
type conditionLeaf struct {
	part, op                     string
	event, afterEvent, onAnother model.ID
}

// conditionReferences lets SQL follow what conditions refer to, and keeps it from being deleted. It is made from the
// conditions, and never read back.
var conditionReferences = listOf[model.Commitment, conditionLeaf]{
	table: "condition_references", owner: model.KindCommitment,
	columns: []column[conditionLeaf]{
		text("part", func(l *conditionLeaf) *string { return &l.part }),
		text("says", func(l *conditionLeaf) *string { return &l.op }),
		link("event", model.KindEvent, func(l *conditionLeaf) *model.ID { return &l.event }),
		link("after_event", model.KindEvent, func(l *conditionLeaf) *model.ID { return &l.afterEvent }),
		link("another", model.KindCommitment, func(l *conditionLeaf) *model.ID { return &l.onAnother }),
	},
	get: func(c *model.Commitment) []conditionLeaf {
		var out []conditionLeaf
		for _, cond := range conditionsOf(c) {
			for _, n := range condition.Leaves(*cond.node) {
				leaf := conditionLeaf{cond.part, string(n.Op), model.ID(n.Event), model.ID(n.After), model.ID(n.Commitment)}
				if leaf.event != "" || leaf.onAnother != "" {
					out = append(out, leaf)
				}
			}
		}
		return out
	},
}

// conditionClaim is a claim quoted for one node of a condition; node counts from 1, a node before its operands.
type conditionClaim struct {
	part  string
	node  int64
	claim model.ID
}

var conditionClaims = listOf[model.Commitment, conditionClaim]{
	table: "condition_claims", owner: model.KindCommitment,
	columns: []column[conditionClaim]{
		text("part", func(c *conditionClaim) *string { return &c.part }),
		{
			field: field{name: "node", typ: typeInt},
			get:   func(c *conditionClaim, _ condition.Namer) any { return c.node },
			set: func(c *conditionClaim, v any, _ *loader) (err error) {
				c.node, err = whole(v)
				return err
			},
		},
		always(link("claim", model.KindClaim, func(c *conditionClaim) *model.ID { return &c.claim })),
	},
	get: func(c *model.Commitment) []conditionClaim {
		var out []conditionClaim
		for _, cond := range conditionsOf(c) {
			node := int64(0)
			condition.Walk(*cond.node, func(n *condition.Node) bool {
				node++
				for _, claim := range n.Claims {
					out = append(out, conditionClaim{cond.part, node, model.ID(claim)})
				}
				return true
			})
		}
		return out
	},
	set: func(c *model.Commitment, items []conditionClaim, l *loader) error {
		l.later(func() error { return citeConditions(c, items) })
		return nil
	},
}

// citeConditions puts claims back on the conditions of a commitment that were read from their text.
func citeConditions(c *model.Commitment, items []conditionClaim) error {
	for _, cond := range conditionsOf(c) {
		claims := map[int64][]string{}
		for _, item := range items {
			if item.part == cond.part {
				claims[item.node] = append(claims[item.node], string(item.claim))
			}
		}
		if len(claims) == 0 {
			continue
		}
		if *cond.node == nil {
			return fmt.Errorf("there are claims on the %s, but there is none", cond.part)
		}
		node := int64(0)
		*cond.node = cite(*cond.node, claims, &node)
	}
	return nil
}

// cite rebuilds a condition with claims by node; node counts those passed.
func cite(n *condition.Node, claims map[int64][]string, node *int64) *condition.Node {
	*node++
	built := *n
	built.Claims = claims[*node]
	built.Of = slices.Clone(n.Of)
	for i, child := range n.Of {
		built.Of[i] = cite(child, claims, node)
	}
	return &built
}
