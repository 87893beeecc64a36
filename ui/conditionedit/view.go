package conditionedit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/model/condition"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View draws an Editor: the sentence, the rows, the text form.
type View struct {
	// OnChange is called after every change, once the view shows it; its height may be another.
	OnChange func()

	editor   *Editor
	end      bool // it ends the commitment rather than bringing it into force
	box      *fyne.Container
	empty    *fyne.Container
	filled   *fyne.Container
	sentence *w.Para
	notice   *fyne.Container
	rows     *fyne.Container
	drawn    map[ID]*rowView
	undo     *w.Button
	redo     *w.Button
	text     *w.Entry
	mistake  *fyne.Container
	typing   bool // the text form is being typed: it is not to be set
	add      *w.Button
}

// NewView draws an editor. termination words it as what ends a commitment.
func NewView(e *Editor, termination bool) *View {
	v := &View{editor: e, end: termination, drawn: map[ID]*rowView{}}
	v.sentence = w.NewPara(w.Lead)
	v.notice, v.mistake, v.rows = w.Column(0), w.Column(4), w.Column(0)
	v.empty = v.emptyState()
	v.filled = w.Column(6, v.sentence, v.notice, v.rows, v.tools(), v.textForm())
	v.box = w.Column(0, v.empty, v.filled)
	e.OnChange = v.refresh
	v.refresh()
	return v
}

// Object is what is drawn, the same each time.
func (v *View) Object() fyne.CanvasObject { return v.box }

// FocusFirst takes the focus to the first thing to fill in, or to the button that adds a condition; with problems, to the
// first row that has one.
func (v *View) FocusFirst() {
	if v.editor.Mistake() != nil {
		v.focus(v.text)
		return
	}
	if p := v.editor.Problems(); len(p) > 0 {
		v.focusRow(p[0].Row)
		return
	}
	if rows := v.editor.Rows(); len(rows) > 0 {
		v.focusRow(rows[0].ID)
		return
	}
	v.focus(v.add)
}

func (v *View) say(key string, args ...any) string {
	return v.editor.options.Words.T("conditionedit."+key, args...)
}

func (v *View) focus(o fyne.Focusable) {
	if o != nil {
		w.Focus(o)
	}
}

func (v *View) focusRow(id ID) {
	if r := v.drawn[id]; r != nil {
		v.focus(r.first())
	}
}

// emptyState says that there is no condition, and offers to add one.
func (v *View) emptyState() *fyne.Container {
	none, hint := v.say("none"), v.say("none_hint")
	if v.end {
		none, hint = v.say("none_end"), v.say("none_end_hint")
	}
	v.add = w.NewButtonOf(w.Normal, "add", v.say("add_condition"), func() { v.focusRow(v.editor.Add(0)) })
	return w.Line(10, w.Grow(w.Column(1, w.NewPara(w.Body, w.Plain(none)), w.NewPara(w.SmallFaint, w.Plain(hint)))), v.add)
}

// tools are the buttons under the rows.
func (v *View) tools() fyne.CanvasObject {
	v.undo = w.NewIconButton("undo", v.say("undo"), v.editor.Undo)
	v.redo = w.NewIconButton("redo", v.say("redo"), v.editor.Redo)
	clear := w.NewIconButton("trash", v.say("clear"), func() {
		v.editor.Clear()
		v.focus(v.add)
	})
	return w.Line(4,
		w.Flush(w.NewButtonOf(w.Quiet, "add", v.say("add_clause"), func() { v.focusRow(v.editor.Add(0)) })),
		w.NewButtonOf(w.Quiet, "add", v.say("add_group"), func() { v.focusRow(v.editor.AddGroup(0, condition.Any)) }),
		w.Spring(), v.undo, v.redo, clear)
}

// textForm is the same in one line of text.
func (v *View) textForm() fyne.CanvasObject {
	v.text = w.NewEntry(v.say("text_hint"))
	v.text.OnChanged = func(text string) {
		if text == v.editor.Text() {
			return
		}
		v.typing = true
		v.editor.SetText(text)
		v.typing = false
	}
	return w.Column(4, w.Beside(theme.Scaled(56), v.say("text"), v.text), v.mistake)
}

// refresh shows the editor as it stands.
func (v *View) refresh() {
	w.SetVisible(v.empty, v.editor.Empty() && v.editor.Mistake() == nil)
	w.SetVisible(v.filled, !v.empty.Visible())
	v.sentence.SetRuns(v.runs()...)
	v.notice.Objects = nil
	if warning := v.editor.Warning(); warning != "" {
		v.notice.Objects = []fyne.CanvasObject{w.Banner(theme.Open, []w.Run{w.Plain(warning)})}
	}
	v.drawRows()
	w.SetEnabled(v.undo, v.editor.CanUndo())
	w.SetEnabled(v.redo, v.editor.CanRedo())
	if !v.typing && v.text.Text != v.editor.Text() {
		v.text.SetText(v.editor.Text())
	}
	v.drawMistake()
	v.box.Refresh()
	if v.OnChange != nil {
		v.OnChange()
	}
}

func (v *View) drawRows() {
	objects := []fyne.CanvasObject{}
	kept := map[ID]*rowView{}
	for _, row := range v.editor.Rows() {
		r := v.drawn[row.ID]
		if r == nil || r.row.Group() != row.Group() {
			r = newRowView(v, row)
		}
		r.update(row)
		kept[row.ID] = r
		objects = append(objects, r.object.Container)
	}
	v.drawn = kept
	v.rows.Objects = objects
}

// runs are the sentence with its clauses in bold.
func (v *View) runs() []w.Run {
	if v.editor.Node() == nil {
		return []w.Run{w.Pale(v.say("unfinished"))}
	}
	frame := v.say("sentence")
	if v.end {
		frame = v.say("sentence_end")
	}
	before, after, _ := strings.Cut(frame, "{condition}")
	runs := []w.Run{w.Plain(before)}
	for _, run := range v.editor.Phrase() {
		runs = append(runs, w.Run{Text: run.Text, Bold: run.Kind == condition.Clause})
	}
	return append(runs, w.Plain(after))
}

// TypedShortcut does what a shortcut means for the row in which the focus is, and tells whether it means anything there:
// Alt with the arrows moves and indents, as do Ctrl+] and Ctrl+[, and Ctrl+Delete takes the row away.
func (v *View) TypedShortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	row := v.focused()
	if !ok || row == 0 {
		return false
	}
	const ctrl = fyne.KeyModifierShortcutDefault
	do := map[desktop.CustomShortcut]func(ID) bool{
		{KeyName: fyne.KeyRightBracket, Modifier: ctrl}:         v.editor.Indent,
		{KeyName: fyne.KeyLeftBracket, Modifier: ctrl}:          v.editor.Outdent,
		{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}:    v.editor.MoveUp,
		{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}:  v.editor.MoveDown,
		{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}: v.editor.Indent,
		{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}:  v.editor.Outdent,
		{KeyName: fyne.KeyDelete, Modifier: ctrl}:               v.delete,
	}[*c]
	if do == nil {
		return false
	}
	if do(row) && v.drawn[row] != nil {
		v.focusRow(row)
	}
	return true
}

// delete takes a row away and goes on from the one above.
func (v *View) delete(id ID) bool {
	next := v.editor.Delete(id)
	if next == 0 {
		v.focus(v.add)
	} else {
		v.focusRow(next)
	}
	return true
}

// focused is the row in which the focus is, 0 for none.
func (v *View) focused() ID {
	c := fyne.CurrentApp().Driver().CanvasForObject(v.box)
	if c == nil || c.Focused() == nil {
		return 0
	}
	for id, r := range v.drawn {
		if r.holds(c.Focused()) {
			return id
		}
	}
	return 0
}
