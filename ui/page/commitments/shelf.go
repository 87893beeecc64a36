package commitments

import (
	"proviso/model"
	"proviso/model/filter"
	"proviso/ui/filteredit"
	"proviso/ui/page"
	"proviso/ui/session"
)

// Saved are the saved filters of the book that can be read in it, in the order of names.
func (p *Presenter) Saved() []filteredit.Saved {
	var out []filteredit.Saved
	for _, f := range p.book.Filters() {
		if n, err := filter.Parse(f.Text, p.book); err == nil && n != nil {
			out = append(out, filteredit.Saved{Name: f.Name, Node: n})
		}
	}
	return out
}

// Show narrows the list to a saved filter, and reports whether there is one that can be read.
func (p *Presenter) Show(name string) bool {
	for _, s := range p.Saved() {
		if s.Name == name {
			p.SetFilter(s.Node)
			return true
		}
	}
	return false
}

// shelf keeps filters in the book.
type shelf struct{ view *View }

func (s shelf) List() []filteredit.Saved { return s.view.presenter.Saved() }

func (s shelf) Save(name string, n *filter.Node) {
	text := filter.Print(n, model.Book{})
	s.do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.SaveFilter(b, name, text) })
}

func (s shelf) Rename(from, to string) {
	s.do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.RenameFilter(b, from, to) })
}

func (s shelf) Remove(name string) {
	s.do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.RemoveFilter(b, name) })
}

func (s shelf) do(intent session.Intent) {
	page.Do(s.view.host, intent, func(model.Edit) { s.view.Refresh() })
}

func (s shelf) Refused() string {
	if s.view.host.Session().ReadOnly() {
		return s.view.host.Words().T("filter.read_only")
	}
	return ""
}
