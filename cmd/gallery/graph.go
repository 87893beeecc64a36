package main

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/condition"
	"proviso/ui/page"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets,
		sheet{"map-exercise", pageSheet(noBook, tap("Open the exercise"), tap("Map"))},
		sheet{"map-chosen", pageSheet(noBook, tap("Open the exercise"), tap("Map"), tap("Peace deal is signed"))},
		sheet{"map-deadlock", inDeadlock},
		sheet{"map-paris", pageSheet(noBook, tap("Open the talks"), tap("Map"))},
		sheet{"map-big", pageSheet(big, tap("Map"))},
		sheet{"map-steps", pageSheet(big, tap("Map"), tap("2 steps"))},
		sheet{"map-empty", pageSheet(emptyBook, tap("Map"))},
	)
}

// inDeadlock has the United Kingdom and France of the exercise wait for each other, and maps that.
func inDeadlock(screen *uitest.Screen) fyne.CanvasObject {
	s, _, _ := shellOn(screen)
	s.Run("sample_exercise")
	screen.Settle()
	for key, other := range map[string]string{"uk-troops": "fr-troops", "fr-troops": "uk-troops"} {
		s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			c, _ := b.Commitments.Key(key)
			waitsFor, _ := b.Commitments.Key(other)
			next := model.Clone(c)
			next.Precondition = &condition.Node{Op: condition.All, Of: []*condition.Node{
				next.Precondition, {Op: condition.Active, Commitment: string(waitsFor.ID)},
			}}
			return h.Put(b, next)
		}, func(_ model.Edit, err error) {
			if err != nil {
				quit{}.Fatalf("%v", err)
			}
		})
	}
	s.Go(page.Route{Page: page.Map})
	screen.Settle()
	return nil
}
