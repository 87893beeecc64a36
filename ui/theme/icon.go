package theme

import (
	"bytes"
	"fmt"

	"fyne.io/fyne/v2"

	"proviso/assets/icons"
)

// Icon returns the icon called name (see assets/icons) in a colour of the
// theme. It follows the theme: its content is made anew whenever it is asked
// for, under a name that tells the colour, so that no stale drawing is reused.
// An unknown name gives an empty drawing.
func Icon(name string, ink Name) fyne.Resource {
	return &icon{name: name, ink: ink}
}

type icon struct {
	name string
	ink  Name
}

const emptySVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"></svg>`

// Name implements fyne.Resource.
func (i *icon) Name() string { return i.name + "-" + i.colour()[1:] + ".svg" }

// Content implements fyne.Resource.
func (i *icon) Content() []byte {
	source := icons.SVG(i.name)
	if source == nil {
		return []byte(emptySVG)
	}
	return bytes.ReplaceAll(source, []byte("currentColor"), []byte(i.colour()))
}

func (i *icon) colour() string {
	r, g, b, _ := Color(i.ink).RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
