package evidence_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"proviso/model"
	"proviso/store/storetest"
	"proviso/ui/page"
	"proviso/ui/page/evidence"
	"proviso/ui/pagetest"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func visit(t testing.TB, s *session.Session) (*pagetest.Shell, *evidence.View) {
	t.Helper()
	return pagetest.Show(t, s, evidence.New)
}

func TestAParagraphBecomesAClaimByTheKeyboardAlone(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	before := s.Book().Claims.Len()
	v.Search()
	h.Key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // list, text, third paragraph
	if !h.Sees("What it is about") {
		t.Fatalf("no sheet: %q", h.Texts())
	}
	h.Type("hubs")
	h.Key(fyne.KeyReturn)
	h.Tap("Make a claim")
	if got := s.Book().Claims.Len(); got != before+1 || len(h.Told) == 0 {
		t.Fatalf("%d claims, want %d; told %q", got, before+1, h.Told)
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
	h.Tap("Make a claim")
	h.Tap("Make a claim")
	if !h.Sees("Choose the commitment or event") {
		t.Errorf("nothing is said of what is missing: %q", h.Texts())
	}
	h.Fill("Passage", "agreement to end")
	if !h.Sees("don't stand in the stored text") {
		t.Errorf("words that don't stand there are taken: %q", h.Texts())
	}
	h.Fill("Passage", "end the war")
	if !h.Sees("Quotes: “end the war”") || s.Book().Claims.Len() != before {
		t.Errorf("narrowed: %q", h.Texts())
	}
}

func TestAPassageBecomesACommitmentWithItsClaim(t *testing.T) {
	s := sessiontest.Paris(t)
	h, _ := visit(t, s)
	hubs, _ := s.Book().Commitments.Key("uk-fr-hubs")
	h.Saves = hubs.ID // as if the form had saved this one
	before := s.Book().Claims.Len()
	at, _ := h.Find("no agreement has been reached to end the war")
	h.TapSecondaryAt(at.At.AddXY(20, 5))
	h.Tap("New commitment from it…")
	if len(h.Drafts) != 1 || h.Drafts[0].(*model.Commitment).Text != "no agreement has been reached to end the war" {
		t.Fatalf("drafts: %v", h.Drafts)
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
	h.Settle()
	if words := strings.Fields(last.Quote.Exact); !h.Sees(strings.Join(words[len(words)-3:], " ")) {
		t.Errorf("%q is not in view", last.Quote.Exact)
	}
	if n := len(h.Texts()); n > 200 {
		t.Errorf("%d texts are drawn", n)
	}
}

func TestClaimsLeadToWhatTheyAreAboutAndWhoSpeaks(t *testing.T) {
	s := sessiontest.Paris(t)
	h, _ := visit(t, s)
	h.Tap("Claims 22")
	for name, key := range map[string]string{"Peace deal with Russia is concluded": "event/peace-deal", "Keir Starmer": "actor/starmer"} {
		r, err := s.Book().Lookup(key)
		if err != nil {
			t.Fatal(err)
		}
		h.Tap(name)
		if h.Went.ID != r.RecordID() {
			t.Errorf("%s leads to %v", name, h.Went)
		}
	}
}

func TestABookWithoutSourcesOffersToEnterOne(t *testing.T) {
	s := sessiontest.Of(storetest.New(t, &storetest.Clock{}))
	h, _ := visit(t, s)
	h.Opened = "untouched"
	h.Tap("New source…")
	if h.Opened != "" {
		t.Errorf("opened %q, want a new one", h.Opened)
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
		test.WidgetRenderer(h.Canvas().Content().(fyne.Widget)).Layout(h.Canvas().Size())
	}
}
