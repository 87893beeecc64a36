package main

import (
	"bytes"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proviso/assets"
)

// A book whose tables can't be read as a book any more is still told what fails in it.
func TestVerifyNamesWhatFailsInABookThatCannotBeOpened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "b.proviso")
	ask := func(args ...string) (code int, answer string) {
		var out, errs bytes.Buffer
		s := &session{ctx: t.Context(), out: &out, errs: &errs, now: time.Unix(1_800_000_000, 0), words: assets.Words(assets.English)}
		return run(s, args), out.String() + errs.String()
	}
	if code, answer := ask("new", path, "--sample", "exercise"); code != done {
		t.Fatal(answer)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "update commitments set precondition = 'ceasefire and (' where key = 'uk-troops'"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if code, answer := ask("evaluate", "--book", path); code != bookFailed {
		t.Errorf("evaluate: exit %d, %s", code, answer)
	}
	code, answer := ask("verify", "--book", path)
	if code != found || !strings.Contains(answer, `column precondition of commitment "uk-troops"`) {
		t.Errorf("verify: exit %d, %s", code, answer)
	}
}
