package action_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"proviso/assets"
	"proviso/ui/action"
)

func TestAnActionIsDoneUnlessSomethingSpeaksAgainstIt(t *testing.T) {
	done, why := 0, ""
	a := action.Action{Name: "event.record", Do: func() { done++ }, Disabled: func() string { return why }}
	if !a.Run() || done != 1 {
		t.Errorf("done %d times, want once", done)
	}
	why = "this book is open read-only"
	if a.Run() || done != 1 || a.Why() != why {
		t.Errorf("done %d times, though %q", done, a.Why())
	}
	for name, b := range map[string]action.Action{"without a reason": {Do: func() { done++ }}, "without a deed": {}} {
		if ran := b.Run(); ran != (b.Do != nil) || b.Why() != "" {
			t.Errorf("%s: ran %t, because of %q", name, ran, b.Why())
		}
	}
	if a.Key() != "action.event.record" {
		t.Errorf("its title is the text of %q", a.Key())
	}
}

func TestTheChordOfAnActionIsFoundByItsName(t *testing.T) {
	all := []action.Action{{Name: "event.edit", Shortcut: "Ctrl+E"}, {Name: "event.remove"}}
	for name, want := range map[string]string{"event.edit": "Ctrl+E", "event.remove": "", "nothing": ""} {
		if got := action.Chord(assets.Words("en"), all, name); got != action.OfSystem(want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestShortcutsAreThoseThatFyneKnows(t *testing.T) {
	test.NewTempApp(t)
	const ctrl = fyne.KeyModifierShortcutDefault
	for text, want := range map[action.Shortcut]string{
		"":             "",
		"F1":           "", // goes to what has the focus
		"Ctrl+Z":       (&fyne.ShortcutUndo{}).ShortcutName(),
		"Ctrl+Y":       (&fyne.ShortcutRedo{}).ShortcutName(),
		"Ctrl+C":       (&fyne.ShortcutCopy{}).ShortcutName(),
		"Ctrl+A":       (&fyne.ShortcutSelectAll{}).ShortcutName(),
		"Ctrl+Shift+F": (&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: ctrl | fyne.KeyModifierShift}).ShortcutName(),
		"Alt+Up":       (&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}).ShortcutName(),
	} {
		got := ""
		if s := text.Fyne(); s != nil {
			got = s.ShortcutName()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
