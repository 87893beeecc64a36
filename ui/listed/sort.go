package listed

import (
	"fyne.io/fyne/v2"

	"proviso/model/words"
	w "proviso/ui/widgets"
)

// Sortable is what can stand in several orders. An order's translation key is "<area>.sort.<name>".
type Sortable interface {
	SortNames() []string
	SortedBy() string
	SortBy(name string) bool // reports whether it made a difference
}

// SortPill shows in which order a list stands, and offers the others; sorted is called once another was chosen.
func SortPill(words *words.Words, area string, list Sortable, sorted func()) *w.Pill {
	word := func(name string) string { return words.T(area + ".sort." + name) }
	var pill *w.Pill
	pill = w.NewPill(words.T("listed.sorted", "by", word(list.SortedBy())), false, func() {
		var items []*fyne.MenuItem
		for _, name := range list.SortNames() {
			item := fyne.NewMenuItem(word(name), func() {
				if list.SortBy(name) {
					sorted()
				}
			})
			item.Checked = name == list.SortedBy()
			items = append(items, item)
		}
		w.ShowMenu(pill, items...)
	})
	return pill.MenuMark()
}
