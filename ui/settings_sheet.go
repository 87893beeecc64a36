package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/ui/settings"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

var themes = []settings.Theme{settings.System, settings.Light, settings.Dark}

// showSettings shows a person's choices. Each holds from the moment it is made.
func (s *Shell) showSettings() {
	var sh *sheet
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	sh = s.dialog(s.say("settings"), w.Column(0, s.settingsForm(), w.Section(s.say("settings.places")), s.placesList()), ok, ok)
	sh.options.OnClosed = nil
}

func (s *Shell) settingsForm() fyne.CanvasObject {
	now := s.config.Settings.Now()
	author := w.NewEntry(s.config.User)
	author.SetText(now.Author)
	author.OnChanged = func(name string) {
		s.keep(func(now *settings.Settings) { now.Author = name })
		s.rename()
	}
	backups := w.NewEntry(s.config.Places.Backups)
	backups.SetText(now.Backups)
	backups.OnChanged = func(folder string) { s.keep(func(now *settings.Settings) { now.Backups = folder }) }
	browse := w.NewButtonOf(w.Normal, "open", s.say("browse"), func() { s.config.Files.Folder(backups.SetText) })
	return w.NewForm(
		w.NewField(s.say("settings.theme"), w.Line(0, s.themeSwitch(), w.Spring())),
		w.NewField(s.say("settings.scale"), w.Line(0, s.scaleSwitch(), w.Spring())).Hint(s.say("settings.scale.hint")),
		w.NewField(s.say("settings.author"), author).Hint(s.say("settings.author.hint")),
		w.NewField(s.say("settings.backups"), w.Line(6, w.Grow(backups), browse)).Hint(s.say("settings.backups.hint")),
	)
}

func (s *Shell) themeSwitch() fyne.CanvasObject {
	segments := make([]w.Segment, len(themes))
	for i, t := range themes {
		segments[i] = w.Segment{Text: s.say("theme." + string(t)), Tone: theme.Done}
	}
	at := max(slices.Index(themes, s.config.Settings.Now().Theme), 0)
	return w.NewSegmented(at, func(i int) { s.setTheme(themes[i]) }, segments...)
}

var scales = []float32{0.8, 0.9, 1, 1.2, 1.5, 2}

func (s *Shell) scaleSwitch() fyne.CanvasObject {
	segments := make([]w.Segment, len(scales))
	for i, scale := range scales {
		segments[i] = w.Segment{Text: s.words.Percent(float64(scale)), Tone: theme.Done}
	}
	return w.NewSegmented(slices.Index(scales, s.config.Settings.Now().TextScale()), func(i int) { s.setScale(scales[i]) }, segments...)
}

// placesList says where everything is.
func (s *Shell) placesList() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, p := range s.places() {
		lines = append(lines, w.Beside(theme.Scaled(90), s.say("place."+p[0]), w.Line(6,
			w.Grow(w.NewCutText(w.SmallSoft, p[1])), w.NewIconButton("copy", s.say("copy_path"), func() { s.copy(p[1]) }))))
	}
	return w.Column(2, lines...)
}

// places are the names and paths of what the program keeps, and of the open book.
func (s *Shell) places() [][2]string {
	c := s.config.Places
	all := [][2]string{{"settings", c.Settings}, {"log", c.Log}, {"crash", c.Crash}, {"backups", s.storeOptions().BackupDir}, {"books", c.Books}, {"drafts", string(c.Drafts)}}
	if s.book != nil {
		all = slices.Insert(all, 0, [2]string{"book", s.book.store.Path()})
	}
	return slices.DeleteFunc(all, func(p [2]string) bool { return p[1] == "" })
}
