package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// Select shows one of a few options and drops a list to choose another. Space, Enter and Down open the list, arrows
// move in it, letters choose.
type Select struct {
	pressable
	named
	placeholder string
	options     []Option
	chosen      string
	changed     func(id string)
	panel       *optionPanel
	open        bool
}

// NewSelect offers options; changed gets the id of another when it is chosen.
func NewSelect(placeholder string, options []Option, chosen string, changed func(id string)) *Select {
	s := &Select{placeholder: placeholder, options: options, chosen: chosen, changed: changed}
	s.panel = newOptionPanel(func(o Option) { s.choose(o.ID) }, nil)
	s.init(s, s.toggle)
	return s
}

// Chosen is the id of the choice, "" for none.
func (s *Select) Chosen() string { return s.chosen }

// SetChosen changes the choice without calling anything.
func (s *Select) SetChosen(id string) {
	s.chosen = id
	s.Refresh()
}

// SetOptions offers others; the choice stays if it is among them.
func (s *Select) SetOptions(options []Option) {
	s.options = options
	if s.find(s.chosen) < 0 {
		s.chosen = ""
	}
	s.Refresh()
}

// Text is the label of the choice, or the placeholder.
func (s *Select) Text() string {
	if i := s.find(s.chosen); i >= 0 {
		return s.options[i].Label
	}
	return s.placeholder
}

func (s *Select) find(id string) int {
	for i, o := range s.options {
		if o.ID == id {
			return i
		}
	}
	return -1
}

func (s *Select) choose(id string) {
	LayerOf(s).CloseDrop()
	s.grab()
	if id == s.chosen {
		return
	}
	s.SetChosen(id)
	if s.changed != nil {
		s.changed(id)
	}
}

func (s *Select) grab() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() != s {
		c.Focus(s)
	}
}

func (s *Select) toggle() {
	layer := LayerOf(s)
	if s.open {
		layer.CloseDrop()
		return
	}
	s.grab()
	s.panel.set(s.options, "", s.chosen)
	if s.panel.empty() {
		return
	}
	s.open = true
	layer.Drop(s, s.panel, func() { s.open = false; s.Refresh() })
	s.Refresh()
}

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case s.open && s.panel.key(ev):
	case s.open && ev.Name == fyne.KeyEscape:
		LayerOf(s).CloseDrop()
	case ev.Name == fyne.KeyDown && !s.disabled:
		s.toggle()
	default:
		s.pressable.TypedKey(ev)
	}
}

// TypedRune implements fyne.Focusable: a letter chooses the next option that begins with it.
func (s *Select) TypedRune(r rune) {
	if s.disabled || r == ' ' {
		return
	}
	from := s.find(s.chosen)
	if s.open {
		from = s.find(s.panel.list.Current())
	}
	for step := range s.options {
		o := s.options[(max(from, -1)+1+step)%len(s.options)]
		if !startsWith(o.Label, r) {
			continue
		}
		if s.open {
			s.panel.list.Select(o.ID)
		} else {
			s.choose(o.ID)
		}
		return
	}
}

// FocusLost implements fyne.Focusable.
func (s *Select) FocusLost() {
	s.pressable.FocusLost()
	if s.open && !s.panel.list.pressed {
		LayerOf(s).CloseDrop()
	}
}

func (s *Select) look() look {
	l := look{
		text: s.Text(), style: Body, fill: theme.Surface, stroke: theme.Edge, radius: 6, left: 6, right: 7, above: 5, gap: 6, inset: 0.5, // as entries stand
		iconSize: theme.Scaled(13), mark: theme.Icon("chevron-down", theme.Faint), hovered: s.hovered && !s.disabled,
		focused: s.focused, markAtEnd: true,
	}
	if s.find(s.chosen) < 0 || s.disabled {
		l.style.Ink = theme.Faint
	}
	return l
}

// CreateRenderer implements fyne.Widget.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: s.look, size: s.Size, narrow: 90, cut: &s.cut}
}
