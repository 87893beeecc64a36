package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/when"
)

// querier is what reading needs: a database, a connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// loader gathers the records of a book from its tables. It resolves the keys in the text of conditions (condition.Resolver).
type loader struct {
	records             []model.Record
	events, commitments map[string]string // ids by key
	dates               map[string]when.Date
	moments             map[string]time.Time
	postponed           []func() error
	format              int // of the file: tables that came later are not in it
}

// loadBook reads the tables, those of an older format too. An error that is not the driver's says which row can't be understood.
func loadBook(ctx context.Context, q querier, progress func(done, total int)) (model.Book, error) {
	l := &loader{
		events: map[string]string{}, commitments: map[string]string{},
		dates: map[string]when.Date{}, moments: map[string]time.Time{},
	}
	var err error
	if l.format, err = formatIn(ctx, q); err != nil {
		return model.Book{}, err
	}
	for i, k := range allTables {
		if err := k.load(ctx, q, l); err != nil {
			return model.Book{}, err
		}
		if progress != nil {
			progress(i+1, len(allTables))
		}
	}
	for _, f := range l.postponed {
		if err := f(); err != nil {
			return model.Book{}, fmt.Errorf("table commitments: %w", err)
		}
	}
	return bookOf(l.records), nil
}

// bookOf is the book of records, unchecked.
func bookOf(records []model.Record) model.Book {
	e := model.Edit{Changes: make([]model.Change, len(records))}
	for i, r := range records {
		e.Changes[i] = model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r}
	}
	return model.Fold(model.Book{}, e)
}

func (l *loader) add(r model.Record) {
	l.records = append(l.records, r)
	switch r := r.(type) {
	case *model.Event:
		l.events[r.Key] = string(r.ID)
	case *model.Commitment:
		l.commitments[r.Key] = string(r.ID)
	}
}

// later postpones what needs the keys of records not yet read. What is postponed first is done first.
func (l *loader) later(f func() error) { l.postponed = append(l.postponed, f) }

// Event implements condition.Resolver.
func (l *loader) Event(key string) (string, bool) { id, ok := l.events[key]; return id, ok }

// Commitment implements condition.Resolver.
func (l *loader) Commitment(key string) (string, bool) { id, ok := l.commitments[key]; return id, ok }

// EventKeys implements condition.Resolver.
func (l *loader) EventKeys() []string { return slices.Collect(maps.Keys(l.events)) }

// CommitmentKeys implements condition.Resolver.
func (l *loader) CommitmentKeys() []string { return slices.Collect(maps.Keys(l.commitments)) }

func (l *loader) date(text string) (when.Date, error) {
	return remembered(l.dates, text, when.ParseDate)
}

func (l *loader) moment(text string) (time.Time, error) {
	return remembered(l.moments, text, func(text string) (time.Time, error) { return time.Parse(time.RFC3339Nano, text) })
}

// remembered parses a text once: a book has few different dates, and many of each.
func remembered[V any](known map[string]V, text string, parse func(string) (V, error)) (V, error) {
	if v, ok := known[text]; ok {
		return v, nil
	}
	v, err := parse(text)
	if err == nil {
		known[text] = v
	}
	return v, err
}

// each reads a table row by row, in an order or as it comes. The row is the reader's until it returns.
func (l *loader) each(ctx context.Context, q querier, table string, fields []field, order string, read func(row []any) error) error {
	return eachRow(ctx, q, selection(table, fields, order, l.format), len(fields), read)
}

// selection reads a table of a book in some format. What that format does not have yet reads as null.
func selection(table string, fields []field, order string, format int) string {
	columns := names(fields)
	for i, f := range fields {
		if f.since > format {
			columns[i] = "null"
		}
	}
	query := "select " + strings.Join(columns, ", ") + " from " + table
	if order != "" {
		query += " order by " + order
	}
	return query
}

func names(fields []field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = f.name
	}
	return out
}

// eachRow runs a query and hands on its rows of the given width, one after another, in one place that is used again.
func eachRow(ctx context.Context, q querier, query string, width int, read func(row []any) error, args ...any) (err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() {
		if closed := rows.Close(); err == nil {
			err = closed
		}
	}()
	row, places := make([]any, width), make([]any, width)
	for i := range row {
		places[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		if err := read(row); err != nil {
			return err
		}
	}
	return rows.Err()
}
