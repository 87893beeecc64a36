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

// Pages are the pages of the product, in the order of the rail.
func Pages() []func(page.Host) page.Page {
	return []func(page.Host) page.Page{
		func(h page.Host) page.Page { return overview.New(h) },
		func(h page.Host) page.Page { return commitments.New(h) },
		func(h page.Host) page.Page { return events.New(h) },
		func(h page.Host) page.Page { return scenarios.New(h) },
		func(h page.Host) page.Page { return graph.New(h) },
		func(h page.Host) page.Page { return evidence.New(h) },
		func(h page.Host) page.Page { return actors.New(h) },
		func(h page.Host) page.Page { return history.New(h) },
	}
}
