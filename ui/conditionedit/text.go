package conditionedit

import (
	"errors"
	"strings"

	"proviso/model"
	"proviso/model/condition"
)

// Text is the text form: what was typed where it has a mistake, else what the rows say.
func (e *Editor) Text() string {
	if e.mistake != nil {
		return e.text
	}
	return condition.Print(e.Node(), e.options.Book())
}

// SetText takes the text form as typed. Without a mistake it replaces the rows, carrying over what is quoted for the parts
// that stay; with one the rows stay as they are, and Mistake says what is wrong.
func (e *Editor) SetText(text string) {
	n, err := e.parse(text)
	if err != nil {
		e.text, e.mistake = text, err
		e.changed()
		return
	}
	if !condition.EqualButClaims(e.Node(), n) {
		e.step(typing)
		e.root = e.read(condition.CarryClaims(e.past[len(e.past)-1].nodeOrNil(e.options.Words), n))
	}
	e.text, e.mistake = "", nil
	e.changed()
}

// typing is the tag of the steps that typing makes. Their quotes come from before the first of them, for what stands
// between the keystrokes may lack a part that is only being written anew.
const typing = "text"

func (e *Editor) parse(text string) (*condition.Node, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	return condition.Parse(text, e.options.Book().Resolver())
}

// Mistake is what is wrong with the text as typed: usually a *condition.SyntaxError with a column and the nearest keys.
// nil: nothing.
func (e *Editor) Mistake() error { return e.mistake }

// MissingEvent is the key that the text names and no event has, where making one would help; else "".
func (e *Editor) MissingEvent() string {
	var syntax *condition.SyntaxError
	if e.options.NewEvent == nil || !errors.As(e.mistake, &syntax) || syntax.Unknown != "event" || !syntax.Hint.IsZero() {
		return ""
	}
	return syntax.Key
}

// MakeMissing makes the event that the text names, and reads the text again.
func (e *Editor) MakeMissing() {
	key := e.MissingEvent()
	if key == "" {
		return
	}
	name := e.options.Words.Capital(strings.NewReplacer("-", " ", "_", " ").Replace(key))
	if made := e.options.NewEvent(name); e.options.Book().KeyOf(model.KindEvent, made) == key {
		e.SetText(e.text)
		return
	}
	e.changed()
}
