package lint

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"proviso/model"
)

// name is what the name of an event says, taken apart.
type name struct {
	concepts []string // each once, in order of the alphabet; small words and phases left out
	weight   int      // of all concepts
	phase    phase
	joined   string // the words without spaces: "cease fire" is "ceasefire"
}

// names are the names of events, ready to be compared.
type names struct {
	events []*model.Event
	read   []name
	weight map[string]int // of concepts that count for more than one word
}

func readNames(events []*model.Event, v vocabulary) *names {
	n := &names{events: events, read: make([]name, len(events)), weight: map[string]int{}}
	for i, e := range events {
		n.read[i] = n.take(split(e.Name), v)
	}
	n.unify(misspelt(n.read))
	return n
}

func (n *names) take(words []string, v vocabulary) name {
	out := name{joined: strings.Join(words, "")}
	for at := 0; at < len(words); {
		s, ok := v.at(words[at:])
		switch {
		case ok && s.phase != unsaid:
			out.phase = s.phase
		case ok:
			n.weight[s.concept] = s.weight
			out.concepts = append(out.concepts, s.concept)
		case !small[words[at]]:
			out.concepts = append(out.concepts, words[at])
		}
		at += max(len(s.words), 1)
	}
	return out
}

// unify puts one spelling in the place of others, and every name in order.
func (n *names) unify(spelling map[string]string) {
	for i := range n.read {
		r := &n.read[i]
		for j, c := range r.concepts {
			if better, ok := spelling[c]; ok {
				r.concepts[j] = better
			}
		}
		slices.Sort(r.concepts)
		r.concepts = slices.Compact(r.concepts)
		r.weight = n.weigh(r.concepts)
	}
}

func (n *names) weigh(concepts []string) int {
	sum := 0
	for _, c := range concepts {
		sum += max(n.weight[c], 1)
	}
	return sum
}

// alike lists for each event those with an earlier name so close that they may be the same, the first first.
func (n *names) alike() [][]int {
	index := n.index()
	out := make([][]int, len(n.read))
	for i := range n.read {
		for _, j := range index.candidates(i) {
			if n.close(n.read[j], n.read[i]) {
				out[i] = append(out[i], j)
			}
		}
	}
	return out
}

// close tells whether one name says what the other does, and at most half as much again.
func (n *names) close(a, b name) bool {
	if a.joined == b.joined {
		return a.joined != ""
	}
	if a.phase != b.phase && a.phase != unsaid && b.phase != unsaid {
		return false
	}
	if len(b.concepts) < len(a.concepts) {
		a, b = b, a
	}
	extra, whole := beyond(a.concepts, b.concepts)
	return whole && len(a.concepts) > 0 && 2*n.weigh(extra) <= a.weight && !slices.ContainsFunc(extra, tells)
}

// tells reports whether a word makes another event of a name.
func tells(concept string) bool {
	return telling[concept] || strings.ContainsFunc(concept, unicode.IsDigit)
}

// beyond is what b has and a lacks, and whether b has all that a has. Both are in order.
func beyond(a, b []string) (extra []string, whole bool) {
	for _, c := range b {
		if len(a) > 0 && a[0] == c {
			a = a[1:]
			continue
		}
		extra = append(extra, c)
	}
	return extra, len(a) == 0
}

// index finds the names that could be close to one: of two such, the one has all the concepts of the other, and so the
// rarest of them.
type index struct {
	read   []name
	with   map[string][]int // by each concept
	rarest map[string][]int // by the rarest concept
	joined map[string][]int
	rare   []string // the rarest concept of each name
}

func (n *names) index() *index {
	x := &index{read: n.read, with: map[string][]int{}, rarest: map[string][]int{}, joined: map[string][]int{}, rare: make([]string, len(n.read))}
	for i, r := range n.read {
		x.joined[r.joined] = append(x.joined[r.joined], i)
		for _, c := range r.concepts {
			x.with[c] = append(x.with[c], i)
		}
	}
	for i, r := range n.read {
		if len(r.concepts) > 0 {
			x.rare[i] = slices.MinFunc(r.concepts, func(a, b string) int { return cmp.Compare(len(x.with[a]), len(x.with[b])) })
			x.rarest[x.rare[i]] = append(x.rarest[x.rare[i]], i)
		}
	}
	return x
}

// candidates are earlier names that may be close to the i-th, in order.
func (x *index) candidates(i int) []int {
	var out []int
	add := func(list []int) {
		for _, j := range list {
			if j >= i {
				break
			}
			out = append(out, j)
		}
	}
	add(x.joined[x.read[i].joined])
	if x.rare[i] != "" {
		add(x.with[x.rare[i]])
	}
	for _, c := range x.read[i].concepts {
		add(x.rarest[c])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// confusable lists the pairs of names that differ in nothing but two concepts that are taken for each other, each first
// one with one other at most.
func (n *names) confusable() [][2]int {
	var out [][2]int
	for _, c := range confused {
		others := n.without(c[1])
		for i, r := range n.read {
			if rest, ok := lacking(r.concepts, c[0]); ok && len(others[rest]) > 0 {
				out = append(out, [2]int{i, others[rest][0]})
			}
		}
	}
	return out
}

// without lists the names that have a concept by what else they have.
func (n *names) without(concept string) map[string][]int {
	out := map[string][]int{}
	for i, r := range n.read {
		if rest, ok := lacking(r.concepts, concept); ok {
			out[rest] = append(out[rest], i)
		}
	}
	return out
}

// lacking is what concepts are besides one of them.
func lacking(concepts []string, one string) (rest string, ok bool) {
	at := slices.Index(concepts, one)
	if at < 0 {
		return "", false
	}
	return strings.Join(slices.Concat(concepts[:at], concepts[at+1:]), "\x00"), true
}
