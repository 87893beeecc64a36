package main

import (
	"slices"
	"testing"

	"proviso/assets"
	"proviso/ui/theme"
	"proviso/ui/uitest"
)

// roomy are the sheets in which every language must find room, in the smallest window that the design names.
var roomy = []string{
	"start", "overview-paris", "commitments-paris", "record-exercise", "scenarios-exercise", "scenarios-dated", "map-chosen", "actors-paris",
	"evidence-claims", "history-paris", "shell-settings", "shell-commitment", "guide",
}

// TestEveryLanguageFindsRoom lays pages out in each language and looks for texts that are drawn over others or stand out of
// what they belong to.
func TestEveryLanguageFindsRoom(t *testing.T) {
	homes = t.TempDir()
	t.Cleanup(func() { spoken = assets.Words(assets.English) })
	if testing.Short() {
		t.Skip("draws every page in every language")
	}
	for _, lang := range assets.Languages() {
		if err := speak(lang); err != nil {
			t.Fatal(err)
		}
		for _, s := range sheets {
			if !slices.Contains(roomy, s.name) {
				continue
			}
			t.Run(lang+"/"+s.name, func(t *testing.T) {
				screen := uitest.Start(t, uitest.Options{Width: 1100, Height: 700, Variant: theme.Light, Scale: 1})
				defer screen.Window.Close()
				if content := s.show(screen); content != nil {
					screen.Show(content)
				}
				screen.Settle()
				for _, spill := range screen.Spills() {
					t.Error(spill)
				}
			})
		}
	}
}
