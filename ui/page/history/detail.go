package history

import (
	"context"
	"strings"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/theme"
)

// Detail is one edit in full.
type Detail struct {
	ID      model.ID
	Label   string
	Facts   string // who, when, which one
	State   *say.Chip
	Head    string // of the journal once it was entered
	Changes []Change
	More    int // changes that are not shown
}

// Change is what an edit did to one record.
type Change struct {
	Kind   string
	Name   string
	What   say.Chip // added, changed or removed
	Fields []Field
	Route  page.Route
	Go     bool // the record is still there, and its kind has a page
}

// Field is one part of a record, before and after. Both tells that there is a before and an after, be it "": the record was
// neither added nor removed.
type Field struct {
	Name, Before, After string
	Both                bool
}

// How many changes of an edit are shown, and how many field by field.
const (
	changesShown = 60
	changesFull  = 12
)

// Detail looks an edit up in the background and puts it into words; the error is that of looking it up.
func (p *Presenter) Detail(id model.ID, done func(Detail, error)) {
	now := p.session.Book()
	var d Detail
	w := p.session.Words()
	p.session.Read(w.T("history.reading"), func(ctx context.Context, j session.Journal) error {
		e, err := j.EditByID(ctx, id)
		if err != nil {
			return err
		}
		after, err := j.AsKnown(ctx, e.At)
		if err != nil {
			return err
		}
		t := teller{book: named(after, e), words: w}
		d.ID, d.Label, d.Changes = e.ID, e.Label, t.changes(e, now)
		d.More = len(e.Changes) - len(d.Changes)
		return nil
	}, func(err error) {
		if e, ok := p.Find(id); ok && err == nil {
			d.Facts, d.State, d.Head = p.facts(e), p.state(e), e.Hash
		}
		done(d, err)
	})
}

func (p *Presenter) facts(e *entry) string {
	w := p.session.Words()
	parts := []string{p.session.Moment(e.At), w.T("history.number", "n", w.Int(e.Number))}
	if e.Author != "" {
		parts = append([]string{e.Author}, parts...)
	}
	return strings.Join(parts, " · ")
}

// named is the book after an edit with what the edit removed, so that all that its records refer to has a name.
func named(after model.Book, e model.Edit) model.Book {
	var gone model.Edit
	for _, c := range e.Changes {
		if c.After == nil {
			gone.Changes = append(gone.Changes, model.Change{Kind: c.Kind, ID: c.ID, After: c.Before})
		}
	}
	return model.Fold(after, gone)
}

func (t teller) changes(e model.Edit, now model.Book) []Change {
	var out []Change
	for i, c := range e.Changes {
		if i == changesShown {
			break
		}
		out = append(out, t.change(c, now, len(e.Changes) <= changesFull))
	}
	return out
}

func (t teller) change(c model.Change, now model.Book, full bool) Change {
	r, what := c.After, say.Chip{Tone: theme.Open, Text: t.words.T("history.changed")}
	switch {
	case c.Before == nil:
		what = say.Chip{Tone: theme.Go, Text: t.words.T("history.added")}
	case c.After == nil:
		r, what = c.Before, say.Chip{Tone: theme.Stop, Text: t.words.T("history.removed")}
	}
	out := Change{Kind: t.words.T("record." + string(c.Kind)), Name: r.Label(), What: what}
	if _, there := now.Get(c.Kind, c.ID); there {
		out.Route, out.Go = page.RouteTo(c.Kind, c.ID)
	}
	if full {
		out.Fields = t.fields(c)
	}
	return out
}

// fields are the parts of a record that an edit changed, in the order of the record, as a person reads them.
func (t teller) fields(c model.Change) []Field {
	var out []Field
	told := map[string]bool{}
	for _, name := range names(c.Kind) {
		before, after := t.text(c.Before, name), t.text(c.After, name)
		if before == after || name == "key" && (c.Before == nil || c.After == nil) {
			continue
		}
		member, _, _ := strings.Cut(name, ".")
		told[member] = true
		out = append(out, Field{t.label(name), before, after, c.Before != nil && c.After != nil})
	}
	for _, member := range members(c) {
		if !told[member] {
			out = append(out, Field{Name: t.label(member), After: t.words.T("history.changed_inside")})
		}
	}
	return out
}

// members are the parts of a record's JSON that an edit changed.
func members(c model.Change) []string {
	if c.Before == nil || c.After == nil {
		return nil
	}
	alone := func(r model.Record) model.Book {
		return model.Fold(model.Book{}, model.Edit{Changes: []model.Change{{Kind: c.Kind, ID: c.ID, After: r}}})
	}
	for _, d := range model.Compare(alone(c.Before), alone(c.After)) {
		return d.Fields
	}
	return nil
}
