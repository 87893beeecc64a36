package ui

import (
	"os"
	"path/filepath"
	"strings"

	w "proviso/ui/widgets"
)

// place asks where a new file goes: its name and its folder.
type place struct {
	shell        *Shell
	ending       string
	file, folder *w.Field
	name, in     *w.Entry
	suggested    string
}

func (s *Shell) newPlace(ending string) *place {
	p := &place{shell: s, ending: ending, name: w.NewEntry(""), in: w.NewEntry("")}
	p.in.SetText(s.config.Places.Books)
	browse := w.NewButtonOf(w.Normal, "open", s.say("browse"), func() {
		s.config.Files.Folder(func(path string) { p.in.SetText(path) })
	})
	p.file = w.NewField(s.say("place.file"), p.name)
	p.folder = w.NewField(s.say("place.folder"), w.Line(6, w.Grow(p.in), browse))
	return p
}

// suggest proposes a name until another is typed.
func (p *place) suggest(title string) {
	if p.name.Text != p.suggested {
		return
	}
	p.suggested = ""
	if name := fileName(title); name != "" {
		p.suggested = name + p.ending
	}
	p.name.SetText(p.suggested)
}

// path is what was chosen; the error says at which field something is wrong.
func (p *place) path() (string, error) {
	s := p.shell
	name := fileName(strings.TrimSuffix(p.name.Text, p.ending))
	if name == "" {
		return "", &wrong{s.say("place.file"), s.say("why.no_name")}
	}
	folder := strings.TrimSpace(p.in.Text)
	if strings.HasPrefix(folder, "~") {
		if home, err := os.UserHomeDir(); err == nil {
			folder = home + strings.TrimPrefix(folder, "~")
		}
	}
	if !filepath.IsAbs(folder) {
		return "", &wrong{s.say("place.folder"), s.say("why.no_folder")}
	}
	return filepath.Join(folder, name+p.ending), nil
}

// free is path, with an error where there is such a file already.
func (p *place) free() (string, error) {
	path, err := p.path()
	if err == nil && exists(path) {
		err = &wrong{p.shell.say("place.file"), p.shell.say("why.exists")}
	}
	return path, err
}
