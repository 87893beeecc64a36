package store

import (
	"context"
	"fmt"

	"proviso/model"
	"proviso/model/condition"
)

// shape is a table as SQL knows it.
type shape struct {
	name    string
	fields  []field
	primary int    // how many of the first fields identify a row
	owner   string // the table whose records it is a part of, "" for a table of records
	since   int    // the format that brought the table, 0 for the first
}

// sheet is one table that holds something of each record of a kind: the record itself, or one of its lists.
type sheet[T any] interface {
	shape() shape
	// rows are the values that the table holds of a record, in the order of the shape's fields.
	rows(t *T, names condition.Namer) [][]any
	// load reads the whole table into the records that find gives; a record it doesn't know is an error.
	load(ctx context.Context, q querier, l *loader, find func(id model.ID) (*T, error)) error
}

// kindTables are the tables of one kind of record, whatever its type.
type kindTables interface {
	kind() model.RecordKind
	shapes() []shape // the table of the records first
	rows(r model.Record, names condition.Namer) [][][]any
	load(ctx context.Context, q querier, l *loader) error
}

// recordOf is a pointer to T that is a record.
type recordOf[T any] interface {
	*T
	model.Record
}

// tablesOf keeps the records of one kind: their own columns and their lists.
type tablesOf[T any, R recordOf[T]] struct {
	of      model.RecordKind
	columns []column[T]
	lists   []sheet[T]
}

func (k tablesOf[T, R]) kind() model.RecordKind { return k.of }

func (k tablesOf[T, R]) shapes() []shape {
	out := []shape{{name: k.of.Plural(), fields: fieldsOf(k.columns), primary: 1}}
	for _, l := range k.lists {
		out = append(out, l.shape())
	}
	return out
}

func fieldsOf[T any](columns []column[T]) []field {
	out := make([]field, len(columns))
	for i, c := range columns {
		out[i] = c.field
	}
	return out
}

func (k tablesOf[T, R]) rows(r model.Record, names condition.Namer) [][][]any {
	t := (*T)(r.(R))
	out := [][][]any{{values(k.columns, t, names, nil)}}
	for _, l := range k.lists {
		out = append(out, l.rows(t, names))
	}
	return out
}

func values[T any](columns []column[T], t *T, names condition.Namer, row []any) []any {
	for _, c := range columns {
		row = append(row, c.get(t, names))
	}
	return row
}

func (k tablesOf[T, R]) load(ctx context.Context, q querier, l *loader) error {
	byID := map[model.ID]*T{}
	table := k.of.Plural()
	err := l.each(ctx, q, table, fieldsOf(k.columns), "", func(row []any) error {
		t := new(T)
		if err := fill(k.columns, t, row, l); err != nil {
			return fmt.Errorf("table %s, %v: %w", table, row[0], err)
		}
		r := R(t)
		byID[r.RecordID()] = t
		l.add(r)
		return nil
	})
	if err != nil {
		return err
	}
	for _, list := range k.lists {
		if list.shape().since > l.format {
			continue
		}
		err := list.load(ctx, q, l, func(id model.ID) (*T, error) {
			if t := byID[id]; t != nil {
				return t, nil
			}
			return nil, fmt.Errorf("table %s: there is no %s %q", list.shape().name, k.of, id)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func fill[T any](columns []column[T], t *T, row []any, l *loader) error {
	for i, c := range columns {
		if c.set == nil {
			continue
		}
		if err := c.set(t, row[i], l); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return nil
}
