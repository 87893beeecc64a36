package conditionedit

import (
	"errors"

	"fyne.io/fyne/v2"

	"proviso/model/condition"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// drawMistake says what is wrong with the text as typed, with the nearest keys and an offer to make a missing event.
func (v *View) drawMistake() {
	v.mistake.Objects = nil
	err := v.editor.Mistake()
	if err == nil {
		return
	}
	line := []fyne.CanvasObject{w.Grow(w.NewPara(w.SmallSoft, v.mistakeRuns(err)...))}
	var syntax *condition.SyntaxError
	if errors.As(err, &syntax) {
		for _, key := range syntax.Nearest {
			line = append(line, w.NewPill(key, false, func() { v.correct(syntax, key) }))
		}
	}
	if key := v.editor.MissingEvent(); key != "" {
		line = append(line, w.NewButtonOf(w.Normal, "add", v.say("new_event", "name", key), v.editor.MakeMissing))
	}
	v.mistake.Objects = []fyne.CanvasObject{w.Line(6, line...)}
}

func (v *View) mistakeRuns(err error) []w.Run {
	stop := theme.Stop.Ink()
	var syntax *condition.SyntaxError
	if !errors.As(err, &syntax) {
		text, _ := say.Trouble(v.editor.options.Words, err)
		return []w.Run{w.Inked(stop, v.editor.options.Words.Capital(text)+". "), w.Plain(v.say("kept"))}
	}
	words := v.editor.options.Words
	text := v.say("mistake", "column", syntax.Column, "expected", words.Say(syntax.Expected), "found", words.Say(syntax.Found))
	if syntax.Unknown != "" {
		text = v.say("mistake_"+syntax.Unknown, "column", syntax.Column, "key", syntax.Key)
	}
	runs := []w.Run{w.Inked(stop, text+" ")}
	switch {
	case !syntax.Hint.IsZero():
		runs = append(runs, w.Plain(words.Capital(words.Say(syntax.Hint))+". "))
	case len(syntax.Nearest) > 0:
		runs = append(runs, w.Plain(v.say("mistake_nearest", "keys", words.List(syntax.Nearest, "list.or"))+" "))
	}
	return append(runs, w.Plain(v.say("kept")))
}

// correct puts a near key in the place of the unknown one.
func (v *View) correct(mistake *condition.SyntaxError, key string) {
	text := []rune(v.editor.Text())
	from := mistake.Column - 1
	wrong := len([]rune(mistake.Key))
	if mistake.Key == "" || from < 0 || from+wrong > len(text) || string(text[from:from+wrong]) != mistake.Key {
		return
	}
	v.editor.SetText(string(text[:from]) + key + string(text[from+wrong:]))
	v.focus(v.text)
}
