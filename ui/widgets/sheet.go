package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// SheetOptions are what a Sheet shows.
type SheetOptions struct {
	Title   string
	Content fyne.CanvasObject
	// Buttons stand at the foot, at the right; the main one last. Nil takes those of content that is Footed.
	Buttons []fyne.CanvasObject
	Width   float32 // 0 is 520
	Height  float32 // 0 is as high as the content, up to the window; the content scrolls
	// OnEscape is called for Escape in place of closing, so that nothing typed is lost.
	OnEscape func()
	OnClosed func()
}

// Footed is content of a sheet with buttons of its own, which stand at the foot and do not scroll, the main one last.
type Footed interface {
	fyne.CanvasObject
	Buttons() []fyne.CanvasObject
}

// Sheet is a dialog over the window. It keeps the focus within it, has a Layer of its own, and is
// closed by Escape and by its buttons only, never by a click beside it.
type Sheet struct {
	widget.BaseWidget
	options SheetOptions
	above   *Layer
	canvas  fyne.Canvas
	card    *box
	keys    func(*fyne.KeyEvent) // what the window did with keys before
	scroll  *fyne.Container      // in which the content scrolls; nil: it sees to that itself
	around  []fyne.CanvasObject  // the buttons in head and foot, which don't scroll
}

// ShowSheet opens a sheet over the window that o is in and takes the focus to its first field.
func ShowSheet(o fyne.CanvasObject, options SheetOptions) *Sheet {
	if options.Width == 0 {
		options.Width = 520
	}
	if footed, ok := options.Content.(Footed); ok && options.Buttons == nil {
		options.Buttons = footed.Buttons()
	}
	below := LayerOf(o)
	below.HideTip()
	below.CloseDrop()
	s := &Sheet{options: options, canvas: canvasOf(o)}
	s.above = NewLayer(newContainer(&sheetLayout{s}, []fyne.CanvasObject{s.build(below.Say("widgets.close"))}), below.options)
	s.above.OnEscape, s.above.OnFocus = s.escaped, s.reveal
	s.ExtendBaseWidget(s)
	if s.canvas != nil {
		s.canvas.Overlays().Add(s)
		s.Resize(s.canvas.Size())
		s.keys = s.canvas.OnTypedKey()
		s.canvas.SetOnTypedKey(s.typedKey)
		s.canvas.FocusNext()
	}
	return s
}

// typedKey takes Escape where nothing has the focus; all other keys end here, not in the window below.
func (s *Sheet) typedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		s.above.Escape()
	}
}

// build makes the card.
func (s *Sheet) build(closeWord string) *box {
	var head, foot fyne.CanvasObject
	if s.options.Title != "" {
		shut := NewIconButton("close", closeWord, s.escaped)
		s.around = append(s.around, shut)
		head = Column(0, Inset(10, 18, Line(8, Grow(NewCutText(Title, s.options.Title)), shut)), Divider())
	}
	if len(s.options.Buttons) > 0 {
		buttons := append([]fyne.CanvasObject{Spring()}, s.options.Buttons...)
		foot = Column(0, Divider(), Inset(10, 18, Line(8, buttons...)))
	}
	s.around = append(s.around, s.options.Buttons...)
	body := Inset(10, 10, s.options.Content)
	if s.options.Height == 0 {
		body = Scroll(Inset(14, 18, s.options.Content))
		s.scroll = body
	}
	frame := Frame(head, foot, nil, nil, body)
	frame.Objects = newContainer(nil, []fyne.CanvasObject{body, foot, head}).Objects // Tab comes to the content first
	s.card = newBox(theme.Surface, theme.Line, 10, frame)
	s.card.shadow = true
	return s.card
}

func (s *Sheet) layer() *Layer { return s.above }

// reveal brings what got the focus into view, where the content scrolls.
func (s *Sheet) reveal(o fyne.CanvasObject) {
	if s.scroll != nil && !slices.Contains(s.around, o) {
		Reveal(s.scroll, o)
	}
}

func (s *Sheet) escaped() {
	if s.options.OnEscape != nil {
		s.options.OnEscape()
		return
	}
	s.Close()
}

// Close takes the sheet away.
func (s *Sheet) Close() {
	if s.canvas == nil {
		return
	}
	s.canvas.Overlays().Remove(s)
	s.canvas.SetOnTypedKey(s.keys)
	s.canvas = nil
	if s.options.OnClosed != nil {
		s.options.OnClosed()
	}
}

// Open tells whether the sheet is still shown.
func (s *Sheet) Open() bool { return s.canvas != nil }

// wants is the card's size in a window.
func (s *Sheet) wants(room fyne.Size) fyne.Size {
	width := min(theme.Scaled(s.options.Width), room.Width-40)
	height := s.options.Height
	if height == 0 {
		height = s.chrome() + heightFor(Inset(14, 18, s.options.Content), width) + 2
	}
	return fyne.NewSize(width, min(height, room.Height-60))
}

// chrome is the height of head and foot.
func (s *Sheet) chrome() float32 {
	height := float32(0)
	if s.options.Title != "" {
		height += 21 + max(Title.lineHeight(), NewIconButton("close", "", nil).MinSize().Height)
	}
	if len(s.options.Buttons) > 0 {
		height += 21 + s.options.Buttons[0].MinSize().Height
	}
	return height
}

// CreateRenderer implements fyne.Widget.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{sheet: s, shade: canvas.NewRectangle(theme.Color(theme.Shade))}
}

type sheetRenderer struct {
	sheet *Sheet
	shade *canvas.Rectangle
}

func (r *sheetRenderer) Layout(size fyne.Size) {
	place(r.shade, 0, 0, size.Width, size.Height)
	place(r.sheet.above, 0, 0, size.Width, size.Height)
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *sheetRenderer) Refresh() {
	r.shade.FillColor = theme.Color(theme.Shade)
	r.Layout(r.sheet.Size())
	r.sheet.above.Refresh()
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.shade, r.sheet.above}
}

func (r *sheetRenderer) Destroy() {}

// sheetLayout sets the card in the upper middle of the window.
type sheetLayout struct{ sheet *Sheet }

func (l *sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	want := l.sheet.wants(size)
	for _, o := range objects {
		place(o, float32(int((size.Width-want.Width)/2)), float32(int((size.Height-want.Height)*0.4)), want.Width, want.Height)
	}
}

func (l *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }

// Choose opens a sheet to find one of many records: a search field over rows. rows gives those that match a query; chosen gets the
// id of the one opened.
func Choose(o fyne.CanvasObject, title, placeholder string, lines int, rows func(query string) Rows, chosen func(id string)) *Sheet {
	list := NewRowList(lines)
	list.SetRows(rows(""))
	search := NewSearch(placeholder, "")
	var s *Sheet
	take := func(id string) {
		s.Close()
		chosen(id)
	}
	list.OnOpen = take
	list.OnLeaveUp = func() { focusOn(search) }
	search.OnQuery = func(query string) { list.SetRows(rows(query)) }
	search.OnDown = func() {
		focusOn(list)
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
	ok := NewPrimary(LayerOf(o).Say("widgets.choose"), func() {
		if id := list.Current(); id != "" {
			take(id)
		}
	})
	content := Frame(Pad(0, 0, 8, 0, search), nil, nil, nil, list)
	s = ShowSheet(o, SheetOptions{Title: title, Content: content, Buttons: []fyne.CanvasObject{ok}, Width: 560, Height: 520})
	focusOn(search)
	return s
}
