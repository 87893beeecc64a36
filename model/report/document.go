// Package report puts a book, or a choice from it, into a document for readers who do not have Proviso: what stands where,
// on which evidence, as of when. A Document says nothing of fonts or pages; store/render gives it a format.
package report

import (
	"slices"

	"proviso/model/condition"
	"proviso/model/mood"
)

// Document is a report, in the order of reading.
type Document struct {
	Lang     string // of the report's own words; what comes from the book may be in any language
	Title    string
	Subtitle string
	Facts    []Fact // what the report is of: day, knowledge, scenario, journal
	Sections []Section
}

// Fact is a name and what it is. Link is as in Run.
type Fact struct{ Name, Value, Link string }

// Section is a heading with what stands under it. Level is 1 for a chapter, 2 for a part of the chapter before it. ID, unique
// in the document, is what links lead to.
type Section struct {
	ID     string
	Level  int
	Title  string
	State  *State // beside the title
	Break  bool   // begins a page, where there are pages
	Blocks []Block
}

// Block is one of Para, Facts, Table, Clauses, Quotation, Path and Notice.
type Block interface{ block() }

// Para is a paragraph. A line break in a text is one for the reader, too.
type Para struct{ Runs []Run }

// Run is a stretch of a paragraph. Link, where set, is the ID of a section of the document or a web address. What is neither
// (a section that this report leaves out, an address that is not http or https) is shown without a link.
type Run struct {
	Text string
	Bold bool
	Soft bool
	Link string
}

// Facts are names and values under each other.
type Facts struct{ List []Fact }

// Table has a header that is repeated where a page ends.
type Table struct {
	Head []string
	Rows [][]Cell
}

// Cell is a value in a table: a state, a text or both. Link, as in Run, is that of the text; each of the Notes stands below, in
// small.
type Cell struct {
	State *State
	Text  string
	Notes [][]Run
	Link  string
}

func (c Cell) empty() bool { return c.State == nil && c.Text == "" && len(c.Notes) == 0 }

// noted adds a note to a cell, "" being none.
func noted(c Cell, note string) Cell {
	if note != "" {
		c.Notes = append(c.Notes, []Run{{Text: note}})
	}
	return c
}

// State is a word with its mood.
type State struct {
	Mood mood.Mood
	Word string
}

// Clauses is a condition set out line by line, with what each line amounts to.
type Clauses struct{ Rows []Clause }

// Clause is one line: a clause, or what joins the lines that are indented below it.
type Clause struct {
	Depth int
	Joins bool   // it joins the lines below it
	State *State // nil where nothing can be said
	Text  string
	Link  string // as in Run
	Why   []Run  // why it is so, and on what evidence
}

// Quotation is a passage with where it is from.
type Quotation struct {
	Text    string
	From    []Run
	Against string // the word that says that it contradicts what it is about, "" where it does not
}

// Path is what came when, in the order of time.
type Path struct{ Steps []Step }

// Step is one entry of a path. Aside says what sets the entry apart, such as that it is a correction.
type Step struct{ Date, Word, Note, Aside, Recorded string }

// Notice is a sentence set apart, such as what a pledge still needs.
type Notice struct {
	Mood mood.Mood
	Runs []Run
}

func (Para) block()      {}
func (Facts) block()     {}
func (Table) block()     {}
func (Clauses) block()   {}
func (Quotation) block() {}
func (Path) block()      {}
func (Notice) block()    {}

// text is a paragraph in one look.
func text(s string) Para { return Para{[]Run{{Text: s}}} }

// soft is a paragraph in the look of an aside.
func soft(s string) Para { return Para{[]Run{{Text: s, Soft: true}}} }

// notice is a sentence set apart.
func notice(m mood.Mood, s string) Notice { return Notice{m, []Run{{Text: s}}} }

// spoken is a sentence with its clauses in bold, between a beginning and a full stop.
func spoken(before string, runs []condition.Run) Para {
	out := []Run{{Text: before + " "}}
	for _, r := range runs {
		out = append(out, Run{Text: r.Text, Bold: r.Kind == condition.Clause})
	}
	return Para{append(out, Run{Text: "."})}
}

// filled is a table without the columns in which no row has anything.
func filled(t Table) Table {
	var used []int
	for i := range t.Head {
		if slices.ContainsFunc(t.Rows, func(row []Cell) bool { return !row[i].empty() }) {
			used = append(used, i)
		}
	}
	out := Table{Rows: make([][]Cell, len(t.Rows))}
	for _, i := range used {
		out.Head = append(out.Head, t.Head[i])
		for r, row := range t.Rows {
			out.Rows[r] = append(out.Rows[r], row[i])
		}
	}
	return out
}

// factList gathers facts and leaves out those without a value.
type factList struct{ Facts }

func (f *factList) add(name, value string) { f.link(name, value, "") }

func (f *factList) link(name, value, link string) {
	if value != "" {
		f.List = append(f.List, Fact{name, value, link})
	}
}
