// Package conditionedit is the editor of conditions: the tree as rows and indents, its text form beside it, and the
// sentence that both say. Editor is the presenter and knows no fyne; View draws it.
//
// While it is edited, a tree may have parts that are not finished: a clause without an event, an event that is typed but
// not chosen, a group without clauses. Blank clauses are left out of the condition; all else unfinished is a Problem.
package conditionedit
