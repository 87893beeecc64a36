package register

import (
	"slices"
	"strings"

	"proviso/model"
)

// Table is a table of one kind of record, ready to be shown or written.
type Table struct {
	Kind  model.RecordKind
	Title string // for people: "commitments"
	Heads []Head
	Rows  [][]Cell // each with one cell a head
}

// Head is the top of one column.
type Head struct {
	Key   string // for programs
	Title string // for people
	Type  Type
	Width int // characters that most values take
}

// Cell is one value: as people read it in their language, and as programs do. Both are "" where there is none.
type Cell struct {
	Text  string
	Plain string
}

// New lays records out in columns, in the order given.
func New[R model.Record](v *View, columns []Column[R], records []R) Table {
	t := Table{Heads: make([]Head, len(columns)), Rows: make([][]Cell, len(records))}
	for i, c := range columns {
		t.Heads[i] = Head{Key: c.Key, Title: c.header(v.Words), Type: c.Type, Width: c.Width}
	}
	for i, r := range records {
		t.Rows[i] = make([]Cell, len(columns))
		for j, c := range columns {
			t.Rows[i][j] = c.Cell(v, r)
		}
	}
	var r R
	t.Kind = r.RecordKind()
	t.Title = v.Words.T("records." + string(t.Kind))
	return t
}

// Of is the table of all records of a kind in the order of their keys, with all its columns. With keys, it has those
// columns only, and the error is *UnknownColumn where there is none of a key.
func Of(v *View, kind model.RecordKind, keys ...string) (Table, error) {
	switch kind {
	case model.KindActor:
		return of(v, Actors(), v.Book.Actors, keys)
	case model.KindEvent:
		return of(v, Events(), v.Book.Events, keys)
	case model.KindRelation:
		return of(v, Relations(), v.Book.Relations, keys)
	case model.KindSource:
		return of(v, Sources(), v.Book.Sources, keys)
	case model.KindInstrument:
		return of(v, Instruments(), v.Book.Instruments, keys)
	case model.KindStance:
		return of(v, Stances(), v.Book.Stances, keys)
	case model.KindClaim:
		return of(v, Claims(), v.Book.Claims, keys)
	case model.KindScenario:
		return of(v, Scenarios(), v.Book.Scenarios, keys)
	default:
		return of(v, Commitments(), v.Book.Commitments, keys)
	}
}

// Chosen is the table of some records of a kind in the order given, with all its columns. Ids of no record are left out.
func Chosen(v *View, kind model.RecordKind, ids []model.ID) Table {
	switch kind {
	case model.KindActor:
		return New(v, Actors(), pick(v.Book.Actors, ids))
	case model.KindEvent:
		return New(v, Events(), pick(v.Book.Events, ids))
	case model.KindRelation:
		return New(v, Relations(), pick(v.Book.Relations, ids))
	case model.KindSource:
		return New(v, Sources(), pick(v.Book.Sources, ids))
	case model.KindInstrument:
		return New(v, Instruments(), pick(v.Book.Instruments, ids))
	case model.KindStance:
		return New(v, Stances(), pick(v.Book.Stances, ids))
	case model.KindClaim:
		return New(v, Claims(), pick(v.Book.Claims, ids))
	case model.KindScenario:
		return New(v, Scenarios(), pick(v.Book.Scenarios, ids))
	default:
		return New(v, Commitments(), pick(v.Book.Commitments, ids))
	}
}

func pick[R model.Record](all model.Table[R], ids []model.ID) []R {
	var out []R
	for _, id := range ids {
		if r, ok := all.Get(id); ok {
			out = append(out, r)
		}
	}
	return out
}

// cellBreaks are what a cell of a table in text can't hold.
var cellBreaks = strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")

// TSV is the table as people read it, in the form that spreadsheets paste: a line of heads and one a row, tabs between cells.
// A cell that a spreadsheet would take for a formula begins with an apostrophe.
func (t Table) TSV() string {
	var b strings.Builder
	line := func(n int, cell func(int) string) {
		for i := range n {
			if i > 0 {
				b.WriteByte('\t')
			}
			text := cellBreaks.Replace(cell(i))
			if text != "" && t.Heads[i].Type != Number && strings.ContainsRune("=+-@", rune(text[0])) {
				text = "'" + text
			}
			b.WriteString(text)
		}
		b.WriteByte('\n')
	}
	line(len(t.Heads), func(i int) string { return t.Heads[i].Title })
	for _, row := range t.Rows {
		line(len(row), func(i int) string { return row[i].Text })
	}
	return b.String()
}

func of[R model.Record](v *View, columns []Column[R], records model.Table[R], keys []string) (Table, error) {
	if len(keys) > 0 {
		chosen, err := Choose(columns, keys)
		if err != nil {
			return Table{}, err
		}
		columns = chosen
	}
	return New(v, columns, slices.Collect(records.Sorted())), nil
}

// plainList is a list as programs read it.
func plainList[S ~string](items []S) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = string(item)
	}
	return strings.Join(texts, "; ")
}
