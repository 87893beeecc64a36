package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// ChipData is a state in a word: its tone gives colour and sign.
type ChipData struct {
	Tone theme.Tone
	Text string
}

func (c ChipData) look() look {
	return look{
		text: c.Text, style: Style{Ink: c.Tone.Ink(), Size: theme.SizeChip, Bold: true},
		fill: c.Tone.Bg(), radius: theme.Scaled(9), icon: c.Tone.Sign(), iconSize: theme.Scaled(11),
		left: 7, right: 9, above: 1, gap: 5,
	}
}

// Chip shows a state as sign and word on the ground of its tone.
type Chip struct {
	widget.BaseWidget
	data ChipData
}

// NewChip is a chip.
func NewChip(tone theme.Tone, text string) *Chip {
	c := &Chip{data: ChipData{tone, text}}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows another state.
func (c *Chip) Set(tone theme.Tone, text string) {
	if next := (ChipData{tone, text}); next != c.data {
		c.data = next
		c.Refresh()
	}
}

// Text is the word shown.
func (c *Chip) Text() string { return c.data.Text }

// Tone is the tone shown.
func (c *Chip) Tone() theme.Tone { return c.data.Tone }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: func() look { return c.data.look() }, size: c.Size}
}

// Icon is an icon in a colour of the theme, of a size that grows with the text scale.
type Icon struct {
	widget.BaseWidget
	source fyne.Resource
	size   float32
}

// NewIcon shows the icon called name (see assets/icons), size units wide at scale 1.
func NewIcon(name string, ink theme.Name, size float32) *Icon {
	return newIcon(theme.Icon(name, ink), size)
}

// NewSign shows a tone's sign alone. Say the state in words beside it.
func NewSign(tone theme.Tone) *Icon { return newIcon(tone.Sign(), 11) }

func newIcon(source fyne.Resource, size float32) *Icon {
	i := &Icon{source: source, size: size}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), size: i.Size, look: func() look {
		return look{style: Body, icon: i.source, iconSize: theme.Scaled(i.size), above: (theme.Scaled(i.size) - Body.lineHeight()) / 2}
	}}
}
