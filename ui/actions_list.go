package ui

import (
	"path/filepath"
	"strconv"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/page"
	"proviso/ui/settings"
)

// fileActions make, open and leave books.
func (s *Shell) fileActions() []action.Action {
	out := []action.Action{
		{Name: "new_book", Menu: action.File, Shortcut: "Ctrl+Shift+N", Do: s.newBook, Disabled: s.busyOpening},
		{Name: "open_book", Menu: action.File, Shortcut: "Ctrl+O", Do: s.chooseBook, Disabled: s.busyOpening},
	}
	for _, path := range s.config.Settings.Now().Recent {
		out = append(out, action.Action{
			Name: "open_recent", Menu: action.File, Sub: "recent", Do: func() { s.OpenBook(path) }, Disabled: s.busyOpening,
			Title: func() string { return filepath.Base(path) },
		})
	}
	return append(out,
		action.Action{Name: "sample_paris", Menu: action.File, Sub: "sample", Do: func() { s.openSample("paris") }, Disabled: s.busyOpening},
		action.Action{Name: "sample_exercise", Menu: action.File, Sub: "sample", Do: func() { s.openSample("exercise") }, Disabled: s.busyOpening},
	)
}

// bookActions are for the book as a whole.
func (s *Shell) bookActions() []action.Action {
	return []action.Action{
		{Name: "rename_book", Menu: action.File, Apart: true, Do: s.renameBook, Disabled: s.locked},
		{Name: "import_json", Menu: action.File, Do: s.chooseImport, Disabled: s.locked},
		{Name: "export_report", Menu: action.File, Sub: "export", Do: func() { s.export(reportExport) }, Disabled: s.noBook},
		{Name: "export_dossier", Menu: action.File, Sub: "export", Do: func() { s.export(dossierExport) }, Disabled: s.noBook},
		{Name: "export_register", Menu: action.File, Sub: "export", Do: func() { s.export(registerExport) }, Disabled: s.noBook},
		{Name: "export_book", Menu: action.File, Sub: "export", Do: func() { s.export(bookExport) }, Disabled: s.noBook},
		{Name: "back_up", Menu: action.File, Apart: true, Do: s.backUp, Disabled: s.noBook},
		{Name: "restore", Menu: action.File, Do: s.chooseRestore, Disabled: s.cantRestore},
		{Name: "verify", Menu: action.File, Do: s.verify, Disabled: s.noBook},
		{Name: "close_book", Menu: action.File, Apart: true, Shortcut: "Ctrl+W", Do: s.leaveBook, Disabled: s.noBook},
		{Name: "settings", Menu: action.File, Apart: true, Shortcut: "Ctrl+,", Do: s.showSettings},
		{Name: "quit", Menu: action.File, Apart: true, Shortcut: "Ctrl+Q", Do: s.Close},
	}
}

func (s *Shell) editActions() []action.Action {
	return []action.Action{
		{
			Name: "undo", Menu: action.Edit, Shortcut: "Ctrl+Z", Do: s.undo, Disabled: reason(s.locked, s.nothingToUndo),
			Title: func() string { return s.named("undo", s.undoLabel) },
		},
		{
			Name: "redo", Menu: action.Edit, Shortcut: "Ctrl+Shift+Z", Do: s.redo, Disabled: reason(s.locked, s.nothingToRedo),
			Title: func() string { return s.named("redo", s.redoLabel) },
		},
		{Name: "copy", Menu: action.Edit, Shortcut: "Ctrl+C", Apart: true, Disabled: reason(s.noBook, s.nothingListed)},
		{Name: "copy_table", Menu: action.Edit, Shortcut: "Ctrl+Alt+C", Disabled: reason(s.noBook, s.nothingListed)},
		{Name: "select_all", Menu: action.Edit, Shortcut: "Ctrl+A", Disabled: reason(s.noBook, s.nothingListed)},
		{Name: "find", Menu: action.Edit, Shortcut: action.Find, Apart: true, Do: s.find, Disabled: s.noBook},
		{Name: "palette", Menu: action.Edit, Shortcut: "Ctrl+K", Do: s.showPalette},
	}
}

func (s *Shell) viewActions() []action.Action {
	theme := func(t settings.Theme) func() { return func() { s.setTheme(t) } }
	return []action.Action{
		{Name: "theme_light", Menu: action.View, Do: theme(settings.Light), Title: s.marked("theme_light", settings.Light)},
		{Name: "theme_dark", Menu: action.View, Do: theme(settings.Dark), Title: s.marked("theme_dark", settings.Dark)},
		{Name: "theme_system", Menu: action.View, Do: theme(settings.System), Title: s.marked("theme_system", settings.System)},
		{Name: "text_bigger", Menu: action.View, Shortcut: "Ctrl+=", Apart: true, Do: func() { s.scaleBy(0.1) }, Disabled: s.atScale(settings.MaxScale)},
		{Name: "text_smaller", Menu: action.View, Shortcut: "Ctrl+-", Do: func() { s.scaleBy(-0.1) }, Disabled: s.atScale(settings.MinScale)},
		{Name: "text_normal", Menu: action.View, Shortcut: "Ctrl+0", Do: func() { s.setScale(1) }, Disabled: s.atScale(1)},
		{Name: "next_part", Menu: action.View, Shortcut: "F6", Apart: true, Do: func() { s.nextPart(1) }, Disabled: s.noBook},
		{Name: "previous_part", Menu: action.View, Shortcut: "Shift+F6", Do: func() { s.nextPart(-1) }, Disabled: s.noBook},
		{Name: "ask_at", Menu: action.View, Apart: true, Do: s.askAt, Disabled: s.noBook},
		{Name: "present", Menu: action.View, Do: s.present, Disabled: s.inPresent},
		{Name: "refresh", Menu: action.View, Do: s.refresh, Disabled: reason(s.noBook, s.alwaysFresh)},
	}
}

func (s *Shell) goActions() []action.Action {
	var out []action.Action
	if s.book != nil {
		for i, p := range s.book.pages {
			route := page.Route{Page: p.Name()}
			shortcut := action.Shortcut("")
			if i < 9 { // there are no more digits, as Ctrl+0 is for the size of text
				shortcut = action.Shortcut("Ctrl+" + strconv.Itoa(i+1))
			}
			out = append(out, action.Action{
				Name: "go_" + string(p.Name()), Menu: action.Go, Shortcut: shortcut,
				Do: func() { s.Go(route) }, Title: func() string { return s.words.T("page." + string(route.Page)) },
			})
		}
	}
	return append(out, action.Action{Name: "back", Menu: action.Go, Shortcut: "Alt+Left", Apart: true, Do: s.back, Disabled: reason(s.noBook, s.nowhereBack)})
}

// recordActions enter things. What needs something chosen on a page is done by that page; until it shows, these say where to go.
func (s *Shell) recordActions() []action.Action {
	out := []action.Action{
		{Name: "new_commitment", Menu: action.Record, Shortcut: "Ctrl+N", Do: func() { s.enter(model.KindCommitment) }, Disabled: s.locked},
		{Name: "new_event", Menu: action.Record, Shortcut: "Ctrl+Shift+E", Do: func() { s.enter(model.KindEvent) }, Disabled: s.locked},
	}
	for _, kind := range []model.RecordKind{model.KindActor, model.KindSource, model.KindInstrument} {
		out = append(out, action.Action{
			Name: "new_" + string(kind), Menu: action.Record, Sub: "more", Do: func() { s.enter(kind) }, Disabled: s.locked,
		})
	}
	for _, open := range s.unfinished {
		out = append(out, action.Action{
			Name: "continue", Menu: action.Record, Sub: "unfinished", Do: func() { s.resume(open) },
			Title: open.name,
		})
	}
	return append(out,
		action.Action{Name: "event.record", Menu: action.Record, Apart: true, Disabled: reason(s.locked, s.elsewhere(page.Events))},
		action.Action{Name: "commitment.stage", Menu: action.Record, Disabled: reason(s.locked, s.elsewhere(page.Commitments))},
		action.Action{Name: "commitment.delivery", Menu: action.Record, Disabled: reason(s.locked, s.elsewhere(page.Commitments))},
	)
}

// nothingListed says that the page has no list from which something could be chosen.
func (s *Shell) nothingListed() string { return s.say("why.no_list") }

// elsewhere says to which page to go for something.
func (s *Shell) elsewhere(p page.Name) func() string {
	return func() string { return s.say("why.on_page", "page", s.words.T("page."+string(p))) }
}

func (s *Shell) helpActions() []action.Action {
	return []action.Action{
		{Name: "guide", Menu: action.HelpMenu, Shortcut: "Shift+F1", Do: s.showGuide},
		{Name: "keys", Menu: action.HelpMenu, Shortcut: "F1", Do: s.showKeys},
		{Name: "about", Menu: action.HelpMenu, Do: s.showAbout},
	}
}
