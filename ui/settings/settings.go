// Package settings keeps how a person likes the window, and which books were open: one small JSON file, written whole at
// each change. Nothing of a book is ever kept here.
package settings

import (
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"proviso/model/said"
)

// Theme is which colours the window takes.
type Theme string

// The themes.
const (
	System Theme = "system"
	Light  Theme = "light"
	Dark   Theme = "dark"
)

// Settings are a person's choices. The zero value stands for all defaults.
type Settings struct {
	Theme    Theme    `json:"theme,omitempty"`
	Scale    float32  `json:"scale,omitempty"`    // of the text, 0.8 to 2.0; 0 is 1
	Language string   `json:"language,omitempty"` // a tag such as "fr"; "" is the system's
	Author   string   `json:"author,omitempty"`   // "" is the system's user name
	Backups  string   `json:"backups,omitempty"`  // a folder; "" is the usual one
	Newest   int      `json:"newest,omitempty"`   // how many backups stay; 0 is the usual number
	Days     int      `json:"days,omitempty"`     // for how long one a day stays; 0 is the usual time, below 0 not at all
	Rhythm   Rhythm   `json:"rhythm,omitempty"`
	Recent   []string `json:"recent,omitempty"` // absolute paths of books, the latest first
	Width    float32  `json:"width,omitempty"`
	Height   float32  `json:"height,omitempty"`

	Visits map[string]time.Time `json:"visits,omitempty"` // when a book, by its absolute path, was left last
	Spots  map[string]Spot      `json:"spots,omitempty"`  // where in it
	Views  map[string]View      `json:"views,omitempty"`  // and how its pages were looked at
	Lately []string             `json:"lately,omitempty"` // names of the actions found lately by Ctrl+K, the latest first
	Quiet  []string             `json:"quiet,omitempty"`  // books whose place in a cloud's folder is known to the person
}

// Spot is a place in the window: a page and the record chosen there, "" for none.
type Spot struct {
	Page string `json:"page"`
	ID   string `json:"id,omitempty"`
}

// View is how the pages of a book were looked at: for each choice of a page, such as "events.sort", what was chosen.
type View map[string]string

// Rhythm is when backups are made.
type Rhythm string

// The rhythms.
const (
	AtOpening Rhythm = ""        // each time a book is opened
	Quarterly Rhythm = "quarter" // and each quarter of an hour while it is open
	Hourly    Rhythm = "hour"    // and each hour while it is open
	Never     Rhythm = "never"
)

// Rhythms are all of them, the usual one first.
func Rhythms() []Rhythm { return []Rhythm{AtOpening, Hourly, Quarterly, Never} }

// Every is the time between two backups of a book that is open, 0 where none are made then.
func (r Rhythm) Every() time.Duration {
	switch r {
	case Quarterly:
		return 15 * time.Minute
	case Hourly:
		return time.Hour
	}
	return 0
}

// The bounds of the text's scale, and how many recent books and visits are kept.
const (
	MinScale, MaxScale = 0.8, 2.0
	maxRecent          = 10
	maxVisits          = 50
	maxLately          = 40
)

// File is where settings are kept.
type File struct {
	path string
	now  Settings
}

// Open reads the settings at a path. A missing file gives the defaults; one that can't be read gives the defaults with the
// error, and is replaced at the next change.
func Open(path string) (*File, error) {
	f := &File{path: path}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, said.Because(err, said.New("say.error.settings_unread", "the settings can't be read"))
	}
	if err := json.Unmarshal(data, &f.now); err != nil {
		f.now = Settings{}
		return f, said.Because(err, said.New("say.error.settings_damaged",
			"the settings in {path} are damaged, so the defaults are used", "path", path))
	}
	f.now = f.now.sound()
	return f, nil
}

// Now are the settings as they stand.
func (f *File) Now() Settings {
	s := f.now
	s.Recent, s.Visits, s.Spots, s.Quiet = slices.Clone(s.Recent), maps.Clone(s.Visits), maps.Clone(s.Spots), slices.Clone(s.Quiet)
	s.Views, s.Lately = maps.Clone(s.Views), slices.Clone(s.Lately)
	return s
}

// Change changes the settings and writes them at once: to a file beside, then in the place of the old one.
func (f *File) Change(change func(*Settings)) error {
	s := f.Now()
	change(&s)
	f.now = s.sound()
	data, err := json.MarshalIndent(f.now, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		return unkept(err)
	}
	beside := f.path + ".new"
	if err := os.WriteFile(beside, append(data, '\n'), 0o600); err != nil {
		return unkept(err)
	}
	if err := os.Rename(beside, f.path); err != nil {
		return unkept(err)
	}
	return nil
}

func unkept(err error) error {
	return said.Because(err, said.New("say.error.settings_unkept", "the settings can't be kept"))
}

// Opened puts a book first among the recent ones.
func (f *File) Opened(path string) error {
	return f.Change(func(s *Settings) {
		s.Recent = slices.Insert(slices.DeleteFunc(s.Recent, func(p string) bool { return p == path }), 0, path)
	})
}

// Forget takes a book from the recent ones.
func (f *File) Forget(path string) error {
	return f.Change(func(s *Settings) {
		s.Recent = slices.DeleteFunc(s.Recent, func(p string) bool { return p == path })
	})
}

// Left notes that a book was left at a moment, where, and how it was looked at. Of many books, those that were left longest ago are forgotten.
func (s *Settings) Left(path string, at time.Time, spot Spot, view View) {
	if s.Visits == nil {
		s.Visits = map[string]time.Time{}
	}
	if s.Spots == nil {
		s.Spots = map[string]Spot{}
	}
	if s.Views == nil {
		s.Views = map[string]View{}
	}
	s.Visits[path], s.Spots[path], s.Views[path] = at.UTC().Truncate(time.Millisecond), spot, view
	paths := slices.SortedFunc(maps.Keys(s.Visits), func(a, b string) int { return s.Visits[b].Compare(s.Visits[a]) })
	for _, p := range paths[min(len(paths), maxVisits):] {
		delete(s.Visits, p)
		delete(s.Spots, p)
		delete(s.Views, p)
	}
}

// Hush notes that a person knows in what place a book is kept.
func (s *Settings) Hush(path string) {
	if !slices.Contains(s.Quiet, path) {
		s.Quiet = append(s.Quiet, path)
		s.Quiet = s.Quiet[max(0, len(s.Quiet)-maxVisits):]
	}
}

// Hushed tells whether Hush noted a book.
func (s Settings) Hushed(path string) bool { return slices.Contains(s.Quiet, path) }

// sound brings values that the window could not use back to usable ones.
func (s Settings) sound() Settings {
	if s.Scale != 0 {
		s.Scale = min(max(s.Scale, MinScale), MaxScale)
	}
	if s.Theme != Light && s.Theme != Dark {
		s.Theme = System
	}
	if !slices.Contains(Rhythms(), s.Rhythm) {
		s.Rhythm = AtOpening
	}
	s.Newest = max(s.Newest, 0)
	s.Recent = s.Recent[:min(len(s.Recent), maxRecent)]
	s.Lately = s.Lately[:min(len(s.Lately), maxLately)]
	return s
}

// TextScale is the scale of the text, 1 where none was chosen.
func (s Settings) TextScale() float32 {
	if s.Scale == 0 {
		return 1
	}
	return s.Scale
}
