package listed

import (
	"cmp"
	"slices"
)

// Order is one order in which a list can stand.
type Order[E any] struct {
	Name    string           // its translation key is "<area>.sort.<Name>"
	Compare func(a, b E) int // nil: all are equal in it, and stand as what is equal does
}

// By is an order by its name and what it puts first.
func By[E any](name string, compare func(a, b E) int) Order[E] {
	return Order[E]{Name: name, Compare: compare}
}

// Orders are the orders in which a list can stand, of which one is chosen: the first to begin with.
type Orders[E any] struct {
	all    []Order[E]
	equal  func(a, b E) int
	chosen int
}

// NewOrders offers orders; equal says what comes first among entries that are equal in the one chosen. Without any, a list
// stands as equal says.
func NewOrders[E any](equal func(a, b E) int, all ...Order[E]) Orders[E] {
	return Orders[E]{all: all, equal: equal}
}

// SortNames lists the names of the orders.
func (o *Orders[E]) SortNames() []string {
	names := make([]string, len(o.all))
	for i, order := range o.all {
		names[i] = order.Name
	}
	return names
}

// SortedBy is the name of the order chosen, "" where there is none to choose.
func (o *Orders[E]) SortedBy() string {
	if len(o.all) == 0 {
		return ""
	}
	return o.all[o.chosen].Name
}

// SortBy chooses an order, and reports whether it is another than before. A name that is not known changes nothing.
func (o *Orders[E]) SortBy(name string) bool {
	i := slices.Index(o.SortNames(), name)
	if i < 0 || i == o.chosen {
		return false
	}
	o.chosen = i
	return true
}

// Compare compares two entries in the order chosen.
func (o *Orders[E]) Compare(a, b E) int {
	if len(o.all) > 0 {
		if first := o.all[o.chosen].Compare; first != nil {
			return cmp.Or(first(a, b), o.equal(a, b))
		}
	}
	return o.equal(a, b)
}

// Least puts what has the least of something first.
func Least[E any, V cmp.Ordered](of func(E) V) func(a, b E) int {
	return func(a, b E) int { return cmp.Compare(of(a), of(b)) }
}

// Most puts what has the most of something first.
func Most[E any, V cmp.Ordered](of func(E) V) func(a, b E) int {
	return func(a, b E) int { return cmp.Compare(of(b), of(a)) }
}
