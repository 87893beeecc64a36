package main

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/filter"
	"proviso/ui"
	"proviso/ui/page"
	"proviso/ui/uitest"
)

func init() {
	const nested = `(kind:military_hub or kind:troop_deployment or tag:paris-2026) not is:overdue none (grade:A, due_before:2026-06)`
	sheets = append(sheets,
		sheet{"finding-panel", onRegister(sampleBook, saveFilters, tap("Filter"), tap("Edit the filter…"))},
		sheet{"finding-nested", onRegister(sampleBook, saveFilters, tap("Filter"), tap("Edit the filter…"), filterText(nested))},
		sheet{"finding-mistake", onRegister(sampleBook, tap("Filter"), filterText("kind:fundng actor:gb"))},
		sheet{"finding-narrowed", onRegister(sampleBook, saveFilters, search(`obligor:gb or tag:"no such tag"`))},
		sheet{"finding-typo", onRegister(sampleBook, search(`obligor:grance`))},
		sheet{"finding-saved", onRegister(bigBook, saveFilters, tap("Filter"), tap("Soon, and not safe"))},
		sheet{"finding-menu", onRegister(bigBook, saveFilters, tap("Filter"))},
		sheet{"finding-grouped", onRegister(bigBook, tap("Group"), tap("obligor"))},
		sheet{"finding-shut", onRegister(bigBook, tap("Group"), tap("kind"), choose("commitments.grouped", "by", "commitments.grouping.kind"), tap("Shut all groups"))},
		sheet{"finding-months", onRegister(bigBook, tap("Group"), tap("deadline month"))},
		sheet{"finding-bigpanel", onRegister(bigBook, saveFilters, tap("Filter"), tap("Edit the filter…"), filterText(`actor:actor-1 or actor:actor-2`))},
	)
}

func sampleBook(s *ui.Shell, _ string) { s.Run("sample_paris") }

func bigBook(s *ui.Shell, home string) { s.Start(big(home)) }

// onRegister opens a book, goes to Commitments, and does what a person would.
func onRegister(open func(s *ui.Shell, home string), steps ...func(*uitest.Screen)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		s, _, home := shellOn(screen)
		open(s, home)
		shown = s
		s.Go(page.Route{Page: page.Commitments})
		for _, step := range steps {
			screen.Settle()
			step(screen)
		}
		screen.Settle()
		return nil
	}
}

// shown is the shell of the picture that is being drawn.
var shown *ui.Shell

func saveFilters(*uitest.Screen) {
	for _, f := range []model.SavedFilter{
		{Name: "Overdue", Text: "is:overdue"},
		{Name: "Soon, and not safe", Text: "due_within:P1Y not has:evidence"},
		{Name: "Військова допомога", Text: "kind:equipment or kind:training"},
	} {
		shown.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			return h.SaveFilter(b, f.Name, filter.Stored(f.Text, b))
		}, nil)
	}
}

func filterText(text string) func(*uitest.Screen) {
	return func(s *uitest.Screen) { fill(s, "kind:funding (tag:a or tag:b) not is:overdue", text) }
}

func search(text string) func(*uitest.Screen) {
	return func(s *uitest.Screen) {
		shown.Run("find")
		s.Type(text)
	}
}
