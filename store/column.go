package store

import (
	"encoding/json"
	"fmt"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// The types of columns; each engine has its own words for them (engine.types). Flags are whole numbers, 0 or 1; dates,
// moments and JSON are text.
const (
	typeText = "text"
	typeInt  = "int"
	typeReal = "real"
)

// field is what SQL knows of a column.
type field struct {
	name   string
	typ    string
	null   bool   // whether it may be empty
	unique bool   // within the table
	refers string // the table whose id it holds, "" for none
	since  int    // the format that added it to its table, 0 for the first
}

// column declares one column of a table that holds a T: from it come the DDL, the insert, the select and the comparison of
// verify. Values are string, int64, float64 or nil.
type column[T any] struct {
	field
	get func(t *T, names condition.Namer) any
	set func(t *T, value any, l *loader) error // nil: made from the rest for people to read, never read back
}

// text is a column that always has a text, if an empty one.
func text[T any, S ~string](name string, at func(*T) *S) column[T] {
	return column[T]{
		field: field{name: name, typ: typeText},
		get:   func(t *T, _ condition.Namer) any { return string(*at(t)) },
		set:   func(t *T, v any, _ *loader) error { return into(at(t), v) },
	}
}

// maybe is a column that is null where the text is empty.
func maybe[T any, S ~string](name string, at func(*T) *S) column[T] {
	c := text(name, at)
	c.null = true
	c.get = func(t *T, _ condition.Namer) any { return orNull(string(*at(t))) }
	return c
}

// link is a column that holds the id of a record of a kind, or null.
func link[T any](name string, kind model.RecordKind, at func(*T) *model.ID) column[T] {
	c := maybe(name, at)
	c.refers = kind.Plural()
	return c
}

// always makes a column one that is never null.
func always[T any](c column[T]) column[T] {
	c.null = false
	return c
}

// added is a column that came with a later format than its table; it may be null.
func added[T any](format int, c column[T]) column[T] {
	c.since = format
	return c
}

func into[S ~string](to *S, v any) error {
	switch v := v.(type) {
	case nil:
		*to = ""
	case string:
		*to = S(v)
	default:
		return fmt.Errorf("expected a text, found %v", v)
	}
	return nil
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// parsed is a column whose text form is made and read by two functions.
func parsed[T, V any](name string, at func(*T) *V, write func(V) string, read func(*loader, string) (V, error)) column[T] {
	return column[T]{
		field: field{name: name, typ: typeText, null: true},
		get:   func(t *T, _ condition.Namer) any { return orNull(write(*at(t))) },
		set: func(t *T, v any, l *loader) error {
			var s string
			if err := into(&s, v); err != nil || s == "" {
				return err
			}
			value, err := read(l, s)
			if err != nil {
				return err
			}
			*at(t) = value
			return nil
		},
	}
}

func date[T any](name string, at func(*T) *when.Date) column[T] {
	return parsed(name, at, when.Date.String, (*loader).date)
}

func duration[T any](name string, at func(*T) *when.Duration) column[T] {
	write := func(d when.Duration) string {
		if d.IsZero() {
			return ""
		}
		return d.String()
	}
	return parsed(name, at, write, func(_ *loader, s string) (when.Duration, error) { return when.ParseDuration(s) })
}

func moment[T any](name string, at func(*T) *time.Time) column[T] {
	write := func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339Nano)
	}
	return parsed(name, at, write, (*loader).moment)
}

// object is a column of JSON, kept to the byte.
func object[T any, J ~[]byte](name string, at func(*T) *J) column[T] {
	return parsed(name, at, func(j J) string { return string(j) }, func(_ *loader, s string) (J, error) {
		if !json.Valid([]byte(s)) {
			return nil, fmt.Errorf("expected JSON")
		}
		return J(s), nil
	})
}

// extra is what other programs keep with a record or a part of one.
func extra[T any](at func(*T) *model.Extra) column[T] { return object("x", at) }

func decimal[T any](name string, at func(*T) *float64) column[T] {
	return column[T]{
		field: field{name: name, typ: typeReal},
		get:   func(t *T, _ condition.Namer) any { return *at(t) },
		set: func(t *T, v any, _ *loader) error {
			f, ok := v.(float64)
			if !ok {
				return fmt.Errorf("expected a number, found %v", v)
			}
			*at(t) = f
			return nil
		},
	}
}

func mark[T any](name string, at func(*T) *bool) column[T] {
	return column[T]{
		field: field{name: name, typ: typeInt},
		get: func(t *T, _ condition.Namer) any {
			if *at(t) {
				return int64(1)
			}
			return int64(0)
		},
		set: func(t *T, v any, _ *loader) error {
			n, err := whole(v)
			*at(t) = n != 0
			return err
		},
	}
}

func whole(v any) (int64, error) {
	n, ok := v.(int64)
	if !ok {
		return 0, fmt.Errorf("expected a whole number, found %v", v)
	}
	return n, nil
}

// shown is a column made from the rest of the record, for people and for searching; it is never read back.
func shown[T any](name string, get func(*T) any) column[T] {
	return column[T]{
		field: field{name: name, typ: typeText, null: true},
		get:   func(t *T, _ condition.Namer) any { return get(t) },
	}
}

// inside makes columns of a part that a record may lack: all are null where it does.
func inside[T, P any](of func(*T) **P, columns ...column[P]) []column[T] {
	out := make([]column[T], len(columns))
	for i, c := range columns {
		out[i] = column[T]{field: c.field}
		out[i].null = true
		out[i].get = func(t *T, names condition.Namer) any {
			if part := *of(t); part != nil {
				return c.get(part, names)
			}
			return nil
		}
		out[i].set = func(t *T, v any, l *loader) error {
			if v == nil {
				return nil
			}
			part := of(t)
			if *part == nil {
				*part = new(P)
			}
			return c.set(*part, v, l)
		}
	}
	return out
}

// head is the columns that every record begins with.
func head[T any](at func(*T) *model.Head) []column[T] {
	key := text("key", func(t *T) *string { return &at(t).Key })
	key.unique = true
	return []column[T]{text("id", func(t *T) *model.ID { return &at(t).ID }), key}
}
