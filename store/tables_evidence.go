package store

import (
	"fmt"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

var sourceTables = tablesOf[model.Source, *model.Source]{
	of: model.KindSource,
	columns: columns(head(func(s *model.Source) *model.Head { return &s.Head }), []column[model.Source]{
		shown("title", func(s *model.Source) any { return orNull(s.CSL.Text("title")) }),
		shown("authors", func(s *model.Source) any { return orNull(strings.Join(s.CSL.Authors(), "; ")) }),
		shown("issued", func(s *model.Source) any { return orNull(s.CSL.Issued().String()) }),
		shown("url", func(s *model.Source) any { return orNull(s.CSL.Text("URL")) }),
		maybe("reliability", func(s *model.Source) *string { return &s.Reliability }),
		object("csl", func(s *model.Source) *model.CSL { return &s.CSL }),
		maybe("notes", func(s *model.Source) *string { return &s.Notes }),
		extra(func(s *model.Source) *model.Extra { return &s.X }),
	}),
	lists: []sheet[model.Source]{
		maybeOne("snapshots", model.KindSource, func(s *model.Source) **model.Snapshot { return &s.Snapshot },
			text("sha256", func(s *model.Snapshot) *string { return &s.SHA256 }),
			moment("taken", func(s *model.Snapshot) *time.Time { return &s.Taken }),
			text("text", func(s *model.Snapshot) *string { return &s.Text }),
			extra(func(s *model.Snapshot) *model.Extra { return &s.X }),
		),
	},
}

var instrumentTables = tablesOf[model.Instrument, *model.Instrument]{
	of: model.KindInstrument,
	columns: columns(head(func(i *model.Instrument) *model.Head { return &i.Head }), []column[model.Instrument]{
		text("name", func(i *model.Instrument) *string { return &i.Name }),
		text("kind", func(i *model.Instrument) *model.InstrumentKind { return &i.Kind }),
		date("on_date", func(i *model.Instrument) *when.Date { return &i.On }),
		maybe("notes", func(i *model.Instrument) *string { return &i.Notes }),
		extra(func(i *model.Instrument) *model.Extra { return &i.X }),
	}),
	lists: []sheet[model.Instrument]{
		links("signatories", model.KindInstrument, "actor", model.KindActor, func(i *model.Instrument) *[]model.ID { return &i.Signatories }),
	},
}

var stanceTables = tablesOf[model.Stance, *model.Stance]{
	of: model.KindStance,
	columns: columns(head(func(s *model.Stance) *model.Head { return &s.Head }), []column[model.Stance]{
		always(link("actor", model.KindActor, func(s *model.Stance) *model.ID { return &s.Actor })),
		text("stance", func(s *model.Stance) *model.StanceKind { return &s.Stance }),
		date("on_date", func(s *model.Stance) *when.Date { return &s.On }),
		maybe("text", func(s *model.Stance) *string { return &s.Text }),
		maybe("notes", func(s *model.Stance) *string { return &s.Notes }),
		extra(func(s *model.Stance) *model.Extra { return &s.X }),
	}),
	lists: []sheet[model.Stance]{
		links("stance_commitments", model.KindStance, "commitment", model.KindCommitment, func(s *model.Stance) *[]model.ID { return &s.Commitments }),
		links("stance_events", model.KindStance, "event", model.KindEvent, func(s *model.Stance) *[]model.ID { return &s.Events }),
	},
}

var claimTables = tablesOf[model.Claim, *model.Claim]{
	of: model.KindClaim,
	columns: columns(head(func(c *model.Claim) *model.Head { return &c.Head }), []column[model.Claim]{
		always(link("source", model.KindSource, func(c *model.Claim) *model.ID { return &c.Source })),
		maybe("locator", func(c *model.Claim) *string { return &c.Locator }),
		link("about_commitment", model.KindCommitment, func(c *model.Claim) *model.ID { return &c.About.Commitment }),
		link("about_event", model.KindEvent, func(c *model.Claim) *model.ID { return &c.About.Event }),
		link("about_stance", model.KindStance, func(c *model.Claim) *model.ID { return &c.About.Stance }),
		link("about_actor", model.KindActor, func(c *model.Claim) *model.ID { return &c.About.Actor }),
		link("about_instrument", model.KindInstrument, func(c *model.Claim) *model.ID { return &c.About.Instrument }),
		link("about_relation", model.KindRelation, func(c *model.Claim) *model.ID { return &c.About.Relation }),
		maybe("bearing", func(c *model.Claim) *model.Bearing { return &c.Bearing }),
		maybe("credibility", func(c *model.Claim) *string { return &c.Credibility }),
		link("speaker", model.KindActor, func(c *model.Claim) *model.ID { return &c.Speaker }),
		maybe("quote", func(c *model.Claim) *string { return &c.Quote.Exact }),
		maybe("quote_prefix", func(c *model.Claim) *string { return &c.Quote.Prefix }),
		maybe("quote_suffix", func(c *model.Claim) *string { return &c.Quote.Suffix }),
		quoteStart,
		object("quote_x", func(c *model.Claim) *model.Extra { return &c.Quote.X }),
		maybe("notes", func(c *model.Claim) *string { return &c.Notes }),
		extra(func(c *model.Claim) *model.Extra { return &c.X }),
	}),
}

var quoteStart = column[model.Claim]{
	field: field{name: "quote_start", typ: typeInt, null: true},
	get: func(c *model.Claim, _ condition.Namer) any {
		if c.Quote.Start == nil {
			return nil
		}
		return int64(*c.Quote.Start)
	},
	set: func(c *model.Claim, v any, _ *loader) error {
		if v == nil {
			return nil
		}
		n, err := whole(v)
		start := int(n)
		if int64(start) != n {
			return fmt.Errorf("%d is beyond the largest whole number of this machine", n)
		}
		c.Quote.Start = &start
		return err
	},
}
