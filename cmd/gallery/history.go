package main

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets,
		sheet{"history-exercise", inHistory(nil)},
		sheet{"history-then", inHistory(func(s *ui.Shell) { s.Run("history.then") })},
		sheet{"history-paris", pageSheet(noBook, tap("Open the talks"), tap("History"))},
		sheet{"history-big", pageSheet(big, tap("History"))},
	)
}

// inHistory makes a few edits of the exercise, and then shows what a commitment looked like before and after.
func inHistory(then func(*ui.Shell)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		s, _, _ := shellOn(screen)
		s.Run("sample_exercise")
		happened(s, "ceasefire", model.Occurred)
		s.Session().Undo(nil)
		happened(s, "us-backing", model.RuledOut)
		s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			c, _ := b.Commitments.Key("uk-troops")
			c = model.Clone(c)
			c.Title, c.Precondition = "The United Kingdom sends troops", nil
			c.Deadline = &model.Deadline{Date: when.MustDate("2026-09-01")}
			c.Notes = "The title said less than the declaration does, and the vote turned out not to be needed."
			return h.Put(b, c)
		}, nil)
		screen.Settle()
		tap("History")(screen)
		if then != nil {
			then(s)
		}
		return nil
	}
}
