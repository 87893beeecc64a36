package evidence_test

import (
	"errors"
	"strings"
	"testing"

	"proviso/model"
	"proviso/ui/page/evidence"
	"proviso/ui/session/sessiontest"
)

func TestAClaimIsTakenUpAsItWasLeft(t *testing.T) {
	s := sessiontest.Paris(t)
	p, src := evidence.NewPresenter(s), source(t, s, "article")
	from := strings.Index(src.Snapshot.Text, "end the war")
	d := p.Draft(src.ID, from, from+40)
	if d.Dirty() {
		t.Error("a claim that was only begun is dirty")
	}
	d.Passage, d.About, d.Bearing = "end the war", p.Targets("hubs")[0], model.Contradicting
	again, err := p.Restore(d.State())
	if err != nil || !again.Dirty() || again.Problem() != "" || again.About != d.About || again.Bearing != d.Bearing {
		t.Fatalf("%+v, %v", again, err)
	}
	if want, got := d.Claim().Quote, again.Claim().Quote; *want.Start != *got.Start || want.Exact != got.Exact {
		t.Errorf("quotes %v, want %v", got, want)
	}
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.StoreText(b, src.ID, "They will end the war.")
	}, nil)
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Remove(b, model.KindCommitment, d.About.ID, true)
	}, nil)
	p.Update()
	again, err = p.Restore(d.State())
	if err != nil || again.Problem() != "evidence.problem.about" || again.Claim().Quote.Exact != "end the war" {
		t.Errorf("with another text and what it was about gone: %+v, %v", again, err)
	}
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Remove(b, model.KindSource, src.ID, true)
	}, nil)
	p.Update()
	if _, err := p.Restore(d.State()); !errors.Is(err, evidence.ErrNoText) {
		t.Errorf("with the source gone: %v", err)
	}
}
