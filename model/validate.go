package model

import (
	"strings"

	"proviso/model/condition"
	"proviso/model/said"
)

// Validate finds what is wrong with a whole book: each record by itself, its references, keys that stand twice, circles.
// The error is nil or Invalid.
func Validate(b Book) error {
	var changes []Change
	if b.Meta != nil {
		changes = append(changes, Change{Kind: KindBook, ID: BookID, After: b.Meta})
	}
	for r := range b.All() {
		changes = append(changes, Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
	}
	return validate(Book{}, b, changes)
}

// validate checks what changes touch: before and next are the book without and with them.
func validate(before, next Book, changes []Change) error {
	var problems []Problem
	conditions := false
	for _, c := range changes {
		if c.After == nil {
			if err := missed(before, next, c); err != nil {
				return err
			}
			continue
		}
		problems = append(problems, Check(c.After)...)
		problems = append(problems, dangling(next, c.After)...)
		problems = append(problems, twice(next, c.After)...)
		conditions = conditions || c.Kind == KindCommitment
	}
	problems = append(problems, circles(next, changes)...)
	if conditions && len(problems) == 0 {
		problems = loops(next)
	}
	if len(problems) > 0 {
		return Invalid(problems)
	}
	return nil
}

func missed(before, next Book, c Change) error {
	if c.Kind == KindBook {
		return nil // a book without a title is still a book: what undoing its first edit leaves
	}
	if by := next.Referrers(c.Kind, c.ID); len(by) > 0 {
		if r, ok := before.Get(c.Kind, c.ID); ok {
			return &Referred{Record: r, By: by}
		}
	}
	return nil
}

func problem(r Record, field string, message said.Sentence) Problem {
	return Problem{Kind: r.RecordKind(), ID: r.RecordID(), Key: r.RecordKey(), Field: field, Message: message}
}

func dangling(b Book, r Record) []Problem {
	var out []Problem
	for _, ref := range References(r) {
		if _, ok := b.Get(ref.Kind, ref.ID); !ok {
			out = append(out, problem(r, ref.Field, missing(said.Kind(ref.Kind), said.Whole(string(ref.ID)))))
		}
	}
	return out
}

// missing says that a record is not in the book.
func missing(kind, key said.Sentence) said.Sentence {
	return said.New("problem.missing", "there is no {kind} {key}", "kind", kind, "key", key)
}

// twice looks for another record of the kind with the same key.
func twice(b Book, r Record) []Problem {
	if r.RecordKind() == KindBook {
		return nil
	}
	if b.shelf(r.RecordKind()).count(r.RecordKey()) > 1 {
		return []Problem{problem(r, "key", said.New("problem.key_taken", "another {kind} has this key", "kind", said.Kind(r.RecordKind())))}
	}
	return nil
}

// loops finds commitments that wait for each other through a not or a termination: such a loop has no least fixed point.
func loops(b Book) []Problem {
	links := make([]condition.Link, 0, b.Commitments.Len())
	for c := range b.Commitments.All() {
		if c.Precondition != nil || c.Termination != nil {
			links = append(links, condition.Link{ID: string(c.ID), Pre: c.Precondition, Term: c.Termination})
		}
	}
	var out []Problem
	for _, loop := range condition.Loops(links).Refused {
		first, _ := b.Commitments.Get(ID(loop.IDs[0]))
		field := "precondition"
		if loop.Cause == condition.ThroughTermination {
			field = "termination"
		}
		out = append(out, problem(first, field, said.New("problem.loop",
			`these wait for each other through a "not" or a termination, so that none of them can be decided: {ring}`, "ring", ring(b, loop.IDs))))
	}
	return out
}

// ring names commitments that lead back to the first.
func ring(b Book, ids []string) string {
	keys := make([]string, 0, len(ids)+1)
	for _, id := range append(ids, ids[0]) {
		keys = append(keys, b.CommitmentKey(id))
	}
	return strings.Join(keys, " → ")
}
