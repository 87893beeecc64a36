package listed

import (
	"fyne.io/fyne/v2"

	"proviso/model/words"
	w "proviso/ui/widgets"
)

// SortPill shows in which order a list stands, and offers others. An order's translation key is "<area>.sort.<order>".
func SortPill[S ~string](words *words.Words, area string, now S, orders []S, choose func(S)) *w.Pill {
	say := func(s S) string { return words.T(area + ".sort." + string(s)) }
	var pill *w.Pill
	pill = w.NewPill(words.T("commitments.sorted", "by", say(now)), false, func() {
		var items []*fyne.MenuItem
		for _, s := range orders {
			item := fyne.NewMenuItem(say(s), func() { choose(s) })
			item.Checked = s == now
			items = append(items, item)
		}
		w.ShowMenu(pill, items...)
	})
	return pill.MenuMark()
}
