package actors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page/actors"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func names(p *actors.Presenter) []string {
	var out []string
	for i := range p.Len() {
		out = append(out, p.Row(i).Name)
	}
	return out
}

func detail(t *testing.T, s *session.Session, key string) actors.Detail {
	t.Helper()
	a, ok := s.Book().Actors.Key(key)
	if !ok {
		t.Fatalf("there is no actor %q", key)
	}
	d, ok := actors.NewPresenter(s).Detail(a.ID)
	if !ok {
		t.Fatalf("%q has no detail", key)
	}
	return d
}

func actor(s *session.Session, key string) *model.Actor {
	a, _ := s.Book().Actors.Key(key)
	return model.Clone(a)
}

func TestThoseWithMostPledgesComeFirst(t *testing.T) {
	p := actors.NewPresenter(sessiontest.Paris(t))
	if got := names(p)[:3]; !cmp.Equal(got, []string{"Ukraine", "France", "United Kingdom"}) {
		t.Errorf("the first are %q", got)
	}
	rows := map[string]actors.Row{}
	for i := range p.Len() {
		rows[p.Row(i).Name] = p.Row(i)
	}
	for name, want := range map[string][2]string{
		"United Kingdom":           {"state · GB · Q145", "5 given"},
		"Keir Starmer":             {"person · Prime Minister, United Kingdom", ""},
		"Coalition of the Willing": {"coalition · 2 members", "1 given"},
	} {
		if got := [2]string{rows[name].Sub, rows[name].Note}; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestSearchLooksAtNamesAliasesCodesAndPosts(t *testing.T) {
	p := actors.NewPresenter(sessiontest.Paris(t))
	for query, want := range map[string][]string{
		"britain":        {"United Kingdom"},
		"q142":           {"France"},
		"chancellor":     {"Friedrich Merz"},
		"elysee":         {"Élysée Palace"},
		"president ukra": {"Volodymyr Zelensky"},
		"nobody at all":  nil,
		"envoy states":   {"Steve Witkoff"},
	} {
		p.Search(query)
		if diff := cmp.Diff(want, names(p)); diff != "" {
			t.Errorf("%q: %s", query, diff)
		}
	}
	p.Search("")
	p.SetKind(model.Coalition)
	if diff := cmp.Diff([]string{"Coalition of the Willing"}, names(p)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatACoalitionPledgesCountsForItsMembersAndSaysSo(t *testing.T) {
	s := sessiontest.Paris(t)
	marks := map[string]string{}
	for _, p := range detail(t, s, "fr").Given {
		marks[p.Title] = p.Mark
	}
	if len(marks) != 5 {
		t.Fatalf("France has pledged %d: %v", len(marks), marks)
	}
	through := 0
	for _, mark := range marks {
		if mark == "through Coalition of the Willing" {
			through++
		}
	}
	if through != 1 {
		t.Errorf("marks: %v", marks)
	}
	if d := detail(t, s, "cotw"); len(d.Given) != 1 || d.Given[0].Mark != "" || len(d.Members) != 2 {
		t.Errorf("the coalition itself: %+v", d.Given)
	}
}

func TestACommitmentCountsOnceThroughGroupsOfGroupsToo(t *testing.T) {
	s := sessiontest.Paris(t)
	before := len(detail(t, s, "fr").Given)
	ring := &model.Actor{Name: "Ring", Kind: model.Coalition, Members: []model.ID{actor(s, "cotw").ID}}
	sessiontest.Put(t, s, ring)
	ring = actor(s, "ring")
	c, _ := s.Book().Commitments.Key("mnf-u")
	c = model.Clone(c)
	c.Parties = append(c.Parties, model.Party{Actor: ring.ID, Role: model.Obligor})
	sessiontest.Put(t, s, c)

	d := detail(t, s, "fr")
	if len(d.Given) != before {
		t.Errorf("France has pledged %d, want %d as before", len(d.Given), before)
	}
	want := []actors.Link{{Name: "Coalition of the Willing"}, {Name: "Ring", Note: "through another"}}
	for i := range d.Groups {
		d.Groups[i].Route = want[0].Route
	}
	if diff := cmp.Diff(want, d.Groups); diff != "" {
		t.Error(diff)
	}
}

func TestHowPledgesStandIsCountedByGroup(t *testing.T) {
	s := sessiontest.Exercise(t)
	ceasefire, _ := s.Book().Events.Key("ceasefire")
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, ceasefire.ID, model.EventEntry{State: model.Occurred, On: when.On(s.Today())})
	}, nil)
	got := map[string]int{}
	for _, c := range detail(t, s, "fr").Fared {
		got[c.Word] = c.N
	}
	if want := map[string]int{"in force": 1, "open": 2}; !cmp.Equal(got, want) {
		t.Errorf("France: %v, want %v", got, want)
	}
}

func TestWhatItsPersonsSaidAndThinkBelongsToIt(t *testing.T) {
	s := sessiontest.Paris(t)
	d := detail(t, s, "ua")
	if len(d.Persons) != 1 || d.Persons[0].Note != "President" {
		t.Errorf("persons %+v", d.Persons)
	}
	if len(d.Said) != 3 || d.Said[0].Quote != "huge step forward" {
		t.Errorf("said %+v", d.Said)
	}
	own := 0
	for _, stance := range d.Stances {
		if stance.Actor == "" {
			own++
		} else if stance.Actor != "Volodymyr Zelensky" {
			t.Errorf("%s does not speak for Ukraine", stance.Actor)
		}
	}
	if own != 1 || len(d.Stances) != 4 {
		t.Errorf("%d stances, %d its own: %+v", len(d.Stances), own, d.Stances)
	}
	person := detail(t, s, "zelensky")
	if person.Of == nil || person.Of.Name != "Ukraine" || person.Post != "President" || len(person.Said) != 3 {
		t.Errorf("Zelensky: %+v", person)
	}
}

func BenchmarkUpdateBigBook(b *testing.B) {
	s := sessiontest.Big(b, 5000, 200)
	p := actors.NewPresenter(s)
	for b.Loop() {
		p.Update()
		if _, ok := p.Detail(p.ID(0)); !ok {
			b.Fatal("no detail")
		}
	}
}
