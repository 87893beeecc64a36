//go:build ci

package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/ui"
)

func TestFlagsThatOnlyTell(t *testing.T) {
	for args, want := range map[string]string{"--version": "proviso " + version, "--where": "settings.json"} {
		var out, errs bytes.Buffer
		if err := run([]string{args}, &out, &errs); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%s: %v, %q", args, err, out.String())
		}
	}
}

func TestTwoBooksAreOneTooMany(t *testing.T) {
	var out, errs bytes.Buffer
	err := run([]string{"a.proviso", "b.proviso"}, &out, &errs)
	if err == nil || !strings.Contains(err.Error(), "b.proviso") {
		t.Errorf("got %v", err)
	}
}

func TestThePackageHasTheSameVersion(t *testing.T) {
	text, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if want := `Version = "` + version + `"`; !strings.Contains(string(text), want) {
		t.Errorf("FyneApp.toml lacks %s", want)
	}
}

func TestALongLogIsSetAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state", "proviso.log")
	log, file := openLog(path, os.Stderr)
	log.Info("first")
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, logLimit+1); err != nil {
		t.Fatal(err)
	}
	log, file = openLog(path, os.Stderr)
	log.Info("second")
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	fresh, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(fresh), "second") || strings.Contains(string(fresh), "first") {
		t.Errorf("the log holds %q (%v)", fresh, err)
	}
	if old, err := os.ReadFile(path + ".1"); err != nil || !strings.Contains(string(old), "first") {
		t.Errorf("the old log is lost: %v", err)
	}
}

func TestAnAccountOfACrashIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "crash.txt")
	if crashed, err := catchCrashes(path); crashed || err != nil {
		t.Fatalf("the first time: %v, %v", crashed, err)
	}
	if err := os.WriteFile(path, []byte("panic: oh"), 0o600); err != nil {
		t.Fatal(err)
	}
	if crashed, err := catchCrashes(path); !crashed || err != nil {
		t.Errorf("after a crash: %v, %v", crashed, err)
	}
	if account, err := os.ReadFile(path + ".1"); err != nil || string(account) != "panic: oh" {
		t.Errorf("the account holds %q (%v)", account, err)
	}
}

func TestNoOpenGLIsToldWithItsRemedy(t *testing.T) {
	var errs bytes.Buffer
	ended := 0
	f := &fyneLog{log: slog.New(slog.DiscardHandler), errs: &errs, end: func() { ended++ }}
	if _, err := f.Write([]byte("Fyne error:  a thing of no account\n")); err != nil || ended != 0 {
		t.Fatalf("ended %d times, %v", ended, err)
	}
	if _, err := f.Write([]byte("Fyne error:  window creation error\n")); err != nil {
		t.Fatal(err)
	}
	if ended != 1 || !strings.Contains(errs.String(), "LIBGL_ALWAYS_SOFTWARE") {
		t.Errorf("ended %d times, told %q", ended, errs.String())
	}
}

func TestPlacesAreTheProgramsOwn(t *testing.T) {
	p := findPlaces()
	for _, path := range []string{p.Settings, p.Log, p.Crash, p.Backups, p.Books} {
		if !filepath.IsAbs(path) || !strings.Contains(strings.ToLower(path), "proviso") {
			t.Errorf("%q", path)
		}
	}
	if listPlaces(ui.Places{}) == listPlaces(p) {
		t.Error("the list does not show them")
	}
}
