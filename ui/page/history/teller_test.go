package history

import (
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
)

// A part without a word of its own would be called by its name in files, in English, whatever the language.
func TestEveryPartOfARecordHasAWord(t *testing.T) {
	mute := teller{words: assets.Words("en").With(func(string) string { return "a word" })}
	for _, kind := range model.RecordKinds() {
		for _, name := range names(kind) {
			if got := mute.label(name); !strings.Contains(got, "a word") {
				t.Errorf("%s of %s has no word: it is called %q", name, kind, got)
			}
		}
	}
}
