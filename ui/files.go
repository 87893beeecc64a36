package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// fyneFiles asks with fyne's dialogs. There is none for saving: fyne's empties the file before anyone can object.
type fyneFiles struct {
	window fyne.Window
	folder string // where to begin, if it is there
	say    func(key string, args ...any) string
}

func (s *Shell) fyneFiles() fyneFiles {
	return fyneFiles{s.config.Window, s.config.Places.Books, func(key string, args ...any) string { return s.say(key, args...) }}
}

func (f fyneFiles) Open(endings []string, chosen func(string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		_ = r.Close()
		chosen(path)
	}, f.window)
	d.SetTitleText(f.say("fyne.open_file"))
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	f.show(d)
}

func (f fyneFiles) Folder(chosen func(string)) {
	d := dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
		if err == nil && l != nil {
			chosen(l.Path())
		}
	}, f.window)
	d.SetTitleText(f.say("fyne.open_folder"))
	f.show(d)
}

// show gives a dialog room once it shows, since fyne panics before, and has Escape close it.
func (f fyneFiles) show(d *dialog.FileDialog) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(f.folder)); err == nil {
		d.SetLocation(folder)
	}
	c := f.window.Canvas()
	d.SetView(dialog.ListView)
	d.Show()
	d.Resize(fyne.NewSize(min(c.Size().Width*0.8, 900), min(c.Size().Height*0.8, 640)))
	keys := c.OnTypedKey()
	d.SetOnClosed(func() { c.SetOnTypedKey(keys) })
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			d.Hide()
		}
	})
}
