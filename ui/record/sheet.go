package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/session"
	w "proviso/ui/widgets"
)

// sheet is what the sheets of this package have in common: a form with what the edit would bring about, and at its foot the
// buttons that make it and give it up.
type sheet struct {
	widget.BaseWidget
	// OnClose is called when it is done with: recorded, or given up.
	OnClose func()
	// OnEdit is called whenever something may have been entered; nil: nobody cares.
	OnEdit func()

	host   page.Host
	intent func() session.Intent
	form   *w.Form
	impact *fyne.Container
	save   *w.Button
}

// prepare makes what the form of a sheet is built around; save says what the main button does.
func (s *sheet) prepare(host page.Host, intent func() session.Intent, save string) {
	s.host, s.intent, s.impact = host, intent, w.Column(0)
	s.save = w.NewPrimary(save, s.commit)
}

// Buttons implements widgets.Footed.
func (s *sheet) Buttons() []fyne.CanvasObject {
	return []fyne.CanvasObject{w.NewButton(s.host.Words().T("widgets.cancel"), s.close), s.save}
}

// HeightFor is the content's.
func (s *sheet) HeightFor(width float32) float32 { return s.form.HeightFor(width) }

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.form) }

// show draws what the edit would bring about. A reason says why it can't be made, "" where it can.
func (s *sheet) show(impact []fyne.CanvasObject, reason string) {
	s.save.SetDisabled(reason)
	s.impact.Objects = impact
	s.impact.Refresh()
}

func (s *sheet) edited() {
	if s.OnEdit != nil {
		s.OnEdit()
	}
}

// commit makes the edit, unless something speaks against it.
func (s *sheet) commit() {
	if !s.save.Disabled() {
		page.Do(s.host, s.intent(), func(model.Edit) { s.close() })
	}
}

func (s *sheet) close() {
	if s.OnClose != nil {
		s.OnClose()
	}
}
