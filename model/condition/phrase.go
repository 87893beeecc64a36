package condition

import (
	"strconv"
	"strings"

	"proviso/model/words"
)

// RunKind tells what a piece of a sentence is.
type RunKind int

// The kinds of runs.
const (
	Plain  RunKind = iota // words that join clauses
	Clause                // a statement that is true or false
)

// Run is a piece of a sentence, to be set in one style.
type Run struct {
	Text string
	Kind RunKind
	Node *Node // of a clause: the leaf it says, or the negation of the leaf; else nil
}

// Sentence says when n holds, in words that follow on "in force" or "ends":
// "once Peace deal is signed and House of Commons approves", "unless …", "as long
// as …", "from 1 Jan 2027". It begins in lower case and has no full stop. No
// condition is "no condition".
func Sentence(n *Node, names Names, w *words.Words) string {
	return join(Phrase(n, names, w))
}

// Phrase is Sentence in pieces, with the clauses marked off from the words that
// join them. The names of events keep their capitals, for nobody can tell by rule
// which of them are proper: set off the clauses in style.
func Phrase(n *Node, names Names, w *words.Words) []Run {
	s := speaker{names: names, words: w}
	return s.runs(s.sentence(n))
}

// Say is the statement that n makes, to follow on words such as "still needs:",
// without the "once" or "if" of Sentence. No condition is "no condition".
func Say(n *Node, names Names, w *words.Words) string {
	s := speaker{names: names, words: w}
	if n == nil {
		return w.T("condition.none")
	}
	return join(s.runs(s.say(n).text))
}

func join(runs []Run) string {
	var text strings.Builder
	for _, run := range runs {
		text.WriteString(run.Text)
	}
	return text.String()
}

// speaker builds a text in which each clause is only a mark, so that translated
// texts may put clauses in any order; runs puts the clauses in at the end.
type speaker struct {
	names   Names
	words   *words.Words
	clauses []Run
	led     bool // the words follow on "once", "if" and their like, after which some languages put the verb last
}

// ledPrefix begins the keys of texts that take the place of others in a part of a
// sentence that is led by "once", "if" and their like.
const ledPrefix = "condition.led."

// key is the key of a text, of the form for a led part where that is needed and the
// language has it.
func (s *speaker) key(name string) string {
	if led := ledPrefix + name; s.led && (s.words.Has(led) || s.words.Has(led+".one")) {
		return led
	}
	return "condition." + name
}

// plainly makes words that stand by themselves, as after a colon or in brackets.
func (s *speaker) plainly(say func()) {
	led := s.led
	s.led = false
	say()
	s.led = led
}

// mark stands around the number of a clause in a text being built.
const mark = "\x00"

func (s *speaker) clause(n *Node, text string) string {
	s.clauses = append(s.clauses, Run{Text: text, Kind: Clause, Node: n})
	return mark + strconv.Itoa(len(s.clauses)-1) + mark
}

func (s *speaker) runs(text string) []Run {
	var runs []Run
	for i, piece := range strings.Split(text, mark) {
		number, err := strconv.Atoi(piece)
		switch {
		case i%2 == 1 && err == nil && number < len(s.clauses):
			runs = append(runs, s.clauses[number])
		case piece != "":
			runs = append(runs, Run{Text: piece})
		}
	}
	return runs
}

// sentence chooses the word to begin with.
func (s *speaker) sentence(n *Node) string {
	if n == nil {
		return s.words.T("condition.none")
	}
	n = bare(n)
	if n.Op == Date {
		return s.lead("from", s.clause(n, s.words.T("condition.day", "date", n.Date)))
	}
	if inner := negated(n); inner != nil && inner.Op != Not {
		if inner.Op == Date {
			return s.lead("before", s.clause(n, s.words.T("condition.day_before", "date", inner.Date)))
		}
		s.led = true
		return s.lead("unless", s.say(inner).text)
	}
	s.led = true
	return s.lead(lead(n), s.say(n).text)
}

func (s *speaker) lead(word, condition string) string {
	return s.words.T("condition."+word, "condition", condition)
}

// lead is the word before a condition: "as long as" where all of it may end
// again, "once" where none of it may fail to come or be undone, else "if".
func lead(n *Node) string {
	lasting, coming := true, true
	for _, leaf := range Leaves(n) {
		lasting = lasting && leaf.Op == While
		coming = coming && leaf.Op != While && leaf.Op != By && leaf.Op != Within
	}
	Walk(n, func(n *Node) bool {
		if n.Op == Not {
			lasting, coming = false, false
		}
		return true
	})
	switch {
	case lasting:
		return "as_long_as"
	case coming:
		return "once"
	}
	return "if"
}

// bare strips groups of one, which add nothing for a reader.
func bare(n *Node) *Node {
	for (n.Op == All || n.Op == Any || n.Op == AtLeast) && len(n.Of) == 1 && n.Of[0] != nil {
		n = n.Of[0]
	}
	return n
}
