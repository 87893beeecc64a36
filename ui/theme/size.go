package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Text sizes of the house, beside Fyne's own. All grow with the text scale.
const (
	SizeText    = fynetheme.SizeNameText           // 13, running text
	SizeCaption = fynetheme.SizeNameCaptionText    // 11, section captions, counts
	SizeHeading = fynetheme.SizeNameHeadingText    // 20, the title of a page or record
	SizeTitle   = fynetheme.SizeNameSubHeadingText // 16, the title of a panel

	SizeSmall  fyne.ThemeSizeName = "proviso.small"  // 12, second lines, pills
	SizeChip   fyne.ThemeSizeName = "proviso.chip"   // 11.5, chips and notes
	SizeLead   fyne.ThemeSizeName = "proviso.lead"   // 14.5, the sentence of a condition
	SizeCard   fyne.ThemeSizeName = "proviso.card"   // 14, the title of a card
	SizeFigure fyne.ThemeSizeName = "proviso.figure" // 26, a count that stands alone
)

// The range of the text scale; values outside are brought to its ends.
const (
	MinScale = 0.8
	MaxScale = 2.0
)

// textSizes grow with the text scale, plainSizes do not.
var textSizes = map[fyne.ThemeSizeName]float32{
	SizeText: 13, SizeCaption: 11, SizeHeading: 20, SizeTitle: 16,
	SizeSmall: 12, SizeChip: 11.5, SizeLead: 14.5, SizeCard: 14, SizeFigure: 26,
	fynetheme.SizeNameInlineIcon: 16,
}

var plainSizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameInnerPadding:       6,
	fynetheme.SizeNamePadding:            3,
	fynetheme.SizeNameLineSpacing:        3,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     3,
	fynetheme.SizeNameScrollBarRadius:    4,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameSplitThickness:     1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        6,
	fynetheme.SizeNameButtonRadius:       6,
	fynetheme.SizeNameSelectionRadius:    4,
	fynetheme.SizeNameCardRadius:         8,
	fynetheme.SizeNameDialogRadius:       10,
	fynetheme.SizeNamePopupRadius:        6,
	fynetheme.SizeNameMenuRadius:         6,
}

// Size is the current size called name.
func Size(name fyne.ThemeSizeName) float32 { return Current().Size(name) }

// Scaled is a length that belongs to text, such as the height of a row, at the
// current text scale and rounded to whole units so that hairlines stay sharp.
func Scaled(length float32) float32 {
	return float32(int(length*Current().scale + 0.5))
}
