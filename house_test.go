// Package proviso_test holds the walls of the house: which room may import which (docs/code-map.md).
// It stands at the top of the checkout because the walls are the whole program's.
package proviso_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	module = "proviso"
	fyne   = "fyne.io/fyne/v2"
)

// wall is one rule of the house.
type wall struct {
	rule string
	// breaches gives a sentence for each way in which a room breaks the rule.
	breaches func(room) []string
}

var walls = []wall{
	{
		rule: "the model is a leaf: it knows no store, no window, and nothing of the machine it runs on",
		breaches: func(r room) []string {
			if !under(r.ImportPath, module+"/model") {
				return nil
			}
			return slices.Concat(
				imports(r, "os", "net", "database/sql", "syscall", "io/ioutil"),
				reaches(r, module+"/store", module+"/ui", module+"/cmd", fyne))
		},
	},
	{
		rule: "the store serves any front: it knows no window",
		breaches: func(r room) []string {
			if !under(r.ImportPath, module+"/store") {
				return nil
			}
			return reaches(r, module+"/ui", module+"/cmd", fyne)
		},
	},
	{
		rule: "the window speaks to the store, never to a database",
		breaches: func(r room) []string {
			if !under(r.ImportPath, module+"/ui") {
				return nil
			}
			return imports(r, "database/sql", "modernc.org/sqlite", "github.com/jackc/pgx")
		},
	},
	{
		rule: "only cmd/proviso imports fyne/v2/app, so that all else is tested without a display and without C",
		breaches: func(r room) []string {
			if !r.ours() || r.ImportPath == module+"/cmd/proviso" {
				return nil
			}
			return reaches(r, fyne+"/app")
		},
	},
	{
		rule: "widgets are given data: they know neither the book nor where it is kept",
		breaches: func(r room) []string {
			if !under(r.ImportPath, module+"/ui/widgets") {
				return nil
			}
			return slices.Concat(exactly(r, module+"/model"), imports(r, module+"/store", module+"/ui/page"))
		},
	},
	{
		rule: "pages never import each other: they ask the shell to go somewhere",
		breaches: func(r room) []string {
			rest, isPage := strings.CutPrefix(r.ImportPath, module+"/ui/page/")
			if !isPage {
				return nil
			}
			own := module + "/ui/page/" + strings.SplitN(rest, "/", 2)[0]
			var found []string
			for _, path := range r.Imports {
				if under(path, module+"/ui/page") && path != module+"/ui/page" && !under(path, own) {
					found = append(found, r.ImportPath+" imports "+path)
				}
			}
			return found
		},
	},
	{
		rule: "provisoctl has no window in it",
		breaches: func(r room) []string {
			if r.ImportPath != module+"/cmd/provisoctl" {
				return nil
			}
			return reaches(r, fyne, module+"/ui")
		},
	},
}

// under says whether path is the package top or one below it.
func under(path, top string) bool {
	return path == top || strings.HasPrefix(path, top+"/")
}

// imports names each direct import of r that lies under a forbidden path.
func imports(r room, forbidden ...string) []string {
	return among(r, "imports", r.Imports, forbidden)
}

// reaches names each package under a forbidden path that r needs, however far down.
func reaches(r room, forbidden ...string) []string {
	return among(r, "needs", r.Deps, forbidden)
}

func among(r room, verb string, paths, forbidden []string) []string {
	var found []string
	for _, path := range paths {
		if slices.ContainsFunc(forbidden, func(top string) bool { return under(path, top) }) {
			found = append(found, fmt.Sprintf("%s %s %s", r.ImportPath, verb, path))
		}
	}
	return found
}

// exactly names a direct import of the very package, not of those below it.
func exactly(r room, path string) []string {
	if slices.Contains(r.Imports, path) {
		return []string{r.ImportPath + " imports " + path}
	}
	return nil
}

func TestWallsStand(t *testing.T) {
	rooms := list(t, nil, "./...")
	for _, w := range walls {
		t.Run(w.rule, func(t *testing.T) {
			for _, r := range rooms {
				for _, breach := range w.breaches(r) {
					t.Error(breach)
				}
			}
		})
	}
}

// The model takes the date it is asked about, and the moment that counts as now, from whoever asks.
func TestModelReadsNoClock(t *testing.T) {
	for _, r := range list(t, nil, "./model/...") {
		if !under(r.ImportPath, module+"/model") {
			continue
		}
		for _, name := range r.GoFiles {
			for _, use := range clocks(t, filepath.Join(r.Dir, name), nil) {
				t.Error(use)
			}
		}
	}
}

// A presenter turns a book into rows and words; drawing them is the view's, the file beside it.
func TestPresentersKnowNoFyne(t *testing.T) {
	for _, r := range list(t, nil, "./...") {
		if !under(r.ImportPath, module+"/ui/page") {
			continue
		}
		for _, name := range r.GoFiles {
			if !strings.HasPrefix(name, "presenter") {
				continue
			}
			for _, path := range importsOf(t, filepath.Join(r.Dir, name), nil) {
				if strings.Contains(path, "fyne") {
					t.Errorf("%s/%s imports %s", r.ImportPath, name, path)
				}
			}
		}
	}
}

// The companion command must come out for every system without a C compiler: each package that it needs must have Go
// files left once those that need C are taken away. (make cross builds it in earnest.)
func TestCompanionNeedsNoC(t *testing.T) {
	for _, system := range []string{"linux/amd64", "windows/amd64", "darwin/arm64"} {
		t.Run(system, func(t *testing.T) {
			goos, goarch, _ := strings.Cut(system, "/")
			env := []string{"CGO_ENABLED=0", "GOOS=" + goos, "GOARCH=" + goarch}
			for _, r := range list(t, env, "./cmd/provisoctl") {
				if r.Module != nil && len(r.GoFiles) == 0 {
					t.Errorf("%s has nothing to build for %s without C", r.ImportPath, system)
				}
			}
		})
	}
}

// The map in docs/code-map.md has a row for each package and none for what is not there. A row may end in "*".
func TestCodeMapIsTrue(t *testing.T) {
	text, err := os.ReadFile("docs/code-map.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]bool{} // whether a package was found for it
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z/*]+)` \\|").FindAllStringSubmatch(string(text), -1) {
		rows[row[1]] = false
	}
	for _, r := range list(t, nil, "./...") {
		path, ours := strings.CutPrefix(r.ImportPath, module+"/")
		if !ours {
			continue
		}
		row := path
		if _, exact := rows[path]; !exact {
			row = filepath.ToSlash(filepath.Dir(path)) + "/*"
		}
		if _, known := rows[row]; !known {
			t.Errorf("docs/code-map.md has no row for %s", path)
		}
		rows[row] = true
	}
	for row, found := range rows {
		if !found {
			t.Errorf("docs/code-map.md has a row for %s, which is not there", row)
		}
	}
}

// A wall that notices nothing holds nothing: for each, a room that breaks it and a neighbour that doesn't.
func TestWallsNoticeABreach(t *testing.T) {
	breaks := []struct {
		wall int
		room room
	}{
		{0, room{ImportPath: "proviso/model/lint", Imports: []string{"os"}}},
		{0, room{ImportPath: "proviso/model", Imports: []string{"net/http"}}},
		{0, room{ImportPath: "proviso/model/report", Deps: []string{"proviso/store/render"}}},
		{1, room{ImportPath: "proviso/store/exchange", Deps: []string{"proviso/ui/widgets"}}},
		{2, room{ImportPath: "proviso/ui", Imports: []string{"database/sql"}}},
		{3, room{ImportPath: "proviso/cmd/gallery", Deps: []string{fyne + "/app"}}},
		{4, room{ImportPath: "proviso/ui/widgets", Imports: []string{"proviso/model"}}},
		{5, room{ImportPath: "proviso/ui/page/events", Imports: []string{"proviso/ui/page/actors"}}},
		{6, room{ImportPath: "proviso/cmd/provisoctl", Deps: []string{fyne + "/widget"}}},
	}
	for _, b := range breaks {
		if got := walls[b.wall].breaches(b.room); len(got) != 1 {
			t.Errorf("%q let %+v pass: %q", walls[b.wall].rule, b.room, got)
		}
	}
	keeps := []room{
		{ImportPath: "proviso/model", Imports: []string{"slices", "proviso/model/when"}, Deps: []string{"os"}},
		{ImportPath: "proviso/store", Imports: []string{"os", "database/sql", "proviso/model"}},
		{ImportPath: "proviso/ui/widgets", Imports: []string{"proviso/model/when", fyne + "/widget"}},
		{ImportPath: "proviso/ui/page/events", Imports: []string{"proviso/ui/page/events/impact", "proviso/model"}},
		{ImportPath: "proviso/cmd/proviso", Deps: []string{fyne + "/app"}},
		{ImportPath: "proviso/cmd/provisoctl", Deps: []string{"database/sql", "proviso/store"}},
	}
	for _, w := range walls {
		for _, r := range keeps {
			if got := w.breaches(r); len(got) != 0 {
				t.Errorf("%q refuses what is allowed: %q", w.rule, got)
			}
		}
	}
	if got := clocks(t, "x.go", "package x\nimport \"time\"\nvar a, b = time.Now(), time.UTC\n"); len(got) != 1 {
		t.Errorf("clocks found %q, want the one time.Now", got)
	}
	if got := importsOf(t, "x.go", "package x\nimport \"fyne.io/fyne/v2\"\n"); !slices.Equal(got, []string{fyne}) {
		t.Errorf("importsOf found %q", got)
	}
}
