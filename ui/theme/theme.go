// Package theme is how the window looks: colours, text sizes, signs and icons,
// light and dark, compact, at any text scale.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Variant chooses light or dark, or leaves it to the system.
type Variant int

// The variants a person may choose.
const (
	System Variant = iota
	Light
	Dark
)

// ParseVariant reads "light" and "dark"; anything else is System.
func ParseVariant(text string) Variant {
	switch text {
	case "light":
		return Light
	case "dark":
		return Dark
	}
	return System
}

// String is the text ParseVariant reads.
func (v Variant) String() string {
	switch v {
	case Light:
		return "light"
	case Dark:
		return "dark"
	}
	return "system"
}

// Theme is a fyne.Theme. It never changes: Apply a new one instead.
type Theme struct {
	variant Variant
	scale   float32
}

var _ fyne.Theme = (*Theme)(nil)

// New returns the theme of a variant at a text scale, which is brought into
// MinScale…MaxScale; 0 means 1.
func New(variant Variant, scale float32) *Theme {
	switch {
	case scale == 0:
		scale = 1
	case scale < MinScale:
		scale = MinScale
	case scale > MaxScale:
		scale = MaxScale
	}
	return &Theme{variant: variant, scale: scale}
}

// Apply gives the whole app the variant and text scale; everything that is in a window redraws.
// A page that is kept out of the window must be refreshed when it is shown again.
func Apply(app fyne.App, variant Variant, scale float32) {
	app.Settings().SetTheme(New(variant, scale))
}

// Current is the theme in use, or the light one where the app has set none of ours.
func Current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return fallback
}

var fallback = New(Light, 1)

// Color is the colour called name in the current theme and variant.
func Color(name Name) color.Color {
	return Current().Color(name, systemVariant())
}

func systemVariant() fyne.ThemeVariant {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().ThemeVariant()
	}
	return fynetheme.VariantLight
}

// Variant is the variant chosen.
func (t *Theme) Variant() Variant { return t.variant }

// Scale is the text scale in use.
func (t *Theme) Scale() float32 { return t.scale }

func (t *Theme) dark(system fyne.ThemeVariant) bool {
	return t.variant == Dark || t.variant == System && system == fynetheme.VariantDark
}

// fromFyne maps Fyne's colour names to ours, so that its own widgets fit in.
var fromFyne = map[Name]Name{
	fynetheme.ColorNameBackground:          Paper,
	fynetheme.ColorNameButton:              Surface,
	fynetheme.ColorNameDisabledButton:      endBg,
	fynetheme.ColorNameDisabled:            Faint,
	fynetheme.ColorNameError:               stopInk,
	fynetheme.ColorNameFocus:               AccentBg,
	fynetheme.ColorNameForeground:          Ink,
	fynetheme.ColorNameForegroundOnError:   Surface,
	fynetheme.ColorNameForegroundOnPrimary: Surface,
	fynetheme.ColorNameForegroundOnSuccess: Surface,
	fynetheme.ColorNameForegroundOnWarning: Surface,
	fynetheme.ColorNameHeaderBackground:    Rail,
	fynetheme.ColorNameHover:               Hover,
	fynetheme.ColorNameHyperlink:           Accent,
	fynetheme.ColorNameInputBackground:     Surface,
	fynetheme.ColorNameInputBorder:         Edge,
	fynetheme.ColorNameMenuBackground:      Surface,
	fynetheme.ColorNameOverlayBackground:   Surface,
	fynetheme.ColorNamePlaceHolder:         Faint,
	fynetheme.ColorNamePressed:             Press,
	fynetheme.ColorNamePrimary:             Accent,
	fynetheme.ColorNameSeparator:           Line,
	fynetheme.ColorNameSuccess:             goInk,
	fynetheme.ColorNameWarning:             openInk,
}

// Color implements fyne.Theme.
func (t *Theme) Color(name Name, system fyne.ThemeVariant) color.Color {
	colours := lightPalette
	if t.dark(system) {
		colours = darkPalette
	}
	if c, ok := colours[name]; ok {
		return c
	}
	if own, ok := fromFyne[name]; ok {
		return colours[own]
	}
	return t.otherColor(name, colours)
}

// otherColor gives what is derived from the palette, and Fyne's own for the rest.
func (t *Theme) otherColor(name Name, colours palette) color.Color {
	switch name {
	case fynetheme.ColorNameScrollBar:
		return withAlpha(colours[Faint], 0x80)
	case fynetheme.ColorNameScrollBarBackground:
		return color.Transparent
	case fynetheme.ColorNameSelection:
		return withAlpha(colours[Accent], 0x44)
	case fynetheme.ColorNameShadow:
		return color.NRGBA{A: 0x16}
	}
	variant := fynetheme.VariantLight
	if colours[Paper] == darkPalette[Paper] {
		variant = fynetheme.VariantDark
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

func withAlpha(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

// Icon implements fyne.Theme with Fyne's icons; ours are asked for by the function Icon.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSizes[name]; ok {
		return size * t.scale
	}
	if size, ok := plainSizes[name]; ok {
		return size
	}
	return fynetheme.DefaultTheme().Size(name)
}
