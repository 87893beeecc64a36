package conditionedit

// maxSteps bounds how far Undo goes back.
const maxSteps = 200

// step notes the tree before a change. Changes with the same tag, one after the other, are undone together.
func (e *Editor) step(tag string) {
	if tag == "" || tag != e.tag {
		e.past = append(e.past, e.root.clone())
		if len(e.past) > maxSteps {
			e.past = e.past[1:]
		}
	}
	e.tag, e.future = tag, nil
	e.text, e.mistake = "", nil
}

// CanUndo reports whether there is a change to take back.
func (e *Editor) CanUndo() bool { return len(e.past) > 0 }

// CanRedo reports whether there is a change to put back.
func (e *Editor) CanRedo() bool { return len(e.future) > 0 }

// Undo takes back the latest change inside the editor.
func (e *Editor) Undo() { e.travel(&e.past, &e.future) }

// Redo puts back what Undo took.
func (e *Editor) Redo() { e.travel(&e.future, &e.past) }

func (e *Editor) travel(from, to *[]*item) {
	if len(*from) == 0 {
		return
	}
	*to = append(*to, e.root.clone())
	e.root = (*from)[len(*from)-1]
	*from = (*from)[:len(*from)-1]
	e.tag, e.text, e.mistake = "", "", nil
	e.changed()
}
