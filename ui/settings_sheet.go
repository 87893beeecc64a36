package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"proviso/ui/settings"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

var themes = []settings.Theme{settings.System, settings.Light, settings.Dark}

// showSettings shows a person's choices. Each holds from the moment it is made.
func (s *Shell) showSettings() {
	s.settingsSheet(func(p *settingsForm) fyne.Focusable { return p.theme })
}

// settingsForm are the choices of the sheet, some of which must be found again.
type settingsForm struct {
	shell    *Shell
	sheet    *sheet
	theme    *w.Segmented
	language *w.Select
}

// settingsSheet shows the settings with the focus on one of them.
func (s *Shell) settingsSheet(first func(*settingsForm) fyne.Focusable) {
	p := &settingsForm{shell: s}
	content := w.Column(0, p.look(), w.Pad(8, 0, 0, 0, w.Section(s.say("settings.backups"))), p.backups(), w.Pad(8, 0, 0, 0, w.Section(s.say("settings.places"))), s.placesList())
	ok := w.NewPrimary(s.say("ok"), func() { p.sheet.close() })
	p.sheet = &sheet{shell: s, first: first(p), options: w.SheetOptions{Title: s.say("settings"), Content: content, Buttons: []fyne.CanvasObject{ok}, Width: 600}}
	p.sheet.show()
}

// look are the choices about how the window looks and speaks, and in whose name it edits.
func (p *settingsForm) look() fyne.CanvasObject {
	s := p.shell
	now := s.config.Settings.Now()
	author := w.NewEntry(s.config.User)
	author.SetText(now.Author)
	author.OnChanged = func(name string) {
		s.keep(func(now *settings.Settings) { now.Author = name })
		s.rename()
	}
	p.theme = s.themeSwitch()
	p.language = w.NewSelect("", s.languages(), now.Language, p.speak)
	return w.NewForm(
		w.NewField(s.say("settings.theme"), w.Line(0, p.theme, w.Spring())),
		w.NewField(s.say("settings.scale"), w.Line(0, s.scaleSwitch(), w.Spring())).Hint(s.say("settings.scale.hint")),
		w.NewField(s.say("settings.language"), p.language),
		w.NewField(s.say("settings.author"), author).Hint(s.say("settings.author.hint")),
	)
}

// speak changes the language and shows the sheet again in it.
func (p *settingsForm) speak(tag string) {
	s := p.shell
	p.sheet.close()
	s.setLanguage(tag, func() { s.settingsSheet(func(p *settingsForm) fyne.Focusable { return p.language }) })
}

func (s *Shell) themeSwitch() *w.Segmented {
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

// backups are the choices about backups: where, when and how many, and what can be done with them now.
func (p *settingsForm) backups() fyne.CanvasObject {
	s := p.shell
	now := s.config.Settings.Now()
	folder := w.NewEntry(s.config.Places.Backups)
	folder.SetText(now.Backups)
	folder.OnChanged = func(path string) { s.keep(func(now *settings.Settings) { now.Backups = path }) }
	browse := w.NewButtonOf(w.Normal, "open", s.say("browse"), func() { s.config.Files.Folder(folder.SetText) })
	var rhythms []w.Option
	for _, r := range settings.Rhythms() {
		rhythms = append(rhythms, w.Option{ID: rhythmID(r), Label: s.say("rhythm." + rhythmID(r))})
	}
	rhythm := w.NewSelect("", rhythms, rhythmID(now.Rhythm), func(id string) { s.setRhythm(rhythmOf(id)) })
	return w.NewForm(
		w.NewField(s.say("settings.folder"), w.Line(6, w.Grow(folder), browse)).Hint(s.say("settings.folder.hint")),
		w.NewField(s.say("settings.rhythm"), rhythm),
		w.NewField(s.say("settings.keep"), w.Line(6, w.Grow(s.newestChoice()), w.Grow(s.daysChoice()))).Hint(s.say("settings.keep.hint")),
		w.Pad(4, 0, 0, 0, w.Line(8, p.button("save", "settings.back_up", s.backUpNow, s.notBackedUp()), p.button("undo", "settings.restore", p.restore, s.noBook()), w.Spring())),
	)
}

func (p *settingsForm) button(icon, key string, do func(), why string) fyne.CanvasObject {
	b := w.NewButtonOf(w.Normal, icon, p.shell.say(key), do)
	b.SetDisabled(why)
	return b
}

// restore goes on to the backups of the open book.
func (p *settingsForm) restore() {
	p.sheet.close()
	p.shell.chooseRestore()
}

// notBackedUp is why no backup can be made now.
func (s *Shell) notBackedUp() string {
	if s.book == nil {
		return s.say("why.no_book")
	}
	return ""
}

// rhythmID is the word for a rhythm in keys and choices, where "" would stand for nothing chosen.
func rhythmID(r settings.Rhythm) string {
	if r == settings.AtOpening {
		return "opening"
	}
	return string(r)
}

func rhythmOf(id string) settings.Rhythm {
	if id == rhythmID(settings.AtOpening) {
		return settings.AtOpening
	}
	return settings.Rhythm(id)
}

func (s *Shell) newestChoice() *w.Select {
	return s.numberChoice([]int{3, 5, 10, 20, 50}, s.retention().Newest, func(n int) string { return s.words.N("shell.keep.newest", n) },
		func(n int) { s.keep(func(now *settings.Settings) { now.Newest = n }) })
}

func (s *Shell) daysChoice() *w.Select {
	return s.numberChoice([]int{0, 7, 30, 90, 365}, s.retention().Days, func(n int) string { return s.words.N("shell.keep.days", n) },
		func(n int) {
			if n == 0 {
				n = -1
			}
			s.keep(func(now *settings.Settings) { now.Days = n })
		})
}

// numberChoice offers some numbers, among them the one that holds.
func (s *Shell) numberChoice(numbers []int, now int, say func(int) string, chosen func(int)) *w.Select {
	if !slices.Contains(numbers, now) {
		numbers = append(numbers, now)
		slices.Sort(numbers)
	}
	var options []w.Option
	for _, n := range numbers {
		options = append(options, w.Option{ID: strconv.Itoa(n), Label: say(n)})
	}
	return w.NewSelect("", options, strconv.Itoa(now), func(id string) {
		if n, err := strconv.Atoi(id); err == nil {
			chosen(n)
		}
	})
}
