package store

import (
	"context"

	"proviso/model"
)

// evidence holds stored texts to their checksums, and quotes to the stored texts.
func (v *verification) evidence(context.Context) error {
	b := v.book()
	for s := range b.Sources.Sorted() {
		if s.Snapshot != nil && model.Digest(s.Snapshot.Text) != s.Snapshot.SHA256 {
			v.fail(CheckSnapshots, "%s: its stored text was altered: its SHA-256 is not the one recorded", described(s))
		}
	}
	texts := map[model.ID]model.Wording{}
	for c := range b.Claims.Sorted() {
		s, ok := b.Sources.Get(c.Source)
		if !ok || s.Snapshot == nil || c.Quote.IsZero() {
			continue
		}
		text, known := texts[s.ID]
		if !known {
			text = model.WordingOf(s.Snapshot.Text)
			texts[s.ID] = text
		}
		if problem := misquoted(text, c.Quote); problem != "" {
			v.fail(CheckQuotes, "%s: %s in the stored text of %s", described(c), problem, described(s))
		}
	}
	return nil
}

// misquoted tells what is wrong with a quote from a text: "" for nothing.
func misquoted(text model.Wording, q model.Quote) string {
	switch text.Fit(q) {
	case model.NotQuoted:
		return "the quoted words don't stand"
	case model.QuotedElsewhere:
		return "the quoted words stand, but not between the words recorded around them,"
	}
	return ""
}
