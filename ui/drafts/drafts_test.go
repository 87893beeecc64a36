package drafts_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proviso/ui/drafts"
)

var some = []drafts.Draft{
	{What: "form", Title: "New event", At: time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC), Data: json.RawMessage(`{"a":1}`)},
	{What: "form", Title: "Change “Περί ειρήνης”", At: time.Date(2026, 2, 3, 12, 1, 0, 0, time.UTC), Data: json.RawMessage(`[]`)},
}

func TestWhatIsKeptIsGivenBackForItsBookAlone(t *testing.T) {
	f := drafts.Folder(filepath.Join(t.TempDir(), "state", "drafts"))
	if got, err := f.Load("/a.proviso"); err != nil || got != nil {
		t.Fatalf("before anything is kept: %v, %v", got, err)
	}
	if err := f.Keep("/a.proviso", some); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Load("/b.proviso"); err != nil || got != nil {
		t.Errorf("another book has %v, %v", got, err)
	}
	got, err := f.Load("/a.proviso")
	if err != nil {
		t.Fatal(err)
	}
	compact := cmp.Transformer("compact", func(r json.RawMessage) string {
		var v any
		_ = json.Unmarshal(r, &v)
		out, _ := json.Marshal(v)
		return string(out)
	})
	if diff := cmp.Diff(some, got, compact); diff != "" {
		t.Error(diff)
	}
	for _, path := range files(t, f) {
		info, err := os.Stat(path)
		if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	if err := f.Keep("/a.proviso", nil); err != nil || len(files(t, f)) != 0 {
		t.Errorf("with nothing to keep: %v, %v", err, files(t, f))
	}
	if err := f.Keep("/a.proviso", nil); err != nil {
		t.Errorf("again: %v", err)
	}
}

func files(t *testing.T, f drafts.Folder) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(string(f), "*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestADamagedFileIsSetAside(t *testing.T) {
	for _, text := range []string{"", "{", `{"format":"proviso-drafts 9","drafts":[]}`, "[]"} {
		f := drafts.Folder(t.TempDir())
		if err := f.Keep("/a.proviso", some); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(files(t, f)[0], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := f.Load("/a.proviso")
		var damaged *drafts.Damaged
		if !errors.As(err, &damaged) {
			t.Fatalf("%q: %v", text, err)
		}
		if kept, err := os.ReadFile(damaged.Path); err != nil || string(kept) != text {
			t.Errorf("%q was not set aside: %q, %v", text, kept, err)
		}
		if got, err := f.Load("/a.proviso"); err != nil || got != nil {
			t.Errorf("the next time: %v, %v", got, err)
		}
	}
}

func TestNoFolderKeepsNothing(t *testing.T) {
	if err := drafts.Folder("").Keep("/a.proviso", some); err != nil {
		t.Error(err)
	}
	if got, err := drafts.Folder("").Load("/a.proviso"); err != nil || got != nil {
		t.Errorf("%v, %v", got, err)
	}
}

func TestWhereNothingCanBeWrittenItIsSaid(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := drafts.Folder(blocked).Keep("/a.proviso", some); err == nil {
		t.Error("it says that it kept them")
	}
}
