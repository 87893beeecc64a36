package register

import (
	"proviso/model"
	"proviso/model/when"
)

type (
	source     = *model.Source
	instrument = *model.Instrument
	stance     = *model.Stance
	claim      = *model.Claim
)

// Sources are the columns of the table of sources.
func Sources() []Column[source] {
	return []Column[source]{
		keyColumn[source](20),
		textColumn("title", 48, func(s source) string { return s.Label() }),
		{
			Key: "authors", Type: Text, Width: 24, Value: func(v *View, s source) string { return v.Words.List(s.CSL.Authors(), "list.and") },
			Plain: func(_ *View, s source) string { return plainList(s.CSL.Authors()) },
		},
		textColumn("container", 20, func(s source) string { return s.CSL.Text("container-title") }),
		dateColumn("issued", func(_ *View, s source) when.Date { return s.CSL.Issued() }),
		textColumn("source_type", 18, func(s source) string { return s.CSL.Text("type") }),
		textColumn("reliability", 11, func(s source) string { return s.Reliability }),
		textColumn("url", 36, func(s source) string { return s.CSL.Text("URL") }),
		flagColumn("snapshot", func(_ *View, s source) bool { return s.Snapshot != nil }),
		countColumn("claims", func(v *View, s source) int { return v.claims[s.ID] }),
	}
}

// Instruments are the columns of the table of instruments.
func Instruments() []Column[instrument] {
	return []Column[instrument]{
		keyColumn[instrument](20),
		textColumn("name", 40, func(i instrument) string { return i.Name }),
		wordColumn("instrument_kind", 20, "instrument_kind", func(_ *View, i instrument) model.InstrumentKind { return i.Kind }),
		dateColumn("on", func(_ *View, i instrument) when.Date { return i.On }),
		recordsColumn("signatories", 36, model.KindActor, func(i instrument) []model.ID { return i.Signatories }),
	}
}

// Stances are the columns of the table of stances.
func Stances() []Column[stance] {
	return []Column[stance]{
		keyColumn[stance](20),
		recordColumn("actor", 24, func(s stance) (model.RecordKind, model.ID) { return model.KindActor, s.Actor }),
		wordColumn("stance", 10, "stance", func(_ *View, s stance) model.StanceKind { return s.Stance }),
		dateColumn("on", func(_ *View, s stance) when.Date { return s.On }),
		textColumn("text", 48, func(s stance) string { return s.Text }),
		recordsColumn("commitments", 36, model.KindCommitment, func(s stance) []model.ID { return s.Commitments }),
		recordsColumn("events", 36, model.KindEvent, func(s stance) []model.ID { return s.Events }),
	}
}

// Claims are the columns of the table of claims.
func Claims() []Column[claim] {
	return []Column[claim]{
		keyColumn[claim](14),
		textColumn("quote", 60, func(c claim) string { return c.Quote.Exact }),
		recordColumn("source", 32, func(c claim) (model.RecordKind, model.ID) { return model.KindSource, c.Source }),
		recordColumn("speaker", 20, func(c claim) (model.RecordKind, model.ID) { return model.KindActor, c.Speaker }),
		wordColumn("about_kind", 12, "record", func(_ *View, c claim) model.RecordKind {
			kind, _ := c.About.Record()
			return kind
		}),
		recordColumn("about", 36, func(c claim) (model.RecordKind, model.ID) { return c.About.Record() }),
		wordColumn("bearing", 12, "bearing", func(_ *View, c claim) model.Bearing { return c.Bearing }),
		textColumn("credibility", 11, func(c claim) string { return c.Credibility }),
		textColumn("locator", 14, func(c claim) string { return c.Locator }),
	}
}
