package form

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
)

// maxProbed bounds the parts of a condition that is looked into while it is edited.
const maxProbed = 200

// warning says of a condition that it always or never holds, whatever happens; else "". What is recorded counts for
// nothing here, and no limit has passed: only the relations between the events do.
func warning(b model.Book, w *words.Words, n *condition.Node) string {
	p := probe{book: b, seen: map[model.ID]bool{}}
	asked := &model.Commitment{Head: model.Head{ID: model.BookID, Key: "asked"}, Title: "asked", Kind: "other", Polarity: "will", Binding: "political", Precondition: n}
	p.take(asked)
	if len(p.changes) > maxProbed {
		return ""
	}
	p.relations()
	o, err := outlook.Evaluate(model.Fold(model.Book{}, model.Edit{Changes: p.changes}), outlook.Question{At: when.MinDay})
	if err != nil {
		return ""
	}
	switch o.Commitment(asked.ID).Activation {
	case outlook.Activated:
		return w.T("form.warning.always")
	case outlook.Blocked, outlook.Expired:
		return w.T("form.warning.never")
	}
	return ""
}

// probe gathers what a condition depends on, without what is recorded of it.
type probe struct {
	book    model.Book
	seen    map[model.ID]bool
	changes []model.Change
}

func (p *probe) add(r model.Record) {
	p.changes = append(p.changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
}

// take adds a commitment, its events, and the commitments it waits for.
func (p *probe) take(c *model.Commitment) {
	if p.seen[c.ID] || len(p.changes) > maxProbed {
		return
	}
	p.seen[c.ID] = true
	p.add(&model.Commitment{Head: c.Head, Title: c.Title, Kind: c.Kind, Polarity: c.Polarity, Binding: c.Binding, Precondition: c.Precondition, Termination: c.Termination})
	for _, n := range []*condition.Node{c.Precondition, c.Termination} {
		for _, id := range condition.Events(n) {
			if e, ok := p.book.Events.Get(model.ID(id)); ok && !p.seen[e.ID] {
				p.seen[e.ID] = true
				p.add(&model.Event{Head: e.Head, Name: e.Name})
			}
		}
		for _, id := range condition.Commitments(n) {
			if other, ok := p.book.Commitments.Get(model.ID(id)); ok {
				p.take(other)
			}
		}
	}
}

// relations adds the rules between the events gathered.
func (p *probe) relations() {
	for r := range p.book.Relations.All() {
		if p.seen[r.From] && p.seen[r.To] {
			p.add(r)
		}
	}
}
