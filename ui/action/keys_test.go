package action_test

import (
	"testing"

	"proviso/assets"
	"proviso/ui/action"
)

func TestChordsAreWrittenAsMacsHaveThem(t *testing.T) {
	for text, want := range map[string]string{
		"Ctrl+Shift+Z":                        "⇧⌘Z",
		"Ctrl+Alt+C":                          "⌥⌘C",
		"Alt+Up":                              "⌥Up",
		"F1":                                  "F1",
		"Drücken Sie Strg+Umschalt+Enter.":    "Drücken Sie ⇧⌘Enter.",
		"Ctrl+Maj+Entrée : enregistre":        "⇧⌘Entrée : enregistre",
		"Ctrl+= and Ctrl+- change it":         "⌘= and ⌘- change it",
		"Shift extends, without a chord here": "Shift extends, without a chord here",
	} {
		if got := action.OfMac(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestKeysHaveTheNamesOfTheirKeyboards(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Ctrl+Shift+Delete", "de": "Strg+Umschalt+Entf", "fr": "Ctrl+Maj+Suppr", "uk": "Ctrl+Shift+Delete",
	} {
		if got := action.Shortcut("Ctrl+Shift+Delete").In(assets.Words(lang)); got != action.OfSystem(want) {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got := action.Shortcut("PageUp PageDown").In(assets.Words("de")); got != "Bild↑ Bild↓" {
		t.Errorf("two keys: %q", got)
	}
}
