package lint

import (
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
)

// search is one book being looked through, with what several rules need of it.
type search struct {
	book    model.Book
	outlook *outlook.Outlook
	words   *words.Words
	at      when.Day

	timeless *outlook.Outlook // see dateless; nil until asked for
	linked   map[pair]bool    // events with a relation between them; nil until asked for
}

// pair is two events, the one with the lower id first.
type pair [2]model.ID

func pairOf(a, b model.ID) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

// related tells whether the book says how two events relate.
func (s *search) related(a, b model.ID) bool {
	if s.linked == nil {
		s.linked = map[pair]bool{}
		for r := range s.book.Relations.All() {
			s.linked[pairOf(r.From, r.To)] = true
		}
	}
	return s.linked[pairOf(a, b)]
}

// dateless is the outlook on the book before anything happened: the events, relations and conditions without what is
// recorded of them, on the first of days. What is certain there is so whatever happens. Each condition stands there as the
// precondition of a commitment of its own, its probe.
func (s *search) dateless() *outlook.Outlook {
	if s.timeless == nil {
		s.timeless = before(s.book)
	}
	return s.timeless
}

func before(b model.Book) *outlook.Outlook {
	var d draft
	for e := range b.Events.All() {
		d.put(&model.Event{Head: e.Head, Name: e.Name})
	}
	for r := range b.Relations.All() {
		d.put(r)
	}
	for c := range b.Commitments.All() {
		d.put(&model.Commitment{Head: c.Head, Title: c.Title, Precondition: c.Precondition, Termination: c.Termination})
		for _, p := range places() {
			if n := p.of(c); n != nil {
				d.put(&model.Commitment{Head: model.Head{ID: p.probe(c.ID), Key: c.Key}, Title: c.Title, Precondition: n})
			}
		}
	}
	return d.ask(outlook.Question{At: when.MinDay})
}

// draft is a book made only to be asked about.
type draft struct{ changes []model.Change }

func (d *draft) put(r model.Record) {
	d.changes = append(d.changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
}

func (d *draft) book() model.Book { return model.Fold(model.Book{}, model.Edit{Changes: d.changes}) }

// ask puts a question that names no scenario, relation or assumption, and so has an answer.
func (d *draft) ask(q outlook.Question) *outlook.Outlook {
	o, err := outlook.Evaluate(d.book(), q)
	if err != nil {
		o, _ = outlook.Evaluate(model.Book{}, outlook.Question{At: q.At})
	}
	return o
}
