package commitments_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/when"
	"proviso/ui/page/commitments"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// keys are the rows: keys of commitments, and heads as "+ title (count)" or, where shut, "- title (count)".
func keys(s *session.Session, p *commitments.Presenter) []string {
	var out []string
	for i := range p.Len() {
		if h, ok := p.Head(i); ok {
			sign := "-"
			if h.Open {
				sign = "+"
			}
			out = append(out, fmt.Sprintf("%s %s (%d)", sign, h.Title, h.Count))
			continue
		}
		key := s.Book().KeyOf(model.KindCommitment, p.ID(i))
		if p.Row(i).Apart {
			key += " apart"
		}
		out = append(out, key)
	}
	return out
}

func shows(t *testing.T, s *session.Session, p *commitments.Presenter, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, keys(s, p)); diff != "" {
		t.Error(diff)
	}
}

func TestGroupsStandInOrderAndFold(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := commitments.NewPresenter(s)
	p.SortBy("title")
	p.SetGrouping(commitments.PerObligor)
	all := keys(s, p)
	if len(all) < 8 || p.Matches() != 6 || p.Total() != 6 {
		t.Fatalf("%q of %d", all, p.Matches())
	}
	p.Narrow(filter.Kind, "troop_deployment")
	shows(t, s, p, "+ France (1)", "fr-troops", "+ Germany (1)", "de-presence", "+ United Kingdom (1)", "uk-troops")
	france := p.ID(0)
	p.Fold(france, false)
	shows(t, s, p, "- France (1)", "+ Germany (1)", "de-presence", "+ United Kingdom (1)", "uk-troops")
	if p.First() != id(s, "de-presence") || p.Shows(id(s, "fr-troops")) || !p.Passes(id(s, "fr-troops")) {
		t.Error("a row of a shut group is not hidden, or is lost")
	}
	if !p.Reveal(id(s, "fr-troops")) || !p.Shows(id(s, "fr-troops")) || p.Reveal(id(s, "mnf-u")) {
		t.Error("what is asked for is not shown in its group, or what does not pass is")
	}
	p.FoldAll(false)
	shows(t, s, p, "- France (1)", "- Germany (1)", "- United Kingdom (1)")
	p.SetGrouping(commitments.NotGrouped)
	shows(t, s, p, "fr-troops", "de-presence", "uk-troops")
}

func TestMonthsStandInTimeAndWhatHasNoneLast(t *testing.T) {
	s := sessiontest.Exercise(t)
	for key, on := range map[string]string{"uk-troops": "2027-01-15", "fr-troops": "2026-11", "de-presence": "2026-11-02"} {
		sessiontest.Change(t, s, key, func(c *model.Commitment) { c.Deadline = &model.Deadline{Date: when.MustDate(on)} })
	}
	p := commitments.NewPresenter(s)
	p.SortBy("deadline")
	p.SetGrouping(commitments.PerMonth)
	p.Narrow(filter.Kind, "troop_deployment")
	shows(t, s, p, "+ November 2026 (2)", "de-presence", "fr-troops", "+ January 2027 (1)", "uk-troops")
	p.Narrow(filter.Kind, "")
	if all := keys(s, p); !strings.HasPrefix(all[5], "+ No running deadline") {
		t.Errorf("what has no deadline does not stand last: %q", all)
	}
}

func TestWhatWasEditedStaysInItsPlaceUntilItIsLeft(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := commitments.NewPresenter(s)
	p.SortBy("title")
	p.SetGrouping(commitments.PerKind)
	p.Narrow(filter.Kind, "troop_deployment")
	before := []string{"+ Troop deployment (3)", "fr-troops", "de-presence", "uk-troops"}
	shows(t, s, p, before...)
	german := id(s, "de-presence")
	p.Keep(german)
	sessiontest.Change(t, s, "de-presence", func(c *model.Commitment) { c.Kind, c.Title = "funding", "Zzz" })
	p.Update()
	apart := []string{"+ Troop deployment (3)", "fr-troops", "de-presence apart", "uk-troops"}
	shows(t, s, p, apart...)
	sessiontest.Change(t, s, "de-presence", func(c *model.Commitment) { c.Title = "Aaa" }) // again, while it is still there
	p.Update()
	shows(t, s, p, apart...)
	if p.Leave(german) {
		t.Error("it goes though it was not left")
	}
	sessiontest.Change(t, s, "de-presence", func(c *model.Commitment) { c.Kind = "troop_deployment" })
	p.Update() // it matches again, and goes where its title belongs
	shows(t, s, p, "+ Troop deployment (3)", "de-presence", "fr-troops", "uk-troops")
	sessiontest.Change(t, s, "de-presence", func(c *model.Commitment) { c.Kind = "funding" })
	p.Update()
	if !p.Leave(id(s, "uk-troops")) {
		t.Error("nobody is told that it goes")
	}
	shows(t, s, p, "+ Troop deployment (2)", "fr-troops", "uk-troops")
	p.Narrow(filter.Kind, "funding")
	shows(t, s, p, "+ Funding (1)", "de-presence")
}

func TestAFilterIsTypedWhereOneSearches(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := commitments.NewPresenter(s)
	p.SortBy("title")
	for text, want := range map[string][]string{
		"obligor:fr hubs":               {"uk-fr-hubs"},
		"hubs or legal":                 nil, // words, each of which must be found
		"kind:troop_deployment":         {"fr-troops", "de-presence", "uk-troops"},
		"kind:troop_deployment not fr-": {"de-presence", "uk-troops"},
	} {
		p.Search(text)
		if _, err := p.Searched(); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		shows(t, s, p, want...)
	}
	p.Search("kind:fundng")
	if _, err := p.Searched(); err == nil || p.Len() != 6 {
		t.Errorf("with a mistake, %v, %d rows are shown, want all", err, p.Len())
	}
}

func TestASavedFilterIsShownByName(t *testing.T) {
	s := sessiontest.Exercise(t)
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.SaveFilter(b, "French", filter.Stored("obligor:fr", b))
	}, nil)
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.SaveFilter(b, "Lost", "actor:nobody") }, nil)
	sessiontest.Change(t, s, "uk-troops", func(c *model.Commitment) { c.Notes = "n" })
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		a, _ := b.Actors.Key("fr")
		a = model.Clone(a)
		a.Key = "france"
		return h.Put(b, a)
	}, nil)
	p := commitments.NewPresenter(s)
	p.SortBy("title")
	if !p.Show("French") || p.Show("Lost") {
		t.Error("what is saved is not found, or what can't be read is")
	}
	shows(t, s, p, "fr-troops", "uk-fr-hubs")
}

// The register answers each keystroke over 5,000 commitments that are filtered and grouped within one frame, 16 ms.
func BenchmarkFilterKeystroke(b *testing.B) {
	s := sessiontest.Big(b, 5000, 200)
	p := commitments.NewPresenter(s)
	p.SetGrouping(commitments.PerObligor)
	n, err := filter.Parse("(kind:funding or has:evidence or tag:money) not is:overdue none (grade:B, due_within:P1Y)", s.Book())
	if err != nil {
		b.Fatal(err)
	}
	queries := []string{"e", "", "пос", "peace"}
	for i := 0; b.Loop(); i++ {
		p.SetFilter(n)
		p.Search(queries[i%len(queries)])
		for row := range min(p.Len(), 30) {
			p.Row(row)
		}
	}
}
