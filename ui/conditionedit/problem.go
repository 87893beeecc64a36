package conditionedit

import (
	"strings"

	"proviso/model/condition"
	"proviso/model/when"
	"proviso/ui/say"
)

// Problem is what is wrong with a row, in words.
type Problem struct {
	Row  ID
	Text string
}

// Problems are what must be put right before the condition is complete, from top to bottom.
func (e *Editor) Problems() []Problem {
	var out []Problem
	e.root.walk(0, func(it *item, _ int) {
		if text := e.problem(it); text != "" {
			out = append(out, Problem{it.id, text})
		}
	})
	if len(out) == 0 && e.root != nil {
		if err := condition.Check(e.Node()); err != nil {
			text, _ := say.Trouble(e.options.Words, err)
			out = append(out, Problem{e.root.id, text})
		}
	}
	return out
}

// problem is what is wrong with one row, "" for nothing. A blank clause is not wrong: it is left out.
func (e *Editor) problem(it *item) string {
	w := e.options.Words
	switch {
	case !it.op.Leaf():
		if it.node(w) == nil && !e.unfinished(it) {
			return w.T("conditionedit.problem.empty_group")
		}
		return ""
	case it.blank():
		return ""
	}
	return e.leafProblem(it)
}

// unfinished reports whether something under a group is wrong in itself, so that the group need not complain too.
func (e *Editor) unfinished(it *item) bool {
	for _, child := range it.of {
		if e.problem(child) != "" || e.unfinished(child) {
			return true
		}
	}
	return false
}

// blank reports whether nothing was entered in a clause yet.
func (it *item) blank() bool {
	switch it.op {
	case condition.Event, condition.While:
		return it.event.blank()
	case condition.By:
		return it.event.blank() && it.date == ""
	case condition.Within:
		return it.event.blank() && it.after.blank() && it.within == ""
	case condition.Date:
		return it.date == ""
	}
	return it.commitment.blank()
}

func (e *Editor) leafProblem(it *item) string {
	w := e.options.Words
	switch it.op {
	case condition.Active, condition.Stage, condition.Delivered:
		if it.commitment.id == "" {
			return e.unchosen(it.commitment, "commitment")
		}
		return ""
	case condition.Date:
		return e.dateProblem(it.date)
	}
	if it.event.id == "" {
		return e.unchosen(it.event, "event")
	}
	switch it.op {
	case condition.By:
		return e.dateProblem(it.date)
	case condition.Within:
		if _, err := ParseDuration(w, it.within); err != nil {
			return w.T("conditionedit.problem.duration")
		}
		if it.after.id == "" {
			return e.unchosen(it.after, "after")
		}
	}
	return ""
}

// unchosen says that a record is missing, or typed and not known.
func (e *Editor) unchosen(r ref, what string) string {
	if r.typed == "" {
		return e.options.Words.T("conditionedit.problem.no_" + what)
	}
	key := "conditionedit.problem.unknown_event"
	if what == "commitment" {
		key = "conditionedit.problem.unknown_commitment"
	}
	return e.options.Words.T(key, "text", r.typed)
}

func (e *Editor) dateProblem(text string) string {
	if strings.TrimSpace(text) == "" {
		return e.options.Words.T("conditionedit.problem.no_date")
	}
	if _, err := when.ParseDate(text); err != nil {
		return e.options.Words.T("conditionedit.problem.date", "text", text)
	}
	return ""
}
