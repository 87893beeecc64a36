package proviso_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// room is one package as `go list -deps -json` describes it.
type room struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string // directly, without its tests
	Deps       []string // all the way down
	Module     *struct{ Path string }
}

// ours says whether the room belongs to Proviso.
func (r room) ours() bool { return under(r.ImportPath, module) }

// readEverything opens every directory of the checkout. `go test` keeps a result until something changes that the test
// itself has read, and what `go list` reads, in a process of its own, doesn't count.
func readEverything(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if slices.Contains([]string{".git", "bin", "out"}, path) {
			return filepath.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// list gives the packages named by the pattern and all that they need.
func list(t *testing.T, env []string, pattern string) []room {
	t.Helper()
	readEverything(t)
	cmd := exec.Command("go", "list", "-deps", "-tags", "ci",
		"-json=ImportPath,Dir,GoFiles,Imports,Deps,Module", pattern)
	cmd.Env = append(append(os.Environ(), "CGO_ENABLED=0"), env...)
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		t.Fatalf("go list %s: %s", pattern, exit.Stderr)
	}
	if err != nil {
		t.Fatal(err)
	}
	var rooms []room
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var r room
		if err := dec.Decode(&r); errors.Is(err, io.EOF) {
			return rooms
		} else if err != nil {
			t.Fatal(err)
		}
		rooms = append(rooms, r)
	}
}

// clocks names each place in a Go file that asks what time it is, or waits. The source is read from
// the file unless given.
func clocks(t *testing.T, file string, source any) []string {
	t.Helper()
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		use, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		pkg, ok := use.X.(*ast.Ident)
		asks := []string{"Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer", "NewTicker", "AfterFunc"}
		if ok && pkg.Name == "time" && slices.Contains(asks, use.Sel.Name) {
			found = append(found, fmt.Sprintf("%s: time.%s", set.Position(use.Pos()), use.Sel.Name))
		}
		return true
	})
	return found
}

func importsOf(t *testing.T, file string, source any) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range parsed.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, `"`))
	}
	return paths
}
