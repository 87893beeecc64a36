package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Tone is the mood of a state: it colours chips, banners and matrix cells, and
// each has a sign of its own, so that nothing is told by colour alone.
type Tone int

// The tones, in the order of the palette.
const (
	Go   Tone = iota // in force, yes: a filled circle
	Open             // not decided: a half circle
	Stop             // blocked, no, overdue: a barred circle
	End              // over or not applicable: a square
	Done             // delivered: a check
)

// Tones lists every tone.
var Tones = []Tone{Go, Open, Stop, End, Done}

const (
	goInk   Name = "proviso.go"
	goBg    Name = "proviso.gobg"
	openInk Name = "proviso.open"
	openBg  Name = "proviso.openbg"
	stopInk Name = "proviso.stop"
	stopBg  Name = "proviso.stopbg"
	endInk  Name = "proviso.end"
	endBg   Name = "proviso.endbg"
	doneInk Name = "proviso.done"
	doneBg  Name = "proviso.donebg"
)

type toneSpec struct {
	name    string
	ink, bg Name
}

var toneSpecs = [...]toneSpec{
	Go:   {"go", goInk, goBg},
	Open: {"open", openInk, openBg},
	Stop: {"stop", stopInk, stopBg},
	End:  {"end", endInk, endBg},
	Done: {"done", doneInk, doneBg},
}

// spec treats an unknown tone as End, the most neutral.
func (t Tone) spec() toneSpec {
	if t < 0 || int(t) >= len(toneSpecs) {
		t = End
	}
	return toneSpecs[t]
}

// String is the tone's name: go, open, stop, end or done.
func (t Tone) String() string { return t.spec().name }

// Ink names the tone's text colour.
func (t Tone) Ink() Name { return t.spec().ink }

// Bg names the tone's background colour.
func (t Tone) Bg() Name { return t.spec().bg }

// Color is the tone's text colour in the current variant.
func (t Tone) Color() color.Color { return Color(t.Ink()) }

// Background is the tone's background colour in the current variant.
func (t Tone) Background() color.Color { return Color(t.Bg()) }

// Sign is the tone's sign drawn in its own colour.
func (t Tone) Sign() fyne.Resource { return t.SignIn(t.Ink()) }

// SignIn is the tone's sign drawn in another colour, as on a filled button.
func (t Tone) SignIn(ink Name) fyne.Resource { return Icon("sign-"+t.String(), ink) }
