package commitments

import (
	"cmp"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/mood"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/say"
)

// Grouping is by what the list is grouped. Its translation key is "commitments.grouping.<Grouping>".
type Grouping string

// The groupings. Each commitment stands in one group: by tag and by obligor in that of all its tags and all its obligors.
const (
	NotGrouped  Grouping = "none"
	PerHeadline Grouping = "headline"
	PerKind     Grouping = "kind"
	PerObligor  Grouping = "obligor"
	PerPaper    Grouping = "instrument"
	PerWhole    Grouping = "whole" // the joint pledge of which it is a part, or is itself
	PerMonth    Grouping = "month" // of the deadline
	PerTag      Grouping = "tag"
)

// Groupings lists the groupings.
func Groupings() []Grouping {
	return []Grouping{NotGrouped, PerHeadline, PerKind, PerObligor, PerWhole, PerPaper, PerMonth, PerTag}
}

// group is where a commitment stands: groups go by rank, then by name; "" is that of what has nothing to be grouped by, and
// comes last.
type group struct {
	rank   int
	name   string
	folded string
	depth  int // below the one that gives the group its name
}

func (g group) compare(h group) int {
	return cmp.Or(-cmp.Compare(min(len(g.name), 1), min(len(h.name), 1)), cmp.Compare(g.rank, h.rank), cmp.Compare(g.folded, h.folded),
		cmp.Compare(g.name, h.name), cmp.Compare(g.depth, h.depth))
}

// Head is the head of a group in the list.
type Head struct {
	Title   string
	Count   int
	Summary string // how its commitments stand, in a few words
	Open    bool
}

// Grouping is by what the list is grouped.
func (p *Presenter) Grouping() Grouping { return p.grouping }

// SetGrouping groups the list otherwise, every group open.
func (p *Presenter) SetGrouping(g Grouping) {
	p.grouping, p.shut = g, map[string]bool{}
	p.assign(p.order)
	p.arrange()
	p.match()
}

// Fold opens the group of a head, or shuts it.
func (p *Presenter) Fold(head model.ID, open bool) {
	name, ok := strings.CutPrefix(string(head), headPrefix)
	if !ok {
		return
	}
	p.shut[name] = !open
	p.match()
}

// FoldAll opens every group, or shuts it.
func (p *Presenter) FoldAll(open bool) {
	p.shut = map[string]bool{}
	for _, e := range p.shown {
		p.shut[e.seat().group.name] = !open
	}
	p.match()
}

// assign tells each commitment its group.
func (p *Presenter) assign(entries []*entry) {
	names := map[string]string{} // folded once each
	if p.grouping == PerWhole {
		p.wholes = wholes(p.book)
	}
	for _, e := range entries {
		e.group = p.groupOf(e)
		if e.held != nil {
			e.held.group = p.groupOf(e.held)
		}
		folded, ok := names[e.group.name]
		if !ok {
			folded = find.Fold(e.group.name)
			names[e.group.name] = folded
		}
		e.group.folded = folded
	}
}

func (p *Presenter) groupOf(e *entry) group {
	c, w := e.commitment, p.session.Words()
	switch p.grouping {
	case PerHeadline:
		g := say.Group(e.answer)
		return group{rank: slices.Index(say.Groups(), g), name: w.Capital(w.T("commitments.group." + g))}
	case PerKind:
		return group{name: w.Capital(w.Kind(string(c.Kind)))}
	case PerObligor:
		var names []string
		for _, id := range c.In(model.Obligor) {
			names = append(names, p.book.LabelOf(model.KindActor, id))
		}
		return group{name: w.List(names, "list.and")}
	case PerPaper:
		if c.Instrument == "" {
			return group{}
		}
		return group{name: p.book.LabelOf(model.KindInstrument, c.Instrument)}
	case PerWhole:
		return p.wholeOf(c)
	case PerMonth:
		return p.monthOf(e)
	case PerTag:
		return group{name: strings.Join(slices.Sorted(slices.Values(c.Tags)), " · ")}
	}
	return group{}
}

// wholes are the commitments that have parts.
func wholes(b model.Book) map[model.ID]bool {
	out := map[model.ID]bool{}
	for c := range b.Commitments.All() {
		if c.Parent != "" {
			out[c.Parent] = true
		}
	}
	return out
}

// wholeOf is the joint pledge that a commitment is in the end a part of; nothing where it is neither a part nor has any.
func (p *Presenter) wholeOf(c *model.Commitment) group {
	depth, top := 0, c
	for top.Parent != "" {
		whole, ok := p.book.Commitments.Get(top.Parent)
		if !ok {
			break
		}
		depth, top = depth+1, whole
	}
	if depth == 0 && !p.wholes[c.ID] {
		return group{}
	}
	return group{name: top.Title, depth: depth}
}

// monthOf is the month in which a running deadline ends.
func (p *Presenter) monthOf(e *entry) group {
	on := lastDay(e)
	if on == when.MaxDay {
		return group{}
	}
	year, month, _ := on.Date()
	date, err := when.ParseDate(on.String()[:len(on.String())-len("-01")])
	if err != nil {
		return group{}
	}
	return group{rank: year*12 + int(month), name: p.session.Words().DateLong(date)}
}

const headPrefix = "head:"

// line is a row of the list: the head of a group, or a commitment.
type line struct {
	entry *entry
	head  *head
}

type head struct {
	name    string
	count   int
	overdue int
	groups  map[string]int
}

func (h *head) add(e *entry) {
	h.count++
	h.groups[say.Group(e.answer)]++
	if mood.Overdue(e.answer) {
		h.overdue++
	}
}

// match finds what is shown, and lays it out in lines.
func (p *Presenter) match() {
	p.compile()
	p.shown, p.lines = p.shown[:0:0], p.lines[:0:0]
	var last *head
	for _, e := range p.order {
		if !p.kept[e.commitment.ID] && !p.matches(e) {
			continue
		}
		p.shown = append(p.shown, e)
		name := e.seat().group.name
		if p.grouping != NotGrouped && (last == nil || last.name != name) {
			last = &head{name: name, groups: map[string]int{}}
			p.lines = append(p.lines, line{head: last})
		}
		if last != nil {
			last.add(e)
		}
		if last == nil || !p.shut[name] {
			p.lines = append(p.lines, line{entry: e})
		}
	}
}

// IsHead reports whether an id stands for the head of a group among the rows.
func (p *Presenter) IsHead(id model.ID) bool {
	name, ok := strings.CutPrefix(string(id), headPrefix)
	return ok && slices.ContainsFunc(p.lines, func(l line) bool { return l.head != nil && l.head.name == name })
}

// Head is the head that the i-th row is; ok is false for a commitment.
func (p *Presenter) Head(i int) (h Head, ok bool) {
	at := p.lines[i].head
	if at == nil {
		return Head{}, false
	}
	w := p.session.Words()
	h = Head{Title: at.name, Count: at.count, Open: !p.shut[at.name]}
	if h.Title == "" {
		h.Title = w.T("commitments.ungrouped." + string(p.grouping))
	}
	if p.grouping == PerHeadline {
		if at.overdue > 0 && at.groups[GroupInForce] > 0 {
			h.Summary = w.N("commitments.overdue", at.overdue)
		}
		return h, true
	}
	var parts []string
	if at.overdue > 0 {
		parts = append(parts, w.N("commitments.overdue", at.overdue))
	}
	for _, g := range say.Groups() {
		if n := at.groups[g]; n > 0 {
			parts = append(parts, w.Int(n)+" "+filter.Label(filter.Headline, g, p.book, w))
		}
	}
	h.Summary = strings.Join(parts, " · ")
	return h, true
}
