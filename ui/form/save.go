package form

import (
	"errors"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/ui/say"
)

// Problem is what is wrong with a field, in words.
type Problem struct {
	Field *Field // nil: with the record as a whole
	Text  string
}

// Check finds what must be put right before the form can be saved, in the order of the fields, and shows each at its field.
func (f *Form) Check() []Problem {
	for _, field := range f.every() {
		field.err = ""
	}
	problems := f.unreadProblems()
	if len(problems) == 0 {
		e, err := f.Edit(f.options.Hand, f.options.Book)
		if err == nil {
			_, err = model.Apply(f.options.Book, e)
		}
		problems = f.place(err)
	}
	f.changed()
	return problems
}

// unreadProblems are the fields whose text can't be taken, and those that are needed and empty.
func (f *Form) unreadProblems() []Problem {
	f.composed()
	var out []Problem
	for _, field := range f.every() {
		switch {
		case field.unread():
			field.err = field.unreadProblem()
		case field.Required && field.Shown() && !field.Filled():
			field.err = f.needed(field)
		default:
			continue
		}
		out = append(out, Problem{field, field.err})
	}
	return out
}

// needed says what is missing.
func (f *Form) needed(field *Field) string {
	if text := f.wordsFor("form.needed.", field.Name); text != "" {
		return text
	}
	return f.say("form.needed")
}

// Blame shows at their fields what an edit of this form was refused for, and returns what belongs to no field: nil
// where all does.
func (f *Form) Blame(err error) error {
	for _, p := range f.place(err) {
		if p.Field == nil {
			return err
		}
	}
	f.changed()
	return nil
}

// place finds the fields at which the problems of an error belong.
func (f *Form) place(err error) []Problem {
	var invalid model.Invalid
	switch {
	case err == nil, errors.Is(err, model.ErrNothing):
		return nil
	case !errors.As(err, &invalid):
		text, _ := say.Trouble(f.options.Words, err)
		return []Problem{{nil, sentence(f.options.Words.Capital(text))}}
	}
	var out []Problem
	for _, p := range invalid {
		text := sentence(f.options.Words.Capital(f.options.Words.Say(p.Message)))
		field := f.fieldAt(p)
		if field == nil {
			out = append(out, Problem{nil, sentence(f.options.Words.Capital(f.options.Words.Say(p.Sentence())))})
			continue
		}
		if field.err == "" {
			field.err = text
			out = append(out, Problem{field, text})
		}
	}
	return out
}

// fieldAt is the field in which a problem lies: the one of its name, or else the nearest around it.
func (f *Form) fieldAt(p model.Problem) *Field {
	name := p.Field
	switch {
	case p.ID == f.ID():
	case f.made(p.ID) != nil:
		name = "made/" + string(p.ID) + "/" + name
		if f.Field(name) == nil {
			return f.usesOf(p.ID)
		}
	case f.claims != nil:
		return f.claims.fieldAt(p)
	}
	for ; name != ""; name = name[:max(strings.LastIndexByte(name, '/'), 0)] {
		if field := f.Field(name); field != nil && field.Shown() {
			return field
		}
		if row := f.rowAt(name); row != nil {
			return row
		}
	}
	return nil
}

// rowAt is the first field of the row that a name stands for.
func (f *Form) rowAt(name string) *Field {
	for _, field := range f.every() {
		if strings.HasPrefix(field.Name, name+"/") {
			return field
		}
	}
	return nil
}

// usesOf is a field that names a record.
func (f *Form) usesOf(id model.ID) *Field {
	for _, field := range f.every() {
		if field.Kind == Ref && field.typed == "" && field.get() == string(id) {
			return field
		}
	}
	return nil
}

func (c *claimRows) fieldAt(p model.Problem) *Field {
	for _, row := range c.field.Table.Rows() {
		if row.index < 0 || row.index >= len(c.list) || c.list[row.index].ID != p.ID {
			continue
		}
		name := p.Field[strings.LastIndexByte(p.Field, '/')+1:]
		if field := row.Field(name); field != nil {
			return field
		}
		return row.Fields[0]
	}
	return nil
}

// Edit is the one edit that saves the form: the record, the claims about it, and what was made in the form and is used.
// It is named after the record. Errors: *model.Conflict where the record has changed since the form was opened, and
// model.ErrNothing where nothing was entered.
func (f *Form) Edit(h model.Hand, b model.Book) (model.Edit, error) { return f.Intent()(h, b) }

// Intent is Edit for later: it takes the form as it stands now, and may be called on any goroutine.
func (f *Form) Intent() func(h model.Hand, b model.Book) (model.Edit, error) {
	record, before := f.composed(), f.before
	set := f.setBack
	var instead corrections
	if set != nil {
		instead = corrections{instead: map[int]*model.EventEntry{}}
		for i, e := range set.instead {
			if e != nil {
				held := *e
				e = &held
			}
			instead.instead[i] = e
		}
	}
	gone := f.goneClaims(record)
	others := f.others(record)
	return func(h model.Hand, b model.Book) (model.Edit, error) {
		if before != nil {
			if now, ok := b.Get(before.RecordKind(), before.RecordID()); !ok || !model.Same(now, before) {
				return model.Edit{}, &model.Conflict{Kind: before.RecordKind(), Key: before.RecordKey()}
			}
		}
		main := model.Normalised(record)
		if e, ok := main.(*model.Event); ok && set != nil {
			instead.enter(e, h.At)
		}
		return put(h, b, append([]model.Record{main}, others...), gone)
	}
}

// put makes the edit that enters records, the first of which names it, and removes claims, also from other conditions.
func put(h model.Hand, b model.Book, records []model.Record, gone []model.ID) (model.Edit, error) {
	e, err := h.Put(b, records...)
	if len(gone) == 0 || err != nil && !errors.Is(err, model.ErrNothing) {
		return e, err
	}
	nothing := err != nil
	removal, err := h.RemoveAll(model.Fold(b, e), model.KindClaim, gone, true)
	if err != nil || nothing {
		return removal, err
	}
	e.Changes = append(e.Changes, removal.Changes...)
	return e, nil
}

// goneClaims are the claims whose rows were removed. The record's conditions lose them.
func (f *Form) goneClaims(r model.Record) []model.ID {
	c, ok := r.(*model.Commitment)
	if !ok || f.claims == nil || f.IsNew() {
		return nil
	}
	gone := f.claims.removed()
	if len(gone) == 0 {
		return nil
	}
	drop := func(claim string) bool {
		return slices.Contains(gone, model.ID(claim))
	}
	c.Precondition = condition.DropClaims(c.Precondition, drop)
	c.Termination = condition.DropClaims(c.Termination, drop)
	return gone
}

// others are the records to be saved with the main one: claims, and what was made and is referred to, however far.
func (f *Form) others(main model.Record) []model.Record {
	var claims []model.Record
	if f.claims != nil {
		for i := range f.claims.list {
			claims = append(claims, model.Normalised(&f.claims.list[i]))
		}
	}
	used := map[model.ID]bool{}
	var use func(r model.Record)
	use = func(r model.Record) {
		for _, ref := range model.References(r) {
			if made := f.made(ref.ID); made != nil && !used[ref.ID] {
				used[ref.ID] = true
				use(made)
			}
		}
	}
	use(main)
	for _, c := range claims {
		use(c)
	}
	if set := f.setBack; set != nil {
		use(set.event)
	}
	out := claims
	for _, r := range f.pending {
		if used[r.RecordID()] {
			out = append(out, model.Normalised(r))
		}
	}
	return out
}
