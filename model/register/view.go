package register

import (
	"slices"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
)

// Answers is what a table asks of an outlook.
type Answers interface {
	// Commitment is the state of a commitment.
	Commitment(id model.ID) outlook.Answer
	// Needs is what an open commitment still needs, nil for others.
	Needs(id model.ID) *condition.Node
	// At is the day the answers are for.
	At() when.Day
}

// View is a book to be laid out, with the answers to its conditions and the words of a language. It is immutable.
type View struct {
	Book    model.Book
	Answers Answers
	Words   *words.Words
	sources map[model.ID]int // of a commitment or an event: how many sources speak of it
	hanging map[model.ID]int // on an event: how many commitments
	claims  map[model.ID]int // of a source: how many
}

// NewView prepares a book for tables.
func NewView(b model.Book, o Answers, w *words.Words) *View {
	v := &View{Book: b, Answers: o, Words: w, sources: map[model.ID]int{}, hanging: map[model.ID]int{}, claims: map[model.ID]int{}}
	v.countSources()
	for c := range b.Commitments.All() {
		events := slices.Concat(condition.Events(c.Precondition), condition.Events(c.Termination))
		if c.Deadline != nil && c.Deadline.Event != "" {
			events = append(events, string(c.Deadline.Event))
		}
		slices.Sort(events)
		for _, e := range slices.Compact(events) {
			v.hanging[model.ID(e)]++
		}
	}
	return v
}

// countSources counts the different sources whose claims are about a record or are cited in a commitment's conditions.
func (v *View) countSources() {
	type pair struct{ about, source model.ID }
	seen := map[pair]bool{}
	count := func(about, source model.ID) {
		if about != "" && !seen[pair{about, source}] {
			seen[pair{about, source}] = true
			v.sources[about]++
		}
	}
	for q := range v.Book.Claims.All() {
		_, about := q.About.Record()
		count(about, q.Source)
		v.claims[q.Source]++
	}
	for c := range v.Book.Commitments.All() {
		for _, n := range []*condition.Node{c.Precondition, c.Termination} {
			condition.Walk(n, func(n *condition.Node) bool {
				for _, id := range n.Claims {
					if q, ok := v.Book.Claims.Get(model.ID(id)); ok {
						count(c.ID, q.Source)
					}
				}
				return true
			})
		}
	}
}

// labels are the names of records in a list.
func (v *View) labels(kind model.RecordKind, ids []model.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = v.Book.LabelOf(kind, id)
	}
	return v.Words.List(texts, "list.and")
}

// keys are the keys of records in a list, for programs.
func (v *View) keys(kind model.RecordKind, ids []model.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = v.Book.KeyOf(kind, id)
	}
	return plainList(texts)
}

// label is the name of a record, "" for none.
func (v *View) label(kind model.RecordKind, id model.ID) string {
	if id == "" {
		return ""
	}
	return v.Book.LabelOf(kind, id)
}

// key is the key of a record, "" for none.
func (v *View) key(kind model.RecordKind, id model.ID) string {
	if id == "" {
		return ""
	}
	return v.Book.KeyOf(kind, id)
}

// say is the label of a word of the vocabulary, "" for none.
func (v *View) say(area, slug string) string {
	if slug == "" {
		return ""
	}
	return v.Words.Label(area, slug)
}

// latest is the moment that asks for the latest knowledge.
var latest time.Time
