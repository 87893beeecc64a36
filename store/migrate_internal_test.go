package store

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTheFormatIsFrozen fails where a change of the declared columns changes what a new book looks like: that needs a
// migration, since there are books of the old look.
func TestTheFormatIsFrozen(t *testing.T) {
	got := strings.Join(sqliteEngine.ddl(), ";\n\n") + ";\n"
	golden := filepath.Join("testdata", "format-1.sql")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("the tables of format 1 changed (-was +is):\n%s", diff)
	}
}

// TestABookOfAnOlderFormatIsBroughtToThePresentOne makes the tables that the first Proviso made, and fills them.
func TestABookOfAnOlderFormatIsBroughtToThePresentOne(t *testing.T) {
	db := testDatabase(t)
	if err := migrate(t.Context(), db, 0, migrations[:1], migrated); err != nil {
		t.Fatal(err)
	}
	insert := `insert into books (id, key, title) values ('b', 'book', 'Talks')`
	pledge := `insert into commitments (id, key, title, kind, polarity, binding, search) values ('c', 'hubs', 'Hubs', 'other', 'will', 'political', '')`
	for _, row := range []string{insert, pledge} {
		if _, err := db.ExecContext(t.Context(), row); err != nil {
			t.Fatal(err)
		}
	}
	if err := migrate(t.Context(), db, 1, migrations, migrated); err != nil {
		t.Fatal(err)
	}
	b, err := loadBook(t.Context(), db, nil)
	if err != nil || b.Title() != "Talks" || len(b.Filters()) != 0 {
		t.Errorf("the book came as %+v, %v", b.Meta, err)
	}
	if c, ok := b.Commitments.Key("hubs"); !ok || c.Title != "Hubs" || !c.Reviewed.IsZero() {
		t.Errorf("the commitment came as %+v", c)
	}
}

func testDatabase(t *testing.T) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.proviso")
	if err := reserve(path); err != nil {
		t.Fatal(err)
	}
	db, err := openPool(path, writing)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

var migrated = time.Date(2026, 1, 6, 9, 0, 0, 0, time.UTC)

func TestMigrationsRunOnceEachWithTheirRecord(t *testing.T) {
	db := testDatabase(t)
	ran := 0
	steps := append([]migration{}, migrations...)
	steps = append(steps, migration{"another format", func(ctx context.Context, tx *sql.Tx) error {
		ran++
		return execute(ctx, tx, []string{"alter table actors add column region text"})
	}})
	if err := migrate(t.Context(), db, 0, migrations, migrated); err != nil {
		t.Fatal(err)
	}
	for _, from := range []int{len(migrations), len(steps)} {
		if err := migrate(t.Context(), db, from, steps, migrated); err != nil {
			t.Fatal(err)
		}
	}
	if ran != 1 {
		t.Errorf("the second migration ran %d times, want once", ran)
	}
	var record string
	err := db.QueryRowContext(t.Context(), "select group_concat(format || ' ' || name || ' ' || at, '; ') from (select * from migrations order by format)").Scan(&record)
	want := "1 the first format 2026-01-06T09:00:00.000Z; 2 saved filters 2026-01-06T09:00:00.000Z; 3 when commitments were reviewed 2026-01-06T09:00:00.000Z; " +
		"4 another format 2026-01-06T09:00:00.000Z"
	if err != nil || record != want {
		t.Errorf("recorded %q, %v; want %q", record, err, want)
	}
}

func TestAMigrationThatFailsLeavesTheBookAsItWas(t *testing.T) {
	db := testDatabase(t)
	if err := migrate(t.Context(), db, 0, migrations, migrated); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	steps := append([]migration{}, migrations...)
	steps = append(steps, migration{"broken", func(ctx context.Context, tx *sql.Tx) error {
		return errors.Join(execute(ctx, tx, []string{"drop table claims"}), broken)
	}})
	if err := migrate(t.Context(), db, len(migrations), steps, migrated); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	var claims, recorded int
	if err := db.QueryRowContext(t.Context(), "select count(*) from claims").Scan(&claims); err != nil {
		t.Errorf("the table is gone: %v", err)
	}
	if err := db.QueryRowContext(t.Context(), "select max(format) from migrations").Scan(&recorded); err != nil || recorded != Format {
		t.Errorf("format %d is recorded, %v; want %d", recorded, err, Format)
	}
	if format, err := formatOf(t.Context(), db, "x"); err != nil || format != Format {
		t.Errorf("format %d, %v; want %d", format, err, Format)
	}
}

func TestPathsAreWrittenAsSQLiteReadsThem(t *testing.T) {
	for _, x := range []struct{ system, path, want string }{
		{"linux", "/home/a b/100%?#.proviso", "file:///home/a%20b/100%25%3F%23.proviso"},
		{"linux", `/a\b`, "file:///a%5Cb"},
		{"linux", "/мир", "file:///%D0%BC%D0%B8%D1%80"},
		{"windows", `C:\Users\A B\x.proviso`, "file:///C:/Users/A%20B/x.proviso"},
		{"windows", `\\server\share\x.proviso`, "file:////server/share/x.proviso"},
	} {
		if got := fileURI(x.path, x.system); got != x.want {
			t.Errorf("%s on %s: %s, want %s", x.path, x.system, got, x.want)
		}
	}
}

func TestConnectionsAreSetUpAsTheyShould(t *testing.T) {
	db := testDatabase(t)
	for pragma, want := range map[string]string{
		"busy_timeout": "5000", "foreign_keys": "1", "journal_mode": "wal", "synchronous": "2", "trusted_schema": "0",
	} {
		var got string
		if err := db.QueryRowContext(t.Context(), "pragma "+pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %s, %v; want %s", pragma, got, err, want)
		}
	}
	if v := SQLiteVersion(); !strings.HasPrefix(v, "3.") {
		t.Errorf("version %q", v)
	}
}

// TestABookOfAnOlderFormatIsReadAsItIs opens one for reading, which changes nothing, and then for writing.
func TestABookOfAnOlderFormatIsReadAsItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.proviso")
	hand := model.Hand{Author: "analyst", At: migrated}
	first := hand.NewBook("Talks")
	pledge := &model.Commitment{Head: model.Head{ID: hand.NewID(), Key: "hubs"}, Title: "Military hubs", Kind: "military_hub", Polarity: "will", Binding: "political"}
	first.Changes = append(first.Changes, model.Change{Kind: model.KindCommitment, ID: pledge.ID, After: pledge})
	s, err := Create(t.Context(), path, first, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	age(t, path)
	for _, o := range []Options{{ReadOnly: true}, {ReadOnly: true}, {}} {
		s, err := Open(t.Context(), path, o)
		if err != nil {
			t.Fatalf("%+v: %v", o, err)
		}
		if title, pledges := s.Book().Title(), s.Book().Commitments.Len(); title != "Talks" || pledges != 1 {
			t.Errorf("%+v: title %q, %d commitments", o, title, pledges)
		}
		if found, err := s.Verify(t.Context()); err != nil || len(found) > 0 {
			t.Errorf("%+v: %v, %v", o, found, err)
		}
		want := 1
		if !o.ReadOnly {
			want = Format
		}
		if format, err := formatIn(t.Context(), s.readers); err != nil || format != want {
			t.Errorf("%+v: format %d, %v; want %d", o, format, err, want)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// age takes from a book what came after the first format.
func age(t *testing.T, path string) {
	t.Helper()
	db, err := openPool(path, writing)
	if err != nil {
		t.Fatal(err)
	}
	statements := []string{"delete from migrations where format > 1", "pragma user_version = 1"}
	for _, k := range allTables {
		for _, s := range k.shapes() {
			if s.since > 0 {
				statements = append(statements, "drop table "+s.name)
			}
			for _, f := range s.fields {
				if f.since > 0 && s.since == 0 {
					statements = append(statements, "alter table "+s.name+" drop column "+f.name)
				}
			}
		}
	}
	if err := transact(t.Context(), db, func(tx *sql.Tx) error { return execute(t.Context(), tx, statements) }); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(settle(t.Context(), db), db.Close()); err != nil {
		t.Fatal(err)
	}
}
