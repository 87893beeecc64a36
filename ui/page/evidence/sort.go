package evidence

import (
	"cmp"
	"slices"
)

// Sort is an order of the sources. Its translation key is "evidence.sort.<Sort>".
type Sort string

// The orders.
const (
	ByDate   Sort = "date" // the latest first
	ByTitle  Sort = "title"
	ByGrade  Sort = "grade"  // the most reliable first, then what cannot be judged, then what is not graded
	ByClaims Sort = "claims" // first that from which most is claimed
)

// Sorts lists the orders.
func Sorts() []Sort { return []Sort{ByDate, ByTitle, ByGrade, ByClaims} }

// Sort is the order of the sources.
func (p *Presenter) Sort() Sort { return p.sort }

// SetSort puts the sources in another order.
func (p *Presenter) SetSort(s Sort) {
	p.sort = s
	p.arrange()
	p.match()
}

// arrange puts all sources in order; what is equal stands by title.
func (p *Presenter) arrange() {
	slices.SortStableFunc(p.order, func(a, b *entry) int { return cmp.Or(p.compare(a, b), cmp.Compare(a.title, b.title)) })
}

func (p *Presenter) compare(a, b *entry) int {
	switch p.sort {
	case ByDate:
		return cmp.Compare(b.issued.Latest(), a.issued.Latest())
	case ByGrade:
		const ungraded = "Z"
		return cmp.Compare(cmp.Or(a.source.Reliability, ungraded), cmp.Or(b.source.Reliability, ungraded))
	case ByClaims:
		return cmp.Compare(len(p.claims[b.source.ID]), len(p.claims[a.source.ID]))
	}
	return 0
}
