package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Name is one of the colours below. It may also be given to Fyne wherever a
// theme colour name is asked for, such as in a rich text style.
type Name = fyne.ThemeColorName

// The colours of the house, besides those of the tones.
const (
	Paper    Name = "proviso.paper"    // the page
	Surface  Name = "proviso.surface"  // cards, fields, the detail side
	Rail     Name = "proviso.rail"     // the navigation rail
	Ink      Name = "proviso.ink"      // text
	Soft     Name = "proviso.soft"     // secondary text
	Faint    Name = "proviso.faint"    // captions and notes
	Line     Name = "proviso.line"     // hairlines
	Edge     Name = "proviso.edge"     // the outline of fields
	Accent   Name = "proviso.accent"   // links, primary buttons, focus
	AccentBg Name = "proviso.accentbg" // a filter that is on
	Sel      Name = "proviso.sel"      // the selected row
	Hover    Name = "proviso.hover"    // laid over what the pointer is on
	Press    Name = "proviso.press"    // laid over what is pressed
	Shade    Name = "proviso.shade"    // behind a dialog
	Shadow   Name = "proviso.shadow"   // under what floats
)

// palette gives every colour of one variant.
type palette map[Name]color.NRGBA

func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

func veil(v uint32, alpha uint8) color.NRGBA {
	c := hex(v)
	c.A = alpha
	return c
}

var lightPalette = palette{
	Paper: hex(0xfaf9f6), Surface: hex(0xffffff), Rail: hex(0xf2f0ea),
	Ink: hex(0x1d2126), Soft: hex(0x5c626b), Faint: hex(0x8b9098), Line: hex(0xe3e0d8), Edge: hex(0xe3e0d8),
	Accent: hex(0x24569c), AccentBg: hex(0xe6eef8), Sel: hex(0xeaf1fa),
	Hover: veil(0x1d2126, 0x0b), Press: veil(0x1d2126, 0x18), Shade: veil(0x1d2126, 0x52), Shadow: veil(0x1d2126, 0x30),
	goInk: hex(0x0b7a5c), goBg: hex(0xe2f3ec),
	openInk: hex(0x8a5d00), openBg: hex(0xfdf2d5),
	stopInk: hex(0xb03a1e), stopBg: hex(0xfbe8e2),
	endInk: hex(0x666b73), endBg: hex(0xececec),
	doneInk: hex(0x24569c), doneBg: hex(0xe6eef8),
}

var darkPalette = palette{
	Paper: hex(0x16181c), Surface: hex(0x1d2025), Rail: hex(0x131519),
	Ink: hex(0xe7e8ea), Soft: hex(0xa6abb3), Faint: hex(0x747a83), Line: hex(0x2e3238), Edge: hex(0x3c4148),
	Accent: hex(0x7fb0f0), AccentBg: hex(0x22324a), Sel: hex(0x232b38),
	Hover: veil(0xe7e8ea, 0x0e), Press: veil(0xe7e8ea, 0x1c), Shade: veil(0x000000, 0x8c), Shadow: veil(0x000000, 0x60),
	goInk: hex(0x5fd0a8), goBg: hex(0x17342b),
	openInk: hex(0xe6b75a), openBg: hex(0x3a2f16),
	stopInk: hex(0xf08a6c), stopBg: hex(0x42231b),
	endInk: hex(0x9aa0a8), endBg: hex(0x2b2e33),
	doneInk: hex(0x7fb0f0), doneBg: hex(0x22324a),
}
