package scenarios

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/ui/find"
	"proviso/ui/say"
)

// The orders of the rows; their translation keys are "scenarios.sort.<order>".
const (
	sortByDifference = "difference" // rows that differ between columns first, then by title
	sortByTitle      = "title"
)

// SortNames lists the orders of the rows.
func (*Presenter) SortNames() []string { return []string{sortByDifference, sortByTitle} }

// SortedBy is the order of the rows.
func (p *Presenter) SortedBy() string { return cmp.Or(p.sort, sortByDifference) }

// SortBy puts the rows in another order, and reports whether that made a difference.
func (p *Presenter) SortBy(name string) bool {
	if name == p.SortedBy() || !slices.Contains(p.SortNames(), name) {
		return false
	}
	p.sort = name
	if p.engine != nil {
		p.match()
	}
	return true
}

// OnlyDifferent reports whether rows are left out that are the same in all columns.
func (p *Presenter) OnlyDifferent() bool { return p.onlyDiffers }

// SetOnlyDifferent leaves out rows that are the same in all columns, or shows them again, now or once there is something to
// show.
func (p *Presenter) SetOnlyDifferent(only bool) {
	p.onlyDiffers = only
	if p.engine != nil {
		p.match()
	}
}

// Search shows the commitments that have all the words typed.
func (p *Presenter) Search(text string) {
	p.typed, p.query = text, find.Parse(text)
	p.match()
}

// Narrowed reports whether rows are left out.
func (p *Presenter) Narrowed() bool { return !p.query.Empty() || p.onlyDiffers }

// match finds the rows to show, in their order.
func (p *Presenter) match() {
	shown := p.shownColumns()
	p.shown = p.shown[:0:0]
	p.longest = ""
	letters := 0
	var same []int
	for _, i := range p.byTitle {
		if !p.query.Matches(p.entries[i].folded) {
			continue
		}
		switch differs := differ(shown, i); {
		case differs || p.sort == sortByTitle && !p.onlyDiffers:
			p.shown = append(p.shown, i)
		case !p.onlyDiffers:
			same = append(same, i)
		default:
			continue
		}
		if e := p.entries[i]; e.letters > letters {
			letters, p.longest = e.letters, e.commitment.Title
		}
	}
	if p.SortedBy() == sortByDifference {
		p.group(p.shown, shown)
	}
	p.shown = append(p.shown, same...)
	p.keepRow()
}

// group brings rows together that come to the same: first those that what is tried changes, then by column after column. Of
// two columns that are compared, the second counts first.
func (p *Presenter) group(rows []int, columns []*column) {
	columns = slices.DeleteFunc(slices.Clone(columns), func(c *column) bool { return c.outlook == nil })
	unchanged := func(int) int { return 0 }
	if p.comparing {
		slices.Reverse(columns)
	} else {
		slices.SortStableFunc(columns, func(a, b *column) int { return cmp.Compare(rankOf(a), rankOf(b)) })
		unchanged = p.unchanged
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		order := cmp.Compare(unchanged(a), unchanged(b))
		for i := 0; order == 0 && i < len(columns); i++ {
			order = columns[i].cells[a].compare(columns[i].cells[b])
		}
		return order
	})
}

// unchanged is 1 for a commitment that comes to the same in what is tried as in what is recorded, else 0.
func (p *Presenter) unchanged(i int) int {
	if p.columnNamed(Tried).cells[i] == p.columnNamed(Recorded).cells[i] {
		return 1
	}
	return 0
}

// rankOf is what is tried first, what is recorded last.
func rankOf(c *column) int {
	switch c.id {
	case Tried:
		return 0
	case Recorded:
		return 2
	}
	return 1
}

// differ reports whether a commitment comes to something else in some of the columns that are answered.
func differ(columns []*column, i int) bool {
	var first *cell
	for _, c := range columns {
		switch {
		case c.outlook == nil:
		case first == nil:
			first = &c.cells[i]
		case *first != c.cells[i]:
			return true
		}
	}
	return false
}

// shownColumns are the columns of the matrix: all, or the two that are compared.
func (p *Presenter) shownColumns() []*column {
	if !p.comparing {
		return p.columns
	}
	from, to := p.pair()
	return []*column{from, to}
}

// Total is the number of commitments in the book, Len that of the rows shown.
func (p *Presenter) Total() int { return len(p.entries) }

// Len is the number of rows shown.
func (p *Presenter) Len() int { return len(p.shown) }

// ID is the commitment of the i-th row shown.
func (p *Presenter) ID(i int) model.ID { return p.entries[p.shown[i]].commitment.ID }

// Title is the title of the i-th row shown.
func (p *Presenter) Title(i int) string { return p.entries[p.shown[i]].commitment.Title }

// Cell is what the i-th row shown comes to in the n-th column shown; the zero Chip while that is being worked out.
func (p *Presenter) Cell(i, n int) say.Chip {
	columns := p.shownColumns()
	if n >= len(columns) {
		return say.Chip{}
	}
	return columns[n].chip(p.session.Words(), p.ID(i))
}

// Longest is the longest title of the rows shown.
func (p *Presenter) Longest() string { return p.longest }

// Words are what the cells of the columns shown say, each once.
func (p *Presenter) Words() []say.Chip {
	var cells []cell
	for _, c := range p.shownColumns() {
		for _, now := range c.words {
			if !slices.Contains(cells, now) {
				cells = append(cells, now)
			}
		}
	}
	out := make([]say.Chip, len(cells))
	for i, c := range cells {
		out[i] = say.Word(p.session.Words(), c.word, c.mood)
	}
	return out
}

// Column is the head of one column.
type Column struct {
	ID, Title string
	Note      string // the day it asks about, where that is not the usual one
	Tried     bool
}

// Columns are the heads of the columns shown.
func (p *Presenter) Columns() []Column {
	w := p.session.Words()
	var out []Column
	for _, c := range p.shownColumns() {
		head := Column{ID: c.id, Title: c.title, Tried: c.id == Tried}
		if c.question.At != p.session.Today() {
			head.Note = w.Day(c.question.At)
		}
		if head.Tried && p.Changed() && p.draft.Scenario != "" {
			head.Note = w.T("scenarios.changed")
		}
		out = append(out, head)
	}
	return out
}

// Scenarios is the number of saved scenarios.
func (p *Presenter) Scenarios() int { return p.book.Scenarios.Len() }

// ScenarioOf is the saved scenario that a column stands for, "" for none.
func (p *Presenter) ScenarioOf(column string) model.ID {
	switch column {
	case Recorded:
		return ""
	case Tried:
		return p.draft.Scenario
	}
	return model.ID(column)
}

// Choose makes a cell the chosen one.
func (p *Presenter) Choose(row model.ID, column string) {
	p.row, p.column = row, column
	p.seek()
}

// Chosen is the chosen cell; no row where there are none.
func (p *Presenter) Chosen() (row model.ID, column string) { return p.row, p.column }

// keepChoice moves the choice from a column that is gone to what is being tried.
func (p *Presenter) keepChoice() {
	if p.columnNamed(p.from) == nil {
		p.from = ""
	}
	if p.columnNamed(p.to) == nil {
		p.to = ""
	}
	if !slices.ContainsFunc(p.shownColumns(), func(c *column) bool { return c.id == p.column }) {
		p.column = Tried
		if p.comparing {
			_, to := p.pair()
			p.column = to.id
		}
	}
}

// keepRow moves the choice from a row that is gone to the first one.
func (p *Presenter) keepRow() {
	if slices.ContainsFunc(p.shown, func(i int) bool { return p.entries[i].commitment.ID == p.row }) {
		return
	}
	p.row = ""
	if len(p.shown) > 0 {
		p.row = p.ID(0)
	}
}

// chosen is the column of the chosen cell, nil while it has no answer, and the row.
func (p *Presenter) chosen() (*column, model.ID) {
	c := p.columnNamed(p.column)
	if c == nil || c.outlook == nil || p.row == "" || c.outlook.Commitment(p.row).Activation == outlook.Activation("") {
		return nil, ""
	}
	return c, p.row
}
