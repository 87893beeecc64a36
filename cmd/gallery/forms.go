package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/store"
	"proviso/store/exchange"
	"proviso/ui/form"
	"proviso/ui/loop"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

func init() {
	sheets = append(sheets,
		sheet{"form-commitment-new", formSheet(model.KindCommitment, "", nil)},
		sheet{"form-commitment-filled", formSheet(model.KindCommitment, "", fillCommitment)},
		sheet{"form-completing", completing},
		sheet{"form-condition", formSheet(model.KindCommitment, "", fillCondition)},
		sheet{"form-commitment-wrong", formSheet(model.KindCommitment, "", spoilCommitment)},
		sheet{"form-commitment-change", formSheet(model.KindCommitment, "mnf-u", nil)},
		sheet{"form-commitment-evidence", formSheet(model.KindCommitment, "uk-fr-hubs", func(v *form.View) { v.Reveal("claims") })},
		sheet{"form-event", formSheet(model.KindEvent, "ceasefire", nil)},
		sheet{"form-actor", formSheet(model.KindActor, "cotw", nil)},
		sheet{"form-source", formSheet(model.KindSource, "", nil)},
		sheet{"form-stance", formSheet(model.KindStance, "", nil)},
		sheet{"form-scenario", formSheet(model.KindScenario, "", fillScenario)},
	)
}

// formSheet opens the form of a record of the Paris book over the register, "" for a new one, and fills it.
func formSheet(kind model.RecordKind, key string, fill func(*form.View)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		screen.Show(registerSheet(screen))
		host := newFormHost(screen)
		id := model.ID("")
		if r, ok := host.session.Book().ByKey(kind, key); ok {
			id = r.RecordID()
		}
		v := form.Open(host, kind, id, nil)
		screen.Settle()
		if fill != nil {
			fill(v)
			screen.Settle()
		}
		return nil
	}
}

// completing shows the list that drops down while one types for an event.
func completing(screen *uitest.Screen) fyne.CanvasObject {
	formSheet(model.KindCommitment, "", func(v *form.View) {
		v.Form().Field("precondition").Editor.SetText("ceasefire")
		v.Reveal("precondition")
	})(screen)
	screen.Key(fyne.KeyReturn)
	screen.Type("peace")
	return nil
}

func fillCommitment(v *form.View) {
	f := v.Form()
	f.Field("title").SetText("The United Kingdom sends a contingent of up to 7,500 troops to Ukraine as part of the multinational force")
	f.Field("kind").SetText("troop_deployment")
	parties := f.Field("parties").Table.Rows()
	parties[0].Field("actor").Type("gb")
	parties[1].Field("actor").Type("ua")
	f.Field("precondition").Editor.SetText("ceasefire and (peace-deal or not war-ends) and legal-framework by 2026-12-31")
	f.Field("deadline").SetText("event")
	f.Field("deadline/within").SetText("90 days")
	f.Field("deadline/of/event").Type("ceasefire")
}

// fillCondition shows a condition with a clause of every kind.
func fillCondition(v *form.View) {
	fillCommitment(v)
	f := v.Form()
	f.Field("precondition").Editor.SetText("2 of (ceasefire by 2026-12-31, peace-deal within P30D of ceasefire, while ceasefire) and not (date 2027 or uk-fr-hubs active or uk-fr-hubs stage signed)")
	v.Reveal("precondition")
}

func spoilCommitment(v *form.View) {
	f := v.Form()
	rows := f.Field("parties").Table.Rows()
	rows[0].Field("actor").Make("Republic of Poland")
	rows[1].Field("actor").Type("Ukrain")
	e := f.Field("precondition").Editor
	e.SetText("ceasefire or not ceasefire")
	e.TypeEvent(e.Add(0), "Parliament votes")
	v.Reveal("precondition")
	f.Field("deadline").SetText("date")
	v.Save()
}

func fillScenario(v *form.View) {
	f := v.Form()
	f.Field("name").SetText("Ceasefire without US backing")
	for _, a := range [][2]string{{"ceasefire", "occurred"}, {"peace-deal", "ruled_out"}} {
		row := f.Field("assumptions").Table.Add()
		row.Field("event").Type(a[0])
		row.Field("state").SetText(a[1])
	}
	f.Field("assumptions").Table.Rows()[0].Field("on").SetText("2026-06-01")
}

// formHost is what forms ask of the shell, over one window.
type formHost struct {
	page.Host
	screen  *uitest.Screen
	session *session.Session
	words   *words.Words
}

func newFormHost(screen *uitest.Screen) *formHost {
	h := &formHost{screen: screen, words: spoken}
	h.session = session.New(parisBook(), session.Options{
		Words: h.words, Author: func() string { return "analyst" }, Now: func() time.Time { return today }, Runner: loop.Inline{},
	})
	return h
}

// parisBook keeps the Paris sample in a file of no lasting place.
func parisBook() *store.Store {
	home, err := os.MkdirTemp(homes, "")
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	defer os.RemoveAll(home)
	data, err := assets.Sample("paris")
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	hand := model.Hand{Author: "analyst", At: today}
	s, err := store.Create(context.Background(), filepath.Join(home, "paris"+store.Extension), hand.NewBook("Paris"), store.Options{})
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	e, _, err := exchange.ImportBook(hand, s.Book(), bytes.NewReader(data), "sample")
	if err == nil {
		_, err = s.Commit(context.Background(), e)
	}
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	return s
}

func (h *formHost) Session() *session.Session { return h.session }
func (h *formHost) Words() *words.Words       { return h.words }
func (h *formHost) Window() fyne.Window       { return h.screen.Window }
func (h *formHost) Done(string)               {}
func (h *formHost) Fail(err error)            { quit{}.Fatalf("%v", err) }

func (h *formHost) Sheet(title string, content fyne.CanvasObject, size fyne.Size) func() {
	return w.ShowSheet(h.screen.Canvas().Content(), w.SheetOptions{Title: title, Content: content, Width: size.Width, Height: size.Height}).Close
}
