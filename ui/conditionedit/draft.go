package conditionedit

import "proviso/model/condition"

// Draft is all that was entered in an Editor, also what is not complete or can't be read, to be kept in a file and put back.
type Draft struct {
	Rows *DraftRow `json:"rows,omitempty"`
	Text string    `json:"text,omitempty"` // the text form as typed, where it has a mistake
}

// DraftRow is a row of a Draft and what is indented under it.
type DraftRow struct {
	Op      condition.Op `json:"op,omitempty"`
	Negated bool         `json:"negated,omitempty"`
	Min     int          `json:"min,omitempty"`
	Of      []*DraftRow  `json:"of,omitempty"`

	Event      DraftRef `json:"event,omitzero"`
	After      DraftRef `json:"after,omitzero"`
	Commitment DraftRef `json:"commitment,omitzero"`
	Date       string   `json:"date,omitempty"`
	Within     string   `json:"within,omitempty"`
	Stage      string   `json:"stage,omitempty"`
	Claims     []string `json:"claims,omitempty"`
	Outer      []string `json:"outer,omitempty"` // claims of the negation itself
}

// DraftRef is a record that a DraftRow names: chosen, or only typed.
type DraftRef struct {
	ID    string `json:"id,omitempty"`
	Typed string `json:"typed,omitempty"`
}

// Draft is what was entered so far.
func (e *Editor) Draft() Draft {
	d := Draft{Rows: e.root.draft()}
	if e.mistake != nil {
		d.Text = e.text
	}
	return d
}

// Restore puts back what was entered, as one step that can be undone.
func (e *Editor) Restore(d Draft) {
	e.step("")
	e.root = e.restored(d.Rows)
	if d.Text != "" {
		e.SetText(d.Text)
		return
	}
	e.changed()
}

func (it *item) draft() *DraftRow {
	if it == nil {
		return nil
	}
	d := &DraftRow{
		Op: it.op, Negated: it.negated, Min: it.min, Date: it.date, Within: it.within, Stage: it.stage, Claims: it.claims, Outer: it.outer,
		Event: DraftRef{it.event.id, it.event.typed}, After: DraftRef{it.after.id, it.after.typed},
		Commitment: DraftRef{it.commitment.id, it.commitment.typed},
	}
	for _, child := range it.of {
		d.Of = append(d.Of, child.draft())
	}
	return d
}

func (e *Editor) restored(d *DraftRow) *item {
	if d == nil {
		return nil
	}
	it := &item{
		id: e.newID(), op: d.Op, negated: d.Negated, min: d.Min, date: d.Date, within: d.Within, stage: d.Stage,
		claims: d.Claims, outer: d.Outer,
		event: ref{d.Event.ID, d.Event.Typed}, after: ref{d.After.ID, d.After.Typed}, commitment: ref{d.Commitment.ID, d.Commitment.Typed},
	}
	for _, child := range d.Of {
		if child != nil {
			it.of = append(it.of, e.restored(child))
		}
	}
	return it
}
