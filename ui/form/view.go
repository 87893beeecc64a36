package form

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View draws a Form: its sections in a column that scrolls, and at the foot the buttons.
type View struct {
	widget.BaseWidget
	// OnClose is called when the form is done with: saved, or given up.
	OnClose func()
	// OnEdit is called whenever something may have been entered; nil: nobody cares.
	OnEdit func()
	// OnNext is given the form of the next record, where this one is saved and another is to be entered; nil shows it in a
	// sheet.
	OnNext func(next *View)

	host   page.Host
	form   *Form
	done   func(model.ID)
	drawn  map[*Field]*fieldView
	rows   map[*Row]*rowView
	opened map[string]bool // sections a person has opened or closed
	heads  map[string]*w.Button
	column *fyne.Container
	layout []any // what the column was made of
	scroll *fyne.Container
	body   fyne.CanvasObject
	note   *w.Para
	save   *w.Button
	onward *w.Button // saves, and enters the next; nil where that means nothing
	saving bool
}

// Wants is the room that the form would like to have: less for records of which less is kept.
func (v *View) Wants() fyne.Size {
	height := float32(620)
	switch v.form.Kind() {
	case model.KindCommitment:
		height = 780
	case model.KindActor, model.KindRelation, model.KindInstrument:
		height = 540
	}
	return fyne.NewSize(860, height)
}

// newView draws a form. done, which may be nil, is called with the record's id once it is saved.
func newView(host page.Host, f *Form, done func(model.ID)) *View {
	v := &View{host: host, form: f, done: done, drawn: map[*Field]*fieldView{}, rows: map[*Row]*rowView{}, opened: map[string]bool{}, heads: map[string]*w.Button{}}
	v.column = w.Column(12)
	v.scroll = w.Scroll(w.Pad(4, 12, 16, 8, v.column))
	v.note = w.NewPara(w.SmallFaint)
	foot := w.Column(0, w.Divider(), w.Pad(10, 8, 0, 8, w.Line(8, append([]fyne.CanvasObject{w.Grow(v.note)}, v.buttons()...)...)))
	v.body = w.Frame(nil, foot, nil, nil, v.scroll)
	f.OnChange = v.refresh
	v.ExtendBaseWidget(v)
	v.refresh()
	return v
}

// buttons give the form up, save it and go on, and save it.
func (v *View) buttons() []fyne.CanvasObject {
	v.save = w.NewPrimary(v.say("save"), v.Save)
	v.save.SetTip("Ctrl+Enter")
	cancel := w.NewButton(v.say("cancel"), v.Cancel)
	out := []fyne.CanvasObject{cancel}
	if v.form.CanGoOn() {
		v.onward = w.NewButton(v.say("save_next"), v.SaveNext)
		v.onward.SetTip(v.say("save_next.tip"))
		out = append(out, v.onward)
	}
	if v.host.Session().ReadOnly() {
		v.save.SetDisabled(v.say("read_only"))
		if v.onward != nil {
			v.onward.SetDisabled(v.say("read_only"))
		}
	}
	return append(out, v.save)
}

// New is the form of a record of a kind: of the one with an id, or with "" a new one.
func New(host page.Host, kind model.RecordKind, id model.ID, done func(model.ID)) *View {
	s := host.Session()
	if r, ok := s.Book().Get(kind, id); ok {
		return OnDraft(host, r, done)
	}
	return OnDraft(host, NewDraft(s.Book(), kind, s.Today()), done)
}

// OnDraft is the form filled with a record that is not yet in the book, or with a changed copy of one that is.
func OnDraft(host page.Host, draft model.Record, done func(model.ID)) *View {
	return newView(host, NewForm(optionsFrom(host), draft), done)
}

// OnState is the form as its State was when it was left, and what became of its record since.
func OnState(host page.Host, state []byte, done func(model.ID)) (*View, Since, error) {
	f, since, err := Restore(optionsFrom(host), state)
	if err != nil {
		return nil, 0, err
	}
	return newView(host, f, done), since, nil
}

func optionsFrom(host page.Host) Options {
	s := host.Session()
	return Options{Book: s.Book(), Words: host.Words(), Hand: s.Hand(), Today: s.Today()}
}

// Open opens the form of a record, or with "" of a new one, in a sheet over the window.
func Open(host page.Host, kind model.RecordKind, id model.ID, done func(model.ID)) *View {
	return show(host, New(host, kind, id, done))
}

func show(host page.Host, v *View) *View {
	v.OnClose = host.Sheet(v.Title(), v, v.Wants())
	v.FocusFirst()
	return v
}

// Title says what the form does: "New commitment".
func (v *View) Title() string { return v.form.Title() }

// Form is what is drawn.
func (v *View) Form() *Form { return v.form }

// Dirty reports whether anything was entered that would be lost.
func (v *View) Dirty() bool {
	return v.form.Dirty()
}

// Name is the title with what the record is called so far: “New commitment: UK sends troops”.
func (v *View) Name() string {
	name := v.form.Draft().Label()
	if strings.TrimSpace(name) == "" {
		return v.Title()
	}
	return v.say("named", "title", v.Title(), "name", name)
}

// State is all that was entered, for OnState.
func (v *View) State() []byte { return v.form.State() }

func (v *View) say(key string, args ...any) string { return v.form.say("form."+key, args...) }

// FocusFirst takes the focus to the first field, and lets the form have its shortcuts while it shows.
func (v *View) FocusFirst() {
	v.form.SetBook(v.host.Session().Book())
	layer := w.LayerOf(v)
	layer.OnShortcut, layer.OnFocus = v.shortcut, func(o fyne.CanvasObject) { w.Reveal(v.scroll, o) }
	if fields := v.form.Fields(); len(fields) > 0 {
		v.focus(fields[0])
	}
}

// Reveal takes the focus to a field by name, as "claims", opening its section.
func (v *View) Reveal(name string) {
	if f := v.form.Field(name); f != nil {
		v.focus(f)
	}
}

// focus takes the focus into a field, opening its section.
func (v *View) focus(f *Field) {
	for _, s := range v.form.Sections() {
		if !v.isOpen(s) && holds(s.Fields, f) {
			v.opened[s.Name] = true
			v.refresh()
		}
	}
	if d := v.drawn[f]; d != nil {
		d.focus()
	}
}

// holds tells whether a field is among others, in a row of one, or of a record made in one.
func holds(fields []*Field, f *Field) bool {
	return slices.ContainsFunc(fields, func(each *Field) bool {
		if each == f || holds(each.Nested(), f) {
			return true
		}
		if each.Table == nil {
			return false
		}
		return slices.ContainsFunc(each.Table.Rows(), func(r *Row) bool { return holds(r.Fields, f) })
	})
}

// Cancel gives the form up; where something was entered it asks first.
func (v *View) Cancel() {
	v.settle()
	if !v.form.Dirty() {
		v.close()
		return
	}
	v.host.Ask(v.say("discard.title"), v.say("discard.text"), v.say("discard.yes"), v.close)
}

func (v *View) close() {
	if v.OnClose != nil {
		v.OnClose()
	}
}

// settle has the field with the focus hand on what was typed.
func (v *View) settle() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Unfocus()
	}
}

// Save saves the form as one edit, or shows what must be put right first and goes to it.
func (v *View) Save() { v.commit(func() (told bool) { v.saved(); return false }) }

// SaveNext is Save, and then opens the form of the next record, which takes over what tends to be the same.
func (v *View) SaveNext() {
	if v.onward == nil {
		return
	}
	v.commit(func() (told bool) {
		next := newView(v.host, v.form.Next(optionsFrom(v.host)), v.done)
		v.saved()
		if v.OnNext != nil {
			v.OnNext(next)
		} else {
			show(v.host, next)
		}
		return next.form.InheritedFrom() != "" // the next form says from what
	})
}

// commit saves, and then goes on; what was done is told unless then told it.
func (v *View) commit(then func() (told bool)) {
	if v.saving || v.save.Disabled() {
		return
	}
	v.settle()
	if problems := v.form.Check(); len(problems) > 0 {
		v.complain(problems)
		return
	}
	v.saving = true
	name := v.form.Draft().Label()
	v.host.Session().Do(v.form.Intent(), func(e model.Edit, err error) {
		v.saving = false
		switch {
		case errors.Is(err, model.ErrNothing):
			then()
		case err != nil:
			v.refused(err)
		case !then():
			key := "saved.change"
			if v.form.IsNew() {
				key = "saved.new"
			}
			v.host.Done(v.say(key, "name", name))
		}
	})
}

func (v *View) saved() {
	v.close()
	if v.done != nil {
		v.done(v.form.ID())
	}
}

// refused shows why the book did not take the edit.
func (v *View) refused(err error) {
	if rest := v.form.Blame(err); rest != nil {
		v.host.Fail(rest)
	}
	for _, f := range v.form.every() {
		if f.Problem() != "" {
			v.focus(f)
			return
		}
	}
}

// complain says how much is to be put right, and goes to the first.
func (v *View) complain(problems []Problem) {
	runs := []w.Run{w.Inked(theme.Stop.Ink(), v.form.options.Words.N("form.problems", len(problems)))}
	for _, p := range problems {
		if p.Field == nil {
			runs = append(runs, w.Inked(theme.Stop.Ink(), " "+p.Text))
		}
	}
	v.note.SetRuns(runs...)
	v.Refresh()
	if first := problems[0].Field; first != nil {
		v.focus(first)
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.body) }
