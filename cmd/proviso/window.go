package main

import (
	"errors"
	"io"
	"os"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"proviso/assets"
	"proviso/model/said"
	"proviso/model/words"
	"proviso/store"
	"proviso/ui"
	"proviso/ui/action"
	"proviso/ui/loop"
	"proviso/ui/settings"
)

// openWindow shows the window and returns when it has closed.
func openWindow(places ui.Places, book string, errs io.Writer) error {
	collecting := debug.SetGCPercent(-1) // nothing large is made before the first drawing, which comes sooner for it
	crashed, crashErr := catchCrashes(places.Crash)
	log, file := openLog(places.Log, errs)
	defer file.Close()
	divertFyne(log, errs)
	set, settingsErr := settings.Open(places.Settings)

	app.SetMetadata(fyne.AppMetadata{
		ID: "app.proviso.desktop", Name: "Proviso", Version: version, Build: 1,
		Icon: fyne.NewStaticResource("proviso.png", assets.AppIcon), Migrations: map[string]bool{"fyneDo": true},
	})
	// Fyne keeps files of its own in the user's cache folder, which a new account has not; without it Fyne only complains.
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700)
	}
	a := app.NewWithID("app.proviso.desktop")
	w := a.NewWindow("Proviso")
	w.SetMaster()
	w.Resize(sizeOf(set.Now()))
	var shell *ui.Shell
	background := loop.New(func(now loop.Status) { shell.Busy(now) })
	background.Hold() // the first drawing comes before all else; Fyne has started once it is on the screen
	a.Lifecycle().SetOnStarted(func() {
		debug.SetGCPercent(collecting)
		background.Release()
	})
	shell = ui.New(ui.Config{
		App: a, Window: w, Runner: background, Cancel: background.Cancel, Settings: set,
		Opens: book != "" || len(set.Now().Recent) > 0,
		Speak: speak, Places: places, Version: version, Now: time.Now, User: store.FullName(),
		Log: log, Pages: ui.Pages(), Quit: func() { quit(a) },
	})
	log.Info("started", "version", version)
	shell.Start(book)
	if crashed {
		shell.Fail(&crash{places.Crash + ".1"})
	}
	shell.Fail(errors.Join(settingsErr, crashErr))
	w.ShowAndRun()
	background.Close()
	return nil
}

// quit ends the program, whose book is closed by now. Fyne 2.8 may wait for good for an event of its own that comes while it
// takes down its queue; then the program ends all the same.
func quit(a fyne.App) {
	const patience = 3 * time.Second
	time.AfterFunc(patience, func() { os.Exit(0) })
	a.Quit()
}

// speak gives the words of a language, "" for the system's, telling moments in the time of this place.
func speak(language string) *words.Words {
	if language == "" {
		language = lang.SystemLocale().String()
	}
	return assets.Words(language).With(action.OfSystem).In(time.Local)
}

// sizeOf is the size the window had last, or a comfortable one.
func sizeOf(s settings.Settings) fyne.Size {
	if s.Width < 600 || s.Height < 400 {
		return fyne.NewSize(1280, 840)
	}
	return fyne.NewSize(s.Width, s.Height)
}

// crash is told when the program broke off the last time.
type crash struct{ account string }

func (c *crash) Error() string { return said.English(c) }
func (c *crash) Hint() string  { return said.Hint(c) }

// Told implements said.Teller.
func (c *crash) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.crash", "Proviso broke off the last time it ran; what had been entered is safe"),
		said.New("say.error.crash.hint", "An account of it is in {file}: please pass it on to whoever looks after the program.", "file", c.account)
}
