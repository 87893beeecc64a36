package history_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/page/history"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func record(t *testing.T, s *session.Session, key string, state model.EventState) model.Edit {
	t.Helper()
	return sessiontest.RecordEvent(t, s, key, model.EventEntry{State: state, On: when.MustDate("2026-01-20")})
}

func rename(t *testing.T, s *session.Session, title string) model.Edit {
	t.Helper()
	return sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, title), nil })
}

// loaded is the presenter with all edits read.
func loaded(t *testing.T, s *session.Session) *history.Presenter {
	t.Helper()
	p := history.NewPresenter(s)
	load(t, p)
	return p
}

func load(t *testing.T, p *history.Presenter) {
	t.Helper()
	p.Load(func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

func detail(t *testing.T, p *history.Presenter, id model.ID) history.Detail {
	t.Helper()
	var d history.Detail
	p.Detail(id, func(found history.Detail, err error) {
		if err != nil {
			t.Fatal(err)
		}
		d = found
	})
	return d
}

func labels(p *history.Presenter) []string {
	var out []string
	for i := range p.Len() {
		out = append(out, p.Row(i).Label)
	}
	return out
}

func event(s *session.Session, key string) model.ID {
	e, _ := s.Book().Events.Key(key)
	return e.ID
}

func TestEditsAreListedNewestFirstWithWhoMadeThem(t *testing.T) {
	s := sessiontest.Exercise(t)
	record(t, s, "ceasefire", model.Occurred)
	rename(t, s, "Renamed")
	p := loaded(t, s)
	if p.Total() != 3 || p.Len() != 3 {
		t.Fatalf("%d edits, %d shown", p.Total(), p.Len())
	}
	want := history.Row{ID: p.ID(1), Label: "Record “Ceasefire enters into force” as occurred", At: "1 Feb 2026 12:00", Sub: "analyst · 1 record"}
	if diff := cmp.Diff(want, p.Row(1)); diff != "" {
		t.Error(diff)
	}
}

func TestEditsAreSearchedAndNarrowed(t *testing.T) {
	s := sessiontest.Exercise(t)
	record(t, s, "ceasefire", model.Occurred)
	record(t, s, "us-backing", model.RuledOut)
	rename(t, s, "Renamed")
	for name, x := range map[string]struct {
		search string
		kind   model.RecordKind
		of     model.ID
		want   []string
	}{
		"words":         {search: "CEASEFIRE occurred", want: []string{"Record “Ceasefire enters into force” as occurred"}},
		"an author":     {search: "analyst renamed", want: []string{"Rename the book “Renamed”"}},
		"a kind":        {kind: model.KindBook, search: "rename", want: []string{"Rename the book “Renamed”"}},
		"a record":      {of: event(s, "us-backing"), search: "record", want: []string{"Record “United States confirms its backing” as ruled out"}},
		"both":          {kind: model.KindBook, of: event(s, "us-backing"), search: "rename", want: nil},
		"nothing there": {search: "no such edit", want: nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := history.NewPresenter(s)
			p.Narrow(x.kind, x.of)
			load(t, p)
			p.Search(x.search)
			if diff := cmp.Diff(x.want, labels(p)); diff != "" {
				t.Error(diff)
			}
			if !p.Narrowed() {
				t.Error("it does not know that it is narrowed")
			}
		})
	}
}

func TestARecordThatIsGoneKeepsItsPast(t *testing.T) {
	s := sessiontest.Paris(t)
	gone := event(s, "war-ends")
	removed := sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RemoveAll(b, model.KindEvent, []model.ID{gone}, true)
	})
	p := history.NewPresenter(s)
	p.Narrow("", gone)
	load(t, p)
	if p.Len() != 2 || p.OfName() != "a record that was removed" {
		t.Errorf("%q of %q", labels(p), p.OfName())
	}
	d := detail(t, p, removed.ID)
	if d.Changes[0].What.Text != "removed" || d.Changes[0].Go || d.Changes[0].Name == "" {
		t.Errorf("%+v", d.Changes[0])
	}
}

func TestAChangeIsToldFieldByField(t *testing.T) {
	s := sessiontest.Exercise(t)
	peace := event(s, "peace-deal")
	made := sessiontest.Change(t, s, "uk-troops", func(c *model.Commitment) {
		c.Title, c.Precondition, c.Binding = "The UK sends troops", nil, "legal"
		c.Deadline = &model.Deadline{Event: peace, Within: when.MustDuration("P90D")}
		c.Stage = append(c.Stage, model.StageEntry{Stage: model.Signed, On: when.MustDate("2026-01-30"), Note: "in London"})
	})
	d := detail(t, loaded(t, s), made.ID)
	if len(d.Changes) != 1 || d.Changes[0].What.Text != "changed" || !d.Changes[0].Go || d.Changes[0].Route.Page != page.Commitments {
		t.Fatalf("%+v", d.Changes)
	}
	got := map[string][2]string{}
	for _, f := range d.Changes[0].Fields {
		got[f.Name] = [2]string{f.Before, f.After}
	}
	want := map[string][2]string{
		"Title":     {"UK sends troops", "The UK sends troops"},
		"condition": {"once Peace deal is signed, Legal framework enters into force and House of Commons approves", ""},
		"Bound by":  {"political", "legal"},
		"Deadline":  {"", "within 90 days of “Peace deal is signed”"},
		"stage":     {"announced, 6 Jan 2026", "announced, 6 Jan 2026\nsigned, 30 Jan 2026: in London"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(d.Facts, "analyst · 1 Feb 2026 12:00 · edit 2") || len(d.Head) != 64 {
		t.Errorf("%q, head %q", d.Facts, d.Head)
	}
}

func TestWhatHasNoWordsOfItsOwnIsSaidToHaveChanged(t *testing.T) {
	s := sessiontest.Exercise(t)
	made := sessiontest.Change(t, s, "uk-troops", func(c *model.Commitment) { c.X = model.Extra(`{"other":1}`) })
	want := []history.Field{{Name: "what other programs keep", After: "changed"}}
	if diff := cmp.Diff(want, detail(t, loaded(t, s), made.ID).Changes[0].Fields); diff != "" {
		t.Error(diff)
	}
}

var uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-`)

// TestEveryPartOfASampleHasWords finds ids and untranslated texts in what is told of every kind of record.
func TestEveryPartOfASampleHasWords(t *testing.T) {
	s := sessiontest.Paris(t)
	kinds := map[string]bool{}
	for r := range s.Book().All() {
		copied := sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
			return h.RemoveAll(b, r.RecordKind(), []model.ID{r.RecordID()}, true)
		})
		p := loaded(t, s)
		for _, c := range detail(t, p, copied.ID).Changes {
			kinds[c.Kind] = true
			for _, f := range c.Fields {
				if strings.Contains(f.Name+f.Before+f.After, "⟦") || uuid.MatchString(f.Before) {
					t.Errorf("%s %q: %+v", c.Kind, c.Name, f)
				}
			}
		}
		s.Undo(func(_ model.Edit, err error) {
			if err != nil {
				t.Fatal(err)
			}
		})
	}
	if len(kinds) < 8 {
		t.Errorf("told of %v only", kinds)
	}
}

func TestAnImportIsListedWithoutItsFields(t *testing.T) {
	s := sessiontest.Big(t, 200, 20)
	p := loaded(t, s)
	d := detail(t, p, p.ID(0))
	if len(d.Changes) != 60 || d.More < 140 || d.Changes[5].Fields != nil {
		t.Errorf("%d changes, %d more, fields %v", len(d.Changes), d.More, d.Changes[5].Fields)
	}
}

func TestOneEditIsUndoneAndMarked(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := record(t, s, "ceasefire", model.Occurred)
	rename(t, s, "Renamed")
	p := loaded(t, s)
	if why := p.WhyNotUndo(first.ID); why != "" {
		t.Fatalf("can't be undone: %s", why)
	}
	var undoing model.Edit
	p.Undo(first.ID, func(e model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
		undoing = e
	})
	load(t, p)
	if r := p.Row(2); r.ID != first.ID || !r.Taken || r.State == nil || r.State.Text != "undone" {
		t.Errorf("%+v", r)
	}
	for id, want := range map[model.ID]string{
		first.ID: "It has been undone already.", undoing.ID: "This edit undid another. Redo puts that back.", p.ID(3): "The book began with this edit.",
	} {
		if got := p.WhyNotUndo(id); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	s.Redo(nil)
	load(t, p)
	if r := p.Row(3); r.ID != first.ID || r.Taken {
		t.Errorf("put back, and still marked: %+v", r)
	}
}

func TestALaterEditStandsInTheWayOfUndoing(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := record(t, s, "ceasefire", model.Occurred)
	record(t, s, "ceasefire", model.Ended)
	var conflict *model.Conflict
	loaded(t, s).Undo(first.ID, func(_ model.Edit, err error) {
		if !errors.As(err, &conflict) {
			t.Errorf("undone over a later edit: %v", err)
		}
	})
}

func TestTheBookAsKnownThenCanOnlyBeRead(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := record(t, s, "ceasefire", model.Occurred)
	last := rename(t, s, "Renamed")
	p := loaded(t, s)
	p.LookBack(first.ID, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if got := s.Book().Title(); got == "Renamed" {
		t.Error("the book has the title that it got later")
	}
	if e, _ := s.Book().Events.Key("ceasefire"); len(e.History) != 1 {
		t.Errorf("the edit itself is not in the book: %d entries", len(e.History))
	}
	load(t, p)
	if p.Total() != 3 || p.WhyNotUndo(last.ID) != "The book can only be read now." {
		t.Errorf("%d edits; undo: %q", p.Total(), p.WhyNotUndo(last.ID))
	}
}
