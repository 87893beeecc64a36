package filteredit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/model/filter"
	"proviso/model/words"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View draws an Editor, and what is saved.
type View struct {
	widget.BaseWidget
	// Close takes the sheet away in which the view stands.
	Close func()
	// OnChange is called after every change of the filter, Count gives how many commitments pass it, in words.
	OnChange func(n *filter.Node)
	Count    func() string

	body     *fyne.Container
	done     *w.Button
	editor   *Editor
	shelf    Shelf
	sentence *w.Para
	count    *w.Text
	saved    *fyne.Container
	rows     *fyne.Container
	drawn    map[ID]*rowView
	text     *w.Entry
	mistake  *w.Para
	name     *w.Entry
	save     *w.Button
	remove   *w.Button
	refused  *w.Para
	clear    *w.Button
	typing   bool // the text form is being typed: it is not to be set
	named    string
}

// roomyScale is the largest scale of text at which head and foot can stand still while the rows scroll.
const roomyScale = 1.4

// NewView draws an editor with what is saved on a shelf.
func NewView(e *Editor, shelf Shelf) *View {
	v := &View{editor: e, shelf: shelf, drawn: map[ID]*rowView{}}
	v.sentence, v.count = w.NewPara(w.Lead), w.NewText(w.Note, "")
	v.saved, v.rows = w.Wrap(6), w.Column(0)
	v.text = w.NewEntry(v.say("text_hint"))
	v.text.OnChanged = v.typed
	v.mistake = w.NewPara(w.SmallSoft)
	v.clear = w.NewButtonOf(w.Quiet, "trash", v.say("clear"), func() { e.Clear(); w.Focus(v.text) })
	tools := w.Line(4,
		w.Flush(w.NewButtonOf(w.Quiet, "add", v.say("add_test"), func() { v.focusRow(e.Add(0)) })),
		w.NewButtonOf(w.Quiet, "add", v.say("add_group"), func() { v.focusRow(e.AddGroup(0, filter.Any)) }),
		w.Spring(), v.clear)
	text := w.Column(4, w.Beside(72, v.say("text"), v.text), v.mistake)
	head := w.Pad(4, 10, 6, 8, w.Column(8, v.saved, v.sentence, v.count))
	foot := w.Pad(6, 10, 4, 8, w.Column(8, tools, text, w.Divider(), v.saving()))
	rows := w.Pad(0, 10, 0, 8, v.rows)
	v.body = w.Frame(head, foot, nil, nil, w.Scroll(rows))
	if theme.Scaled(1) > roomyScale { // head and foot would leave no room for the rows
		v.body = w.Scroll(w.Column(0, head, rows, foot))
	}
	v.done = w.NewPrimary(v.say("done"), func() { v.Close() })
	v.ExtendBaseWidget(v)
	e.OnChange = func() {
		if v.OnChange != nil {
			v.OnChange(e.Node())
		}
		v.Refresh()
	}
	v.Refresh()
	return v
}

func (v *View) say(key string, args ...any) string { return v.editor.words.T("filter."+key, args...) }

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.body) }

// Buttons are those at the foot of the sheet.
func (v *View) Buttons() []fyne.CanvasObject { return []fyne.CanvasObject{v.done} }

// FocusFirst takes the focus to the first thing to fill in.
func (v *View) FocusFirst() {
	rows := v.editor.Rows()
	for _, r := range rows {
		if !r.Group() && r.Value == "" {
			v.focusRow(r.ID)
			return
		}
	}
	if len(rows) > 1 {
		v.focusRow(rows[1].ID)
		return
	}
	w.Focus(v.text)
}

func (v *View) focusRow(id ID) {
	if r := v.drawn[id]; r != nil {
		w.Focus(r.first())
	}
}

func (v *View) typed(text string) {
	if text == v.editor.Text() {
		return
	}
	v.typing = true
	v.editor.SetText(text)
	v.typing = false
}

// Refresh shows the filter as it stands, and what is saved.
func (v *View) Refresh() {
	n := v.editor.Node()
	v.sentence.SetRuns(w.Plain(v.editor.Sentence()))
	if v.Count != nil {
		v.count.SetText(v.Count())
	}
	v.drawRows()
	if !v.typing && v.text.Text != v.editor.Text() {
		v.text.SetText(v.editor.Text())
	}
	w.SetVisible(v.mistake, v.editor.Mistake() != nil)
	if err := v.editor.Mistake(); err != nil {
		v.mistake.SetRuns(w.Inked(theme.Stop.Ink(), Mistake(v.editor.words, err)+" "), w.Plain(v.say("kept")))
	}
	w.SetEnabled(v.clear, n != nil || len(v.editor.root.of) > 0)
	v.drawSaved(n)
	v.body.Refresh()
	v.BaseWidget.Refresh()
}

func (v *View) drawRows() {
	objects := []fyne.CanvasObject{}
	kept := map[ID]*rowView{}
	for _, row := range v.editor.Rows() {
		r := v.drawn[row.ID]
		if r == nil {
			r = newRowView(v, row)
		}
		r.update(row)
		kept[row.ID] = r
		objects = append(objects, r.object.Container)
	}
	v.drawn = kept
	v.rows.Objects = objects
}

// saving is the line in which the filter gets a name.
func (v *View) saving() fyne.CanvasObject {
	v.name = w.NewEntry(v.say("name_hint"))
	v.name.OnChanged = func(string) { v.drawSaving(v.editor.Node()) }
	v.save = w.NewButtonOf(w.Normal, "save", v.say("save"), v.keep)
	v.remove = w.NewIconButton("trash", v.say("remove"), func() {
		if s, ok := Named(v.shelf, v.editor.Node()); ok {
			v.shelf.Remove(s.Name)
		}
	})
	v.refused = w.NewPara(w.SmallFaint)
	return w.Column(4, w.Beside(72, v.say("name"), w.Line(6, w.Grow(v.name), v.save, v.remove)), v.refused)
}

// keep does with the name what the button says.
func (v *View) keep() {
	n, name := v.editor.Node(), v.name.Text
	switch savingOf(v.shelf, n, name) {
	case Save, Replace:
		v.shelf.Save(name, n)
	case Rename:
		s, _ := Named(v.shelf, n)
		v.shelf.Rename(s.Name, name)
	}
}

// drawSaved offers what is saved, and fills in the name of what is shown.
func (v *View) drawSaved(n *filter.Node) {
	var pills []fyne.CanvasObject
	same, isSaved := Named(v.shelf, n)
	for _, s := range v.shelf.List() {
		pills = append(pills, w.NewPill(s.Name, isSaved && s.Name == same.Name, func() { v.editor.Set(s.Node) }))
	}
	v.saved.Objects = pills
	w.SetVisible(v.saved, len(pills) > 0)
	if same.Name != v.named {
		v.named = same.Name
		v.name.SetText(same.Name)
	}
	v.drawSaving(n)
}

func (v *View) drawSaving(n *filter.Node) {
	_, isSaved := Named(v.shelf, n)
	what := savingOf(v.shelf, n, v.name.Text)
	w.SetEnabled(v.save, what != Nothing)
	if what == Nothing {
		what = Save
	}
	v.save.SetText(v.say(string(what)))
	w.SetVisible(v.remove, isSaved && v.shelf.Refused() == "")
	v.refused.SetRuns(w.Plain(v.shelf.Refused()))
	w.SetVisible(v.refused, v.shelf.Refused() != "")
}

// Mistake is an error of the text form as a sentence.
func Mistake(w *words.Words, err error) string {
	text, _ := say.Trouble(w, err)
	text = w.Capital(text)
	if strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
