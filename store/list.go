package store

import (
	"context"
	"fmt"

	"proviso/model"
	"proviso/model/condition"
)

// listOf keeps a list that records of a kind have, one row an item in the order of the list.
type listOf[T, E any] struct {
	table   string
	owner   model.RecordKind
	columns []column[E]
	get     func(t *T) []E
	set     func(t *T, items []E, l *loader) error // nil: made from the rest, never read back
}

// list keeps a list that stands in the record.
func list[T, E any](table string, owner model.RecordKind, at func(*T) *[]E, columns ...column[E]) sheet[T] {
	return listOf[T, E]{
		table: table, owner: owner, columns: columns,
		get: func(t *T) []E { return *at(t) },
		set: func(t *T, items []E, _ *loader) error { *at(t) = items; return nil },
	}
}

// newer is a list whose table came with a later format than the first.
func newer[T any](format int, of sheet[T]) sheet[T] { return newerSheet[T]{of, format} }

type newerSheet[T any] struct {
	sheet[T]
	format int
}

func (n newerSheet[T]) shape() shape {
	s := n.sheet.shape()
	s.since = n.format
	return s
}

// texts keeps a list of texts.
func texts[T any](table string, owner model.RecordKind, name string, at func(*T) *[]string) sheet[T] {
	return list(table, owner, at, text(name, func(s *string) *string { return s }))
}

// links keeps a list of ids of records of a kind.
func links[T any](table string, owner model.RecordKind, name string, to model.RecordKind, at func(*T) *[]model.ID) sheet[T] {
	return list(table, owner, at, always(link(name, to, func(id *model.ID) *model.ID { return id })))
}

// maybeOne keeps a part that a record may lack, as a list of one or none.
func maybeOne[T, P any](table string, owner model.RecordKind, at func(*T) **P, columns ...column[P]) sheet[T] {
	return listOf[T, P]{
		table: table, owner: owner, columns: columns,
		get: func(t *T) []P {
			if p := *at(t); p != nil {
				return []P{*p}
			}
			return nil
		},
		set: func(t *T, items []P, _ *loader) error {
			*at(t) = &items[0]
			return nil
		},
	}
}

func (c listOf[T, E]) shape() shape {
	fields := []field{
		{name: string(c.owner), typ: typeText, refers: c.owner.Plural()},
		{name: "position", typ: typeInt},
	}
	return shape{name: c.table, fields: append(fields, fieldsOf(c.columns)...), primary: 2, owner: c.owner.Plural()}
}

func (c listOf[T, E]) rows(t *T, names condition.Namer) [][]any {
	items := c.get(t)
	if len(items) == 0 {
		return nil
	}
	id := any(t).(model.Record).RecordID()
	out := make([][]any, len(items))
	for i := range items {
		row := make([]any, 0, 2+len(c.columns))
		out[i] = values(c.columns, &items[i], names, append(row, string(id), int64(i+1)))
	}
	return out
}

// load reads the items owner after owner, each owner's in the order of their positions.
func (c listOf[T, E]) load(ctx context.Context, q querier, l *loader, find func(id model.ID) (*T, error)) error {
	if c.set == nil {
		return nil
	}
	var owner string
	var items []E
	done := func() error {
		if owner == "" {
			return nil
		}
		t, err := find(model.ID(owner))
		if err != nil {
			return err
		}
		return c.set(t, items, l)
	}
	shape := c.shape()
	err := l.each(ctx, q, shape.name, shape.fields, shape.fields[0].name+", position", func(row []any) error {
		if id, _ := row[0].(string); id != owner {
			if err := done(); err != nil {
				return err
			}
			owner, items = id, nil
		}
		var item E
		if err := fill(c.columns, &item, row[2:], l); err != nil {
			return fmt.Errorf("table %s, %v, position %v: %w", shape.name, row[0], row[1], err)
		}
		items = append(items, item)
		return nil
	})
	if err != nil {
		return err
	}
	return done()
}
