package store

import (
	"context"

	"proviso/model"
	"proviso/model/said"
)

// evidence holds stored texts to their checksums, and quotes to the stored texts.
func (v *verification) evidence(context.Context) error {
	b := v.book()
	for s := range b.Sources.Sorted() {
		if s.Snapshot != nil && model.Digest(s.Snapshot.Text) != s.Snapshot.SHA256 {
			v.fail(CheckSnapshots, said.New("verify.text_altered", "{record}: its stored text was altered: its SHA-256 is not the one recorded", "record", described(s)))
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
		switch text.Fit(c.Quote) {
		case model.NotQuoted:
			v.fail(CheckQuotes, said.New("verify.not_quoted", "{record}: the quoted words don't stand in the stored text of {source}",
				"record", described(c), "source", described(s)))
		case model.QuotedElsewhere:
			v.fail(CheckQuotes, said.New("verify.quoted_elsewhere",
				"{record}: the quoted words stand, but not between the words recorded around them, in the stored text of {source}",
				"record", described(c), "source", described(s)))
		}
	}
	return nil
}
