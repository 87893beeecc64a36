package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store/exchange"
)

func TestImportShowsWhatItWouldDoBeforeItDoes(t *testing.T) {
	p := withParis(t)
	before := p.shell.Session().Book().Count(model.KindEvent)
	p.files.file = p.write("more.json", `{"proviso": 1, "events": [{"key": "elections", "name": "Elections are held"}]}`)
	p.shell.Run("import_json")
	p.sees("Import more.json", "Adds", "1 event")
	if got := p.shell.Session().Book().Count(model.KindEvent); got != before {
		t.Fatal("imported before it was agreed to")
	}
	p.Tap("Import")
	if got := p.shell.Session().Book().Count(model.KindEvent); got != before+1 {
		t.Errorf("%d events, want %d", got, before+1)
	}
	p.shell.Run("import_json")
	p.sees("The book has all of it already")
}

func TestAnImportThatIsRefusedSaysWhere(t *testing.T) {
	p := withParis(t)
	p.files.file = p.write("bad.json", `{"proviso": 1, "events": [{"key": "elections", "name": ""}]}`)
	p.shell.Run("import_json")
	p.sees("bad.json can’t be imported", "Nothing was imported", "/events/0")
	p.Tap("OK")
	p.files.file = filepath.Join(p.home, "gone.json")
	p.shell.Run("import_json")
	p.sees("“gone.json” can’t be read.")
}

// exported runs an export under a name, and gives back what was written.
func (p *person) exported(name, file string) string {
	p.t.Helper()
	p.shell.Run(name)
	p.Fill("File", file)
	p.Tap("Export")
	data, err := os.ReadFile(filepath.Join(p.home, "Proviso", file))
	if err != nil {
		p.t.Fatalf("%v; on the screen: %q", err, p.Texts())
	}
	return string(data)
}

func TestExportsAreWhatTheCommandWrites(t *testing.T) {
	p := withParis(t)
	book := p.shell.Session().Book()
	if got := p.exported("export_book", "paris.json"); got != string(exchange.EncodeBook(book)) {
		t.Error("the book in JSON is not the canonical one")
	}
	p.sees("Written:")
	for action, file := range map[string]string{"export_report": "report.html", "export_dossier": "dossier.html"} {
		page := p.exported(action, file)
		for c := range book.Records(model.KindCommitment) {
			if !strings.Contains(page, c.Label()) {
				t.Errorf("%s lacks %q", file, c.Label())
			}
		}
		if !strings.HasPrefix(page, "<!") {
			t.Errorf("%s begins with %.20q", file, page)
		}
	}
	csv := p.exported("export_register", "paris.csv")
	if lines := strings.Count(csv, "\r\n"); lines != book.Count(model.KindCommitment)+1 {
		t.Errorf("the register has %d lines, want one for each of %d commitments and the header", lines, book.Count(model.KindCommitment))
	}
	if !strings.HasPrefix(csv, "\ufeff") {
		t.Error("Excel would read the register in the wrong encoding")
	}
}

func TestAnExportReplacesAFileOnlyWhenAskedTo(t *testing.T) {
	p := withParis(t)
	path := filepath.Join(p.home, "Proviso", "mine.json")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := p.exported("export_book", "mine.json"); got != "mine" {
		t.Fatal("a file was replaced without asking")
	}
	p.sees("Replace the file?", "“mine.json” is there already.")
	p.Tap("Replace it")
	data, err := os.ReadFile(path)
	if err != nil || string(data) == "mine" {
		t.Errorf("not replaced: %v", err)
	}
}

func TestABookIsChecked(t *testing.T) {
	p := withParis(t)
	p.shell.Run("verify")
	p.sees("Check the book")
}

func TestFyneAsksForFilesAndFolders(t *testing.T) {
	p := withParis(t)
	p.shell.UseFyneFiles()
	p.shell.Run("open_book")
	if len(p.Canvas().Overlays().List()) != 1 {
		t.Fatal("no dialog shows")
	}
	p.sees("Paris talks.proviso")
	p.Key(fyne.KeyEscape)
	if len(p.Canvas().Overlays().List()) != 0 {
		t.Fatal("Escape does not close it")
	}
	p.shell.Run("settings")
	p.Tap("Browse…")
	p.Tap("Cancel")
	p.sees("Colours", "Back up now")
}

func TestFynesOwnMenusAndDialogsSpeakTheLanguageOfTheWindow(t *testing.T) {
	p := withParis(t)
	p.shell.SpeakIn("de")
	p.shell.Run("rename_book")
	field, ok := p.Canvas().Focused().(fyne.SecondaryTappable)
	if !ok {
		t.Fatalf("%T has no menu", p.Canvas().Focused())
	}
	field.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(200, 200)})
	p.sees("Ausschneiden", "Kopieren", "Einfügen", "Alles auswählen")
	p.Key(fyne.KeyEscape)
	p.Key(fyne.KeyEscape)
	p.shell.UseFyneFiles()
	p.shell.Run("open_book")
	p.sees("Eine Datei öffnen", "Öffnen", "Abbrechen", "(eine Ebene höher)")
}
