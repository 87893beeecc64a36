package main

import (
	"proviso/model"
	"proviso/model/when"
	"proviso/ui"
	"proviso/ui/page"
)

func init() {
	sheets = append(sheets,
		sheet{"ties-joint", inBook(toCommitment("uk-fr-troops"))},
		sheet{"ties-split", inBook(func(s *ui.Shell) {
			toCommitment("uk-fr-hubs")(s)
			s.Run("commitment.split")
			toCommitment("uk-fr-hubs")(s)
		})},
		sheet{"ties-whole", inBook(toCommitment("uk-fr-hubs"))},
		sheet{"ties-over", inBook(overAndDue)},
		sheet{"ties-relation", inBook(relating)},
		sheet{"ties-instrument", inBook(toInstrument)},
		sheet{"ties-overview", inBook(dueForReview)},
		sheet{"ties-flagged", inBook(flagged)},
		sheet{"ties-remove", inBook(func(s *ui.Shell) { toEvent(s, "peace-deal"); s.Run("event.remove") })},
		sheet{"ties-related", inBook(related)},
	)
}

func idOf(s *ui.Shell, kind model.RecordKind, key string) model.ID {
	r, ok := s.Session().Book().ByKey(kind, key)
	if !ok {
		quit{}.Fatalf("there is no %s %q", kind, key)
	}
	return r.RecordID()
}

func toCommitment(key string) func(*ui.Shell) {
	return func(s *ui.Shell) { s.Go(page.Route{Page: page.Commitments, ID: idOf(s, model.KindCommitment, key)}) }
}

func toEvent(s *ui.Shell, key string) {
	s.Go(page.Route{Page: page.Events, ID: idOf(s, model.KindEvent, key)})
}

// overAndDue withdraws a pledge, and shows it.
func overAndDue(s *ui.Shell) {
	id := idOf(s, model.KindCommitment, "uk-troops")
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.SetStage(b, id, model.StageEntry{Stage: model.Withdrawn, On: when.On(when.DayOf(today))})
	}, nil)
	toCommitment("uk-troops")(s)
}

// relating states that the peace deal implies the ceasefire, in the sheet.
func relating(s *ui.Shell) {
	related(s)
	var id model.ID
	for r := range s.Session().Book().Relations.All() {
		id = r.ID
	}
	s.Relate(idOf(s, model.KindEvent, "peace-deal"), id)
}

// related states that the peace deal implies the ceasefire.
func related(s *ui.Shell) {
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		from, _ := b.Events.Key("peace-deal")
		to, _ := b.Events.Key("ceasefire")
		return h.Relate(b, &model.Relation{Kind: model.Implies, From: from.ID, To: to.ID, Note: "as the analyst reads the declaration"})
	}, nil)
	toEvent(s, "peace-deal")
}

func toInstrument(s *ui.Shell) {
	for i := range s.Session().Book().Instruments.Sorted() {
		s.Go(page.Route{Page: page.Evidence, ID: i.ID})
		return
	}
}

// flagged puts another text in the place of that of a source, so that its quotes no longer stand.
func flagged(s *ui.Shell) {
	for src := range s.Session().Book().Sources.Sorted() {
		if src.Snapshot == nil {
			continue
		}
		s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			return h.StoreText(b, src.ID, "The page was changed.\n\nThe declaration of intent signed in Paris paves the way.")
		}, nil)
		s.Go(page.Route{Page: page.Evidence, ID: src.ID})
		return
	}
}

// dueForReview has two pledges due for review, seen on the overview and on the page of one.
func dueForReview(s *ui.Shell) {
	for _, key := range []string{"uk-troops", "uk-fr-hubs"} {
		s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			c, _ := b.Commitments.Key(key)
			next := model.Clone(c)
			next.Review = when.MustDuration("P14D")
			return h.Put(b, next)
		}, nil)
	}
	s.Go(page.Route{Page: page.Overview})
}
