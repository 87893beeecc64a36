package settings_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proviso/ui/settings"
)

func TestSettingsAreKeptAtEachChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "settings.json")
	f, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Change(func(s *settings.Settings) { s.Theme, s.Scale, s.Author = settings.Dark, 9, "Ада" }); err != nil {
		t.Fatal(err)
	}
	again, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	want := settings.Settings{Theme: settings.Dark, Scale: settings.MaxScale, Author: "Ада"}
	if diff := cmp.Diff(want, again.Now()); diff != "" {
		t.Error(diff)
	}
}

func TestRecentBooksAreTheLatestTenEachOnce(t *testing.T) {
	f, err := settings.Open(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 12 {
		if err := f.Opened(fmt.Sprint("book", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Opened("book5"); err != nil {
		t.Fatal(err)
	}
	if err := f.Forget("book10"); err != nil {
		t.Fatal(err)
	}
	want := []string{"book5", "book11", "book9", "book8", "book7", "book6", "book4", "book3", "book2"}
	if diff := cmp.Diff(want, f.Now().Recent); diff != "" {
		t.Error(diff)
	}
}

func TestDamagedSettingsGiveDefaultsAndSaySo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(path, []byte("{theme"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := settings.Open(path)
	if err == nil || f.Now().TextScale() != 1 {
		t.Errorf("got %v and %+v, want an error and the defaults", err, f.Now())
	}
	if err := f.Opened("book"); err != nil {
		t.Fatal(err)
	}
	if _, err := settings.Open(path); err != nil {
		t.Errorf("after a change: %v", err)
	}
}

func TestVisitsAreKeptForTheBooksLeftLast(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	f, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	left := time.Date(2026, 2, 3, 12, 0, 0, 0, time.FixedZone("", 3600))
	for i := range 60 {
		if err := f.Change(func(s *settings.Settings) {
			s.Left(fmt.Sprint("book", i), left.AddDate(0, 0, i), settings.Spot{Page: "events", ID: fmt.Sprint(i)}, settings.View{"events.sort": fmt.Sprint(i)})
		}); err != nil {
			t.Fatal(err)
		}
	}
	again, err := settings.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	visits := again.Now().Visits
	if _, kept := visits["book9"]; kept || len(visits) != 50 {
		t.Errorf("%d visits are kept, the tenth among them: %v", len(visits), kept)
	}
	spots := again.Now().Spots
	if got, want := spots["book10"], (settings.Spot{Page: "events", ID: "10"}); got != want || len(spots) != 50 {
		t.Errorf("book10 was left at %+v of %d spots, want %+v of 50", got, len(spots), want)
	}
	views := again.Now().Views
	if got := views["book10"]["events.sort"]; got != "10" || len(views) != 50 {
		t.Errorf("book10 was looked at by %q of %d, want 10 of 50", got, len(views))
	}
	if got, want := visits["book10"], left.AddDate(0, 0, 10); !got.Equal(want) {
		t.Errorf("book10 was left at %v, want %v", got, want)
	}
}

func TestAnUnknownRhythmIsTheUsualOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(path, []byte(`{"rhythm": "fortnight", "newest": -3}`), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := settings.Open(path)
	if now := f.Now(); err != nil || now.Rhythm != settings.AtOpening || now.Newest != 0 {
		t.Errorf("got %+v, %v", now, err)
	}
}

func TestHushedBooksAreNotedOnce(t *testing.T) {
	var s settings.Settings
	for _, path := range []string{"a", "b", "a"} {
		s.Hush(path)
	}
	if diff := cmp.Diff([]string{"a", "b"}, s.Quiet); diff != "" {
		t.Error(diff)
	}
}
