package filteredit

import (
	"slices"
	"strings"

	"proviso/model/filter"
)

// Saved is a filter under a name.
type Saved struct {
	Name string
	Node *filter.Node
}

// Shelf keeps filters under names. Its methods answer later through the shelf's own means; the editor is told by Refresh.
type Shelf interface {
	// List is what is saved, in the order of names; those that can't be read are left out.
	List() []Saved
	// Save puts a filter under a name, in the place of one that has it.
	Save(name string, n *filter.Node)
	Rename(from, to string)
	Remove(name string)
	// Refused is why nothing can be saved now, "" where it can.
	Refused() string
}

// Named is the saved filter that asks for the same as a filter.
func Named(shelf Shelf, n *filter.Node) (Saved, bool) {
	list := shelf.List()
	i := slices.IndexFunc(list, func(s Saved) bool { return filter.Equal(s.Node, n) })
	if i < 0 || n == nil {
		return Saved{}, false
	}
	return list[i], true
}

// Saving is what the button beside a name would do.
type Saving string

// What it can do. Its translation key is "filter.<Saving>".
const (
	Nothing Saving = ""
	Save    Saving = "save"
	Replace Saving = "replace"
	Rename  Saving = "rename"
)

// savingOf tells what a name means for the filter as it stands.
func savingOf(shelf Shelf, n *filter.Node, name string) Saving {
	name = strings.TrimSpace(name)
	if n == nil || name == "" || shelf.Refused() != "" {
		return Nothing
	}
	same, isSaved := Named(shelf, n)
	taken := slices.ContainsFunc(shelf.List(), func(s Saved) bool { return s.Name == name })
	switch {
	case isSaved && same.Name == name:
		return Nothing
	case taken:
		return Replace
	case isSaved:
		return Rename
	}
	return Save
}
