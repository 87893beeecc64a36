package exchange

import (
	"errors"
	"strings"
	"testing"
)

// endless gives white space for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestAFileWithoutEndIsRefused(t *testing.T) {
	_, err := readAtMost(endless{}, 3<<20)
	var refused Refused
	if !errors.As(err, &refused) || !strings.Contains(err.Error(), "at most 3 MiB") {
		t.Errorf("got %v", err)
	}
	if data, err := readAtMost(strings.NewReader("abc"), 3); err != nil || string(data) != "abc" {
		t.Errorf("a file of just the size: %q, %v", data, err)
	}
}

func TestLocateFindsEveryPart(t *testing.T) {
	const file = `{"a": [1, {"b/c~": "x"}], "d": {"e": null}}`
	for pointer, want := range map[string]string{
		"":            "{",
		"/a":          "[1,",
		"/a/0":        "1, {",
		"/a/1":        `{"b/c~"`,
		"/a/1/b~1c~0": `"x"`,
		"/d/e":        "null",
		"/d/missing":  `{"e"`,
		"/a/7/b":      "[1,",
		"/missing":    "{",
	} {
		if at := locate([]byte(file), pointer); !strings.HasPrefix(file[at:], want) {
			t.Errorf("%q is found at %q, want %q", pointer, file[at:], want)
		}
	}
}

func TestCanonicalValues(t *testing.T) {
	for value, want := range map[string]string{
		`{"b": 1, "a": {"d": [ ], "c": { }}}`: `{"a":{"c":{},"d":[]},"b":1}`,
		`["\u0041\/", "\u2028", "<&>"]`:       `["A/","\u2028","<&>"]`,
		`[1.50, -0, 1E5, true, null]`:         `[1.50,-0,1E5,true,null]`,
		`{"é": 1, "z": 2, "Z": 3}`:            `{"Z":3,"z":2,"é":1}`,
	} {
		got := string(canonical([]byte(value)))
		if got != want || string(canonical([]byte(got))) != got {
			t.Errorf("%s becomes %s, want %s", value, got, want)
		}
	}
}

func TestNamesAreFoundAmongMany(t *testing.T) {
	var n names
	for i := range 100 {
		if !n.add(strings.Repeat("a", i)) {
			t.Fatalf("name %d is new", i)
		}
	}
	for i := range 100 {
		if n.add(strings.Repeat("a", i)) {
			t.Fatalf("name %d is known", i)
		}
	}
}
