package page_test

import (
	"errors"
	"slices"
	"testing"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// told is a shell that notes what it is told.
type told struct {
	page.Host
	session *session.Session
	events  []string
}

func (h *told) Session() *session.Session { return h.session }
func (h *told) Fail(err error)            { h.events = append(h.events, "failed: "+err.Error()) }
func (h *told) Done(message string)       { h.events = append(h.events, "done: "+message) }

func TestAnEditIsToldOnceItIsKept(t *testing.T) {
	h := &told{session: sessiontest.Exercise(t)}
	rename := func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, "Another title"), nil }
	var label string
	page.Do(h, rename, func(e model.Edit) {
		label = e.Label
		h.events = append(h.events, "kept: "+h.session.Book().Title())
	})
	if want := []string{"kept: Another title", "done: " + label}; label == "" || !slices.Equal(h.events, want) {
		t.Errorf("got %q, want %q", h.events, want)
	}
}

func TestWhatIsRefusedIsToldAndNothingFollows(t *testing.T) {
	h := &told{session: sessiontest.Exercise(t)}
	refuse := func(model.Hand, model.Book) (model.Edit, error) { return model.Edit{}, errors.New("no such thing") }
	page.Do(h, refuse, func(model.Edit) { t.Error("something follows") })
	page.Do(h, refuse, nil)
	if want := []string{"failed: no such thing", "failed: no such thing"}; !slices.Equal(h.events, want) {
		t.Errorf("got %q, want %q", h.events, want)
	}
}

// Whatever lives on a page is reached on it, and what is listed on none leads nowhere.
func TestEveryKindIsReachedOnThePageWhereItLives(t *testing.T) {
	lives := map[model.RecordKind]page.Name{
		model.KindCommitment: page.Commitments, model.KindEvent: page.Events, model.KindScenario: page.Scenarios,
		model.KindActor: page.Actors, model.KindSource: page.Evidence, model.KindClaim: page.Evidence, model.KindInstrument: page.Evidence,
	}
	for _, kind := range model.RecordKinds() {
		route, ok := page.RouteTo(kind, "some id")
		want, has := lives[kind]
		if ok != has || route.Page != want || ok && route.ID != "some id" {
			t.Errorf("%s leads to %+v, %t; want %q", kind, route, ok, want)
		}
	}
	for _, name := range []page.Name{page.Overview, page.Commitments, page.Events, page.Scenarios, page.History, page.Actors, page.Evidence, page.Map} {
		kind, ok := name.Kind()
		if ok != (kind != "") || ok && lives[kind] != name {
			t.Errorf("on %s live %q, %t", name, kind, ok)
		}
	}
}
