package start_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/ui/start"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// asked notes what the page asks of the shell.
type asked []string

func (a *asked) note(what string) func()       { return func() { *a = append(*a, what) } }
func (a *asked) with(what string) func(string) { return func(x string) { *a = append(*a, what+" "+x) } }

func page(t *testing.T, a *asked, o start.Options, size fyne.Size) *uitest.Screen {
	t.Helper()
	o.Words, o.Sample, o.New, o.Open = assets.Words("en"), a.with("sample"), a.note("new"), a.note("open")
	o.Restore = a.note("restore")
	o.Reopen, o.Forget, o.Copy = a.with("reopen"), a.with("forget"), a.with("copy")
	content, first := start.Page(o)
	screen := uitest.Open(t, w.NewLayer(content, w.LayerOptions{}), uitest.Options{Width: size.Width, Height: size.Height})
	screen.Focus(first)
	return screen
}

func TestEnterOpensTheLatestBookThatIsThereOrElseTheFirstSample(t *testing.T) {
	gone, there, older := start.Recent{Path: "/a/gone", Missing: true}, start.Recent{Path: "/a/there"}, start.Recent{Path: "/a/older"}
	for want, recent := range map[string][]start.Recent{
		"reopen /a/there": {gone, there, older}, "sample paris": {gone}, "reopen /a/older": {older, there},
	} {
		var a asked
		page(t, &a, start.Options{Recent: recent}, fyne.NewSize(1400, 900)).Key(fyne.KeyReturn)
		if len(a) != 1 || a[0] != want {
			t.Errorf("Enter asks for %q, want %q", a, want)
		}
	}
}

func TestEachOfferDoesWhatItSays(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1400, 900), fyne.NewSize(800, 600)} {
		var a asked
		s := page(t, &a, start.Options{
			Trouble: "That is no book.", Hint: "Try another.",
			Recent: []start.Recent{{Path: "/a/one.proviso", Name: "one", Folder: "/a"}},
		}, size)
		for _, tap := range []string{"Open the talks", "Open the exercise", "New book…", "Open a book…", "Restore a backup…", "one\n/a", "Forget this book; its file stays", "Copy"} {
			s.Tap(tap)
		}
		want := asked{"sample paris", "sample exercise", "new", "open", "restore", "reopen /a/one.proviso", "forget /a/one.proviso", "copy That is no book.\nTry another."}
		if len(a) != len(want) {
			t.Fatalf("at %v it asked for %q", size, a)
		}
		for i := range want {
			if a[i] != want[i] {
				t.Errorf("at %v it asked for %q, want %q", size, a[i], want[i])
			}
		}
	}
}

func TestWhatIsGoneCannotBeOpened(t *testing.T) {
	var a asked
	s := page(t, &a, start.Options{Recent: []start.Recent{{Path: "/a/one.proviso", Name: "one", Folder: "/a", Missing: true}}}, fyne.NewSize(1400, 900))
	s.Tap("one")
	if len(a) != 0 {
		t.Errorf("it asked for %q", a)
	}
	if !s.Sees("no longer in /a") {
		t.Error("it does not say that the book is gone")
	}
}

func TestTheKeyboardAloneWillDo(t *testing.T) {
	var a asked
	s := page(t, &a, start.Options{}, fyne.NewSize(1400, 900))
	s.Key(fyne.KeyReturn, fyne.KeyTab, fyne.KeySpace)
	if len(a) != 2 || a[0] != "sample paris" || a[1] != "sample exercise" {
		t.Errorf("it asked for %q", a)
	}
}
