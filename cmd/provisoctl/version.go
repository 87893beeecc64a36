package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"proviso/store"
)

// version is that of the program, as cmd/proviso/FyneApp.toml has it for the window.
const version = "0.1.0"

type versionVerb struct{}

func (versionVerb) Help() string {
	return `Example:
  provisoctl version --json`
}

// versionAnswer says what this program is made of.
type versionAnswer struct {
	Version string `json:"version"`
	Commit  string `json:"commit"` // "" where it was built outside of a checkout; "+" behind it: with changes
	SQLite  string `json:"sqlite"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

func (*versionVerb) Run(s *session) error {
	v := versionAnswer{version, commit(), store.SQLiteVersion(), runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
	from := v.Commit
	if from == "" {
		from = "unknown"
	}
	return s.answer(v, fmt.Sprintf("provisoctl %s\ncommit %s\nSQLite %s\n%s %s", v.Version, from, v.SQLite, v.Go, v.System))
}

func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	revision, changed := "", ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			revision = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changed = "+"
		}
	}
	if revision == "" {
		return ""
	}
	return revision + changed
}
