package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/widgets"
)

// Whatever shows a text shortened shows it whole in a tooltip, and has none on account of a text that it shows in full.
func TestWhatIsCutIsWholeInATooltip(t *testing.T) {
	const long = "Protected facilities for weapons and equipment across Ukraine"
	for name, make := range map[string]func(text string) fyne.CanvasObject{
		"button": func(text string) fyne.CanvasObject { return widgets.NewButton(text, func() {}) },
		"pill":   func(text string) fyne.CanvasObject { return widgets.NewPill(text, false, func() {}) },
		"link":   func(text string) fyne.CanvasObject { return widgets.NewLink(widgets.Body, text, func() {}) },
		"rail":   func(text string) fyne.CanvasObject { return widgets.NewNavItem(text, "5,000", func() {}) },
		"select": func(text string) fyne.CanvasObject {
			return widgets.NewSelect("", []widgets.Option{{ID: "x", Label: text}}, "x", func(string) {})
		},
		"card": func(text string) fyne.CanvasObject {
			return widgets.CountCard(theme.Go, "12", "in force", text, func() {})
		},
		"label": func(text string) fyne.CanvasObject { return widgets.NewField(text, widgets.NewEntry("")) },
		"dots": func(text string) fyne.CanvasObject {
			return widgets.NewDots(widgets.Dot{Text: text, Note: "2026"}, widgets.Dot{Text: "signed"})
		},
		"text": func(text string) fyne.CanvasObject { return widgets.NewCutText(widgets.Body, text) },
		"item": func(text string) fyne.CanvasObject {
			return widgets.Item([]widgets.Run{widgets.Plain(text)}, "", &widgets.ChipData{Tone: theme.Open, Text: "open"}, func() {})
		},
	} {
		for _, text := range []string{long, "ab"} {
			s, layer := screen(t, widgets.Line(0, widgets.Side(110, make(text)), widgets.Spring()))
			for _, at := range []fyne.Position{{X: 20, Y: 195}, {X: 20, Y: 205}, {X: 20, Y: 185}, {X: 20, Y: 215}} {
				s.HoverAt(at)
				if layer.Tip() != "" {
					break
				}
			}
			if shown := strings.Contains(layer.Tip(), text); shown != (text == long) {
				t.Errorf("%s with %q has the tooltip %q among %q", name, text, layer.Tip(), s.Texts())
			}
		}
	}
}

func TestAReasonStandsBelowTheWholeText(t *testing.T) {
	b := widgets.NewButton("Record what happened to all of them at once", func() {})
	b.SetDisabled("the book is open read-only")
	s, layer := screen(t, widgets.Line(0, widgets.Side(110, b), widgets.Spring()))
	s.HoverAt(fyne.NewPos(20, 200))
	if want := "Record what happened to all of them at once\nthe book is open read-only"; layer.Tip() != want {
		t.Errorf("the tooltip says %q", layer.Tip())
	}
}
