package scenarios

import (
	"strings"

	"proviso/model"
	"proviso/model/said"
	"proviso/ui/session"
)

// ErrNoName is the error of a scenario without a name.
var ErrNoName = said.Error(said.New("say.error.no_name", "a scenario needs a name"))

// SaveAs makes a new scenario of what is being tried.
func (p *Presenter) SaveAs(name string, done func(model.Edit, error)) {
	d := p.draft
	p.put(func(model.Book) (*model.Scenario, error) {
		return d.onto(&model.Scenario{Name: name}), nil
	}, done)
}

// Save changes the scenario that is being tried.
func (p *Presenter) Save(done func(model.Edit, error)) {
	d := p.draft
	p.put(func(b model.Book) (*model.Scenario, error) {
		s, ok := b.Scenarios.Get(d.Scenario)
		if !ok {
			return nil, model.ErrNotFound
		}
		return d.onto(s), nil
	}, done)
}

// put enters a scenario and goes on trying it.
func (p *Presenter) put(scenario func(model.Book) (*model.Scenario, error), done func(model.Edit, error)) {
	p.session.Do(intent(scenario), func(e model.Edit, err error) {
		if err == nil {
			if _, ok := p.session.Book().Scenarios.Get(e.Changes[0].ID); ok {
				p.Update()
				p.Load(e.Changes[0].ID)
			}
		}
		done(e, err)
	})
}

// Rename gives a scenario another name.
func (p *Presenter) Rename(id model.ID, name string, done func(model.Edit, error)) {
	p.session.Do(intent(func(b model.Book) (*model.Scenario, error) {
		s, ok := b.Scenarios.Get(id)
		if !ok {
			return nil, model.ErrNotFound
		}
		next := model.Clone(s)
		next.Name = name
		return next, nil
	}), done)
}

// Duplicate enters a copy of a scenario.
func (p *Presenter) Duplicate(id model.ID, done func(model.Edit, error)) {
	w := p.session.Words()
	p.session.Do(intent(func(b model.Book) (*model.Scenario, error) {
		s, ok := b.Scenarios.Get(id)
		if !ok {
			return nil, model.ErrNotFound
		}
		next := model.Clone(s)
		next.Head = model.Head{}
		next.Name = w.T("scenarios.copy_of", "name", s.Name)
		return next, nil
	}), done)
}

func intent(scenario func(model.Book) (*model.Scenario, error)) session.Intent {
	return func(h model.Hand, b model.Book) (model.Edit, error) {
		s, err := scenario(b)
		if err != nil {
			return model.Edit{}, err
		}
		if strings.TrimSpace(s.Name) == "" {
			return model.Edit{}, ErrNoName
		}
		return h.Put(b, s)
	}
}
