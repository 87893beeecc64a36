package model

import (
	"slices"
	"strings"

	"proviso/model/said"
)

// ErrNameTaken is the error of giving a saved filter the name of another.
var ErrNameTaken = said.Error(said.New("problem.name_taken", "another saved filter has this name"))

// Filters are the saved filters of the book, in the order of names.
func (b Book) Filters() []SavedFilter {
	if b.Meta == nil {
		return nil
	}
	return b.Meta.Filters
}

// SaveFilter keeps a filter under a name, in the place of one that has it. ErrNothing where it is kept already.
func (h Hand) SaveFilter(b Book, name, text string) (Edit, error) {
	name = strings.TrimSpace(name)
	c, m := changeMeta(b)
	i := indexFilter(m, name)
	switch {
	case i < 0:
		m.Filters = append(m.Filters, SavedFilter{name, text})
	case m.Filters[i].Text == text:
		return Edit{}, ErrNothing
	default:
		m.Filters[i].Text = text
	}
	return h.edit(h.say("edit.save_filter", "name", clip(name, 60)), c), nil
}

// RenameFilter gives a saved filter another name. Errors: ErrNotFound, ErrNothing, ErrNameTaken.
func (h Hand) RenameFilter(b Book, from, to string) (Edit, error) {
	to = strings.TrimSpace(to)
	c, m := changeMeta(b)
	i := indexFilter(m, from)
	switch {
	case i < 0:
		return Edit{}, ErrNotFound
	case from == to:
		return Edit{}, ErrNothing
	case indexFilter(m, to) >= 0:
		return Edit{}, ErrNameTaken
	}
	m.Filters[i].Name = to
	return h.edit(h.say("edit.rename_filter", "name", clip(to, 60)), c), nil
}

// RemoveFilter forgets a saved filter. The error is ErrNotFound.
func (h Hand) RemoveFilter(b Book, name string) (Edit, error) {
	c, m := changeMeta(b)
	i := indexFilter(m, name)
	if i < 0 {
		return Edit{}, ErrNotFound
	}
	m.Filters = slices.Delete(m.Filters, i, i+1)
	return h.edit(h.say("edit.remove_filter", "name", clip(name, 60)), c), nil
}

func indexFilter(m *Meta, name string) int {
	return slices.IndexFunc(m.Filters, func(f SavedFilter) bool { return f.Name == name })
}
