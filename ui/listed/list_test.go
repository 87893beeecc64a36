package listed_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"proviso/model"
	"proviso/ui/listed"
)

// fruit is an entry with what the orders go by.
type fruit struct {
	name   string
	weight int
}

func (f fruit) EntryID() model.ID { return model.ID(f.name) }
func (f fruit) Folded() string    { return f.name }

func byName(a, b fruit) int { return cmp.Compare(a.name, b.name) }

func fruits() listed.List[fruit] {
	l := listed.NewList(listed.NewOrders(byName,
		listed.By("heavy", listed.Most(func(f fruit) int { return f.weight })),
		listed.By("light", listed.Least(func(f fruit) int { return f.weight })),
		listed.By[fruit]("name", nil),
	), nil)
	l.Take([]fruit{{"plum", 2}, {"apple", 5}, {"fig", 1}, {"pear", 5}})
	return l
}

func shown(l *listed.List[fruit]) (names []string) {
	for i := range l.Len() {
		names = append(names, string(l.ID(i)))
	}
	return names
}

func wantShown(t *testing.T, l *listed.List[fruit], want ...string) {
	t.Helper()
	if got := shown(l); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAListBeginsInItsFirstOrderAndGoesThroughTheOthers(t *testing.T) {
	l := fruits()
	for _, tt := range []struct {
		order string
		want  []string
	}{
		{"heavy", []string{"apple", "pear", "plum", "fig"}},
		{"light", []string{"fig", "plum", "apple", "pear"}},
		{"name", []string{"apple", "fig", "pear", "plum"}},
	} {
		if changed := l.SortBy(tt.order); changed != (tt.order != "heavy") || l.SortedBy() != tt.order {
			t.Errorf("%s: changed %t, stands by %q", tt.order, changed, l.SortedBy())
		}
		wantShown(t, &l, tt.want...)
	}
	if got, want := l.SortNames(), []string{"heavy", "light", "name"}; !slices.Equal(got, want) {
		t.Errorf("the orders are %q, want %q", got, want)
	}
}

func TestAnOrderThatIsNotKnownOrIsChosenAlreadyChangesNothing(t *testing.T) {
	l := fruits()
	l.SortBy("light")
	for _, name := range []string{"light", "", "by colour"} {
		if l.SortBy(name) || l.SortedBy() != "light" {
			t.Errorf("%q: stands by %q", name, l.SortedBy())
		}
	}
	wantShown(t, &l, "fig", "plum", "apple", "pear")
}

func TestAListOfOneOrderStandsInIt(t *testing.T) {
	l := listed.NewList(listed.NewOrders(byName), nil)
	l.Take([]fruit{{"plum", 2}, {"apple", 5}})
	wantShown(t, &l, "apple", "plum")
	if l.SortBy("") || l.SortedBy() != "" || len(l.SortNames()) > 0 {
		t.Errorf("it offers %q", l.SortNames())
	}
	given := listed.NewList(listed.Orders[fruit]{}, nil)
	given.Take([]fruit{{"plum", 2}, {"apple", 5}})
	wantShown(t, &given, "plum", "apple")
}

func TestWhatIsShownPassesAndHasAllTheWords(t *testing.T) {
	least := 0
	l := listed.NewList(listed.NewOrders(byName), func(f fruit) bool { return f.weight >= least })
	l.Take([]fruit{{"ripe plum", 2}, {"ripe apple", 5}, {"green apple", 1}})
	l.Search("APPLE ripe")
	wantShown(t, &l, "ripe apple")
	if !l.Searched() || l.Shows("ripe plum") || !l.Shows("ripe apple") || l.Total() != 3 {
		t.Errorf("searched %t, %d in all", l.Searched(), l.Total())
	}
	l.Search("")
	least = 2
	l.Match()
	wantShown(t, &l, "ripe apple", "ripe plum")
	if f, ok := l.Find("green apple"); !ok || f.weight != 1 {
		t.Error("what is not shown is not found")
	}
	if _, ok := l.Find("cherry"); ok {
		t.Error("a cherry is found")
	}
	l.Take([]fruit{{"green apple", 7}})
	wantShown(t, &l, "green apple")
}

// Whatever is done to a list, it shows what sorting and filtering all entries anew would.
func TestAListShowsWhatSortingAndFilteringAllWouldShow(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	least, query := 0, ""
	l := listed.NewList(listed.NewOrders(byName,
		listed.By("heavy", listed.Most(func(f fruit) int { return f.weight })),
		listed.By[fruit]("name", nil),
	), func(f fruit) bool { return f.weight >= least })
	var all []fruit
	for step := range 500 {
		switch random.IntN(4) {
		case 0:
			all = nil
			for i := range random.IntN(20) {
				all = append(all, fruit{string(rune('a'+random.IntN(4))) + string(rune('a'+i)), random.IntN(5)})
			}
			l.Take(slices.Clone(all))
		case 1:
			l.SortBy(l.SortNames()[random.IntN(2)])
		case 2:
			query = string(rune('a' + random.IntN(4)))
			l.Search(query)
		case 3:
			least = random.IntN(5)
			l.Match()
		}
		want := slices.DeleteFunc(slices.Clone(all), func(f fruit) bool {
			return f.weight < least || !slices.Contains([]byte(f.name), (query + f.name)[0])
		})
		slices.SortFunc(want, func(a, b fruit) int {
			if l.SortedBy() == "heavy" && a.weight != b.weight {
				return b.weight - a.weight
			}
			return byName(a, b)
		})
		var names []string
		for _, f := range want {
			names = append(names, f.name)
		}
		if got := shown(&l); !slices.Equal(got, names) {
			t.Fatalf("step %d: %q, want %q", step, got, names)
		}
	}
}
