package ui

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	w "proviso/ui/widgets"
)

// placesList says where everything is, with ways to copy a path and to see its folder.
func (s *Shell) placesList() fyne.CanvasObject {
	home, _ := os.UserHomeDir()
	var lines []fyne.CanvasObject
	for _, p := range s.places() {
		path := w.NewCutText(w.SmallSoft, tilde(p[1], home))
		copy := w.NewIconButton("copy", s.say("copy_path"), func() { s.copy(p[1]) })
		show := w.NewIconButton("open", s.say("show_folder"), func() { s.showFolder(p[1]) })
		name := w.Side(90, w.NewCutText(w.SmallSoft, s.say("place."+p[0])))
		lines = append(lines, w.Line(2, name, w.Grow(path), copy, show))
	}
	return w.Column(2, lines...)
}

// places are the names and paths of what the program keeps, and of the open book.
func (s *Shell) places() [][2]string {
	c := s.config.Places
	all := [][2]string{{"settings", c.Settings}, {"log", c.Log}, {"crash", c.Crash}, {"backups", s.backupDir()}, {"books", c.Books}, {"drafts", string(c.Drafts)}}
	if s.book != nil {
		all = slices.Insert(all, 0, [2]string{"book", s.book.store.Path()})
	}
	return slices.DeleteFunc(all, func(p [2]string) bool { return p[1] == "" })
}

// showFolder has the system show the folder of a file, or a folder; where it is not there yet, the one it would be in.
func (s *Shell) showFolder(path string) {
	folder := path
	for {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			break
		}
		up := filepath.Dir(folder)
		if up == folder {
			break
		}
		folder = up
	}
	if err := s.config.App.OpenURL(fileURL(folder)); err != nil {
		s.Fail(&plain{s.say("no_folder", "folder", folder), s.say("no_folder.hint"), err})
	}
}

// fileURL is the address of a file, on Windows too, where a path begins with a letter.
func fileURL(path string) *url.URL {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return &url.URL{Scheme: "file", Path: slashed}
}
