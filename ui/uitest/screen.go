package uitest

import (
	"image"
	"image/png"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"proviso/ui/theme"
)

// Failer ends what runs; testing.TB is one.
type Failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Options are how a Screen looks. The zero value is light, 1400×900, at scale 1.
type Options struct {
	Width, Height float32
	Variant       theme.Variant // System is taken as Light
	Scale         float32       // of text
}

// Screen is a window without a display.
type Screen struct {
	App    fyne.App
	Window fyne.Window
	fail   Failer
}

// Open shows content in a new app. Where the content depends on an app, as a
// dialog does, use Start and then Window.SetContent.
func Open(fail Failer, content fyne.CanvasObject, options Options) *Screen {
	s := Start(fail, options)
	s.Show(content)
	return s
}

// Start opens an empty window in a new app.
func Start(fail Failer, options Options) *Screen {
	if options.Width == 0 {
		options.Width, options.Height = 1400, 900
	}
	if options.Variant == theme.System {
		options.Variant = theme.Light
	}
	app := test.NewApp()
	theme.Apply(app, options.Variant, options.Scale)
	window := app.NewWindow("")
	window.SetPadded(false)
	window.Resize(fyne.NewSize(options.Width, options.Height))
	return &Screen{App: app, Window: window, fail: fail}
}

// Show replaces the content of the window, keeping its size.
func (s *Screen) Show(content fyne.CanvasObject) {
	size := s.Canvas().Size()
	s.Window.SetContent(content)
	s.Window.Resize(size)
	s.Settle()
}

// Canvas is the window's canvas.
func (s *Screen) Canvas() fyne.Canvas { return s.Window.Canvas() }

// Settle lays everything out until nothing moves, as the real window does over its next frames.
func (s *Screen) Settle() {
	for range 3 {
		s.settle(s.Canvas().Content())
		for _, overlay := range s.Canvas().Overlays().List() {
			s.settle(overlay)
		}
	}
}

func (s *Screen) settle(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case fyne.Widget:
		r := test.WidgetRenderer(o)
		r.Layout(o.Size())
		for _, child := range r.Objects() {
			s.settle(child)
		}
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
		for _, child := range o.Objects {
			s.settle(child)
		}
	}
}

// Capture writes a picture of the window as PNG, making its folder.
func (s *Screen) Capture(path string) {
	s.fail.Helper()
	s.Settle()
	if err := writePNG(path, s.picture()); err != nil {
		s.fail.Fatalf("take a picture: %v", err)
	}
}

// Image is a picture of the window.
func (s *Screen) Image() image.Image {
	s.Settle()
	return s.picture()
}

func writePNG(path string, picture image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(file, picture); err != nil {
		_ = file.Close()
		return err
	}
	return file.Close()
}

// Key presses keys one after the other where the focus is. Tab moves the focus.
func (s *Screen) Key(names ...fyne.KeyName) {
	for _, name := range names {
		s.key(name)
	}
	s.Settle()
}

func (s *Screen) key(name fyne.KeyName) {
	focused := s.Canvas().Focused()
	if name == fyne.KeyTab {
		if tabbable, ok := focused.(fyne.Tabbable); !ok || !tabbable.AcceptsTab() {
			s.Canvas().FocusNext()
			return
		}
	}
	event := &fyne.KeyEvent{Name: name}
	switch {
	case focused != nil:
		focused.TypedKey(event)
	case s.Canvas().OnTypedKey() != nil:
		s.Canvas().OnTypedKey()(event)
	}
}

// BackTab moves the focus back, as Shift+Tab does.
func (s *Screen) BackTab() { s.Canvas().FocusPrevious() }

// Type enters text where the focus is.
func (s *Screen) Type(text string) {
	s.fail.Helper()
	focused := s.Canvas().Focused()
	if focused == nil {
		s.fail.Fatalf("nothing has the focus to type %q into", text)
		return
	}
	for _, r := range text {
		focused.TypedRune(r)
	}
	s.Settle()
}

// Shortcut presses a shortcut: the menu's if it has it, else that of what has the focus, else the window's.
func (s *Screen) Shortcut(key fyne.KeyName, modifier fyne.KeyModifier) {
	shortcut := chord(key, modifier)
	defer s.Settle()
	if menu := s.Window.MainMenu(); menu != nil && runMenu(menu.Items, shortcut.ShortcutName()) {
		return
	}
	if focused, ok := s.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
		return
	}
	if c, ok := s.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(shortcut)
	}
}

// chord is the shortcut that Fyne's driver makes of keys.
func chord(key fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	if modifier == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}
		}
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

func runMenu(menus []*fyne.Menu, name string) bool {
	for _, menu := range menus {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == name && !item.Disabled && item.Action != nil {
				item.Action()
				return true
			}
			if item.ChildMenu != nil && runMenu([]*fyne.Menu{item.ChildMenu}, name) {
				return true
			}
		}
	}
	return false
}
