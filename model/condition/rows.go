package condition

import "proviso/model/words"

// Row is one line of a condition set out in indents.
type Row struct {
	Depth  int    // how far to the right, from 0
	Node   *Node  // what the line says, with all that is indented under it
	Text   string // a clause, or what joins the lines indented under it: "all of"
	Clause bool   // false for a line that joins others
}

// Rows sets n out line by line: a group first, then its operands one indent
// further. The negation of a leaf is one line, and so is the head of the negation
// of a group ("none of"), whose operands follow without a line for the group.
func Rows(n *Node, names Names, w *words.Words) []Row {
	if n == nil {
		return nil
	}
	r := rower{names: names, words: w}
	r.add(n, 0)
	return r.rows
}

type rower struct {
	names Names
	words *words.Words
	rows  []Row
}

func (r *rower) add(n *Node, depth int) {
	if n == nil {
		return
	}
	if isClause(n) {
		r.rows = append(r.rows, Row{Depth: depth, Node: n, Text: clause(n, r.names, r.words), Clause: true})
		return
	}
	key, group := "condition.row.", n
	if inner := negated(n); inner != nil && inner.Op != Not {
		key, group = "condition.row.not_", inner
	}
	r.rows = append(r.rows, Row{Depth: depth, Node: n, Text: r.head(key, group)})
	for _, child := range group.Of {
		r.add(child, depth+1)
	}
}

// head is the line above the operands of a group, or of its negation.
func (r *rower) head(key string, group *Node) string {
	key += string(group.Op)
	if group.Op == AtLeast {
		return r.words.N(key, group.Min)
	}
	return r.words.T(key)
}
