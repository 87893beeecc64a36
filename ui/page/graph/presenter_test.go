package graph_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/figure"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/page/graph"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func letters(text string, size float64, _ bool) float64 {
	return size * 0.55 * float64(utf8.RuneCountInString(text))
}

func id(t *testing.T, s *session.Session, key string) model.ID {
	t.Helper()
	r, ok := s.Book().Find(key, model.KindEvent, model.KindCommitment)
	if !ok {
		t.Fatalf("there is no %q", key)
	}
	return r.RecordID()
}

// names are what the figure shows of records.
func names(p *graph.Presenter) []string {
	var out []string
	for _, s := range p.Figure().Spots {
		if !strings.Contains(s.ID, "/") {
			out = append(out, s.Name)
		}
	}
	return out
}

func texts(f figure.Figure) string {
	var out []string
	for _, s := range f.Shapes {
		if t, ok := s.(figure.Text); ok {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, "\n")
}

func TestASmallBookIsShownWhole(t *testing.T) {
	p := graph.NewPresenter(sessiontest.Exercise(t), letters)
	if !p.Fits() || p.Depth() != graph.Whole || p.Centre() != "" {
		t.Fatalf("fits %v, depth %d, centre %q", p.Fits(), p.Depth(), p.Centre())
	}
	if got := len(names(p)); got != 12 {
		t.Errorf("%d records of 12: %q", got, names(p))
	}
}

func TestStepsAroundARecord(t *testing.T) {
	s := sessiontest.Exercise(t)
	for name, tt := range map[string]struct {
		centre string
		depth  int
		want   []string
	}{
		"an event": {"us-backing", 1, []string{"United States confirms its backing", "US-led monitoring of the ceasefire"}},
		"two steps": {"us-backing", 2, []string{
			"Ceasefire enters into force", "United States confirms its backing", "US-led monitoring of the ceasefire",
		}},
		"a commitment": {"de-presence", 1, []string{"Peace deal is signed", "German presence in a neighbouring NATO area"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := graph.NewPresenter(s, letters)
			p.SetCentre(id(t, s, tt.centre))
			p.SetDepth(tt.depth)
			if diff := cmp.Diff(tt.want, names(p)); diff != "" {
				t.Error(diff)
			}
			if p.Chosen() != string(id(t, s, tt.centre)) {
				t.Error("the centre is not chosen")
			}
		})
	}
}

func TestAGroupSaysWhatIsNotShownOfIt(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := graph.NewPresenter(s, letters)
	p.SetCentre(id(t, s, "us-backing"))
	if got := texts(p.Figure()); !strings.Contains(got, "all of · 1 more") {
		t.Error(got)
	}
}

func TestALargeBookIsShownAroundItsBusiestEvent(t *testing.T) {
	p := graph.NewPresenter(sessiontest.Big(t, 300, 20), letters)
	if p.Fits() || p.Depth() != 1 || p.Centre() == "" {
		t.Fatalf("fits %v, depth %d, centre %q", p.Fits(), p.Depth(), p.Centre())
	}
	if n := len(p.Figure().Spots); n > graph.Limit {
		t.Errorf("%d nodes", n)
	}
	if p.Beyond() == "" {
		t.Error("nothing is said of what is not shown")
	}
	p.SetDepth(graph.Whole)
	if p.Depth() != 1 {
		t.Error("the whole of it was shown")
	}
}

func TestArrowsWalkAlongTheLines(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := graph.NewPresenter(s, letters)
	at := func() string {
		d, _ := p.Detail()
		return d.Title
	}
	p.GoTo(id(t, s, "us-backing"))
	for _, step := range []struct {
		to   graph.Direction
		want string
	}{
		{graph.Right, "All of"},
		{graph.Right, "US-led monitoring of the ceasefire"},
		{graph.Right, "US-led monitoring of the ceasefire"},
		{graph.Left, "All of"},
		{graph.Left, "United States confirms its backing"},
		{graph.Left, "United States confirms its backing"},
	} {
		if p.Walk(step.to); at() != step.want {
			t.Fatalf("came to %q, want %q", at(), step.want)
		}
	}
	before := at()
	p.Walk(graph.Up)
	up := at()
	p.Walk(graph.Down)
	if up == before || at() != before {
		t.Errorf("up to %q and down to %q from %q", up, at(), before)
	}
	p.Choose("")
	if p.Walk(graph.Right); at() == "" {
		t.Error("an arrow chose nothing where nothing was chosen")
	}
}

func TestDetailTellsStateAndWhatHangsOnIt(t *testing.T) {
	s := sessiontest.Exercise(t)
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, id(t, s, "ceasefire"), model.EventEntry{State: model.Occurred, On: when.MustDate("2026-01-20")})
	})
	p := graph.NewPresenter(s, letters)
	p.GoTo(id(t, s, "ceasefire"))
	d, ok := p.Detail()
	if !ok || d.Chip.Text != "occurred" || d.Since != "since 20 Jan 2026" || d.After.Total != 3 {
		t.Errorf("%+v", d)
	}
	if want := (page.Route{Page: page.Events, ID: d.ID}); d.Route != want {
		t.Errorf("leads to %v", d.Route)
	}
	p.GoTo(id(t, s, "mnf-u"))
	d, _ = p.Detail()
	if d.Chip.Text != "open" || d.Needs == "" || d.Before.Total != 4 || d.After.Total != 0 || d.Route.Page != page.Commitments {
		t.Errorf("%+v", d)
	}
}

func TestADeadlockIsNamedWithWhatWouldFollow(t *testing.T) {
	s := sessiontest.Exercise(t)
	uk, fr := id(t, s, "uk-troops"), id(t, s, "fr-troops")
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		c, _ := b.Commitments.Get(uk)
		c = model.Clone(c)
		c.Precondition = condition.CommitmentActive(string(fr))
		return h.Put(b, c)
	})
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		c, _ := b.Commitments.Get(fr)
		c = model.Clone(c)
		c.Precondition = condition.CommitmentActive(string(uk))
		return h.Put(b, c)
	})
	p := graph.NewPresenter(s, letters)
	if locks := p.Deadlocks(); len(locks) != 1 || !strings.Contains(locks[0], "UK sends troops") || !strings.Contains(locks[0], "France sends troops") {
		t.Fatalf("deadlocks %q", locks)
	}
	if got := texts(p.Figure()); strings.Count(got, "deadlock 1") != 2 || !strings.Contains(got, "Deadlock 1") {
		t.Error(got)
	}
	p.GoTo(uk)
	if d, _ := p.Detail(); d.Deadlock == "" {
		t.Error("the side does not tell of the deadlock")
	}
}

func TestFindPutsWhatBeginsSoFirst(t *testing.T) {
	p := graph.NewPresenter(sessiontest.Exercise(t), letters)
	var got []string
	for _, o := range p.Find("uk") {
		got = append(got, o.Label+": "+o.Chip.Text)
	}
	want := []string{
		"UK and France set up military hubs across Ukraine: open", "UK sends troops: open",
		"Ukraine asks for the force: open", "House of Commons approves: open", "European-led multinational force for Ukraine: open",
	}
	less := cmp.Transformer("set", func(list []string) map[string]bool {
		out := map[string]bool{}
		for _, x := range list {
			out[x] = true
		}
		return out
	})
	if diff := cmp.Diff(want, got, less); diff != "" {
		t.Error(diff)
	}
	if len(got) > 0 && !strings.HasPrefix(got[0], "UK") {
		t.Errorf("%q comes first", got[0])
	}
}

func TestWhatIsRemovedIsNoLongerTheCentre(t *testing.T) {
	s := sessiontest.Exercise(t)
	p := graph.NewPresenter(s, letters)
	de := id(t, s, "de-presence")
	p.SetCentre(de)
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Remove(b, model.KindCommitment, de, true)
	})
	p.Update()
	if p.Centre() != "" || p.Chosen() != "" {
		t.Errorf("centre %q, chosen %q", p.Centre(), p.Chosen())
	}
}
