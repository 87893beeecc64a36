package form

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/words"
	"proviso/store"
	"proviso/store/storetest"
	"proviso/ui/loop"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// host is what forms ask of the shell, over a real book and a window without a display.
type host struct {
	page.Host
	screen  *uitest.Screen
	store   *store.Store
	session *session.Session
	words   *words.Words
	said    []string
	failed  []error
	asked   []string
	sheet   *w.Sheet
}

func newHost(t *testing.T, records ...model.Record) *host {
	t.Helper()
	clock := &storetest.Clock{}
	h := &host{words: assets.Words("en"), store: storetest.New(t, clock, records...)}
	h.session = session.New(h.store, session.Options{
		Words: h.words, Author: func() string { return "test" }, Runner: loop.Inline{},
		Now: func() time.Time { return clock.Now() },
	})
	h.screen = uitest.Open(t, w.NewLayer(w.Ground(theme.Paper, w.NewText(w.Body, "the page below")), w.LayerOptions{Say: h.words.T}), uitest.Options{})
	return h
}

func (h *host) Session() *session.Session { return h.session }
func (h *host) Words() *words.Words       { return h.words }
func (h *host) Window() fyne.Window       { return h.screen.Window }
func (h *host) Done(message string)       { h.said = append(h.said, message) }
func (h *host) Fail(err error)            { h.failed = append(h.failed, err) }

func (h *host) Ask(title, _, _ string, then func()) {
	h.asked = append(h.asked, title)
	then()
}

func (h *host) Sheet(title string, content fyne.CanvasObject, size fyne.Size) func() {
	h.sheet = w.ShowSheet(h.screen.Canvas().Content(), w.SheetOptions{Title: title, Content: content, Width: size.Width, Height: size.Height})
	return h.sheet.Close
}

// open opens the form of a new record or of one by its key.
func (h *host) open(t *testing.T, kind model.RecordKind, key string) (*View, *model.ID) {
	t.Helper()
	id, saved := model.ID(""), new(model.ID)
	if r, ok := h.session.Book().ByKey(kind, key); ok {
		id = r.RecordID()
	}
	v := Open(h, kind, id, func(id model.ID) { *saved = id })
	h.screen.Settle()
	return v, saved
}

func world() []model.Record {
	return []model.Record{
		&model.Actor{Head: model.Head{Key: "gb"}, Name: "United Kingdom", Kind: model.State, ISO: "GB", Aliases: []string{"Britain"}},
		&model.Actor{Head: model.Head{Key: "ua"}, Name: "Ukraine", Kind: model.State, ISO: "UA"},
		&model.Event{Head: model.Head{Key: "ceasefire"}, Name: "Ceasefire enters into force"},
	}
}

// One pledge, as a newcomer enters it, with the keyboard alone: title, who, to whom, a condition, save.
func TestAPledgeByKeyboard(t *testing.T) {
	h := newHost(t, world()...)
	v, saved := h.open(t, model.KindCommitment, "")
	s := h.screen
	s.Type("UK sends troops")
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // kind, polarity, binding, who
	s.Type("brit")
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // role, cross, to whom
	s.Type("ukr")
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // role, cross, another party, add condition
	s.Key(fyne.KeyReturn)
	s.Type("cease")
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	s.Type("The Commons approve")
	s.Key(fyne.KeyReturn)
	if !v.Dirty() || !s.Sees("In force once Ceasefire enters into force and The Commons approve.") {
		t.Errorf("the sentence is missing: %q", s.Texts())
	}
	s.Shortcut(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	c, ok := h.store.Book().Commitments.Get(*saved)
	if !ok {
		t.Fatalf("nothing saved; problems %v, failed %v", v.Form().Check(), h.failed)
	}
	if c.Title != "UK sends troops" || len(c.Parties) != 2 || h.store.Book().KeyOf(model.KindActor, c.Parties[0].Actor) != "gb" || h.store.Book().KeyOf(model.KindActor, c.Parties[1].Actor) != "ua" {
		t.Errorf("saved %+v", c)
	}
	if got := condition.Print(c.Precondition, h.store.Book()); got != "ceasefire and the-commons-approve" {
		t.Errorf("condition %q", got)
	}
	if h.sheet.Open() || len(h.said) != 1 || h.said[0] != "Entered “UK sends troops”" {
		t.Errorf("open %v, said %q", h.sheet.Open(), h.said)
	}
	if label, _ := h.store.CanUndo(); label != "Add commitment “UK sends troops”" {
		t.Errorf("one edit: %q", label)
	}
	h.session.Undo(nil)
	if b := h.store.Book(); b.Commitments.Len() != 0 || b.Events.Len() != 1 {
		t.Error("undone, nothing is left behind")
	}
}

func TestSaveSaysWhatIsMissing(t *testing.T) {
	h := newHost(t, world()...)
	v, saved := h.open(t, model.KindCommitment, "")
	s := h.screen
	v.Reveal("deadline")
	v.Form().Field("deadline").SetText("date")
	s.Tap("Save")
	if *saved != "" || !s.Sees("A title is needed") || !s.Sees("Enter the day") || !s.Sees("2 things to put right") {
		t.Fatalf("after Save: %q", s.Texts())
	}
	s.Type("A title")
	if s.Sees("A title is needed") {
		t.Error("the complaint stays though it was heeded")
	}
	v.Form().Field("deadline").SetText("none")
	s.Tap("Save")
	if *saved == "" || h.sheet.Open() {
		t.Errorf("not saved: %v", v.Form().Check())
	}
}

func TestAProblemInAClosedSectionOpensIt(t *testing.T) {
	h := newHost(t, world()...)
	v, _ := h.open(t, model.KindEvent, "")
	s := h.screen
	s.Type("An event")
	s.Tap("Tags, notes and key")
	v.Form().Field("key").SetText("no key")
	s.Tap("Tags, notes and key")
	if s.Sees("Wikidata") || s.Sees("The short name in conditions") {
		t.Fatal("the section is open")
	}
	s.Tap("Save")
	if !s.Sees("Expected a key of letters") {
		t.Errorf("the problem is not shown: %q", s.Texts())
	}
}

func TestCancelAsksOnlyWhenSomethingWouldBeLost(t *testing.T) {
	h := newHost(t, world()...)
	h.open(t, model.KindEvent, "ceasefire")
	h.screen.Tap("Cancel")
	if len(h.asked) != 0 || h.sheet.Open() {
		t.Errorf("unchanged: asked %q, open %v", h.asked, h.sheet.Open())
	}
	v, _ := h.open(t, model.KindEvent, "ceasefire")
	h.screen.Type("X")
	if !strings.Contains(v.Name(), "X") || !v.Dirty() {
		t.Errorf("the form is called %q", v.Name())
	}
	h.screen.Tap("Cancel")
	if len(h.asked) != 1 || h.sheet.Open() {
		t.Errorf("changed: asked %q, open %v", h.asked, h.sheet.Open())
	}
	if h.store.Book().Events.At(0).Name != "Ceasefire enters into force" {
		t.Error("given up and saved all the same")
	}
}

func TestNothingChangedIsNoEdit(t *testing.T) {
	h := newHost(t, world()...)
	before, _ := h.store.CanUndo()
	_, saved := h.open(t, model.KindEvent, "ceasefire")
	h.screen.Tap("Save")
	if after, _ := h.store.CanUndo(); after != before || *saved == "" || h.sheet.Open() || len(h.said) > 0 {
		t.Errorf("undo %q then %q, saved %q, said %q", before, after, *saved, h.said)
	}
}

func TestAPartyIsMadeOnTheSpot(t *testing.T) {
	h := newHost(t, world()...)
	v, saved := h.open(t, model.KindCommitment, "")
	s := h.screen
	s.Type("Польща та Україна: 陸軍 التزام, a title as long as titles get when nobody stops them from going on and on and on")
	v.Reveal("parties")
	s.Type("Coalition of the Willing")
	s.Key(fyne.KeyReturn)
	if !s.Sees("new, saved with this form") || !s.Sees("state") {
		t.Fatalf("what was made is not shown: %q", s.Texts())
	}
	made := v.Form().Field("parties").Table.Rows()[0].Field("actor").Nested()
	made[0].SetText("coalition")
	s.Shortcut(fyne.KeyS, fyne.KeyModifierShortcutDefault)
	a, ok := h.store.Book().Actors.Key("coalition-of-the-willing")
	if !ok || a.Kind != model.Coalition || *saved == "" {
		t.Errorf("the actor: %+v; %v", a, v.Form().Check())
	}
}

func TestAnActorThatIsOnlyTypedIsNotLost(t *testing.T) {
	h := newHost(t, world()...)
	v, _ := h.open(t, model.KindCommitment, "")
	s := h.screen
	v.Reveal("parties")
	s.Type("Polnd")
	s.Key(fyne.KeyTab)
	if !s.Sees("There is no actor “Polnd”") || v.Form().Field("parties").Table.Rows()[0].Field("actor").Text() != "Polnd" {
		t.Errorf("typed and left: %q", s.Texts())
	}
}

func TestWhatIsTypedIsShownAsUnderstoodWhenLeft(t *testing.T) {
	h := newHost(t, world()...)
	v, _ := h.open(t, model.KindCommitment, "")
	s := h.screen
	v.Form().Field("deadline").SetText("activation")
	v.Reveal("deadline/within")
	s.Type("90d")
	if got := s.Entry("90 days").Text; got != "90d" {
		t.Errorf("while typing: %q", got)
	}
	s.Key(fyne.KeyTab)
	if got := s.Entry("90 days").Text; got != "90 days" {
		t.Errorf("left: %q", got)
	}
}

func TestEventHistoryInTheForm(t *testing.T) {
	records := world()
	records[2].(*model.Event).History = []model.EventEntry{{State: model.Occurred, On: mustDate("2026-01-05")}}
	h := newHost(t, records...)
	h.open(t, model.KindEvent, "ceasefire")
	s := h.screen
	if !s.Sees("occurred, 5 Jan 2026") {
		t.Fatalf("no history: %q", s.Texts())
	}
	s.Tap("Set aside")
	if !s.Sees("will be set aside") {
		t.Errorf("not marked: %q", s.Texts())
	}
	s.Tap("Save")
	e, _ := h.store.Book().Events.Key("ceasefire")
	if e.History[0].Corrected.IsZero() {
		t.Errorf("the entry still counts: %+v", e.History)
	}
}

func TestEveryKindOpensAndSaves(t *testing.T) {
	h := newHost(t, world()...)
	for _, kind := range model.RecordKinds() {
		v, _ := h.open(t, kind, "")
		for _, section := range v.Form().Sections() {
			v.opened[section.Name] = true
		}
		v.refresh()
		h.screen.Settle()
		for _, text := range h.screen.Texts() {
			if strings.Contains(text, "⟦") {
				t.Errorf("%s: %q", kind, text)
			}
		}
		v.close()
	}
}

func TestFocusIsBroughtIntoView(t *testing.T) {
	h := newHost(t, world()...)
	v, _ := h.open(t, model.KindCommitment, "")
	for _, section := range v.Form().Sections() {
		v.opened[section.Name] = true
	}
	v.refresh()
	h.screen.Settle()
	v.Reveal("key")
	h.screen.Settle()
	focused, ok := h.screen.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("nothing has the focus")
	}
	driver := fyne.CurrentApp().Driver()
	bottom := driver.AbsolutePositionForObject(focused).Y + focused.Size().Height
	if foot := driver.AbsolutePositionForObject(v.save).Y; bottom > foot {
		t.Errorf("the field ends at %v, under the foot at %v", bottom, foot)
	}
}
