package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestTheReadmesCommandsWork runs what the README shows, one after the other as it stands there.
func TestTheReadmesCommandsWork(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "## Using the command line")
	_, block, found := strings.Cut(section, "```\n")
	block, _, closed := strings.Cut(block, "```\n")
	if !found || !closed {
		t.Fatal("the README shows no commands")
	}
	var script strings.Builder
	for line := range strings.Lines(block) {
		line = strings.Replace(line, "provisoctl ", "code 0 ", 1)
		script.WriteString(strings.Replace(line, "export PROVISO_BOOK", "env PROVISO_BOOK", 1))
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "readme.txtar"), []byte(script.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(env *testscript.Env) error {
			env.Setenv(clock, "2026-07-01T12:00:00Z")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"code": exitsWith},
	})
}
