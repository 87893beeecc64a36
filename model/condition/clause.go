package condition

import "proviso/model/words"

// Names gives the names by which people know what a tree refers to.
type Names interface {
	EventName(id string) string
	CommitmentTitle(id string) string
}

// isClause tells whether n is said in one clause: a leaf, or the negation of one.
func isClause(n *Node) bool {
	if inner := negated(n); inner != nil {
		return inner.Op.Leaf()
	}
	return n.Op.Leaf()
}

// negated is what n is the negation of, or nil.
func negated(n *Node) *Node {
	if n.Op != Not || len(n.Of) != 1 {
		return nil
	}
	return n.Of[0]
}

// clause says a leaf or its negation as a statement that is true or false.
// Names of events are statements themselves, and stay as they were entered.
func clause(n *Node, names Names, w *words.Words) string {
	return clauseIn("condition.", n, names, w)
}

// clauseIn is clause with texts under another prefix, where the language has them.
func clauseIn(prefix string, n *Node, names Names, w *words.Words) string {
	leaf, not := n, ""
	if inner := negated(n); inner != nil {
		leaf, not = inner, "not_"
	}
	key := not + string(leaf.Op)
	if leaf.Op == Stage {
		key += "." + leaf.Stage
	}
	if !w.Has(prefix + key) {
		prefix = "condition."
	}
	return leafText(prefix+key, leaf, names, w)
}

func leafText(key string, n *Node, names Names, w *words.Words) string {
	switch n.Op {
	case Event, While:
		return w.T(key, "event", names.EventName(n.Event))
	case By:
		return w.T(key, "event", names.EventName(n.Event), "date", n.Date)
	case Within:
		return w.T(key, "event", names.EventName(n.Event), "duration", n.Within, "other", names.EventName(n.After))
	case Date:
		return w.T(key, "date", n.Date)
	default:
		return w.T(key, "title", names.CommitmentTitle(n.Commitment))
	}
}
