package theme

import (
	_ "embed"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// The signs of a style stand before Fyne's Noto Sans: arrows, comparisons and marks that it lacks, a small cut of Inter;
// the dotted Cyrillic letters, which its rules for composing letters leave without their dots; and Hebrew and Arabic,
// which a system may have no font for. A space is as wide and a line as high as in Noto Sans, because a space keeps the
// font of the sign before it. tools/fonts/cut.py makes them; see font/LICENSE.txt.
var (
	//go:embed font/ProvisoSigns-Regular.ttf
	regular []byte
	//go:embed font/ProvisoSigns-Bold.ttf
	bold []byte
	//go:embed font/ProvisoSigns-Italic.ttf
	italic []byte
	//go:embed font/ProvisoSigns-BoldItalic.ttf
	boldItalic []byte

	regularFont    = fyne.NewStaticResource("ProvisoSigns-Regular.ttf", regular)
	boldFont       = fyne.NewStaticResource("ProvisoSigns-Bold.ttf", bold)
	italicFont     = fyne.NewStaticResource("ProvisoSigns-Italic.ttf", italic)
	boldItalicFont = fyne.NewStaticResource("ProvisoSigns-BoldItalic.ttf", boldItalic)
)

// Font implements fyne.Theme: our signs, to which Fyne adds its Noto Sans in the style, and after that whatever fonts the
// system has for other scripts.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return fynetheme.DefaultTheme().Font(style)
	case style.Bold && style.Italic:
		return boldItalicFont
	case style.Bold:
		return boldFont
	case style.Italic:
		return italicFont
	}
	return regularFont
}
