package main

import (
	"bytes"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"time"

	"proviso/assets"
)

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}
}

func TestAnAnswerThatCannotBeWritten(t *testing.T) {
	for _, args := range []string{"version", "version --json", "schema", "--help", "list --help", "generate --commitments 2 --events 2 --seed 1"} {
		var complaints bytes.Buffer
		s := &session{ctx: t.Context(), out: fullDisk{}, errs: &complaints, now: time.Unix(0, 0), words: assets.Words(assets.English)}
		if code := run(s, strings.Fields(args)); code != bookFailed {
			t.Errorf("%s: exit %d", args, code)
		}
		const want = "provisoctl: the answer can't be written (no space left on device): send it somewhere else; what was entered in the book stays entered\n"
		if got := complaints.String(); got != want {
			t.Errorf("%s: %q", args, got)
		}
	}
}
