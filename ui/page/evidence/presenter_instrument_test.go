package evidence_test

import (
	"testing"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/page/evidence"
	"proviso/ui/session/sessiontest"
)

func TestAnInstrumentTellsWhoSignedItAndWhatStandsInIt(t *testing.T) {
	s := sessiontest.Paris(t)
	gb, _ := s.Book().Actors.Key("gb")
	hubs, _ := s.Book().Commitments.Key("uk-fr-hubs")
	sessiontest.Put(t, s, &model.Instrument{Head: model.Head{Key: "hubs-treaty"}, Name: "Treaty on hubs", Kind: "treaty", On: when.MustDate("2027-03-01"), Signatories: []model.ID{gb.ID}})
	paper, _ := s.Book().Instruments.Key("hubs-treaty")
	next := model.Clone(hubs)
	next.Instrument = paper.ID
	sessiontest.Put(t, s, next)
	p := evidence.NewPresenter(s)
	p.SetSide(evidence.Instruments)
	if p.Len() != s.Book().Instruments.Len() || p.ID(0) != paper.ID {
		t.Fatalf("%d instruments, the first is not the latest", p.Len())
	}
	if row := p.Row(0); row.Title != "Treaty on hubs" || row.Note != "1 Mar 2027" || row.Sub != "treaty · 1 commitment · United Kingdom" {
		t.Errorf("the row says %+v", row)
	}
	d, ok := p.Instrument(paper.ID)
	if !ok || d.Facts != "treaty · 1 Mar 2027" {
		t.Fatalf("facts %q", d.Facts)
	}
	if len(d.Signatories) != 1 || d.Signatories[0].Route != (page.Route{Page: page.Actors, ID: gb.ID}) {
		t.Errorf("signed by %+v", d.Signatories)
	}
	if len(d.Standing) != 1 || d.Standing[0].Route != (page.Route{Page: page.Commitments, ID: hubs.ID}) {
		t.Errorf("in it stands %+v", d.Standing)
	}
	p.Search("kingdom treaty")
	if p.Len() != 1 {
		t.Errorf("by signatory and kind %d are found", p.Len())
	}
	p.Search("nothing such")
	if p.Len() != 0 {
		t.Errorf("%d match what is nowhere", p.Len())
	}
}
