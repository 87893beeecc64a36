// Command gallery draws pages and widgets to PNG files without a display, so
// that they can be looked at, in light and dark and at several sizes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/ui/theme"
	"proviso/ui/uitest"
)

// sheet is one picture: what it shows is made anew for each look. A sheet that shows itself returns nil.
type sheet struct {
	name string
	show func(screen *uitest.Screen) fyne.CanvasObject
}

// homes is the folder of the homes in which pictures are drawn, which goes when all are.
var homes string

// bigCommitments and bigEvents are the size of a book that pages must bear; tests, which look at no picture, take a smaller one.
var bigCommitments, bigEvents = 5000, 200

// big is a book of that size.
var big = syntheticBook(func() (int, int) { return bigCommitments, bigEvents })

// sheets are all there is to draw.
var sheets = []sheet{
	{"widgets", widgetSheet},
	{"fields", fieldSheet},
	{"register", registerSheet},
	{"dialog", sheetSheet},
	{"chooser", chooserSheet},
	{"start", pageSheet(noBook)},
	{"overview-paris", pageSheet(noBook, tap("Open the talks"))},
	{"overview-exercise", pageSheet(noBook, tap("Open the exercise"))},
	{"overview-big", pageSheet(big)},
	{"overview-empty", pageSheet(emptyBook)},
	{"commitments-paris", pageSheet(noBook, tap("Open the talks"), tap("Commitments"))},
	{"commitments-big", pageSheet(big, tap("Commitments"))},
	{"commitments-empty", pageSheet(emptyBook, tap("Commitments"))},
	{"events-empty", pageSheet(emptyBook, tap("Events"))},
	{"commitments-exercise", pageSheet(noBook, tap("Open the exercise"), tap("Commitments"))},
	{"record-exercise", pageSheet(noBook, tap("Open the exercise"), tap("Events"), tap("Record what happened"))},
	{"events-paris", pageSheet(noBook, tap("Open the talks"), tap("Events"))},
	{"events-big", pageSheet(big, tap("Events"))},
	{"scenarios-exercise", pageSheet(noBook, tap("Open the exercise"), tap("Scenarios"), answer("Ceasefire enters into force", "yes"), answer("United States confirms its backing", "no"), rowsDown(3))},
	{"scenarios-save", pageSheet(noBook, tap("Open the exercise"), tap("Scenarios"), answer("Ceasefire enters into force", "yes"), tap("Save as scenario"))},
	{"scenarios-dated", pageSheet(noBook, tap("Open the exercise"), tap("Scenarios"), answer("Ceasefire enters into force", "yes"), tap("set a date"), dated)},
	{"scenarios-compare", pageSheet(noBook, tap("Open the talks"), tap("Scenarios"), tap("compare two"))},
	{"scenarios-paris", pageSheet(noBook, tap("Open the talks"), tap("Scenarios"))},
	{"scenarios-big", pageSheet(manyScenarios, tap("Scenarios"))},
	{"scenarios-empty", pageSheet(emptyBook, tap("Scenarios"))},
	{"actors-paris", pageSheet(noBook, tap("Open the talks"), tap("Actors"))},
	{"actors-coalition", pageSheet(noBook, tap("Open the talks"), tap("Actors"), tap("coalitions"))},
	{"actors-big", pageSheet(big, tap("Actors"))},
}

// size is a size of the window to draw at.
type size struct{ width, height float32 }

func main() {
	out := flag.String("out", "gallery", "`folder` to write the pictures to")
	only := flag.String("only", "", "draw only sheets whose `name` contains this")
	scale := flag.Float64("scale", 1, "text scale, 0.8 to 2")
	sizes := flag.String("sizes", "1400x900", "sizes of the window, as in 1100x700,1400x900")
	lang := flag.String("lang", "en", "`language` of the pictures: "+strings.Join(assets.Languages(), ", "))
	flag.Parse()
	if err := speak(*lang); err != nil {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(2)
	}
	if err := run(*out, *only, *sizes, float32(*scale)); err != nil {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(1)
	}
}

// run draws every chosen sheet in every size, light and dark.
func run(out, only, sizeList string, scale float32) error {
	sizes, err := parseSizes(sizeList)
	if err != nil {
		return err
	}
	if homes, err = os.MkdirTemp("", "proviso-gallery-"); err != nil {
		return err
	}
	defer os.RemoveAll(homes)
	drawn := 0
	for _, s := range sheets {
		if !strings.Contains(s.name, only) {
			continue
		}
		for _, at := range sizes {
			for _, variant := range []theme.Variant{theme.Light, theme.Dark} {
				draw(s, out, at, variant, scale)
				drawn++
			}
		}
	}
	if drawn == 0 {
		return fmt.Errorf("there is no sheet called %q", only)
	}
	return nil
}

func parseSizes(text string) ([]size, error) {
	var sizes []size
	for part := range strings.SplitSeq(text, ",") {
		var s size
		if _, err := fmt.Sscanf(part, "%fx%f", &s.width, &s.height); err != nil || s.width < 100 || s.height < 100 {
			return nil, fmt.Errorf("%q is not a size; write it as in 1400x900", part)
		}
		sizes = append(sizes, s)
	}
	return sizes, nil
}

// draw writes one picture, named after sheet, size and variant.
func draw(s sheet, out string, at size, variant theme.Variant, scale float32) {
	screen := uitest.Start(quit{}, uitest.Options{Width: at.width, Height: at.height, Variant: variant, Scale: scale})
	if content := s.show(screen); content != nil {
		screen.Show(content)
	}
	name := s.name
	if spoken.Lang() != assets.English {
		name += "-" + spoken.Lang()
	}
	name = fmt.Sprintf("%s-%gx%g-%s.png", name, at.width, at.height, variant)
	screen.Capture(filepath.Join(out, name))
	screen.Window.Close()
}

// quit ends the program where a picture can't be made.
type quit struct{}

func (quit) Helper() {}

func (quit) Fatalf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "gallery: "+format+"\n", args...)
	os.Exit(1)
}
