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
	if inner := negated(n); inner != nil {
		return leafText("condition.not_", inner, names, w)
	}
	return leafText("condition.", n, names, w)
}

func leafText(prefix string, n *Node, names Names, w *words.Words) string {
	key := prefix + string(n.Op)
	switch n.Op {
	case Event, While:
		return w.T(key, "event", names.EventName(n.Event))
	case By:
		return w.T(key, "event", names.EventName(n.Event), "date", n.Date)
	case Within:
		return w.T(key, "event", names.EventName(n.Event), "duration", n.Within, "other", names.EventName(n.After))
	case Date:
		return w.T(key, "date", n.Date)
	case Stage:
		return w.T(key+"."+n.Stage, "title", names.CommitmentTitle(n.Commitment))
	default:
		return w.T(key, "title", names.CommitmentTitle(n.Commitment))
	}
}
