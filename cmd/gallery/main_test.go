package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestEverySheetIsDrawnLightAndDark(t *testing.T) {
	bigCommitments, bigEvents = 200, 20
	out := t.TempDir()
	if err := run(out, "", "1100x700", 1); err != nil {
		t.Fatal(err)
	}
	for _, s := range sheets {
		var sizes []int64
		for _, variant := range []string{"light", "dark"} {
			info, err := os.Stat(filepath.Join(out, s.name+"-1100x700-"+variant+".png"))
			if err != nil {
				t.Fatal(err)
			}
			sizes = append(sizes, info.Size())
		}
		if sizes[0] < 5000 || sizes[1] < 5000 {
			t.Errorf("%s is nearly empty: %v bytes", s.name, sizes)
		}
	}
}

func TestWrongArgumentsAreNamed(t *testing.T) {
	if err := run(t.TempDir(), "no such sheet", "1100x700", 1); err == nil {
		t.Error("an unknown sheet was accepted")
	}
	for _, sizes := range []string{"", "big", "10x10", "1400x900,"} {
		if _, err := parseSizes(sizes); err == nil {
			t.Errorf("the size %q was accepted", sizes)
		}
	}
}
