package form

import (
	"time"

	"proviso/model"
	"proviso/model/when"
)

// NewDraft is a new record of a kind as a form offers it: a commitment was announced today, is political, will be done, and
// is of the kind entered last; other kinds begin with their usual word.
func NewDraft(b model.Book, kind model.RecordKind, today when.Day) model.Record {
	switch kind {
	case model.KindCommitment:
		return &model.Commitment{
			Kind: lastKind(b), Polarity: "will", Binding: "political",
			Stage: []model.StageEntry{{Stage: model.Announced, On: when.On(today)}},
		}
	case model.KindActor:
		return &model.Actor{Kind: model.State}
	case model.KindInstrument:
		return &model.Instrument{Kind: "statement", On: when.On(today)}
	case model.KindSource:
		return &model.Source{CSL: model.NewCSL(map[string]any{"type": "article-newspaper"})}
	case model.KindClaim:
		return &model.Claim{Bearing: model.Supporting}
	case model.KindRelation:
		return &model.Relation{Kind: model.Implies}
	case model.KindStance:
		return &model.Stance{Stance: model.Supports, On: when.On(today)}
	}
	r, err := model.NewRecord(kind)
	if err != nil {
		return &model.Event{}
	}
	return r
}

// lastKind is the kind of the commitment that was entered last, "other" in a book without any.
func lastKind(b model.Book) model.CommitmentKind {
	kind, latest := model.CommitmentKind("other"), time.Time{}
	for c := range b.Commitments.All() {
		for _, e := range c.Stage {
			if !e.Recorded.Before(latest) {
				kind, latest = c.Kind, e.Recorded
			}
		}
	}
	return kind
}
