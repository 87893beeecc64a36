package evidence

import (
	"cmp"

	"proviso/model/when"
	"proviso/ui/listed"
)

// orders are those in which the sources can stand; what is equal stands by title.
func (p *Presenter) orders() listed.Orders[*entry] {
	return listed.NewOrders(listed.Least(func(e *entry) string { return e.title }),
		listed.By("date", listed.Most(func(e *entry) when.Day { return e.issued.Latest() })),
		listed.By[*entry]("title", nil),
		listed.By("grade", listed.Least(func(e *entry) string { return cmp.Or(e.source.Reliability, ungraded) })),
		listed.By("claims", listed.Most(func(e *entry) int { return len(p.claims[e.source.ID]) })),
	)
}

// ungraded stands after all grades.
const ungraded = "Z"
