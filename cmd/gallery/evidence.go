package main

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui"
	"proviso/ui/page"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

func init() {
	sheets = append(sheets,
		sheet{"evidence-paris", pageSheet(noBook, tap("Open the talks"), tap("Evidence"))},
		sheet{"evidence-claims", pageSheet(noBook, tap("Open the talks"), tap("Evidence"), tap("Claims 22"))},
		sheet{"evidence-about", pageSheet(noBook, tap("Open the talks"), tap("Evidence"), tap("About"))},
		sheet{"evidence-claim", pageSheet(noBook, tap("Open the talks"), tap("Evidence"), tap("Make a claim"))},
		sheet{"evidence-big", pageSheet(big, tap("Evidence"))},
		sheet{"evidence-conflicts", func(screen *uitest.Screen) fyne.CanvasObject {
			inBook(longSource)(screen)
			screen.Settle()
			toConflicts(screen)
			return nil
		}},
		sheet{"evidence-empty", inBook(withoutSources)},
		sheet{"evidence-long", inBook(longSource)},
	)
}

// toConflicts turns to the other side of the page.
func toConflicts(screen *uitest.Screen) {
	switches := screen.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.Segmented); return ok })
	if len(switches) > 0 {
		screen.Focus(switches[0].Object.(fyne.Focusable))
		screen.Key(fyne.KeyRight)
	}
}

// withoutSources takes all sources out of the book and goes to their page.
func withoutSources(s *ui.Shell) {
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		var ids []model.ID
		for each := range b.Sources.All() {
			ids = append(ids, each.ID)
		}
		return h.RemoveAll(b, model.KindSource, ids, true)
	}, nil)
	s.Go(page.Route{Page: page.Evidence})
}

// longSource enters a source of 200,000 characters with claims in it, one of them gone from it, and goes to a claim far down.
func longSource(s *ui.Shell) {
	var text strings.Builder
	for i := 1; text.Len() < 200_000; i++ {
		fmt.Fprintf(&text, "§ %d. The parties agree that the measures of this section enter into force once the ceasefire holds. ", i)
		text.WriteString(strings.Repeat("Each party reports to the others every quarter on what it has done and on what stands in its way. ", 1+i%5))
		text.WriteString("Сторони звітують щокварталу.\n\n")
	}
	source := &model.Source{Reliability: "C", Snapshot: model.NewSnapshot(text.String(), today), CSL: model.NewCSL(map[string]any{
		"type": "report", "title": "Minutes of the conference on the measures to follow a ceasefire, with all annexes and the statements made for the record",
		"container-title": "Official Gazette", "URL": "https://example.org/minutes", "publisher": "The Secretariat",
	})}
	stored := model.NewStored(text.String())
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		source.ID = h.NewID()
		records := []model.Record{source}
		for i, words := range []string{"§ 7. The parties agree", "§ 300. The parties agree that the measures of this section enter into force", "Nobody said this"} {
			q := model.Quote{Exact: words}
			if from, to, standing := stored.Find(q); standing == model.Found {
				q = stored.Quote(from, to)
			}
			hubs, _ := b.Commitments.Key("uk-fr-hubs")
			records = append(records, &model.Claim{Source: source.ID, Quote: q, Bearing: model.Bearings()[i], Credibility: "2", About: model.About{Commitment: hubs.ID}})
		}
		return h.Put(b, records...)
	}, nil)
	b := s.Session().Book()
	for c := range b.Claims.All() {
		if c.Source == source.ID && c.Bearing == model.Contradicting {
			s.Go(page.Route{Page: page.Evidence, ID: c.ID})
		}
	}
}
