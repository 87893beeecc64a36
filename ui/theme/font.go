package theme

import (
	_ "embed"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// symbols is a small cut of Inter (see font/LICENSE.txt): arrows, comparisons and marks that Noto Sans lacks,
// and a space as wide and a line as high as Noto Sans has them. It stands before Noto Sans, because a space keeps
// the font of the sign before it: Fyne's own symbols have none, and would show "→ " as "→�".
//
//go:embed font/ProvisoSymbols.ttf
var symbols []byte

var symbolFont = fyne.NewStaticResource("ProvisoSymbols.ttf", symbols)

// Font implements fyne.Theme: our symbols, to which Fyne adds its Noto Sans in the style, and after that
// whatever fonts the system has for other scripts.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Monospace || style.Symbol {
		return fynetheme.DefaultTheme().Font(style)
	}
	return symbolFont
}
