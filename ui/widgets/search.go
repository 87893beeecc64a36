package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Search is a field that filters as one types. Escape clears it, Down goes on to the list.
type Search struct {
	widget.Entry
	// OnQuery is called with the text whenever it changes; OnChanged belongs to the field itself.
	OnQuery func(text string)
	// OnKey is asked about every key first; true says that it is dealt with.
	OnKey func(ev *fyne.KeyEvent) bool
	// OnDown is called for Down and Enter, to go to the list that is searched.
	OnDown func()
	// OnEscape is called for Escape when the field is empty already.
	OnEscape func()

	hint  *Kbd
	clear *Button
}

// NewSearch is an empty search field; keys, such as "Ctrl F", is shown at its right while it is empty.
func NewSearch(placeholder, keys string) *Search {
	s := &Search{}
	s.PlaceHolder = placeholder
	s.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	s.Icon = theme.Icon("search-field", theme.Faint) // leaves the text some air
	s.hint = NewKbd(keys)
	if keys == "" {
		s.hint.Hide()
	}
	s.clear = NewIconButton("close", "", s.Clear)
	s.clear.small = true
	s.clear.Hide()
	s.ActionItem = newContainer(&endLayout{}, []fyne.CanvasObject{s.hint, s.clear})
	s.OnChanged = s.changed
	s.ExtendBaseWidget(s)
	return s
}

// changed swaps the key hint and the button that clears.
func (s *Search) changed(text string) {
	SetVisible(s.clear, text != "")
	SetVisible(s.hint, text == "" && s.hint.text != "")
	s.ActionItem.Refresh()
	if s.OnQuery != nil {
		s.OnQuery(text)
	}
}

// Field is the entry itself.
func (s *Search) Field() *widget.Entry { return &s.Entry }

// Clear empties the field.
func (s *Search) Clear() { s.SetText("") }

// TypedKey implements fyne.Focusable.
func (s *Search) TypedKey(ev *fyne.KeyEvent) {
	if s.OnKey != nil && s.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		s.escape()
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		if s.OnDown != nil {
			s.OnDown()
			return
		}
		s.Entry.TypedKey(ev)
	case fyne.KeyF1, fyne.KeyF6:
		LayerOf(s).Unhandled(ev)
	default:
		s.Entry.TypedKey(ev)
	}
}

func (s *Search) escape() {
	switch {
	case s.Text != "":
		s.Clear()
	case s.OnEscape != nil:
		s.OnEscape()
	default:
		LayerOf(s).Escape()
	}
}

// endLayout shows one of several small things at the right end of a field.
type endLayout struct{}

func (*endLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range visible(objects) {
		want := o.MinSize()
		place(o, size.Width-want.Width-6, (size.Height-want.Height)/2, want.Width, want.Height)
	}
}

func (*endLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(6, 0)
}
