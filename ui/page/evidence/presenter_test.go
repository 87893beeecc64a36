package evidence_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/page/evidence"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func titles(p *evidence.Presenter) []string {
	var out []string
	for i := range p.Len() {
		out = append(out, p.Row(i).Title)
	}
	return out
}

func source(t testing.TB, s *session.Session, key string) *model.Source {
	t.Helper()
	return sessiontest.Get[*model.Source](t, s, key)
}

func claim(t testing.TB, s *session.Session, key string) *model.Claim {
	t.Helper()
	return sessiontest.Get[*model.Claim](t, s, key)
}

const (
	article = "[News article on the Paris talks of January 2026]"
	report  = "[Reporting on the Paris talks]"
)

func TestSourcesAreSearchedInTheirTextsAndNarrowedByGrade(t *testing.T) {
	p := evidence.NewPresenter(sessiontest.Paris(t))
	for query, want := range map[string][]string{
		"":                      {article, report},
		"bbc reporting":         {report},
		"neighbouring NATO":     {article},
		"clarity officials":     {report},
		"words in neither text": nil,
	} {
		p.Search(query)
		if diff := cmp.Diff(want, titles(p)); diff != "" {
			t.Errorf("%q: %s", query, diff)
		}
	}
	p.Search("")
	if diff := cmp.Diff([]string{"B", "F"}, p.Grades()); diff != "" {
		t.Error(diff)
	}
	p.SetGrade("B")
	if row := p.Row(0); p.Len() != 1 || row.Sub != "BBC News · 3 claims" || row.Note != "Jan 2026" || row.Chip.Text != "B" {
		t.Errorf("%d rows, the first %+v", p.Len(), p.Row(0))
	}
}

func TestASourceTellsItsClaimsInTheOrderOfItsText(t *testing.T) {
	s := sessiontest.Paris(t)
	d, ok := evidence.NewPresenter(s).Detail(source(t, s, "article").ID)
	if !ok || len(d.Claims) != 22 || len(d.Marks) != 22 {
		t.Fatalf("%d claims, %d passages", len(d.Claims), len(d.Marks))
	}
	if d.Judged != "reliability cannot be judged" || d.Facts != "article · Jan 2026" || d.Link != nil {
		t.Errorf("judged %q, facts %q, link %v", d.Judged, d.Facts, d.Link)
	}
	for i, c := range d.Claims {
		if i > 0 && c.At < d.Claims[i-1].At {
			t.Errorf("%q stands before %q", c.Quote, d.Claims[i-1].Quote)
		}
		if c.Standing == nil || c.Standing.Text != "in the text" {
			t.Errorf("%q: %+v", c.Quote, c.Standing)
		}
	}
	for _, m := range d.Marks {
		if c, _ := s.Book().Claims.Get(m.Claim); d.Text[m.From:m.To] != c.Quote.Exact {
			t.Errorf("marked is %q, quoted %q", d.Text[m.From:m.To], c.Quote.Exact)
		}
	}
}

func TestAQuoteIsFoundMovedOrMissing(t *testing.T) {
	s := sessiontest.Paris(t)
	changed := source(t, s, "bbc-report")
	changed.Snapshot = model.NewSnapshot("Updated. "+strings.ReplaceAll(changed.Snapshot.Text, "press allies", "ask allies"), sessiontest.Today)
	sessiontest.Put(t, s, changed, &model.Claim{Source: changed.ID, Quote: model.Quote{Exact: "Updated."}}, &model.Claim{Source: changed.ID, Notes: "in its own words"})
	d, _ := evidence.NewPresenter(s).Detail(changed.ID)
	got := map[string]int{}
	for _, c := range d.Claims {
		standing := "nothing quoted"
		if c.Standing != nil {
			standing = c.Standing.Text
		}
		got[standing]++
	}
	want := map[string]int{"in the text": 1, "moved in the text": 2, "not in the text": 1, "nothing quoted": 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(d.Marks) != 3 {
		t.Errorf("%d passages are marked, want 3", len(d.Marks))
	}
}

func TestAnAddressOpensOnlyWhereItIsOneOfTheWeb(t *testing.T) {
	s := sessiontest.Paris(t)
	for address, opens := range map[string]bool{
		"https://example.org/a?b=c": true, "http://example.org": true, "javascript:alert(1)": false, "file:///etc/passwd": false, "example.org": false, "https://": false,
	} {
		changed := source(t, s, "article")
		changed.CSL = changed.CSL.With("URL", address)
		sessiontest.Put(t, s, changed)
		d, _ := evidence.NewPresenter(s).Detail(changed.ID)
		if d.Address != address || (d.Link != nil) != opens {
			t.Errorf("%s: shown as %q, opens %v", address, d.Address, d.Link)
		}
	}
}

func TestWhatIsClaimedForAndAgainstStandsSideBySide(t *testing.T) {
	s := sessiontest.Paris(t)
	p := evidence.NewPresenter(s)
	if p.Disputed() != 0 {
		t.Fatalf("%d conflicts in the sample", p.Disputed())
	}
	against := claim(t, s, "c-hubs-if")
	against.Bearing = model.Contradicting
	sessiontest.Put(t, s, against)
	p.Update()
	p.SetSide(evidence.Conflicts)
	if diff := cmp.Diff([]string{"UK and France establish military hubs across Ukraine"}, titles(p)); diff != "" {
		t.Fatal(diff)
	}
	row := p.Row(0)
	if row.Note != "1 for · 1 against" || row.Sub != "commitment" {
		t.Errorf("%+v", row)
	}
	d, ok := p.Dispute(p.ID(0))
	if !ok || d.For[0].Quote != "establish military hubs across Ukraine" || d.Against[0].Quote != "after a ceasefire" || d.For[0].Grade.Text != "F3" {
		t.Errorf("%+v", d)
	}
	if want := (page.Route{Page: page.Evidence, ID: against.ID}); d.Against[0].Route != want {
		t.Errorf("leads to %v, want %v", d.Against[0].Route, want)
	}
	p.Search("no such words")
	if p.Len() != 0 {
		t.Errorf("%d conflicts match", p.Len())
	}
	full, _ := p.Detail(against.Source)
	disputed := 0
	for _, c := range full.Claims {
		if c.Disputed {
			disputed++
		}
	}
	if disputed != 2 {
		t.Errorf("%d claims are marked as disputed, want 2", disputed)
	}
}

func TestAClaimIsLocatedInItsSource(t *testing.T) {
	s := sessiontest.Paris(t)
	p := evidence.NewPresenter(s)
	c := claim(t, s, "c-russia")
	if src, found, ok := p.Locate(c.ID); !ok || src != c.Source || found != c.ID {
		t.Errorf("%q %q %v", src, found, ok)
	}
	if src, found, ok := p.Locate(c.Source); !ok || src != c.Source || found != "" {
		t.Errorf("%q %q %v", src, found, ok)
	}
	if _, _, ok := p.Locate("nowhere"); ok {
		t.Error("an unknown id has a source")
	}
}

func TestAPassageBecomesAClaim(t *testing.T) {
	s := sessiontest.Paris(t)
	p := evidence.NewPresenter(s)
	src := source(t, s, "article")
	text := src.Snapshot.Text
	from := strings.LastIndex(text, "after a peace deal")
	d := p.Draft(src.ID, from, from+len("after a peace deal, while"))
	for _, step := range []struct {
		passage, problem string
	}{{" ", "evidence.problem.nothing"}, {"after a war", "evidence.problem.not_there"}, {"peace deal", "evidence.problem.about"}} {
		d.Passage = step.passage
		if got := d.Problem(); got != step.problem {
			t.Errorf("%q: %q, want %q", step.passage, got, step.problem)
		}
	}
	targets := p.Targets("german")
	if len(targets) != 1 {
		t.Fatalf("%+v", targets)
	}
	d.About, d.Bearing = targets[0], model.Contradicting
	s.Do(d.Intent, func(e model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
		got := e.Changes[0].After.(*model.Claim)
		if got.Quote.Exact != "peace deal" || got.About.Commitment != targets[0].ID || got.Bearing != model.Contradicting {
			t.Errorf("%+v", got)
		}
		if at, _, standing := model.NewStored(text).Find(got.Quote); at != from+len("after a ") || standing != model.Found {
			t.Errorf("%q at %d, want the place from which it was taken, %d", standing, at, from+len("after a "))
		}
	})
	for _, bad := range [][2]int{{5, 5}, {-1, 3}, {0, len(text) + 1}} {
		if p.Draft(src.ID, bad[0], bad[1]) != nil {
			t.Errorf("%v makes a draft", bad)
		}
	}
}

// longSource enters a source of 200,000 letters with 200 claims.
func longSource(t testing.TB, s *session.Session) *model.Source {
	var text strings.Builder
	for i := 0; text.Len() < 200_000; i++ {
		fmt.Fprintf(&text, "§ %d. Сторони agree on the measures of part %d, and on what is to follow from each of them in turn.\n", i, i*3)
	}
	src := &model.Source{Head: model.Head{ID: "0f6a3c1e-2b4d-4c5e-8f60-a1b2c3d4e5f6"}, CSL: model.NewCSL(map[string]any{"title": "Minutes"}), Snapshot: model.NewSnapshot(text.String(), sessiontest.Today)}
	sessiontest.Put(t, s, src)
	stored := model.NewStored(text.String())
	var records []model.Record
	for i := range 200 {
		records = append(records, &model.Claim{Source: src.ID, Quote: stored.Quote(i*900, i*900+120)})
	}
	sessiontest.Put(t, s, records...)
	return src
}

// BenchmarkLongText puts a source of 200,000 letters with 200 claims into words, as after an edit that changed it.
func BenchmarkLongText(b *testing.B) {
	s := sessiontest.Paris(b)
	src := longSource(b, s)
	for b.Loop() {
		p := evidence.NewPresenter(s)
		if d, ok := p.Detail(src.ID); !ok || len(d.Marks) != 200 {
			b.Fatalf("%d passages", len(d.Marks))
		}
	}
}

// BenchmarkUpdateBigBook takes over a big book after an edit.
func BenchmarkUpdateBigBook(b *testing.B) {
	p := evidence.NewPresenter(sessiontest.Big(b, 5000, 200))
	for b.Loop() {
		p.Update()
	}
}
