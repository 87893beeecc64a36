package store_test

import (
	"database/sql"
	"os"
	"strings"
	"testing"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"
)

// harmed is a full book with two more edits, to which harm was done by somebody with a database browser. Statements that
// follow each other are entered one by one, without the guards of the journal.
func harmed(t *testing.T, statements ...string) string {
	t.Helper()
	path := storetest.Path(t)
	var c storetest.Clock
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	storetest.Put(t, s, &c, full()...)
	e, _ := s.Book().Events.Key("ceasefire")
	storetest.Put(t, s, &c, changedText(e))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db := browse(t, path)
	var guards []string
	if len(statements) > 0 && strings.Contains(statements[0], "journal") && !strings.HasPrefix(statements[0], "drop") {
		guards = ask(t, db, "select sql from sqlite_schema where type = 'trigger'")
		do(t, db, "drop trigger journal_no_update", "drop trigger journal_no_delete")
	}
	do(t, db, statements...)
	do(t, db, guards...)
	return path
}

func do(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func TestVerifyNamesWhatFails(t *testing.T) {
	for name, x := range map[string]struct {
		harm  []string
		check store.Check
		says  string
	}{
		"a changed text":          {[]string{"update commitments set title = 'Other' where key = 'c'"}, store.CheckTables, `column title of commitment "c"`},
		"a changed item":          {[]string{"update parties set role = 'host' where position = 1"}, store.CheckTables, `table parties, column role of commitment "c"`},
		"a changed search column": {[]string{"update events set search = 'x' where key = 'ceasefire'"}, store.CheckTables, `column search of event "ceasefire"`},
		"a changed bound":         {[]string{"update event_history set latest = '2000-01-01'"}, store.CheckTables, "column latest"},
		"a changed condition":     {[]string{"update commitments set precondition = 'ceasefire' where key = 'c'"}, store.CheckTables, `column precondition of commitment "c"`},
		"a changed reference":     {[]string{"update condition_references set event = null where says = 'within'"}, store.CheckTables, "condition_references"},
		"a lost item":             {[]string{"delete from stages where position = 2"}, store.CheckTables, `table stages lacks a row of commitment "c"`},
		"a lost record":           {[]string{"delete from scenarios where key = 'sc'"}, store.CheckTables, `table scenarios lacks a row of scenario "sc"`},
		"a new record":            {[]string{"insert into events (id, key, name) values ('1', 'k', 'n')"}, store.CheckTables, "a row that the journal knows nothing of"},
		"a dangling reference":    {[]string{"pragma foreign_keys = off", "update parties set actor = 'nobody' where position = 1"}, store.CheckReferences, "table parties refers to actors that are not there"},
		"a text that is no date":  {[]string{"update stages set on_date = 'soon'"}, store.CheckTables, "can't be read as a book"},
		"no condition any more":   {[]string{"update commitments set precondition = 'ceasefire and' where key = 'c'"}, store.CheckTables, "can't be read as a book"},
		"a table that is gone":    {[]string{"drop table quantities"}, store.CheckTables, "quantities"},
		"a journal that is gone":  {[]string{"drop table journal"}, store.CheckJournal, "table journal is gone"},
		"an altered label":        {[]string{"update journal set label = 'Other' where seq = 3"}, store.CheckJournal, "row 3 (“Other”): it was altered"},
		"an altered record":       {[]string{`update journal set after = replace(after, 'Ceasefire', 'Cease') where seq = 4`}, store.CheckJournal, "row 4"},
		"a dropped row":           {[]string{"delete from journal where seq = 5"}, store.CheckJournal, "row 6"},
		"a lost end":              {[]string{"delete from journal where seq = (select max(seq) from journal)"}, store.CheckTables, `event "ceasefire"`},
		"a cut edit":              {[]string{"delete from journal where seq > 8"}, store.CheckJournal, "the last edit is incomplete"},
		"a record that is none":   {[]string{`update journal set after = '{"id":1}' where seq = 5`}, store.CheckJournal, "can't be read"},
		"no guards":               {[]string{"drop trigger journal_no_update"}, store.CheckFile, "not guarded"},
		"an altered snapshot":     {[]string{"update snapshots set text = 'the words of me'"}, store.CheckSnapshots, `source "bbc": its stored text was altered`},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := store.VerifyFile(t.Context(), harmed(t, x.harm...))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if strings.Contains(f.Text.String(), "SQL") {
					t.Errorf("the driver's own words: %q", f.Text)
				}
			}
			for _, f := range found {
				if f.Check == x.check && strings.Contains(f.Text.String(), x.says) {
					return
				}
			}
			t.Errorf("no finding of %s says %q: %v", x.check, x.says, found)
		})
	}
}

func TestVerifyFindsNothingInASoundBook(t *testing.T) {
	path := harmed(t)
	found, err := store.VerifyFile(t.Context(), path)
	if err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
}

func TestVerifyBoundsWhatItTells(t *testing.T) {
	s := storetest.Synthetic(t, 100, 10)
	do(t, browse(t, s.Path()), "update commitments set place = 'elsewhere'")
	found, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(found) > 30 || !strings.Contains(found[len(found)-1].Text.String(), "more were found") {
		t.Errorf("%d findings, the last %q", len(found), found[len(found)-1].Text)
	}
}

func TestVerifyFindsDamageInTheFile(t *testing.T) {
	var c storetest.Clock
	path := storetest.Path(t)
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	for range 20 {
		storetest.Put(t, s, &c, &model.Event{Name: "Event", Text: strings.Repeat("long text ", 200)})
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(data) / 2; i < len(data)/2+8192; i++ {
		data[i] = 0xa5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	found, err := store.VerifyFile(t.Context(), path)
	if err != nil || len(found) == 0 || found[0].Check != store.CheckFile {
		t.Errorf("%v, %v; want a finding about the file first", found, err)
	}
}

func TestVerifyHoldsQuotesToTheStoredTexts(t *testing.T) {
	const text = "He said: “We are ready”, and\nrepeated: we are\nready. готові 🗳️ готові"
	start := 3
	for name, x := range map[string]struct {
		quote model.Quote
		says  string // "" for no finding
	}{
		"word for word":              {model.Quote{Exact: "We are ready"}, ""},
		"at another place":           {model.Quote{Exact: "repeated", Start: &start}, ""},
		"over the end of a line":     {model.Quote{Exact: "and repeated: we are ready"}, ""},
		"between its words":          {model.Quote{Exact: "we are", Prefix: "repeated: ", Suffix: " ready."}, ""},
		"the second of two":          {model.Quote{Exact: "готові", Prefix: "🗳️"}, ""},
		"nothing at all":             {model.Quote{}, ""},
		"words alone around nothing": {model.Quote{Prefix: "repeated:", Suffix: "we are"}, ""},
		"other words":                {model.Quote{Exact: "We are not ready"}, "the quoted words don't stand in the stored text"},
		"another case":               {model.Quote{Exact: "HE SAID"}, "don't stand"},
		"other words before":         {model.Quote{Exact: "We are ready", Prefix: "she said"}, "not between the words recorded around them"},
		"other words after":          {model.Quote{Exact: "готові", Suffix: "never"}, "not between the words"},
	} {
		t.Run(name, func(t *testing.T) {
			var c storetest.Clock
			source := &model.Source{Head: model.Head{ID: c.Hand().NewID(), Key: "src"}, Snapshot: model.NewSnapshot(text, storetest.Begins)}
			bare := &model.Source{Head: model.Head{ID: c.Hand().NewID(), Key: "bare"}}
			s := storetest.New(t, &c, source, bare,
				&model.Claim{Head: model.Head{Key: "c1"}, Source: source.ID, Quote: x.quote},
				&model.Claim{Head: model.Head{Key: "c2"}, Source: bare.ID, Quote: model.Quote{Exact: "not to be checked"}})
			found, err := s.Verify(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case x.says == "" && len(found) > 0:
				t.Errorf("found %v", found)
			case x.says != "" && (len(found) != 1 || found[0].Check != store.CheckQuotes ||
				!strings.Contains(found[0].Text.String(), x.says) || !strings.Contains(found[0].Text.String(), `claim "c1"`) || !strings.Contains(found[0].Text.String(), `source "src"`)):
				t.Errorf("found %v, want one that says %q of c1", found, x.says)
			}
		})
	}
}
