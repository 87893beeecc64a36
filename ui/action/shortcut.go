package action

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Shortcut is a chord of keys as people write it: "Ctrl+Shift+Z", "F1". Ctrl stands for Command on macOS.
type Shortcut string

// Find is the shortcut of the search field of every page.
const Find Shortcut = "Ctrl+F"

// Fyne is the shortcut as fyne's menus know it; nil for none, and for a key without Ctrl or Alt, which fyne passes to what
// has the focus instead.
func (s Shortcut) Fyne() fyne.Shortcut {
	switch s {
	case "Ctrl+Z":
		return &fyne.ShortcutUndo{}
	case "Ctrl+Y":
		return &fyne.ShortcutRedo{}
	case "Ctrl+C":
		return &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}
	case "Ctrl+A":
		return &fyne.ShortcutSelectAll{}
	}
	if !strings.Contains(string(s), "+") {
		return nil
	}
	parts := strings.Split(string(s), "+")
	out := &desktop.CustomShortcut{KeyName: fyne.KeyName(parts[len(parts)-1])}
	for _, p := range parts[:len(parts)-1] {
		out.Modifier |= modifiers[p]
	}
	return out
}

var modifiers = map[string]fyne.KeyModifier{
	"Ctrl": fyne.KeyModifierShortcutDefault, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt,
}
