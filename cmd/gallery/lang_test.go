package main

import (
	"slices"
	"testing"

	"proviso/model/words"
)

func TestWhatIsTappedIsCalledByItsNameInTheLanguage(t *testing.T) {
	german := words.New("de", map[string]string{"page.map": "Karte", "evidence.tab.claims": "Belege {n}", "map.steps.one": "{n} Schritt", "map.steps.other": "{n} Schritte"})
	for english, want := range map[string]string{"Map": "Karte", "Claims 22": "Belege 22", "2 steps": "2 Schritte"} {
		if got := translations(english, german); !slices.Contains(got, want) {
			t.Errorf("%q is called %q, want %q", english, got, want)
		}
	}
}

func TestSpeakKnowsItsLanguages(t *testing.T) {
	if err := speak("xx"); err == nil {
		t.Error("xx is spoken")
	}
}
