package assets

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is what the program's own code says of keys.
type source struct {
	literals map[string]bool   // every string in it
	asked    map[string]string // keys asked for by name, and where
}

// TestEveryKeyIsUsedAndThere compares the texts with the code: a key that is asked for by name has a text, and a text is
// asked for, be it under a key put together from parts.
func TestEveryKeyIsUsedAndThere(t *testing.T) {
	code := readSource(t)
	texts := messages(English)
	for key, place := range code.asked {
		_, plain := texts[key]
		_, counted := texts[key+".other"]
		if !plain && !counted {
			t.Errorf("%s asks for %q, which has no text", place, key)
		}
	}
	for key := range texts {
		if !code.uses(key) {
			t.Errorf("nothing uses %q", key)
		}
	}
}

// uses tells whether the code has the key, with its area or without, or a beginning of it that ends where a part of a
// key ends, with the last part where there are several more.
func (s source) uses(key string) bool {
	stem, _ := plural(key)
	area, rest, _ := strings.Cut(stem, ".")
	for _, name := range []string{stem, rest} {
		if name != "" && s.literals[name] {
			return true
		}
		for i := range len(name) {
			if name[i] != '.' && name[i] != '_' || !s.literals[name[:i]] && !s.literals[name[:i+1]] {
				continue
			}
			tail := name[i+1:]
			dot := strings.Index(tail, ".")
			if dot < 0 || name[:i] != area || s.literals[tail[dot:]] || s.spelt(strings.Split(tail, ".")) {
				return true
			}
		}
	}
	return false
}

// spelt tells whether each of some words stands in the code.
func (s source) spelt(words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !s.literals[word] })
}

// readSource reads every file of the program but its tests.
func readSource(t *testing.T) source {
	t.Helper()
	s := source{literals: map[string]bool{}, asked: map[string]string{}}
	areas := map[string]bool{}
	for key := range messages(English) {
		area, _, _ := strings.Cut(key, ".")
		areas[area] = true
	}
	eachFile(t, func(path string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil {
					s.literals[text] = true
				}
			case *ast.CallExpr:
				s.note(n, path, areas)
			}
			return true
		})
	})
	return s
}

// eachFile parses every file of the program but its tests.
func eachFile(t *testing.T, read func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "tools" || entry.Name() == "out" || strings.HasPrefix(entry.Name(), ".") && path != ".."):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		read(path, file)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// note keeps the key of a call such as words.T("area.key").
func (s source) note(call *ast.CallExpr, path string, areas map[string]bool) {
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 || method.Sel.Name != "T" && method.Sel.Name != "N" && method.Sel.Name != "Of" {
		return
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	if !ok {
		return
	}
	key, err := strconv.Unquote(literal.Value)
	area, _, dotted := strings.Cut(key, ".")
	if err == nil && dotted && areas[area] && !strings.HasSuffix(key, ".") {
		s.asked[key] = path
	}
}
