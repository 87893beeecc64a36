package main

import (
	"strings"

	"proviso/model"
)

type tagVerb struct {
	Add    tagAddVerb    `cmd:"" help:"Give a tag to commitments or events."`
	Remove tagRemoveVerb `cmd:"" help:"Take a tag from commitments or events."`
}

// tagged is a tag and what it is given to or taken from.
type tagged struct {
	Tag  string   `arg:"" help:"The tag."`
	Keys []string `arg:"" name:"key" help:"The keys or ids of commitments, or of events."`
}

type (
	tagAddVerb    struct{ tagged }
	tagRemoveVerb struct{ tagged }
)

func (tagAddVerb) Help() string {
	return `All of them get it in one edit; those that have it stay as they are.

Examples:
  provisoctl tag add "long range" uk-troops fr-troops --book paris.proviso
  provisoctl tag add watch event/ceasefire`
}

func (tagRemoveVerb) Help() string {
	return `Examples:
  provisoctl tag remove "long range" uk-troops fr-troops --book paris.proviso`
}

func (v *tagAddVerb) Run(s *session) error {
	return v.change(s, func(b model.Book, h model.Hand, kind model.RecordKind, ids []model.ID) (model.Edit, error) {
		return h.Tag(b, kind, ids, v.Tag)
	})
}

func (v *tagRemoveVerb) Run(s *session) error {
	return v.change(s, func(b model.Book, h model.Hand, kind model.RecordKind, ids []model.ID) (model.Edit, error) {
		return h.Untag(b, kind, ids, v.Tag)
	})
}

// change makes one edit of all that are named, which are of one kind.
func (v *tagged) change(s *session, intent func(model.Book, model.Hand, model.RecordKind, []model.ID) (model.Edit, error)) error {
	v.Tag = strings.TrimSpace(v.Tag)
	if v.Tag == "" {
		return wrongUsage("the tag is empty", "name one, in quotes where it has blanks")
	}
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		first, err := b.Lookup(v.Keys[0], model.KindCommitment, model.KindEvent)
		if err != nil {
			return model.Edit{}, err
		}
		ids, err := idsOf(b, v.Keys, first.RecordKind())
		if err != nil {
			return model.Edit{}, err
		}
		return intent(b, h, first.RecordKind(), ids)
	})
}
