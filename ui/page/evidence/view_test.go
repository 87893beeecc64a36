package evidence_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/store/storetest"
	"proviso/ui/page"
	"proviso/ui/page/evidence"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// host is a shell that notes what it is asked for.
type host struct {
	page.Host
	t       testing.TB
	session *session.Session
	screen  *uitest.Screen
	went    page.Route
	opened  model.ID
	drafts  []model.Record
	saved   model.ID // what a form that is opened saves
	done    string
}

func (h *host) Session() *session.Session { return h.session }
func (h *host) Words() *words.Words       { return assets.Words("en") }
func (h *host) Go(r page.Route)           { h.went = r }
func (h *host) Fail(err error)            { h.t.Error(err) }
func (h *host) Done(message string)       { h.done = message }

func (h *host) Open(_ model.RecordKind, id model.ID, _ func(model.ID)) { h.opened = id }

func (h *host) OpenDraft(draft model.Record, then func(model.ID)) {
	h.drafts = append(h.drafts, draft)
	if h.saved != "" {
		then(h.saved)
	}
}

func (h *host) Sheet(title string, content fyne.CanvasObject, size fyne.Size) func() {
	return w.ShowSheet(h.screen.Canvas().Content(), w.SheetOptions{Title: title, Content: content, Width: size.Width}).Close
}

func visit(t testing.TB, s *session.Session) (*host, *evidence.View) {
	t.Helper()
	h := &host{t: t, session: s, screen: uitest.Start(t, uitest.Options{})}
	v := evidence.New(h)
	h.screen.Show(w.NewLayer(v.Object(), w.LayerOptions{Say: assets.Words("en").T}))
	t.Cleanup(h.screen.Window.Close)
	return h, v
}

func TestAParagraphBecomesAClaimByTheKeyboardAlone(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	before := s.Book().Claims.Len()
	v.Search()
	h.screen.Key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // list, text, third paragraph
	if !h.screen.Sees("What it is about") {
		t.Fatalf("no sheet: %q", h.screen.Texts())
	}
	h.screen.Type("hubs")
	h.screen.Key(fyne.KeyReturn)
	h.screen.Tap("Make a claim")
	if got := s.Book().Claims.Len(); got != before+1 || h.done == "" {
		t.Fatalf("%d claims, want %d; told %q", got, before+1, h.done)
	}
	hubs, _ := s.Book().Commitments.Key("uk-fr-hubs")
	made := false
	for c := range s.Book().Claims.All() {
		made = made || c.About.Commitment == hubs.ID && c.Quote.Exact == "more than 30 countries from the so-called Coalition of the Willing" && c.Bearing == model.Supporting
	}
	if !made {
		t.Error("the claim is not that of the paragraph")
	}
}

func TestAPassageCanBeNarrowedButNotMadeUp(t *testing.T) {
	s := sessiontest.Paris(t)
	h, _ := visit(t, s)
	before := s.Book().Claims.Len()
	h.screen.Tap("Make a claim")
	h.screen.Tap("Make a claim")
	if !h.screen.Sees("Choose the commitment or event") {
		t.Errorf("nothing is said of what is missing: %q", h.screen.Texts())
	}
	h.screen.Fill("Passage", "agreement to end")
	if !h.screen.Sees("don't stand in the stored text") {
		t.Errorf("words that don't stand there are taken: %q", h.screen.Texts())
	}
	h.screen.Fill("Passage", "end the war")
	if !h.screen.Sees("Quotes: “end the war”") || s.Book().Claims.Len() != before {
		t.Errorf("narrowed: %q", h.screen.Texts())
	}
}

func TestAPassageBecomesACommitmentWithItsClaim(t *testing.T) {
	s := sessiontest.Paris(t)
	h, _ := visit(t, s)
	hubs, _ := s.Book().Commitments.Key("uk-fr-hubs")
	h.saved = hubs.ID // as if the form had saved this one
	before := s.Book().Claims.Len()
	at, _ := h.screen.Find("no agreement has been reached to end the war")
	h.screen.TapSecondaryAt(at.At.AddXY(20, 5))
	h.screen.Tap("New commitment from it…")
	if len(h.drafts) != 1 || h.drafts[0].(*model.Commitment).Text != "no agreement has been reached to end the war" {
		t.Fatalf("drafts: %v", h.drafts)
	}
	if got := s.Book().Claims.Len(); got != before+1 {
		t.Errorf("%d claims, want one more than %d", got, before)
	}
}

func TestARouteToAClaimShowsItsPassage(t *testing.T) {
	s := sessiontest.Paris(t)
	src := longSource(t, s)
	h, v := visit(t, s)
	var last *model.Claim
	for c := range s.Book().Claims.All() {
		if c.Source == src.ID && (last == nil || *c.Quote.Start > *last.Quote.Start) {
			last = c
		}
	}
	v.Show(page.Route{Page: page.Evidence, ID: last.ID})
	h.screen.Settle()
	if words := strings.Fields(last.Quote.Exact); !h.screen.Sees(strings.Join(words[len(words)-3:], " ")) {
		t.Errorf("%q is not in view", last.Quote.Exact)
	}
	if n := len(h.screen.Texts()); n > 200 {
		t.Errorf("%d texts are drawn", n)
	}
}

func TestClaimsLeadToWhatTheyAreAboutAndWhoSpeaks(t *testing.T) {
	s := sessiontest.Paris(t)
	h, _ := visit(t, s)
	h.screen.Tap("Claims 22")
	for name, key := range map[string]string{"Peace deal with Russia is concluded": "event/peace-deal", "Keir Starmer": "actor/starmer"} {
		r, err := s.Book().Lookup(key)
		if err != nil {
			t.Fatal(err)
		}
		h.screen.Tap(name)
		if h.went.ID != r.RecordID() {
			t.Errorf("%s leads to %v", name, h.went)
		}
	}
}

func TestABookWithoutSourcesOffersToEnterOne(t *testing.T) {
	s := sessiontest.Of(storetest.New(t, &storetest.Clock{}))
	h, _ := visit(t, s)
	h.opened = "untouched"
	h.screen.Tap("New source…")
	if h.opened != "" {
		t.Errorf("opened %q, want a new one", h.opened)
	}
}

// BenchmarkShowLongText goes to a source of 200,000 letters with 200 claims, as when it is chosen in the list.
func BenchmarkShowLongText(b *testing.B) {
	s := sessiontest.Paris(b)
	src, short := longSource(b, s), source(b, s, "article")
	h, v := visit(b, s)
	for b.Loop() {
		v.Show(page.Route{Page: page.Evidence, ID: short.ID})
		v.Show(page.Route{Page: page.Evidence, ID: src.ID})
		test.WidgetRenderer(h.screen.Canvas().Content().(fyne.Widget)).Layout(h.screen.Canvas().Size())
	}
}
