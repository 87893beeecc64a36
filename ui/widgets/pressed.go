package widgets

import "fyne.io/fyne/v2"

// Pressed makes a block something that is pressed, by pointer or keyboard; text is what it is called. tapped nil leaves it
// as it is.
func Pressed(text string, content fyne.CanvasObject, tapped func()) fyne.CanvasObject {
	if tapped == nil {
		return content
	}
	return newItemButton(text, content, tapped)
}

// Small is the button as it fits into a line of text.
func (b *Button) Small() *Button {
	b.small = true
	return b
}
