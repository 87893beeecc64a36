package model_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/synthetic"
	"proviso/model/when"
)

// merge enters one book into another and gives the summary; the edit must be accepted.
func merge(t *testing.T, b, incoming model.Book) (model.Book, model.Summary) {
	t.Helper()
	e, summary, err := model.Merge(hand(), b, incoming, "Import")
	if errors.Is(err, model.ErrNothing) {
		return b, summary
	}
	if err != nil {
		t.Fatal(err)
	}
	if e.Label != "Import" || e.Author != "analyst" {
		t.Errorf("the edit is called %q, by %q", e.Label, e.Author)
	}
	return apply(t, b, e), summary
}

// foreign is a book of records under other ids than those derived from their keys.
func foreign(t *testing.T, records ...model.Record) model.Book {
	t.Helper()
	return put(t, model.Book{}, records...)
}

func named(kind model.RecordKind, n int, key string) model.Head {
	return model.Head{ID: model.ID(fmt.Sprintf("0190d5a0-0000-7000-8000-%012d", n)), Key: key}
}

func TestMergingAddsChangesAndLeavesAlone(t *testing.T) {
	b := put(t, model.Book{}, actor("gb"), actor("fr"), event("ceasefire"))
	renamed := actor("gb")
	renamed.Name = "United Kingdom"
	merged, s := merge(t, b, put(t, model.Book{}, renamed, actor("fr"), actor("de"), commitment("c", on("peace")), event("peace")))
	if merged.Actors.Len() != 3 || merged.Events.Len() != 2 {
		t.Errorf("%d actors, %d events: nothing is removed, all is added", merged.Actors.Len(), merged.Events.Len())
	}
	for name, c := range map[string]struct {
		tally model.Tally
		kind  model.RecordKind
		keys  []string
	}{
		"added actors":      {s.Added, model.KindActor, []string{"de"}},
		"added events":      {s.Added, model.KindEvent, []string{"peace"}},
		"added commitments": {s.Added, model.KindCommitment, []string{"c"}},
		"changed actors":    {s.Changed, model.KindActor, []string{"gb"}},
		"unchanged actors":  {s.Unchanged, model.KindActor, []string{"fr"}},
		"unchanged events":  {s.Unchanged, model.KindEvent, nil},
	} {
		if got := c.tally[c.kind]; !slices.Equal(got, c.keys) || c.tally.Count(c.kind) != len(c.keys) {
			t.Errorf("%s: %q, want %q", name, got, c.keys)
		}
	}
	if s.Added.Total() != 3 || s.Changed.Total() != 1 || s.Unchanged.Total() != 1 {
		t.Errorf("%d added, %d changed, %d unchanged", s.Added.Total(), s.Changed.Total(), s.Unchanged.Total())
	}
}

func TestTheSummaryInJSON(t *testing.T) {
	_, s := merge(t, put(t, model.Book{}, actor("gb")), put(t, model.Book{}, actor("gb"), event("e"), actor("fr"), actor("de")))
	data, err := json.Marshal(s)
	if want := `{"added":{"actors":2,"events":1},"changed":{},"unchanged":{"actors":1}}`; err != nil || string(data) != want {
		t.Errorf("got %s, want %s (%v)", data, want, err)
	}
}

func TestMergingTwiceChangesNothing(t *testing.T) {
	books := []model.Book{synthetic.Book(40, 15, 1), synthetic.Book(40, 15, 2)}
	for _, first := range append(books, model.Book{}) {
		for _, second := range books {
			once, _ := merge(t, first, second)
			_, s, err := model.Merge(hand(), once, second, "again")
			if !errors.Is(err, model.ErrNothing) {
				t.Fatalf("the second time: %v; %v", err, s.Changed)
			}
			if s.Added.Total() != 0 || s.Changed.Total() != 0 || s.Unchanged.Total() == 0 || s.Retitled {
				t.Errorf("the second time: %+v", s)
			}
			if err := model.Validate(once); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestARecordFoundByKeyKeepsItsID(t *testing.T) {
	b := put(t, model.Book{}, event("ceasefire"), actor("gb"))
	other := &model.Event{Head: named(model.KindEvent, 1, "ceasefire"), Name: "Ceasefire, by another hand"}
	club := &model.Actor{
		Head: named(model.KindActor, 2, "club"), Name: "Club", Kind: model.Coalition,
		Members: []model.ID{named(model.KindActor, 3, "").ID},
	}
	gb := &model.Actor{Head: named(model.KindActor, 3, "gb"), Name: "Actor gb", Kind: model.State}
	pledge := commitment("c", condition.AllOf(condition.OnEvent(string(other.ID)), condition.Negate(condition.WhileEvent(string(other.ID)))))
	pledge.Deadline = &model.Deadline{Within: when.MustDuration("P30D"), Event: other.ID}
	merged, s := merge(t, b, foreign(t, gb, club, other, pledge))
	now, ok := merged.Events.Key("ceasefire")
	if !ok || now.ID != id(model.KindEvent, "ceasefire") || now.Name != other.Name || merged.Events.Len() != 1 {
		t.Fatalf("the event is %+v", now)
	}
	c, _ := merged.Commitments.Key("c")
	if c.Deadline.Event != now.ID || !slices.Equal(condition.Events(c.Precondition), []string{string(now.ID)}) {
		t.Errorf("the commitment refers to %v and %v", c.Deadline.Event, condition.Events(c.Precondition))
	}
	if a, _ := merged.Actors.Key("club"); !slices.Equal(a.Members, []model.ID{id(model.KindActor, "gb")}) {
		t.Errorf("members are %v", a.Members)
	}
	if s.Unchanged.Count(model.KindActor) != 1 || s.Changed.Count(model.KindEvent) != 1 {
		t.Errorf("%+v", s)
	}
}

func TestAnIDGoesBeforeAKey(t *testing.T) {
	b := put(t, model.Book{}, actor("gb"))
	renamed := actor("gb")
	renamed.Key = "uk"
	newcomer := &model.Actor{Head: named(model.KindActor, 1, "gb"), Name: "Another", Kind: model.Organisation}
	merged, s := merge(t, b, put(t, model.Book{}, renamed, newcomer))
	if a, ok := merged.Actors.Get(id(model.KindActor, "gb")); !ok || a.Key != "uk" {
		t.Errorf("the old actor is %+v", a)
	}
	if a, ok := merged.Actors.Get(newcomer.ID); !ok || a.Key != "gb" {
		t.Errorf("the new actor is %+v", a)
	}
	if s.Added.Total() != 1 || s.Changed.Total() != 1 {
		t.Errorf("%+v", s)
	}
}

func TestAKeyOfAnotherKindIsAnotherRecord(t *testing.T) {
	merged, s := merge(t, put(t, model.Book{}, actor("x")), put(t, model.Book{}, event("x")))
	if merged.Actors.Len() != 1 || merged.Events.Len() != 1 || s.Added.Count(model.KindEvent) != 1 {
		t.Errorf("%+v", s)
	}
}

func TestWhatSaysNoTimeKeepsItsTime(t *testing.T) {
	first := func() model.Book {
		e := event("e")
		e.History = []model.EventEntry{{State: model.Open, On: when.MustDate("2026-01")}, {State: model.Open, On: when.MustDate("2026-01")}}
		c := commitment("c", nil)
		c.Delivery = []model.DeliveryEntry{{Delivery: model.NotDue, On: when.MustDate("2026")}}
		s := &model.Source{Head: head(model.KindSource, "s"), Snapshot: &model.Snapshot{Text: "text"}}
		fold := model.Edit{}
		for _, r := range []model.Record{e, c, s} {
			fold.Changes = append(fold.Changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: model.Normalised(r)})
		}
		return model.Fold(model.Book{}, fold)
	}
	b, _ := merge(t, model.Book{}, first())
	later := model.Hand{At: morning.Add(time.Hour)}
	if _, s, err := model.Merge(later, b, first(), ""); !errors.Is(err, model.ErrNothing) {
		t.Fatalf("an hour later: %v, %+v", err, s.Changed)
	}
	more := first()
	e, _ := more.Events.Key("e")
	next := model.Clone(e)
	next.History = append(next.History, model.EventEntry{State: model.Open, On: when.MustDate("2026-01")})
	more = model.Fold(more, model.Edit{Changes: []model.Change{{Kind: model.KindEvent, ID: e.ID, Before: e, After: next}}})
	edit, _, err := model.Merge(later, b, more, "")
	if err != nil {
		t.Fatal(err)
	}
	merged := apply(t, b, edit)
	got, _ := merged.Events.Key("e")
	for i, want := range []time.Time{morning, morning, later.At} {
		if !got.History[i].Recorded.Equal(want) {
			t.Errorf("entry %d was recorded %v, want %v", i, got.History[i].Recorded, want)
		}
	}
}

func TestAnEntryThatDiffersIsRecordedNow(t *testing.T) {
	entry := func(note string, recorded time.Time) model.Book {
		e := event("e")
		e.History = []model.EventEntry{{State: model.Occurred, On: when.MustDate("2026-01"), Note: note, Recorded: recorded}}
		return model.Fold(model.Book{}, model.Edit{Changes: []model.Change{{Kind: model.KindEvent, ID: e.ID, After: e}}})
	}
	edit, s, err := model.Merge(hand(), entry("a", morning.Add(-time.Hour)), entry("b", time.Time{}), "")
	if err != nil || s.Changed.Total() != 1 {
		t.Fatal(err, s)
	}
	if got := edit.Changes[0].After.(*model.Event).History[0].Recorded; !got.Equal(morning) {
		t.Errorf("recorded %v, want %v", got, morning)
	}
}

func TestWhichTitleStays(t *testing.T) {
	titled := func(title string, records ...model.Record) model.Book {
		b := apply(t, model.Book{}, hand().NewBook(title))
		if len(records) > 0 {
			b = put(t, b, records...)
		}
		return b
	}
	untitled := put(t, model.Book{}, actor("gb"))
	for name, c := range map[string]struct {
		book, incoming model.Book
		title          string
		retitled       bool
	}{
		"none before":           {untitled, titled("Theirs", actor("fr")), "Theirs", true},
		"the first content":     {titled("Ours"), titled("Theirs", actor("fr")), "Theirs", true},
		"ours, with content":    {titled("Ours", actor("gb")), titled("Theirs", actor("fr")), "Ours", false},
		"none comes in":         {titled("Ours"), untitled, "Ours", false},
		"the same":              {titled("Ours"), titled("Ours", actor("fr")), "Ours", false},
		"only a title comes in": {model.Book{}, titled("Theirs"), "Theirs", true},
	} {
		t.Run(name, func(t *testing.T) {
			merged, s := merge(t, c.book, c.incoming)
			if merged.Title() != c.title || s.Retitled != c.retitled {
				t.Errorf("%q, retitled: %v", merged.Title(), s.Retitled)
			}
		})
	}
}

// What other programs keep with a book comes with its first content, and nothing of its own is lost for it.
func TestWhatOtherProgramsKeepWithABook(t *testing.T) {
	meta := func(title, x string) model.Book {
		m := &model.Meta{Head: model.Head{ID: model.BookID, Key: "book"}, Title: title}
		if x != "" {
			m.X = model.Extra(x)
		}
		return model.Fold(model.Book{}, model.Edit{Changes: []model.Change{{Kind: model.KindBook, ID: model.BookID, After: m}}})
	}
	for name, c := range map[string]struct {
		book, incoming model.Book
		title, x       string
	}{
		"it comes first":      {model.Book{}, meta("T", `{"a":1}`), "T", `{"a":1}`},
		"without a title":     {meta("Ours", ""), meta("", `{"a":1}`), "Ours", `{"a":1}`},
		"without anything":    {model.Book{}, meta("", `{"a":1}`), "", `{"a":1}`},
		"nothing comes in":    {meta("Ours", `{"b":1}`), meta("Theirs", ""), "Theirs", `{"b":1}`},
		"ours, with content":  {put(t, meta("Ours", `{"b":1}`), actor("gb")), meta("T", `{"a":1}`), "Ours", `{"b":1}`},
		"none, with contents": {put(t, meta("Ours", ""), actor("gb")), meta("T", `{"a":1}`), "Ours", ""},
	} {
		t.Run(name, func(t *testing.T) {
			merged, _ := merge(t, c.book, c.incoming)
			if merged.Title() != c.title || string(merged.Meta.X) != c.x {
				t.Errorf("%q with %s", merged.Title(), merged.Meta.X)
			}
		})
	}
}

func TestMergingKnowsNoUnknownReferences(t *testing.T) {
	c := commitment("c", on("nowhere"))
	lost := model.Fold(model.Book{}, model.Edit{Changes: []model.Change{{Kind: model.KindCommitment, ID: c.ID, After: c}}})
	e, _, err := model.Merge(hand(), model.Book{}, lost, "")
	if err != nil {
		t.Fatal(err)
	}
	var invalid model.Invalid
	if _, err := model.Apply(model.Book{}, e); !errors.As(err, &invalid) {
		t.Errorf("got %v", err)
	}
}

func TestNormalisedLeavesTheRecordAlone(t *testing.T) {
	a := &model.Actor{Head: head(model.KindActor, "a"), Name: " A ", Aliases: []string{"x", "", "x"}}
	n := model.Normalised(a).(*model.Actor)
	if n.Name != "A" || !slices.Equal(n.Aliases, []string{"x"}) || a.Name != " A " || len(a.Aliases) != 3 {
		t.Errorf("%+v of %+v", n, a)
	}
}
