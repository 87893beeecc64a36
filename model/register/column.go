package register

import (
	"cmp"
	"math"
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
	// Rank orders values by what they mean, and is not a number for what has none; nil: by their text, as people sort.
	Rank func(v *View, r R) float64
}

// Header is the column's name for people.
func (c Column[R]) Header(w *words.Words) string { return w.T("register." + c.Key) }

// Cell is the value for people and for programs.
func (c Column[R]) Cell(v *View, r R) Cell {
	cell := Cell{Text: c.Value(v, r)}
	cell.Plain = cell.Text
	if c.Plain != nil {
		cell.Plain = c.Plain(v, r)
	}
	return cell
}

// Sort orders records by the column; those without a value come last either way, and equals keep their order.
func (c Column[R]) Sort(v *View, records []R, descending bool) {
	type sortable struct {
		record R
		empty  bool
		rank   float64
		text   string
	}
	items := make([]sortable, len(records))
	for i, r := range records {
		items[i] = sortable{record: r}
		if c.Rank != nil {
			items[i].rank = c.Rank(v, r)
			items[i].empty = math.IsNaN(items[i].rank)
		} else {
			items[i].text = folded(c.Value(v, r))
			items[i].empty = items[i].text == ""
		}
	}
	slices.SortStableFunc(items, func(a, b sortable) int {
		if a.empty || b.empty {
			return compareBool(a.empty, b.empty)
		}
		by := cmp.Or(cmp.Compare(a.rank, b.rank), strings.Compare(a.text, b.text))
		if descending {
			return -by
		}
		return by
	})
	for i, item := range items {
		records[i] = item.record
	}
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// folded is a text as people sort it: without regard to case or to quotation marks around it.
func folded(text string) string {
	return strings.ToLower(strings.Trim(text, " “”‘’\"'«»„"))
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
