package ui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui"
	"proviso/ui/action"
	"proviso/ui/drafts"
	"proviso/ui/loop"
	"proviso/ui/page"
	"proviso/ui/settings"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// noon is when every test begins.
var noon = time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)

// person sits at a window of the program, with a home of its own.
type person struct {
	*uitest.Screen
	t     testing.TB
	shell *ui.Shell
	home  string
	set   *settings.File
	files *fakeFiles
	quits int
	now   time.Time
}

// fakeFiles chooses what a test has laid ready.
type fakeFiles struct{ file, folder string }

func (f *fakeFiles) Open(_ []string, chosen func(string)) { chosen(f.file) }
func (f *fakeFiles) Folder(chosen func(string))           { chosen(f.folder) }

// sitDown starts the program, with one plain page, for a person whose home is given. runner nil does everything at once.
func sitDown(t testing.TB, home string, runner loop.Runner) *person {
	t.Helper()
	return sitDownWith(t, home, runner, []ui.Leaf{{Name: page.Events, New: newPlainPage}})
}

// sitDownWith is sitDown with pages, nil for those of the product.
func sitDownWith(t testing.TB, home string, runner loop.Runner, pages []ui.Leaf) *person {
	t.Helper()
	set, err := settings.Open(filepath.Join(home, "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	if runner == nil {
		runner = loop.Inline{}
	}
	if pages == nil {
		pages = ui.Pages()
	}
	p := &person{Screen: uitest.Start(t, uitest.Options{}), t: t, home: home, set: set, files: &fakeFiles{}, now: noon}
	p.shell = ui.New(ui.Config{
		App: p.App, Window: p.Window, Runner: runner, Settings: set, Version: "0.1.0",
		Now: func() time.Time { return p.now }, User: "Ada", Files: p.files, Pages: pages,
		Places: ui.Places{
			Settings: filepath.Join(home, "settings.json"), Books: filepath.Join(home, "Proviso"), Backups: filepath.Join(home, "backups"),
			Drafts: drafts.Folder(filepath.Join(home, "drafts")),
		},
		Quit: func() { p.quits++ },
	})
	p.Window.Resize(fyne.NewSize(1400, 900))
	p.Settle()
	t.Cleanup(func() {
		if p.quits == 0 && p.shell.Session() != nil {
			p.shell.Abandon()
		}
		if pump, waits := runner.(*loop.Pump); waits {
			pump.Run()
		}
		p.Window.Close()
	})
	return p
}

// withParis sits down at the Paris sample.
func withParis(t testing.TB) *person {
	t.Helper()
	p := sitDown(t, t.TempDir(), nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	return p
}

// sees fails the test unless every text is on the screen.
func (p *person) sees(texts ...string) {
	p.t.Helper()
	p.Settle()
	for _, text := range texts {
		if !p.Sees(text) {
			p.t.Errorf("%q is not on the screen; there is %q", text, p.Texts())
		}
	}
}

// misses fails the test if a text is on the screen.
func (p *person) misses(text string) {
	p.t.Helper()
	if p.Sees(text) {
		p.t.Errorf("%q is on the screen still", text)
	}
}

func (p *person) title() string { return p.shell.Session().Book().Title() }

// rename gives the book another title by way of its form.
func (p *person) rename(title string) {
	p.t.Helper()
	p.shell.Run("rename_book")
	p.Fill("Title", title)
	p.Tap("Save")
}

// event is the id of an event in the book.
func (p *person) event(key string) model.ID {
	p.t.Helper()
	r, ok := p.shell.Session().Book().ByKey(model.KindEvent, key)
	if !ok {
		p.t.Fatalf("no event %q", key)
	}
	return r.RecordID()
}

func (p *person) write(name, text string) string {
	p.t.Helper()
	path := filepath.Join(p.home, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

// plainPage is the least that a page can be: it shows how many events there are.
type plainPage struct {
	host   page.Host
	count  *w.Text
	search *w.Search
	object fyne.CanvasObject
}

func newPlainPage(h page.Host) page.Page {
	p := &plainPage{host: h, count: w.NewText(w.Body, ""), search: w.NewSearch("Search events", "Ctrl F")}
	p.object = w.Column(0, p.search, p.count)
	p.Refresh()
	return p
}

func (*plainPage) Name() page.Name             { return page.Events }
func (p *plainPage) Object() fyne.CanvasObject { return p.object }
func (*plainPage) Show(page.Route)             {}
func (p *plainPage) Refresh() {
	p.count.SetText(p.host.Words().N("count.event", p.host.Session().Book().Events.Len()))
}
func (p *plainPage) Search() { p.host.Window().Canvas().Focus(p.search) }
func (p *plainPage) Actions() []action.Action {
	return []action.Action{{Name: "event.record", Do: func() { p.host.Done("recorded by the page") }}}
}
