package main

import (
	"fyne.io/fyne/v2"

	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// init adds the habits of working: several records chosen at once, and what is recorded of all of them.
func init() {
	commitments := func(steps ...func(*uitest.Screen)) []func(*uitest.Screen) {
		return append([]func(*uitest.Screen){tap("Open the talks"), tap("Commitments"), chooseAll}, steps...)
	}
	sheets = append(sheets,
		sheet{"several-paris", pageSheet(noBook, commitments()...)},
		sheet{"several-tagged", pageSheet(noBook, commitments(typeTag("security guarantees"), chooseFour)...)},
		sheet{"several-stage", pageSheet(noBook, commitments(tap("Set the stage…"))...)},
		sheet{"several-big", pageSheet(big, tap("Commitments"), chooseAll)},
		sheet{"keys", pageSheet(noBook, tap("Open the talks"), tap("Commitments"), pressF1)},
		sheet{"next-pledge", pageSheet(noBook, tap("Open the talks"), tap("Commitments"), nextPledge)},
		sheet{"several-events", pageSheet(noBook, tap("Open the talks"), tap("Events"), chooseAll)},
		sheet{"several-sources", pageSheet(noBook, tap("Open the talks"), tap("Evidence"), chooseAll)},
	)
}

// chooseAll chooses every row of the list.
func chooseAll(screen *uitest.Screen) {
	focusList(screen)
	screen.Shortcut(fyne.KeyA, fyne.KeyModifierShortcutDefault)
}

// chooseFour chooses four rows.
func chooseFour(screen *uitest.Screen) {
	focusList(screen)
	screen.Key(fyne.KeyHome)
	for range 3 {
		screen.Shortcut(fyne.KeyDown, fyne.KeyModifierShortcutDefault)
		screen.Shortcut(fyne.KeySpace, fyne.KeyModifierShortcutDefault)
	}
}

func focusList(screen *uitest.Screen) {
	for _, found := range screen.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.RowList); return ok }) {
		screen.Focus(found.Object.(*w.RowList))
	}
}

// typeTag gives a tag to all that are chosen.
func typeTag(tag string) func(*uitest.Screen) {
	return func(screen *uitest.Screen) {
		fill(screen, "Add a tag to all", tag)
		screen.Key(fyne.KeyReturn)
	}
}

// nextPledge enters a pledge and goes on to the next, which takes over what tends to be the same.
func nextPledge(screen *uitest.Screen) {
	screen.Shortcut(fyne.KeyN, fyne.KeyModifierShortcutDefault)
	screen.Type("Latvia trains 3,000 Ukrainian soldiers each year")
	screen.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab)
	screen.Type("Latvia")
	screen.Key(fyne.KeyReturn)
	screen.Shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
}

// pressF1 shows the keys.
func pressF1(screen *uitest.Screen) { screen.Key(fyne.KeyF1) }
