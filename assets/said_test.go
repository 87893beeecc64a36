package assets

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestWhatIsSaidOfProblemsIsTheSameInEveryPlace goes over each said.New in the code: its key has in English the very text
// that the command line prints, which TestTranslationsAreWhole then demands in each language, and its places are filled.
func TestWhatIsSaidOfProblemsIsTheSameInEveryPlace(t *testing.T) {
	texts, keys := messages(English), 0
	eachFile(t, func(path string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isSaidNew(file, call) {
				return true
			}
			key, english := literal(call.Args[0]), literal(call.Args[1])
			if key == "" || english == "" {
				t.Errorf("%s: a sentence %q %q is not written out where it is made", path, key, english)
				return true
			}
			keys++
			if texts[key] != english {
				t.Errorf("%s says %q, but the text of %q is %q", path, english, key, texts[key])
			}
			given := []string{"{file}"} // which package store adds
			for i := 2; i < len(call.Args); i += 2 {
				given = append(given, "{"+literal(call.Args[i])+"}")
			}
			for _, place := range names(english) {
				if !slices.Contains(given, place) {
					t.Errorf("%s: nothing is put into %s of %q", path, place, english)
				}
			}
			for _, place := range given[1:] {
				if !strings.Contains(english, place) {
					t.Errorf("%s: %q has no place %s", path, english, place)
				}
			}
			return true
		})
	})
	if keys < 100 {
		t.Errorf("found only %d sentences", keys)
	}
}

// isSaidNew tells whether a call is said.New, or New in package said itself.
func isSaidNew(file *ast.File, call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		pkg, ok := f.X.(*ast.Ident)
		return ok && pkg.Name == "said" && f.Sel.Name == "New"
	case *ast.Ident:
		return file.Name.Name == "said" && f.Name == "New"
	}
	return false
}

// literal is the text of a literal, "" for anything else.
func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	text, _ := strconv.Unquote(lit.Value)
	return text
}
