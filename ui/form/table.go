package form

import (
	"slices"
	"strconv"
	"strings"
)

// Table is rows of fields: parties, quantities, assumptions, claims.
type Table struct {
	AddLabel string // of the button that adds a row

	form *Form
	name string
	rows []*Row
	make func() *Row
	drop func(*Row) // told of a row that goes; nil: nobody
}

// Row is one row of a Table.
type Row struct {
	Fields []*Field

	blank func() bool
	index int // its place in the record, -1 where it is left out
}

// Blank reports whether nothing was entered in the row: it is left out of the record.
func (r *Row) Blank() bool {
	return r.blank() && !slices.ContainsFunc(r.Fields, (*Field).unread)
}

// Field is the row's field whose name ends so, or nil.
func (r *Row) Field(name string) *Field {
	for _, f := range r.Fields {
		if f.Name == name || strings.HasSuffix(f.Name, "/"+name) {
			return f
		}
	}
	return nil
}

// Rows are the rows in order.
func (t *Table) Rows() []*Row { return slices.Clone(t.rows) }

// Add appends a blank row.
func (t *Table) Add() *Row {
	r := t.make()
	t.rows = append(t.rows, r)
	t.number()
	t.form.changed()
	return r
}

// Remove takes a row away.
func (t *Table) Remove(r *Row) {
	if i := slices.Index(t.rows, r); i >= 0 {
		t.rows = slices.Delete(t.rows, i, i+1)
		if t.drop != nil {
			t.drop(r)
		}
		t.number()
		t.form.changed()
	}
}

// number gives each row that is not blank its place in the record, and its fields their names.
func (t *Table) number() {
	n := 0
	for _, r := range t.rows {
		r.index = -1
		at := t.name + "/-/"
		if !r.Blank() {
			r.index = n
			at = t.name + "/" + strconv.Itoa(n) + "/"
			n++
		}
		for _, f := range r.Fields {
			f.Name = at + f.Name[strings.LastIndexByte(f.Name, '/')+1:]
		}
	}
}

// rowsField is a field of rows, one for each item of a list in the record. fill makes the fields of one item and tells when
// it is blank.
func rowsField[E any](f *Form, name string, at *[]E, fill func(*E) (fields []*Field, blank func() bool)) *Field {
	field := f.field(name, Rows)
	field.Table = &Table{form: f, name: name, AddLabel: f.say("form.add." + name)}
	items := map[*Row]*E{}
	row := func(e E) *Row {
		held := &e
		r := &Row{}
		r.Fields, r.blank = fill(held)
		items[r] = held
		return r
	}
	field.Table.make = func() *Row { var e E; return row(e) }
	for _, e := range *at {
		field.Table.rows = append(field.Table.rows, row(e))
	}
	f.compose = append(f.compose, func() {
		*at = nil
		field.Table.number()
		for _, r := range field.Table.rows {
			if r.index >= 0 {
				*at = append(*at, *items[r])
			}
		}
	})
	return field
}
