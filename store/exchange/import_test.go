package exchange_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store/exchange"
)

var noon = model.Hand{Author: "analyst", At: time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)}

// enter imports a file into a book and applies the edit.
func enter(t *testing.T, b model.Book, file []byte) (model.Book, model.Summary) {
	t.Helper()
	e, s, err := exchange.ImportBook(noon, b, bytes.NewReader(file), "Import")
	if err != nil {
		t.Fatal(err)
	}
	next, err := model.Apply(b, e)
	if err != nil {
		t.Fatal(err)
	}
	return next, s
}

func TestImportingTheSameFileTwiceChangesNothing(t *testing.T) {
	for name, data := range books(t) {
		if name == "empty" {
			continue
		}
		b, s := enter(t, model.Book{}, data)
		if s.Added.Total() == 0 || s.Changed.Total() != 0 {
			t.Errorf("%s: %+v", name, s)
		}
		later := model.Hand{At: noon.At.Add(time.Hour)}
		for what, again := range map[string][]byte{"the file": data, "its export": exchange.EncodeBook(b)} {
			_, s, err := exchange.ImportBook(later, b, bytes.NewReader(again), "Import")
			if !errors.Is(err, model.ErrNothing) || s.Added.Total() != 0 || s.Changed.Total() != 0 {
				t.Errorf("%s: %s again: %v, %+v", name, what, err, s)
			}
		}
	}
}

func TestAnImportedBookIsExportedAsItWas(t *testing.T) {
	data := exchange.EncodeBook(synthetic.Book(50, 20, 7))
	b, _ := enter(t, model.Book{}, data)
	if got := exchange.EncodeBook(b); !bytes.Equal(got, data) {
		t.Errorf("it differs:\n%s", got)
	}
}

func TestAFileMayReferToTheBook(t *testing.T) {
	b, _ := enter(t, model.Book{}, flagship(t))
	file := []byte(`{"proviso": 1, "commitments": [{"key": "fr-hubs", "title": "French hubs", "kind": "military_hub", "polarity": "may",
		"binding": "political", "parent": "uk-fr-hubs", "parties": [{"actor": "fr", "role": "obligor"}], "precondition": {"event": "ceasefire"}}]}`)
	next, s := enter(t, b, file)
	c, ok := next.Commitments.Key("fr-hubs")
	if !ok || next.KeyOf(model.KindCommitment, c.Parent) != "uk-fr-hubs" || s.Added.Total() != 1 {
		t.Errorf("%+v, %+v", c, s)
	}
	if _, err := exchange.ReadBook(bytes.NewReader(file)); err == nil {
		t.Error("by itself it refers to nothing, and was read")
	}
}

func TestWhatDoesNotGoWithTheBookIsNamed(t *testing.T) {
	b, _ := enter(t, model.Book{}, flagship(t))
	for name, c := range map[string]struct{ file, pointer, says string }{
		"an unknown reference": {
			`{"proviso": 1, "scenarios": [{"key": "s", "name": "S", "assumptions": [{"event": "cease-fire", "state": "occurred"}]}]}`,
			"/scenarios/0/assumptions/0/event", `did you mean "ceasefire"?`,
		},
		"a loop with what is there": {
			`{"proviso": 1, "commitments": [{"key": "fr-troops", "title": "T", "kind": "other", "polarity": "will", "binding": "legal",
			"precondition": {"not": {"commitment": "mnf-u", "is": "active"}}}]}`,
			"/commitments/0/precondition", "wait for each other",
		},
		"a key of another record": {
			`{"proviso": 1, "actors": [{"id": "` + string(model.DeriveID(model.KindActor, "gb")) + `", "key": "fr", "name": "UK", "kind": "state"}]}`,
			"/actors/0/key", "another actor has this key",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := exchange.ImportBook(noon, b, strings.NewReader(c.file), "Import")
			var e *exchange.InputError
			if !errors.As(err, &e) {
				t.Fatalf("got %v", err)
			}
			if e.Pointer != c.pointer || !strings.Contains(e.Error(), c.says) {
				t.Errorf("it says %q", e)
			}
		})
	}
}

func TestAKeyIsMadeWhereNoneIsGiven(t *testing.T) {
	file := `{"proviso": 1, "actors": [
		{"id": "0190d5a0-0000-7000-8000-000000000001", "name": "United Kingdom", "kind": "state"},
		{"key": "united-kingdom-2", "name": "Other", "kind": "state"},
		{"id": "0190D5A0-0000-7000-8000-000000000002", "name": "United Kingdom", "kind": "state"},
		{"key": "x", "name": "X", "kind": "coalition", "members": ["0190D5A0-0000-7000-8000-000000000002", "united-kingdom"]}],
		"claims": [{"id": "0190d5a0-0000-7000-8000-000000000003", "source": "s"}, {"id": "0190d5a0-0000-7000-8000-000000000004", "source": "s"}],
		"sources": [{"key": "s"}]}`
	b := read(t, []byte(file))
	var keys []string
	for _, kind := range []model.RecordKind{model.KindActor, model.KindClaim} {
		for r := range b.Records(kind) {
			keys = append(keys, r.RecordKey())
		}
	}
	if got := strings.Join(keys[:2], " ") + " " + strings.Join(keys[len(keys)-2:], " "); got != "united-kingdom united-kingdom-3 claim claim-2" {
		t.Errorf("keys are %q", keys)
	}
	x, _ := b.Actors.Key("x")
	if string(x.Members[0]) != "0190d5a0-0000-7000-8000-000000000002" || string(x.Members[1]) != "0190d5a0-0000-7000-8000-000000000001" {
		t.Errorf("members are %v", x.Members)
	}
}

// A record known by its id keeps the key it was given in the book since, if the file says none.
func TestAKeyThatTheBookKnowsIsKept(t *testing.T) {
	file := []byte(`{"proviso": 1, "actors": [{"id": "0190d5a0-0000-7000-8000-000000000001", "name": "United Kingdom", "kind": "state"}]}`)
	b, _ := enter(t, model.Book{}, file)
	a := b.Actors.At(0)
	renamed := model.Clone(a)
	renamed.Key = "gb"
	edit, err := noon.Put(b, renamed)
	if err != nil {
		t.Fatal(err)
	}
	if b, err = model.Apply(b, edit); err != nil {
		t.Fatal(err)
	}
	if _, s, err := exchange.ImportBook(noon, b, bytes.NewReader(file), ""); !errors.Is(err, model.ErrNothing) {
		t.Errorf("%v, %+v", err, s)
	}
}

func TestOneRecord(t *testing.T) {
	b, _ := enter(t, model.Book{}, flagship(t))
	in, err := exchange.ReadRecord(strings.NewReader(`{"key": "r", "kind": "implies", "from": "peace-deal", "to": "ceasefire"}`), model.KindRelation, b)
	if err != nil {
		t.Fatal(err)
	}
	e, s, err := in.Enter(noon, b, "Add")
	if err != nil || s.Added.Count(model.KindRelation) != 1 || len(e.Changes) != 1 {
		t.Fatalf("%v, %+v", err, s)
	}
	for file, pointer := range map[string]string{
		`{"key": "r", "kind": "implies", "from": "peace", "to": "ceasefire"}`: "/from",
		`{"key": "r", "kind": "implied", "from": "peace-deal", "to": "us"}`:   "/to",
		`{"key": "r", "from": "peace-deal", "to": "ceasefire"}`:               "/kind",
		`[]`: "",
	} {
		_, err := exchange.ReadRecord(strings.NewReader(file), model.KindRelation, b)
		var e *exchange.InputError
		if !errors.As(err, &e) || e.Pointer != pointer {
			t.Errorf("%s: %v, want it at %q", file, err, pointer)
		}
	}
	if _, err := exchange.ReadRecord(strings.NewReader(`{}`), model.KindBook, b); err == nil {
		t.Error("a book was read as a record")
	}
}

func TestOneRecordIsNamedByItsName(t *testing.T) {
	b, _ := enter(t, model.Book{}, flagship(t))
	for _, want := range []string{"the-duma-agrees", "the-duma-agrees-2"} {
		in, err := exchange.ReadRecord(strings.NewReader(`{"name": "The Duma agrees"}`), model.KindEvent, b)
		if err != nil {
			t.Fatal(err)
		}
		e, s, err := in.Enter(noon, b, "Add")
		if err != nil || !slices.Equal(s.Added[model.KindEvent], []string{want}) {
			t.Fatalf("%v, %+v, want %s", err, s, want)
		}
		if b, err = model.Apply(b, e); err != nil {
			t.Fatal(err)
		}
	}
	_, err := exchange.ReadRecord(strings.NewReader(`{"text": "nameless"}`), model.KindEvent, b)
	var e *exchange.InputError
	if !errors.As(err, &e) || e.Pointer != "/name" {
		t.Errorf("%v, want it at /name", err)
	}
}

func TestEmptyTextsSayNothing(t *testing.T) {
	b := read(t, []byte(`{"proviso": 1, "title": "", "commitments": [{"id": "", "key": "c", "title": "C", "kind": "other", "polarity": "will",
		"binding": "legal", "text": "", "parent": "", "successor_of": "", "instrument": "", "place": "", "deadline": "", "review": "",
		"stage": [{"stage": "announced", "on": "2026", "recorded": "", "note": ""}], "delivery": [], "tags": [], "parties": [], "notes": ""}],
		"scenarios": [{"key": "s", "name": "S", "based_on": "", "at": "", "assumptions": [], "relations_off": []}],
		"sources": [{"key": "q", "reliability": "", "csl": {}, "snapshot": {"text": "", "sha256": "", "taken": ""}}],
		"claims": [{"key": "c1", "source": "q", "about": {"commitment": "", "event": ""}, "bearing": "", "credibility": "", "speaker": "", "quote": {"exact": ""}}]}`))
	if b.Meta != nil {
		t.Errorf("the book is titled %q", b.Title())
	}
	short := read(t, []byte(`{"proviso": 1, "commitments": [{"key": "c", "title": "C", "kind": "other", "polarity": "will", "binding": "legal",
		"stage": [{"stage": "announced", "on": "2026"}]}], "scenarios": [{"key": "s", "name": "S"}], "sources": [{"key": "q", "snapshot": {"text": ""}}],
		"claims": [{"key": "c1", "source": "q"}]}`))
	same(t, "short", b, short)
}

func TestDeadlinesInEveryForm(t *testing.T) {
	for form, want := range map[string]string{
		`"2026-12-31"`:                                    `{"date":"2026-12-31"}`,
		`{"date": "2026-12~"}`:                            `{"date":"2026-12~"}`,
		`{"within": "P90D"}`:                              `{"within":"P90D","of":"activation"}`,
		`{"of": "activation", "within": "P1M"}`:           `{"within":"P1M","of":"activation"}`,
		`{"within": "P1Y", "of": {"event": "ceasefire"}}`: `{"within":"P1Y","of":{"event":"` + string(model.DeriveID(model.KindEvent, "ceasefire")) + `"}}`,
	} {
		b := read(t, []byte(pledges(`"deadline": `+form)))
		if got, err := b.Commitments.At(0).Deadline.MarshalJSON(); err != nil || string(got) != want {
			t.Errorf("%s is read as %s, want %s", form, got, want)
		}
	}
}

func TestTimesAreKeptToTheMillisecondInUTC(t *testing.T) {
	b := read(t, []byte(`{"proviso": 1, "events": [{"key": "e", "name": "E", "history": [{"state": "open", "on": "2026",
		"recorded": "2026-05-02T11:00:00.123456+02:00"}]}]}`))
	if got := string(exchange.EncodeBook(b)); !strings.Contains(got, `"recorded": "2026-05-02T09:00:00.123Z"`) {
		t.Errorf("got %s", got)
	}
}
