package ui

import (
	"proviso/ui/page"
	"proviso/ui/page/actors"
	"proviso/ui/page/commitments"
	"proviso/ui/page/events"
	"proviso/ui/page/evidence"
	"proviso/ui/page/graph"
	"proviso/ui/page/history"
	"proviso/ui/page/overview"
	"proviso/ui/page/scenarios"
)

// Leaf is a page that is not made yet: its name, which the rail shows before a book is open, and how it is made.
type Leaf struct {
	Name page.Name
	New  func(page.Host) page.Page
}

// Pages are the pages of the product, in the order of the rail.
func Pages() []Leaf {
	return []Leaf{
		{page.Overview, func(h page.Host) page.Page { return overview.New(h) }},
		{page.Commitments, func(h page.Host) page.Page { return commitments.New(h) }},
		{page.Events, func(h page.Host) page.Page { return events.New(h) }},
		{page.Scenarios, func(h page.Host) page.Page { return scenarios.New(h) }},
		{page.Map, func(h page.Host) page.Page { return graph.New(h) }},
		{page.Evidence, func(h page.Host) page.Page { return evidence.New(h) }},
		{page.Actors, func(h page.Host) page.Page { return actors.New(h) }},
		{page.History, func(h page.Host) page.Page { return history.New(h) }},
	}
}
