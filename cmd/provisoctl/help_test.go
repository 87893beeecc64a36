package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"proviso/assets"
)

// TestTheExamplesOfHelpAreRightUsage runs every example of every verb's help on the sample, on which some have nothing to
// do: what they name may not be in it. None is wrong usage.
func TestTheExamplesOfHelpAreRightUsage(t *testing.T) {
	t.Setenv("PROVISO_BOOK", "paris.proviso")
	t.Chdir(t.TempDir())
	if code, complaint := answer(t, "new", "paris.proviso", "--sample", "paris"); code != done {
		t.Fatal(complaint)
	}
	sample, err := os.ReadFile("paris.proviso")
	if err != nil {
		t.Fatal(err)
	}
	var seen int
	for _, example := range examples(t) {
		command, _, _ := strings.Cut(strings.Replace(example, "--commitments 5000", "--commitments 50", 1), " > ")
		for _, piped := range strings.Split(command, " | ") {
			args := arguments(piped)
			if args[0] != "provisoctl" {
				continue
			}
			t.Chdir(t.TempDir())
			if err := os.WriteFile("paris.proviso", sample, 0o600); err != nil {
				t.Fatal(err)
			}
			if code, complaint := answer(t, args[1:]...); code == usage {
				t.Errorf("%s\n%s", example, complaint)
			}
			seen++
		}
	}
	if seen < 60 {
		t.Errorf("only %d examples", seen)
	}
}

// examples are the commands in the help of all verbs.
func examples(t *testing.T) (out []string) {
	parser, err := testSession(t).parser(&verbs{})
	if err != nil {
		t.Fatal(err)
	}
	for _, verb := range parser.Model.Leaves(true) {
		_, text, _ := strings.Cut(verb.Detail, "Example")
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); strings.Contains(line, "provisoctl ") {
				out = append(out, line)
			}
		}
	}
	return out
}

var word = regexp.MustCompile(`"[^"]*"|'[^']*'|\S+`)

// arguments takes a command apart as a shell does where nothing but whole words are quoted.
func arguments(command string) []string {
	out := word.FindAllString(command, -1)
	for i, w := range out {
		out[i] = strings.Trim(w, `"'`)
	}
	return out
}

func testSession(t *testing.T) *session {
	return &session{
		ctx: t.Context(), in: strings.NewReader("{}"), out: &bytes.Buffer{}, errs: &bytes.Buffer{},
		now: time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC), words: assets.Words(assets.English),
	}
}

// answer runs the command, and gives its exit code and what it complains of.
func answer(t *testing.T, args ...string) (code int, complaint string) {
	s := testSession(t)
	var errs bytes.Buffer
	s.errs = &errs
	code = run(s, args)
	return code, errs.String()
}
