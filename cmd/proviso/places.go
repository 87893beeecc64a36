package main

import (
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"

	"proviso/ui"
	"proviso/ui/drafts"
)

// findPlaces says where the program keeps what is its own, by the customs of the system. Nothing is made here.
func findPlaces() ui.Places {
	state := filepath.Join(xdg.StateHome, "proviso")
	return ui.Places{
		Settings: filepath.Join(xdg.ConfigHome, "proviso", "settings.json"),
		Log:      filepath.Join(state, "proviso.log"),
		Crash:    filepath.Join(state, "crash.txt"),
		Backups:  filepath.Join(xdg.DataHome, "proviso", "backups"),
		Books:    filepath.Join(xdg.UserDirs.Documents, "Proviso"),
		Drafts:   drafts.Folder(filepath.Join(state, "drafts")),
	}
}

// listPlaces is a line for each place.
func listPlaces(p ui.Places) string {
	return fmt.Sprintf("settings  %s\nlog       %s\ncrash     %s\nbackups   %s\nbooks     %s\ndrafts    %s\n", p.Settings, p.Log, p.Crash, p.Backups, p.Books, p.Drafts)
}
