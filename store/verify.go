package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"

	"modernc.org/sqlite"

	"proviso/model"
	"proviso/model/said"
)

// Check names one of the things that Verify proves.
type Check string

// The checks, in the order in which they are made.
const (
	CheckFile       Check = "file"       // the database is whole, and its journal guarded against changes
	CheckReferences Check = "references" // every reference in the tables leads somewhere
	CheckJournal    Check = "journal"    // every row of the journal has its hash, and follows from the one before
	CheckTables     Check = "tables"     // the tables are the fold of the journal
	CheckRecords    Check = "records"    // the records are valid
	CheckSnapshots  Check = "snapshots"  // every stored text has its checksum
	CheckQuotes     Check = "quotes"     // every quote stands in the stored text of its source
)

// Finding is one thing that Verify found wrong.
type Finding struct {
	Check Check
	Text  said.Sentence // naming what fails
}

// maxFindings bounds what is told of one check; the last finding then says how many there are.
const maxFindings = 25

// verification is one run over one view of a database.
type verification struct {
	q        querier
	found    []Finding
	counts   map[Check]int
	folded   model.Book // what the journal says
	tabled   model.Book // what the tables say
	readable bool       // whether the tables could be read as a book
}

// Verify proves that the book is whole: see the checks. No findings is the proof. The error tells that it could not be
// found out.
func (s *Store) Verify(ctx context.Context) ([]Finding, error) {
	return verify(ctx, s.readers, s.path)
}

// VerifyFile is Verify for a book that is not open, and perhaps can't be opened any more. The error says where the file is
// no book at all.
func VerifyFile(ctx context.Context, path string) (found []Finding, err error) {
	path, err = absolute("verify", path)
	if err != nil {
		return nil, err
	}
	if err := looksLikeBook(path); err != nil {
		return nil, explain("verify", path, err)
	}
	s := &Store{path: path, options: Options{ReadOnly: true}}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := s.connect(ctx); err != nil {
		return nil, explain("verify", path, err)
	}
	if _, err := formatOf(ctx, s.readers, path); err != nil {
		return nil, explainReading("verify", path, err)
	}
	return verify(ctx, s.readers, path)
}

func verify(ctx context.Context, db *sql.DB, path string) ([]Finding, error) {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, explain("verify", path, err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	v := &verification{q: tx, counts: map[Check]int{}}
	for _, step := range []struct {
		check Check
		run   func(context.Context) error
	}{
		{CheckFile, v.file},
		{CheckReferences, v.references},
		{CheckJournal, v.journal},
		{CheckTables, v.tables},
		{CheckRecords, v.records},
		{CheckQuotes, v.evidence},
	} {
		err := explainReading("verify", path, step.run(ctx))
		switch {
		case err == nil:
		case CodeOf(err) == Damaged:
			v.fail(step.check, cause(err))
		default:
			return nil, err
		}
	}
	return v.result(), nil
}

// missingTable is how the driver says that a table is gone.
var missingTable = regexp.MustCompile(`no such table: (\w+)`)

// cause is what lies behind an error of ours, for a finding, which may be more exact than a sentence.
func cause(err error) said.Sentence {
	var driver *sqlite.Error
	if errors.As(err, &driver) {
		if gone := missingTable.FindStringSubmatch(driver.Error()); gone != nil {
			return said.New("verify.table_gone", "table {table} is gone", "table", gone[1])
		}
		return said.New("verify.unreadable", "a part of the database can't be read")
	}
	var ours *Error
	if errors.As(err, &ours) && ours.Err != nil {
		return said.Of(ours.Err)
	}
	return said.Of(err)
}

func (v *verification) fail(check Check, text said.Sentence) {
	v.counts[check]++
	if v.counts[check] <= maxFindings {
		v.found = append(v.found, Finding{check, text})
	}
}

func (v *verification) result() []Finding {
	for check, n := range v.counts {
		if n > maxFindings {
			v.found = append(v.found, Finding{check, said.New("verify.more", "{n} more were found", "n", n-maxFindings)})
		}
	}
	order := []Check{CheckFile, CheckReferences, CheckJournal, CheckTables, CheckRecords, CheckSnapshots, CheckQuotes}
	slices.SortStableFunc(v.found, func(a, b Finding) int { return slices.Index(order, a.Check) - slices.Index(order, b.Check) })
	return v.found
}

// file asks the database whether it is whole.
func (v *verification) file(ctx context.Context) error {
	err := eachRow(ctx, v.q, "pragma integrity_check", 1, func(row []any) error {
		if row[0] != "ok" {
			v.fail(CheckFile, said.New("verify.damaged", "the database is damaged: {problem}", "problem", row[0]))
		}
		return nil
	})
	if err != nil {
		return err
	}
	guards := map[string]bool{"journal_no_update": true, "journal_no_delete": true}
	err = eachRow(ctx, v.q, "select name from sqlite_schema where type = 'trigger'", 1, func(row []any) error {
		delete(guards, fmt.Sprint(row[0]))
		return nil
	})
	if len(guards) > 0 {
		v.fail(CheckFile, said.New("verify.unguarded", "the journal is not guarded against changes any more"))
	}
	return err
}

func (v *verification) references(ctx context.Context) error {
	counts := map[[2]string]int{}
	err := eachRow(ctx, v.q, "pragma foreign_key_check", 4, func(row []any) error {
		counts[[2]string{fmt.Sprint(row[0]), fmt.Sprint(row[2])}]++
		return nil
	})
	for tables, n := range counts {
		v.fail(CheckReferences, said.New("verify.dangling", "table {table} refers to {other} that are not there, in {n} rows",
			"table", tables[0], "other", tables[1], "n", n))
	}
	return err
}

// records holds the book to the rules that an edit is held to.
func (v *verification) records(context.Context) error {
	var invalid model.Invalid
	if err := model.Validate(v.book()); errors.As(err, &invalid) {
		for _, p := range invalid {
			v.fail(CheckRecords, said.Of(p))
		}
	} else if err != nil {
		v.fail(CheckRecords, said.Of(err))
	}
	return nil
}

// book is what is on show: the tables, or what the journal says where they can't be read.
func (v *verification) book() model.Book {
	if v.readable {
		return v.tabled
	}
	return v.folded
}

// described names a record by kind and key.
func described(r model.Record) said.Sentence { return named(r.RecordKind(), r.RecordKey()) }

func named(kind model.RecordKind, key string) said.Sentence {
	return said.New("verify.record", `{kind} "{key}"`, "kind", said.Kind(kind), "key", key)
}
