package register

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/words"
)

// Type is what the values of a column are.
type Type string

// The types of columns. The plain form of a Number is a decimal number, that of a Date is EDTF (2026-01~), that of a Flag
// "yes" or "".
const (
	Text   Type = "text"
	Number Type = "number"
	Date   Type = "date"
	Flag   Type = "flag"
)

// Column declares one column over the records of a kind.
type Column[R model.Record] struct {
	Key   string // names the column in files; its header is the text under "register.<Key>"
	Type  Type
	Width int // characters that most values take
	// Value is what a person reads.
	Value func(v *View, r R) string
	// Plain is what a program reads; nil: the Value.
	Plain func(v *View, r R) string
}

// header is the column's name for people.
func (c Column[R]) header(w *words.Words) string { return w.T("register." + c.Key) }

// Cell is the value for people and for programs.
func (c Column[R]) Cell(v *View, r R) Cell {
	cell := Cell{Text: c.Value(v, r)}
	cell.Plain = cell.Text
	if c.Plain != nil {
		cell.Plain = c.Plain(v, r)
	}
	return cell
}

// Choose picks columns by key, in the order of the keys. The error names the first that there is none of.
func Choose[R model.Record](columns []Column[R], keys []string) ([]Column[R], error) {
	var out []Column[R]
	for _, key := range keys {
		i := slices.IndexFunc(columns, func(c Column[R]) bool { return c.Key == key })
		if i < 0 {
			return nil, &UnknownColumn{Key: key, Known: columnKeys(columns)}
		}
		out = append(out, columns[i])
	}
	return out, nil
}

func columnKeys[R model.Record](columns []Column[R]) []string {
	keys := make([]string, len(columns))
	for i, c := range columns {
		keys[i] = c.Key
	}
	return keys
}

// UnknownColumn is the error of asking for a column that a table has not.
type UnknownColumn struct {
	Key   string
	Known []string
}

// Error names the column.
func (e *UnknownColumn) Error() string { return "there is no column " + `"` + e.Key + `"` }

// Hint lists the columns there are.
func (e *UnknownColumn) Hint() string { return "choose from " + strings.Join(e.Known, ", ") }
