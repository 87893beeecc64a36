package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	w "proviso/ui/widgets"
)

// shortcut saves with Ctrl+S and Ctrl+Enter, saves and goes on with Ctrl+Shift+Enter, and goes from section to section with
// Ctrl+PageDown and Ctrl+PageUp; others are for the condition in which the focus is.
func (v *View) shortcut(s fyne.Shortcut) bool {
	if c, ok := s.(*desktop.CustomShortcut); ok {
		if do := v.chords()[chord{c.KeyName, c.Modifier}]; do != nil {
			do()
			return true
		}
	}
	for _, d := range v.drawn {
		if d.condition != nil && d.condition.TypedShortcut(s) {
			return true
		}
	}
	return false
}

type chord struct {
	key      fyne.KeyName
	modifier fyne.KeyModifier
}

func (v *View) chords() map[chord]func() {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	return map[chord]func(){
		{fyne.KeyS, ctrl}: v.Save, {fyne.KeyReturn, ctrl}: v.Save, {fyne.KeyEnter, ctrl}: v.Save,
		{fyne.KeyReturn, ctrl | shift}: v.SaveNext, {fyne.KeyEnter, ctrl | shift}: v.SaveNext,
		{fyne.KeyPageDown, ctrl}: func() { v.turn(1) }, {fyne.KeyPageUp, ctrl}: func() { v.turn(-1) },
	}
}

// turn takes the focus to the next section or the one before, round from the last to the first: to its first field, or to
// the head of one that is closed.
func (v *View) turn(by int) {
	sections := v.form.Sections()
	next := sections[(v.section()+by+len(sections))%len(sections)]
	if v.isOpen(next) {
		v.focus(next.Fields[0])
		return
	}
	w.Focus(v.heads[next.Name])
}

// section is the number of the section in which the focus is: the last that begins no lower.
func (v *View) section() int {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(v)
	if c == nil {
		return 0
	}
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return 0
	}
	at, found := driver.AbsolutePositionForObject(focused).Y, 0
	for i, s := range v.form.Sections() {
		if head := v.heads[s.Name]; head != nil && driver.AbsolutePositionForObject(head).Y <= at {
			found = i
		}
	}
	return found
}
