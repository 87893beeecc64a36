// Package palette finds, by any words, what one can do and where one can go: actions, saved filters, records. It imports no
// Fyne.
package palette

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/words"
	"proviso/ui/find"
)

// Offer is one thing that the palette finds.
type Offer struct {
	ID     string // stays the same from one opening to the next
	Title  string
	Under  string // what it is, in a second line
	Note   string // at the right: a shortcut, a key
	Faded  bool   // it can't be done now: what is under it says why
	Rank   int    // of two that are found as well, that with the smaller is offered first
	Record model.Record
	Do     func() // of an action
	Said   bool   // the title is a sentence rather than a name: its beginning counts for no more than its words

	title, also string // folded
}

// New makes an offer ready to be found by its title and, less well, by other texts.
func New(o Offer, also string) Offer {
	o.title, o.also = find.Fold(o.Title), find.Fold(also)
	return o
}

// Shown is how many offers one looks through; more letters find the rest.
const Shown = 60

// Match gives what a query finds, the best first: what begins with it, has words that begin so, contains it, or is found by what
// else is said of it; of these what was used lately (the latest first), then by rank. An offer that can't be taken comes last.
func Match(offers []Offer, query string, lately []string) []Offer {
	type found struct {
		index, class, used int
	}
	q := find.Parse(query)
	used := make(map[string]int, len(lately))
	for i, id := range lately {
		used[id] = i + 1
	}
	never := len(lately) + 1
	hits := make([]found, 0, 256)
	for i := range offers {
		class, ok := q.Rank(offers[i].title, offers[i].also)
		if !ok {
			continue
		}
		switch {
		case offers[i].Faded:
			class = find.Elsewhere + 1
		case offers[i].Said:
			class = max(class, find.WordBegin)
		}
		h := found{i, class, never}
		if at := used[offers[i].ID]; at > 0 {
			h.used = at
		}
		hits = append(hits, h)
	}
	slices.SortFunc(hits, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.used, b.used), cmp.Compare(offers[a.index].Rank, offers[b.index].Rank), cmp.Compare(a.index, b.index))
	})
	out := make([]Offer, 0, Shown)
	for _, h := range hits[:min(len(hits), Shown)] {
		out = append(out, offers[h.index])
	}
	return out
}

// Records keeps the offers of a book's records from one opening to the next, so that one costs only what changed.
type Records struct {
	book  model.Book
	words *words.Words
	made  map[model.ID]Offer
	all   []Offer
}

// Offers are the records of a book, kind after kind; rank is that of what has a name, what is quoted comes after it.
func (x *Records) Offers(b model.Book, w *words.Words, rank int) []Offer {
	if x.words == w && same(b, x.book) {
		return x.all
	}
	if x.words != w {
		x.words, x.made = w, nil
	}
	named := b.Actors.Is(x.book.Actors) && b.Events.Is(x.book.Events) && b.Sources.Is(x.book.Sources)
	total := 0
	for _, kind := range kinds {
		total += b.Count(kind)
	}
	made, out := make(map[model.ID]Offer, total), make([]Offer, 0, total)
	for _, kind := range kinds {
		for r := range b.Records(kind) {
			o, ok := x.made[r.RecordID()]
			if !ok || o.Record != r || !named && names[kind] {
				o = offerOf(b, w, r)
			}
			o.Rank = rank
			if o.Said {
				o.Rank++
			}
			made[r.RecordID()] = o
			out = append(out, o)
		}
	}
	x.book, x.made, x.all = b, made, out
	return out
}

// same reports whether two books hold the same records.
func same(a, b model.Book) bool {
	return a.Commitments.Is(b.Commitments) && a.Events.Is(b.Events) && a.Actors.Is(b.Actors) && a.Instruments.Is(b.Instruments) &&
		a.Scenarios.Is(b.Scenarios) && a.Sources.Is(b.Sources) && a.Stances.Is(b.Stances) && a.Claims.Is(b.Claims) && a.Relations.Is(b.Relations)
}

// names are the kinds whose records have no name of their own: their offers name others, and quote.
var names = map[model.RecordKind]bool{model.KindStance: true, model.KindClaim: true, model.KindRelation: true}

// kinds are the kinds of record in the order in which they are offered.
var kinds = []model.RecordKind{
	model.KindCommitment, model.KindEvent, model.KindActor, model.KindInstrument, model.KindScenario, model.KindSource,
	model.KindStance, model.KindClaim, model.KindRelation,
}

func offerOf(b model.Book, w *words.Words, r model.Record) Offer {
	kind := r.RecordKind()
	o := Offer{
		ID: "record:" + string(r.RecordID()), Title: r.Label(), Under: w.Capital(w.T("record." + string(kind))), Note: r.RecordKey(), Record: r, Said: names[kind],
	}
	also := r.RecordKey() + " " + o.Under
	switch r := r.(type) {
	case *model.Actor:
		for _, alias := range r.Aliases {
			also += " " + alias
		}
		also += " " + r.ISO + " " + r.Post
	case *model.Relation:
		o.Title = b.LabelOf(model.KindEvent, r.From) + " → " + b.LabelOf(model.KindEvent, r.To)
		o.Under += " · " + w.Label("relation", string(r.Kind))
	case *model.Stance:
		o.Under += " · " + b.LabelOf(model.KindActor, r.Actor)
		also += " " + b.LabelOf(model.KindActor, r.Actor)
	case *model.Claim:
		o.Under += " · " + b.LabelOf(model.KindSource, r.Source)
	case *model.Commitment:
		for _, tag := range r.Tags {
			also += " " + tag
		}
	}
	if o.Title == o.Note {
		o.Note = ""
	}
	return New(o, also)
}
