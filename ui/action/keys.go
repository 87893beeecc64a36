package action

import (
	"runtime"
	"strings"

	"proviso/model/words"
)

// In is the chord as the keyboards of a language have it, and as those of macOS have it there.
func (s Shortcut) In(w *words.Words) string {
	keys := strings.Fields(string(s)) // several, as in "Up Down"
	for i, key := range keys {
		parts := strings.Split(key, "+")
		for j, part := range parts {
			if w.Has("key." + part) {
				parts[j] = w.T("key." + part)
			}
		}
		keys[i] = strings.Join(parts, "+")
	}
	return OfSystem(strings.Join(keys, " "))
}

// OfSystem is a text with its chords as the keyboards of this system have them.
func OfSystem(text string) string {
	if runtime.GOOS == "darwin" {
		return OfMac(text)
	}
	return text
}

// ofMac turns the names of modifiers, in every language there is, into their signs, in the order of Apple's guidelines.
var ofMac = func() *strings.Replacer {
	var pairs []string
	for _, ctrl := range []string{"Ctrl+", "Strg+"} {
		for _, shift := range []string{"Shift+", "Umschalt+", "Maj+"} {
			pairs = append(pairs, ctrl+shift, "⇧⌘")
		}
		pairs = append(pairs, ctrl+"Alt+", "⌥⌘", ctrl, "⌘")
	}
	return strings.NewReplacer(append(pairs, "Shift+", "⇧", "Umschalt+", "⇧", "Maj+", "⇧", "Alt+", "⌥")...)
}()

// OfMac is a text with its chords as the keyboards of Macs have them: "⇧⌘Z" for "Ctrl+Shift+Z".
func OfMac(text string) string { return ofMac.Replace(text) }
