package store_test

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/store"
	"proviso/store/storetest"

	"github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite"
)

// browse opens a book as a person with a database browser would, and may do harm.
func browse(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", store.FileURI(path))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// ask gives the first column of each row of an answer.
func ask(t *testing.T, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s sql.NullString
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s.String)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// full is a record of each kind in which every field is set.
func full() []model.Record {
	id := func(n string) model.ID { return model.ID("00000000-0000-7000-8000-00000000000" + n) }
	head := func(n, key string) model.Head { return model.Head{ID: id(n), Key: key} }
	x := model.Extra(`{"z":[1,{"b":null}],"a":"<&> мир"}`)
	at := time.Date(2026, 1, 7, 8, 0, 0, 123e6, time.UTC)
	later := at.Add(time.Hour)
	start := 4
	on := when.MustDate
	return []model.Record{
		&model.Actor{Head: head("1", "gb"), Name: "United Kingdom", Kind: model.Organisation, ISO: "GB", QID: "Q145", Aliases: []string{"UK", "Britain"}, Members: []model.ID{id("2")}, Notes: "n", X: x},
		&model.Actor{Head: head("2", "pm"), Name: "Prime minister", Kind: model.Person, Post: "Prime Minister", Of: id("1")},
		&model.Event{
			Head: head("3", "ceasefire"), Name: "Ceasefire", Text: "text\nin lines", Likelihood: &model.Likelihood{Low: 0, High: 0.45, X: x},
			History: []model.EventEntry{
				{State: model.Occurred, On: on("2026-01~"), Recorded: at, Corrected: later, Note: "note", X: x},
				{State: model.RuledOut, On: on("2026-01/.."), Recorded: later},
			}, Tags: []string{"b", "a"}, Notes: "n", X: x,
		},
		&model.Event{Head: head("4", "and"), Name: "A key that is a word of conditions"},
		&model.Relation{Head: head("5", "r"), Kind: model.Implies, From: id("3"), To: id("4"), Note: "n", X: x},
		&model.Source{
			Head: head("6", "bbc"), Reliability: "B", CSL: model.CSL(`{"type":"article","title":"T","URL":"u","issued":{"date-parts":[[2026,1,6]]},"author":[{"family":"F"}]}`),
			Snapshot: &model.Snapshot{Text: "the words of it", SHA256: model.Digest("the words of it"), Taken: at, X: x}, Notes: "n", X: x,
		},
		&model.Instrument{Head: head("7", "i"), Name: "Declaration", Kind: "treaty", On: on("2026"), Signatories: []model.ID{id("2"), id("1")}, Notes: "n", X: x},
		&model.Commitment{
			Head: head("8", "c"), Title: "Title", Text: "Text", Kind: "own_kind", Polarity: "will_not", Binding: "legal",
			Parties: []model.Party{{Actor: id("2"), Role: model.Obligor, X: x}, {Actor: id("1"), Role: model.Host}},
			Parent:  id("9"), SuccessorOf: id("9"), Instrument: id("7"), Place: "Одеса",
			Precondition: condition.AllOf(
				condition.OnEvent(string(id("3"))).Cite(string(id("b"))),
				condition.AnyOf(condition.EventWithin(string(id("4")), when.MustDuration("P1M"), string(id("3"))), condition.CommitmentActive(string(id("9")))),
			).Cite(string(id("b")), string(id("c"))),
			Termination: condition.Negate(condition.WhileEvent(string(id("4"))).Cite(string(id("c")))),
			Deadline:    &model.Deadline{Within: when.MustDuration("P90D"), Event: id("3")},
			Stage: []model.StageEntry{
				{Stage: model.Announced, On: on("2026-01-06"), Recorded: at, Corrected: later, Correction: true, Note: "n", X: x},
				{Stage: model.Agreed, On: on("2026-01-07"), Recorded: later},
			},
			Delivery:   []model.DeliveryEntry{{Delivery: model.Failed, On: on("2026-01"), Recorded: at, Corrected: later, Correction: true, Refused: true, Note: "n", X: x}},
			Quantities: []model.Quantity{{Measure: "pledged", Low: 10000, High: 1.5e9, Unit: "troops", On: on("2026?"), Note: "n", X: x}},
			Review:     when.MustDuration("P30D"), Reviewed: time.Date(2026, 2, 1, 9, 0, 0, 0, time.UTC), Tags: []string{"z", "a"}, Notes: "n", X: x,
		},
		&model.Commitment{Head: head("9", "d"), Title: "Other", Kind: "other", Polarity: "may", Binding: "political", Deadline: &model.Deadline{Date: on("2027")}},
		&model.Stance{Head: head("a", "s"), Actor: id("2"), Stance: model.Opposes, Commitments: []model.ID{id("9"), id("8")}, Events: []model.ID{id("3")}, On: on("2026"), Text: "t", Notes: "n", X: x},
		&model.Claim{
			Head: head("b", "k1"), Source: id("6"), About: model.About{Commitment: id("8")}, Bearing: model.Supporting, Credibility: "2", Speaker: id("2"),
			Quote: model.Quote{Exact: "words", Prefix: "the", Suffix: "of it", Start: &start, X: x}, Locator: "p. 1", Notes: "n", X: x,
		},
		&model.Claim{Head: head("c", "k2"), Source: id("6"), About: model.About{Instrument: id("7")}},
		&model.Scenario{
			Head: head("d", "sc"), Name: "S", Text: "t", BasedOn: id("e"), At: on("2026-12-31"), X: x, RelationsOff: []model.ID{id("5")},
			Assumptions: []model.Assumption{
				{Event: id("3"), State: model.Occurred, On: on("2026-06"), X: x},
				{Commitment: id("8"), Stage: model.Signed},
				{Commitment: id("9"), Delivery: model.Delivered},
			},
		},
		&model.Scenario{Head: head("e", "base"), Name: "Base"},
		&model.Meta{
			Head: model.Head{ID: model.BookID, Key: "book"}, Title: "Talks", X: x,
			Filters: []model.SavedFilter{{Name: "Late", Text: "is:overdue"}, {Name: "Мої", Text: "actor:" + string(id("1"))}},
		},
	}
}

func TestEveryFieldComesBack(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	for _, r := range full() {
		got, ok := s.Book().Get(r.RecordKind(), r.RecordID())
		if !ok {
			t.Fatalf("%s %s is not in the book", r.RecordKind(), r.RecordKey())
		}
		if diff := cmp.Diff(string(model.Encode(r)), string(model.Encode(got))); diff != "" {
			t.Errorf("%s %s (-entered +in memory):\n%s", r.RecordKind(), r.RecordKey(), diff)
		}
	}
	read := storetest.Open(t, s.Path(), store.Options{ReadOnly: true})
	if diff := cmp.Diff(storetest.Canonical(s.Book()), storetest.Canonical(read.Book())); diff != "" {
		t.Errorf("(-in memory +read):\n%s", diff)
	}
	storetest.Sound(t, s)
}

func TestFullSetsEveryColumn(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	db := browse(t, s.Path())
	for _, table := range ask(t, db, "select name from sqlite_schema where type = 'table' and name not in ('migrations', 'journal', 'books') and name not like 'sqlite_%'") {
		for _, column := range ask(t, db, "select name from pragma_table_info($1)", table) {
			if n := ask(t, db, "select count(*) from "+table+" where "+column+" is not null")[0]; n == "0" &&
				!strings.HasPrefix(column, "about_") {
				t.Errorf("no test sets the column %s of %s", column, table)
			}
		}
	}
}

func TestTextsOfAnySortComeBack(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	for _, text := range []string{"a\x00b", "bad \xff\xfe utf-8", "'; drop table journal; --", "\u202eright to left", "🗳️", "\r\n\t", "<script>&amp;", "\u2028"} {
		storetest.Put(t, s, &c, &model.Event{Name: "x" + text, Text: text, Notes: text, Tags: []string{"t" + text}})
	}
	read := storetest.Open(t, s.Path(), store.Options{ReadOnly: true})
	if diff := cmp.Diff(storetest.Canonical(s.Book()), storetest.Canonical(read.Book())); diff != "" {
		t.Errorf("(-in memory +read):\n%s", diff)
	}
	storetest.Sound(t, s)
}

func TestConditionsFollowTheKeysTheyName(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	db := browse(t, s.Path())
	want := func(text string) {
		t.Helper()
		if got := ask(t, db, "select precondition from commitments where key = 'c'"); len(got) != 1 || got[0] != text {
			t.Errorf("the condition reads %q, want %q", got, text)
		}
	}
	want(`ceasefire and ("and" within P1M of ceasefire or d active)`)

	e, _ := s.Book().Events.Key("ceasefire")
	d, _ := s.Book().Commitments.Key("d")
	e, d = model.Clone(e), model.Clone(d)
	e.Key, d.Key = "truce", "waffenruhe-ü"
	storetest.Put(t, s, &c, e, d)
	want(`truce and ("and" within P1M of truce or waffenruhe-ü active)`)
	storetest.Sound(t, s)

	if _, _, err := s.Undo(t.Context(), c.Hand()); err != nil {
		t.Fatal(err)
	}
	want(`ceasefire and ("and" within P1M of ceasefire or d active)`)
	storetest.Sound(t, s)
}

func TestTwoRecordsMayExchangeTheirKeysInOneEdit(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	a, _ := s.Book().Events.Key("ceasefire")
	b, _ := s.Book().Events.Key("and")
	a2, b2 := model.Clone(a), model.Clone(b)
	a2.Key, b2.Key = b.Key, a.Key
	storetest.Commit(t, s, model.Edit{ID: c.Hand().NewID(), Label: "Exchange", At: c.Now(), Changes: []model.Change{
		{Kind: model.KindEvent, ID: a.ID, Before: a, After: a2}, {Kind: model.KindEvent, ID: b.ID, Before: b, After: b2},
	}})
	storetest.Sound(t, s)
}

func TestTheTablesReadWell(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	db := browse(t, s.Path())
	for query, want := range map[string]string{
		"select stage from current_stage where key = 'c'":                                    "agreed",
		"select since from current_stage where key = 'c'":                                    "2026-01-07",
		"select stage from current_stage where key = 'd'":                                    "",
		"select delivery from current_delivery where key = 'c'":                              "",
		"select actor from who_promises where role = 'obligor'":                              "Prime minister",
		"select issued from sources":                                                         "2026-01-06",
		"select count(*) from condition_references where part = 'precondition'":              "3",
		"select earliest from event_history where position = 2":                              "2026-01-01",
		"select latest from event_history where position = 2":                                "9999-12-31",
		"select search from commitments where key = 'c'":                                     "c title text одеса n z a",
		"select deadline_within from commitments where key = 'c'":                            "P90D",
		"select e.key from commitments c join events e on e.id = deadline_event":             "ceasefire",
		"select k.key from condition_claims cc join claims k on k.id = claim where node = 2": "k1",
		"pragma application_id":                                                              "1347573331",
		"pragma user_version":                                                                "3",
		"pragma journal_mode":                                                                "wal",
	} {
		if got := ask(t, db, query); len(got) == 0 || got[0] != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
}

func TestTheStageShownIsTheOneInEffect(t *testing.T) {
	stage := func(s model.Stage, on string) model.StageEntry {
		return model.StageEntry{Stage: s, On: when.MustDate(on), Correction: true}
	}
	for name, x := range map[string]struct {
		entries []model.StageEntry
		want    string
	}{
		"the latest by date":           {[]model.StageEntry{stage("signed", "2020-02-01"), stage("announced", "2020-01-01")}, "signed"},
		"not what is still to come":    {[]model.StageEntry{stage("announced", "2020-01-01"), stage("signed", "9000-01-01")}, "announced"},
		"nothing inside a vague date":  {[]model.StageEntry{stage("announced", "2020-01-01"), stage("signed", "2020-01/9000-01")}, ""},
		"the last of the same date":    {[]model.StageEntry{stage("announced", "2020"), stage("agreed", "2020")}, "agreed"},
		"nothing where nothing is set": {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var c storetest.Clock
			s := storetest.New(t, &c, &model.Commitment{Title: "C", Kind: "other", Polarity: "may", Binding: "legal", Stage: x.entries})
			if got := ask(t, browse(t, s.Path()), "select stage from current_stage"); len(got) != 1 || got[0] != x.want {
				t.Errorf("the view shows %q, want %q", got, x.want)
			}
			entry, _ := s.Book().Commitments.At(0).StageAt(when.MustDay("2026-06-01"), time.Time{})
			if string(entry.Stage) != x.want {
				t.Errorf("the model says %q, want %q", entry.Stage, x.want)
			}
		})
	}
}

func TestTheJournalRefusesChanges(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	db := browse(t, s.Path())
	for _, statement := range []string{"update journal set label = 'x'", "delete from journal"} {
		if _, err := db.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: error %v, want one that says append-only", statement, err)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Ceasefire  NOW":      "ceasefire now",
		"Straße":              "strasse",
		"ΕΙΡΉΝΗΣ ειρήνης":     "ειρηνησ ειρηνησ",
		"Мир й":               "мир и",
		"ﬁne ½":               "fine 1⁄2",
		"Crème brûlée\nCAFÉ ": "creme brulee cafe",
		"السَّلام":            "السلام",
		"İstanbul":            "istanbul",
	} {
		if got := store.Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}
