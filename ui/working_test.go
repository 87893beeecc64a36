package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// inParis sits down at the Paris sample with the pages of the product, at one of them.
func inParis(t *testing.T, at page.Name) *person {
	t.Helper()
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Run("sample_paris")
	p.shell.Go(page.Route{Page: at})
	p.Settle()
	return p
}

// list is the list of the page that shows, with the focus.
func (p *person) list() *w.RowList {
	p.t.Helper()
	found := p.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.RowList); return ok })
	if len(found) == 0 {
		p.t.Fatal("the page has no list")
	}
	list := found[0].Object.(*w.RowList)
	p.Focus(list)
	return list
}

func (p *person) book() model.Book { return p.shell.Session().Book() }

func (p *person) clipboard() string { return p.App.Clipboard().Content() }

func TestSeveralAreTaggedAndThatIsUndoneAtOnce(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.list()
	p.Shortcut(fyne.KeyA, ctrl)
	p.sees("7 commitments chosen", "paris")
	p.Fill("Add a tag to all", "guarantees")
	p.Key(fyne.KeyReturn)
	p.sees("Tag 7 commitments “guarantees”", "7 commitments chosen")
	for c := range p.book().Commitments.All() {
		if !strings.Contains(strings.Join(c.Tags, " "), "guarantees") {
			t.Errorf("%s has the tags %v", c.Key, c.Tags)
		}
	}
	p.Type("security") // the field has the focus for the next one
	p.Key(fyne.KeyReturn)
	p.sees("Tag 7 commitments “security”")
	p.shell.Run("undo")
	p.shell.Run("undo")
	if tags := p.book().Commitments.At(0).Tags; strings.Contains(strings.Join(tags, " "), "guarantees") {
		t.Errorf("after undo the tags are %v", tags)
	}
	p.list()
	p.Key(fyne.KeyEscape)
	p.misses("7 commitments chosen")
}

func TestAStageOfSeveral(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.list()
	p.Key(fyne.KeyHome)
	p.Shortcut(fyne.KeyDown, ctrl)
	p.Shortcut(fyne.KeySpace, ctrl)
	p.sees("2 commitments chosen")
	p.Shortcut(fyne.KeyG, ctrl)
	p.sees("Set the stage", "2 commitments")
	p.Key(fyne.KeyTab, fyne.KeySpace) // from agreed to signed
	p.Shortcut(fyne.KeyReturn, ctrl)
	p.sees("Stage of 2 commitments: signed")
}

func TestSeveralAreRemovedWithTheKeyAndPutBackAtOnce(t *testing.T) {
	p := inParis(t, page.Events)
	before := p.book()
	list := p.list()
	p.Shortcut(fyne.KeyA, ctrl)
	p.sees("5 events chosen")
	p.Key(fyne.KeyDelete)
	p.sees("Others refer to it")
	p.Tap("Remove together")
	if n := p.book().Events.Len(); n != 0 {
		t.Errorf("%d events are left", n)
	}
	p.shell.Run("undo")
	if p.book().Events.Len() != before.Events.Len() || p.book().Commitments.Len() != before.Commitments.Len() {
		t.Error("one undo does not put all back")
	}
	if list.Len() != before.Events.Len() {
		t.Errorf("the list shows %d", list.Len())
	}
}

func TestWhatIsChosenIsCopied(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.list()
	p.Key(fyne.KeyEnd)
	p.Shortcut(fyne.KeyC, ctrl)
	if want := "UK sends troops to Ukraine · open\nUnited Kingdom → Ukraine\nonce Peace deal with Russia is concluded"; p.clipboard() != want {
		t.Errorf("copied %q, want %q", p.clipboard(), want)
	}
	p.sees("Copied 1 commitment")
	p.Shortcut(fyne.KeyA, ctrl)
	p.Shortcut(fyne.KeyC, ctrl|fyne.KeyModifierAlt)
	lines := strings.Split(strings.TrimSuffix(p.clipboard(), "\n"), "\n")
	if len(lines) != 8 || !strings.HasPrefix(lines[0], "Key\t") {
		t.Fatalf("the table has %d lines, the first %q", len(lines), lines[0])
	}
	for _, line := range lines {
		if strings.Count(line, "\t") != strings.Count(lines[0], "\t") {
			t.Errorf("a line has other columns: %q", line)
		}
	}
	p.Shortcut(fyne.KeyF, ctrl)
	p.Type("uk")
	p.Shortcut(fyne.KeyA, ctrl)
	p.Shortcut(fyne.KeyC, ctrl)
	if p.clipboard() != "uk" {
		t.Errorf("copying in a field copied %q", p.clipboard())
	}
}

func TestWhatIsSelectedInTheDetailIsCopiedBeforeTheRow(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.list()
	p.Key(fyne.KeyEnd)
	titles := p.FindAll(func(o fyne.CanvasObject) bool {
		title, ok := o.(*w.CopyPara)
		return ok && title.Text() == "UK sends troops to Ukraine"
	})
	if len(titles) != 1 {
		t.Fatalf("the title stands in %d places", len(titles))
	}
	at := titles[0].At.AddXY(60, 8)
	p.TapAt(at)
	p.TapAt(at)
	p.Shortcut(fyne.KeyC, ctrl)
	if got := p.clipboard(); got != "sends" {
		t.Errorf("copied %q, want the word that was pressed twice", got)
	}
	p.sees("Copied")
	p.list()
	p.Shortcut(fyne.KeyC, ctrl)
	if got := p.clipboard(); !strings.HasPrefix(got, "UK sends troops to Ukraine · open") {
		t.Errorf("with the list in hand it copied %q", got)
	}
}

func TestSourcesAndInstrumentsAreChosenSeveralAtOnce(t *testing.T) {
	p := inParis(t, page.Evidence)
	shell, before := p.shell, p.book()
	shell.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Put(b, &model.Instrument{Name: "Letter of the ministers", Kind: "statement"})
	}, nil)
	shell.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Put(b, &model.Source{CSL: model.NewCSL(map[string]any{"title": "Minutes of the summit"})})
	}, nil)
	p.list()
	p.Shortcut(fyne.KeyA, ctrl)
	count := func(key string, n int) string { return shell.Words().N(key, n) + " chosen" }
	p.sees(count("count.source", before.Sources.Len()+1))
	p.Shortcut(fyne.KeyC, ctrl|fyne.KeyModifierAlt)
	if lines := strings.Split(strings.TrimSpace(p.clipboard()), "\n"); len(lines) != before.Sources.Len()+2 {
		t.Errorf("the table has %d lines: %q", len(lines), lines)
	}
	shell.Run("instrument.list")
	p.misses(count("count.source", before.Sources.Len()+1))
	p.list()
	p.Shortcut(fyne.KeyA, ctrl)
	p.sees(count("count.instrument", before.Instruments.Len()+1))
	p.Key(fyne.KeyDelete)
	p.Tap("Remove together")
	if n := p.book().Instruments.Len(); n != 0 {
		t.Errorf("%d instruments are left", n)
	}
	shell.Run("undo")
	if p.book().Instruments.Len() != before.Instruments.Len()+1 || p.book().Sources.Len() != before.Sources.Len()+1 {
		t.Error("one undo does not put all instruments back, and them alone")
	}
}
