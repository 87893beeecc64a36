// Package ui is the shell of the window: first start, navigation, menus and keys, the edit cycle, errors, sheets, files.
package ui

import (
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model/words"
	"proviso/ui/drafts"
	"proviso/ui/loop"
	"proviso/ui/settings"
)

// Config is what the shell needs from the program around it.
type Config struct {
	App      fyne.App
	Window   fyne.Window
	Runner   loop.Runner
	Cancel   func() // asks the work at hand to stop; nil: it can't be
	Settings *settings.File
	Speak    func(language string) *words.Words // "" is the system's; nil: any language is that of assets, "" English
	Places   Places
	Version  string
	Now      func() time.Time
	User     string       // the system's user name, who edits where no other name is set
	Log      *slog.Logger // nil: nothing is logged
	Files    Files        // nil: fyne's dialogs
	Pages    []Leaf       // in the order of the rail
	Opens    bool         // Start will open a book, so that the first-start page need not be made before
	Quit     func()       // ends the program once the book is closed
}

// Places are where the program keeps what is its own. Any may be "".
type Places struct {
	Settings string        // a file
	Log      string        // a file
	Crash    string        // a file
	Backups  string        // a folder, unless another is set
	Books    string        // a folder, where new books go unless a person says otherwise
	Drafts   drafts.Folder // unfinished forms
}

// Files asks for files and folders. What is chosen is an absolute path; where nothing is, the function is not called.
type Files interface {
	Open(endings []string, chosen func(path string))
	Folder(chosen func(path string))
}

func (c *Config) complete() {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Cancel == nil {
		c.Cancel = func() {}
	}
	if c.Quit == nil {
		c.Quit = func() {}
	}
	if c.Speak == nil {
		c.Speak = assets.Words
	}
}
