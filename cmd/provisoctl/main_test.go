package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"proviso/assets"
)

// clock is the variable that tells the command under test the time.
const clock = "TEST_NOW"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"provisoctl": func() { os.Exit(runAt(os.Getenv(clock), os.Args[1:])) }})
}

func runAt(now string, args []string) int {
	t, err := time.Parse(time.RFC3339, now)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 99
	}
	return run(&session{
		ctx: context.Background(), in: os.Stdin, out: os.Stdout, errs: os.Stderr, now: t, words: assets.Words(assets.English),
	}, args)
}

// TestScripts runs the command as a person would, a script for each verb. The scripts know two further commands:
// "code N" holds the exit code of the verb behind it to N, and "json WANT PATH…" compares a value in the JSON that was
// printed last.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv(clock, "2026-01-20T12:00:00Z")
			env.Setenv("PROVISO_AUTHOR", "analyst")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){"code": exitsWith, "json": hasValue, "tick": tick},
	})
}

// tick sets the clock of the commands that follow.
func tick(ts *testscript.TestScript, _ bool, args []string) { ts.Setenv(clock, args[0]) }

// exitsWith runs "provisoctl ARGS" and holds its exit code to the first argument. What it complains of is one line.
func exitsWith(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("provisoctl", args[1:]...)
	got := 0
	if err != nil {
		text := err.Error()
		if got, err = strconv.Atoi(strings.TrimPrefix(text, "exit status ")); err != nil {
			ts.Fatalf("provisoctl %s: %s", strings.Join(args[1:], " "), text)
		}
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit %d, expected %s\n%s", got, args[0], ts.ReadFile("stderr"))
	}
	complaint := ts.ReadFile("stderr")
	if strings.Count(complaint, "\n") > 1 || (complaint != "" && !strings.HasPrefix(complaint, "provisoctl: ")) {
		ts.Fatalf("not one line that begins with the command: %q", complaint)
	}
}

// hasValue compares a value inside the JSON printed last with a text: "json WANT a 0 b" looks at .a[0].b. With the last
// step "@" it is the length of a list or an object.
func hasValue(ts *testscript.TestScript, neg bool, args []string) {
	dec := json.NewDecoder(bytes.NewReader([]byte(ts.ReadFile("stdout"))))
	dec.UseNumber()
	var v any
	ts.Check(dec.Decode(&v))
	for _, step := range args[1:] {
		v = part(ts, v, step)
	}
	got, _ := json.Marshal(v)
	text := string(got)
	if s, ok := v.(string); ok {
		text = s
	}
	if (text == args[0]) == neg {
		ts.Fatalf("%s is %s, want %s", strings.Join(args[1:], " "), text, args[0])
	}
}

func part(ts *testscript.TestScript, v any, step string) any {
	switch v := v.(type) {
	case map[string]any:
		if step == "@" {
			return len(v)
		}
		inner, ok := v[step]
		if !ok {
			ts.Fatalf("there is no %q in %v", step, v)
		}
		return inner
	case []any:
		if step == "@" {
			return len(v)
		}
		if i, err := strconv.Atoi(step); err == nil && i < len(v) {
			return v[i]
		}
		i := slices.IndexFunc(v, func(e any) bool {
			m, ok := e.(map[string]any)
			return ok && (m["key"] == step || m["event"] == step)
		})
		if i >= 0 {
			return v[i]
		}
	}
	ts.Fatalf("there is no %q in %v", step, v)
	return nil
}
