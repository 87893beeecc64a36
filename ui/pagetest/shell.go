// Package pagetest shows one page in a window of its own, in place of the shell, for tests that use the page as a person would.
package pagetest

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// Shell notes what the page asks of it. What is not noted here must not be asked.
type Shell struct {
	page.Host
	*uitest.Screen
	t       testing.TB
	session *session.Session
	page    page.Page

	Went     page.Route     // where it went last
	Opened   model.ID       // whose form was opened last
	Drafts   []model.Record // the drafts whose form was opened
	Saves    model.ID       // what the form of a draft saves; "" leaves it open
	Recorded model.ID       // the event asked about last
	Removed  []model.ID     // what was asked to be removed last
	Asked    int            // how many questions were asked, each answered with yes
	Told     []string       // what was said to be done
	Failed   []error        // fails the test, unless it is taken out
}

// Show shows the page of a session, drawn anew whenever the book or the question changes.
func Show[P page.Page](t testing.TB, s *session.Session, make func(page.Host) P) (*Shell, P) {
	t.Helper()
	shell := &Shell{t: t, session: s, Screen: uitest.Start(t, uitest.Options{Width: 1400, Height: 900})}
	p := make(shell)
	shell.page = p
	s.Listen(func(session.Change) { p.Refresh() })
	shell.Show(w.NewLayer(p.Object(), w.LayerOptions{Say: shell.Words().T}))
	shell.Settle()
	t.Cleanup(func() {
		shell.Window().Close()
		for _, err := range shell.Failed {
			t.Errorf("the page failed: %v", err)
		}
	})
	return shell, p
}

// Window implements page.Host.
func (s *Shell) Window() fyne.Window { return s.Screen.Window }

// Session implements page.Host.
func (s *Shell) Session() *session.Session { return s.session }

// Words implements page.Host.
func (s *Shell) Words() *words.Words { return assets.Words("en") }

// Go implements page.Host.
func (s *Shell) Go(r page.Route) { s.Went = r }

// Fail implements page.Host.
func (s *Shell) Fail(err error) { s.Failed = append(s.Failed, err) }

// Done implements page.Host.
func (s *Shell) Done(message string) { s.Told = append(s.Told, message) }

// Open implements page.Host.
func (s *Shell) Open(_ model.RecordKind, id model.ID, _ func(model.ID)) { s.Opened = id }

// OpenDraft implements page.Host.
func (s *Shell) OpenDraft(draft model.Record, then func(model.ID)) {
	s.Drafts = append(s.Drafts, draft)
	if s.Saves != "" {
		then(s.Saves)
	}
}

// RecordEvent implements page.Host.
func (s *Shell) RecordEvent(id model.ID) { s.Recorded = id }

// Remove implements page.Host.
func (s *Shell) Remove(_ model.RecordKind, ids ...model.ID) { s.Removed = ids }

// Ask implements page.Host.
func (s *Shell) Ask(_, _, _ string, then func()) {
	s.Asked++
	then()
}

// Sheet implements page.Host.
func (s *Shell) Sheet(title string, content fyne.CanvasObject, size fyne.Size) func() {
	return w.ShowSheet(s.Canvas().Content(), w.SheetOptions{Title: title, Content: content, Width: size.Width}).Close
}

// Run does an action of the page as its menu would, and reports whether it could be done.
func (s *Shell) Run(name string) bool {
	s.t.Helper()
	for _, a := range s.page.Actions() {
		if a.Name == name {
			done := a.Run()
			s.Settle()
			return done
		}
	}
	s.t.Fatalf("there is no action %s", name)
	return false
}
