package said_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"proviso/model/said"
)

func TestASentenceIsItsEnglishWithWhatIsPutIn(t *testing.T) {
	inner := said.New("problem.a", "a {size} box", "size", 3)
	for want, s := range map[string]said.Sentence{
		"":                              {},
		"nothing to fill":               said.New("problem.b", "nothing to fill"),
		"{odd} braces stay":             said.Same("{odd} braces stay"),
		"expected a 3 box, found {it}":  said.New("problem.c", "expected {what}, found {it}", "what", inner),
		"{what} is not looked at again": said.New("problem.d", "{text} is not looked at again", "text", "{what}", "what", "never"),
		"an open { brace":               said.New("problem.e", "an open { {thing}", "thing", "brace"),
		"on 6 January":                  said.New("problem.f", "on {day}", "day", said.As{English: "6 January", Value: 6}),
	} {
		if got := s.String(); got != want {
			t.Errorf("%v is %q, should be %q", s, got, want)
		}
	}
}

func TestListsAndQuotations(t *testing.T) {
	long := strings.Repeat("я", 41)
	for want, s := range map[string]said.Sentence{
		"nothing":              said.Or([]string{}),
		"a":                    said.Or([]string{"a"}),
		"a or b":               said.Or([]string{"a", "b"}),
		"a, b or c":            said.Or([]string{"a", "b", "c"}),
		"a, b, c":              said.Each([]string{"a", "b", "c"}),
		`"a" or "b"`:           said.Or(said.Wholes([]string{"a", "b"})),
		"in_force or ended":    said.Or(said.Words("stage", []string{"in_force", "ended"})),
		`"two\nlines \"q\""`:   said.Quoted("two\nlines \"q\""),
		`"` + long[:80] + `…"`: said.Quoted(long),
		`"` + long + `"`:       said.Whole(long),
		"event":                said.Kind("event"),
	} {
		if got := s.String(); got != want {
			t.Errorf("%v is %q, should be %q", s, got, want)
		}
	}
}

func TestErrorsAreTold(t *testing.T) {
	plain := said.Error(said.New("problem.x", "no {thing}", "thing", "bread"))
	because := said.Because(fs.ErrNotExist, said.New("problem.y", "no file"))
	advised := said.Advised(said.New("problem.z", "no room"), said.New("problem.z.hint", "make some"))
	if plain.Error() != "no bread" || !errors.Is(because, fs.ErrNotExist) || because.Error() != "no file" {
		t.Errorf("told as %q and %q", plain, because)
	}
	var hinted interface{ Hint() string }
	if errors.As(plain, &hinted) {
		t.Error("an error without advice has a hint")
	}
	if !errors.As(advised, &hinted) || hinted.Hint() != "make some" {
		t.Errorf("the advice is %v", hinted)
	}
	if got := said.HintOf(fmt.Errorf("packing: %w", advised)); got.Key != "problem.z.hint" {
		t.Errorf("the hint of a wrapped error is %v", got)
	}
	if !said.HintOf(plain).IsZero() {
		t.Error("an error without advice gives some")
	}
	if got := said.Of(fmt.Errorf("packing: %w", plain)).String(); got != "packing: no bread" {
		t.Errorf("what is around an error was lost: %q", got)
	}
	if said.Of(plain).Key != "problem.x" {
		t.Error("an error lost its key")
	}
}
