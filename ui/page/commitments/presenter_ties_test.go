package commitments_test

import (
	"slices"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page/commitments"
	"proviso/ui/session/sessiontest"
)

func TestAJointPledgeTellsItsPartsAtAGlance(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := commitments.NewPresenter(s)
	hubs := id(s, "uk-fr-hubs")
	d, _ := p.Detail(hubs)
	if d.Ties.Together != "United Kingdom and France" || !p.Splits(hubs) {
		t.Errorf("undertaken by %q, can be split: %v", d.Ties.Together, p.Splits(hubs))
	}
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Split(b, hubs) })
	part := s.Book().Parts(hubs)[0].ID
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.SetStage(b, part, model.StageEntry{Stage: model.Withdrawn, On: when.On(s.Today())})
	})
	p.Update()
	d, _ = p.Detail(hubs)
	if len(d.Ties.Parts) != 2 || d.Ties.Together != "" || d.Ties.Standing != "1 withdrawn · 1 open" {
		t.Errorf("the parts stand as %q, together %q: %+v", d.Ties.Standing, d.Ties.Together, d.Ties.Parts)
	}
	d, _ = p.Detail(part)
	if len(d.Links) == 0 || d.Links[0].Before != "part of" || d.Links[0].Route.ID != hubs {
		t.Errorf("the part does not lead to its whole: %+v", d.Links)
	}
	if !d.Ties.Over || d.Needs != "" {
		t.Errorf("a withdrawn part is over: %v; still needs %q", d.Ties.Over, d.Needs)
	}
}

func TestOnlyWhatDoesNotLeadBackMayFollow(t *testing.T) {
	s := sessiontest.Exercise(t)
	troops, french := id(s, "uk-troops"), id(s, "fr-troops")
	for _, each := range []model.ID{troops, french} {
		sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
			return h.SetStage(b, each, model.StageEntry{Stage: model.Withdrawn, On: when.On(s.Today())})
		})
	}
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Follow(b, french, troops) })
	p := commitments.NewPresenter(s)
	for _, l := range p.Followers(french, "") {
		if l.Route.ID == troops || l.Route.ID == french {
			t.Errorf("%q may follow what it comes before", l.Name)
		}
	}
	if got := p.Followers(french, "hubs"); len(got) != 1 || got[0].Route.ID != id(s, "uk-fr-hubs") {
		t.Errorf("“hubs” finds %+v", got)
	}
	d, _ := p.Detail(troops)
	followed := false
	for _, l := range d.Links {
		followed = followed || l.Before == "followed by" && l.Route.ID == french
	}
	if !followed {
		t.Errorf("it does not lead to what follows it: %+v", d.Links)
	}
}

func TestWhatIsDueForReviewSaysWhyUntilItIsReviewed(t *testing.T) {
	s := sessiontest.Exercise(t)
	troops := id(s, "uk-troops")
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		c, _ := b.Commitments.Get(troops)
		next := model.Clone(c)
		next.Review = when.MustDuration("P1D")
		return h.Put(b, next)
	})
	p := commitments.NewPresenter(s)
	d, _ := p.Detail(troops)
	if !strings.Contains(d.Ties.ReviewDue, "every 1 day") {
		t.Errorf("due because %q", d.Ties.ReviewDue)
	}
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Reviewed(b, troops) })
	p.Update()
	if d, _ = p.Detail(troops); d.Ties.ReviewDue != "" {
		t.Errorf("reviewed just now, and due because %q", d.Ties.ReviewDue)
	}
}

func TestTheRegisterShowsPartsUnderTheirWhole(t *testing.T) {
	s := sessiontest.Exercise(t)
	hubs := id(s, "uk-fr-hubs")
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Split(b, hubs) })
	p := commitments.NewPresenter(s)
	p.SetGrouping(commitments.PerWhole)
	head, ok := p.Head(0)
	if !ok || head.Title != "UK and France set up military hubs across Ukraine" || head.Count != 3 {
		t.Fatalf("the first head is %+v", head)
	}
	var got []string
	for i := 1; i <= 3; i++ {
		got = append(got, p.Row(i).Title)
	}
	want := []string{
		"UK and France set up military hubs across Ukraine", "France: UK and France set up military hubs across Ukraine",
		"United Kingdom: UK and France set up military hubs across Ukraine",
	}
	if !slices.Equal(got, want) {
		t.Errorf("under it stand %q, want %q", got, want)
	}
}
