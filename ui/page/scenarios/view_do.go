package scenarios

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// change does something to what is being tried, and shows what it comes to.
func (v *View) change(do func()) {
	do()
	v.answered()
	v.panel.object.Refresh()
}

// leave does something that loses what is tried and not saved, after asking.
func (v *View) leave(then func()) {
	words := v.host.Words()
	if !v.presenter.Changed() {
		then()
		return
	}
	v.host.Ask(words.T("scenarios.leave.title"), words.T("scenarios.leave.text", "name", v.presenter.Name()), words.T("scenarios.leave.yes"), then)
}

// load tries a saved scenario, or nothing for the id "".
func (v *View) load(id model.ID) {
	v.change(func() {
		if id == "" {
			v.presenter.Clear()
		} else {
			v.presenter.Load(id)
		}
	})
}

func (v *View) reset() { v.change(v.presenter.Reset) }

// cantSave is why what is tried can't be saved, "" where it can.
func (v *View) cantSave() string {
	words := v.host.Words()
	switch {
	case v.host.Session().ReadOnly():
		return page.Locked(v.host)
	case !v.presenter.Changed() && v.presenter.Draft().Scenario != "":
		return words.T("scenarios.nothing_changed")
	case !v.presenter.Changed():
		return words.T("scenarios.nothing_tried")
	}
	return ""
}

// save enters what is tried: in its scenario, or in a new one that gets a name first.
func (v *View) save() {
	if v.presenter.Draft().Scenario == "" {
		v.saveNew()
		return
	}
	v.presenter.Save(v.done(nil))
}

func (v *View) saveNew() {
	v.askName("scenarios.name.title", "", func(name string, done func(model.Edit, error)) { v.presenter.SaveAs(name, done) })
}

func (v *View) rename(id model.ID) {
	name := v.host.Session().Book().LabelOf(model.KindScenario, id)
	v.askName("scenarios.name.rename", name, func(name string, done func(model.Edit, error)) { v.presenter.Rename(id, name, done) })
}

// done tells what was done, or why it was not.
func (v *View) done(closed func()) func(model.Edit, error) {
	return func(e model.Edit, err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		if closed != nil {
			closed()
		}
		v.answered()
		v.panel.object.Refresh()
		v.host.Done(e.Label)
	}
}

// askName asks for the name of a scenario.
func (v *View) askName(title, name string, save func(string, func(model.Edit, error))) {
	words := v.host.Words()
	var closed func()
	entry := w.NewEntry(words.T("scenarios.name.hint"))
	field := w.NewField(words.T("scenarios.name.field"), entry)
	entry.SetText(name)
	do := w.NewPrimary(words.T("scenarios.name.save"), nil)
	check := func(string) {
		reason := ""
		if strings.TrimSpace(entry.Text) == "" {
			reason = words.T("scenarios.name.needed")
		}
		do.SetDisabled(reason)
	}
	enter := func() {
		if !do.Disabled() {
			save(entry.Text, v.done(func() { closed() }))
		}
	}
	entry.OnChanged, entry.OnDone = check, enter
	do.SetTapped(enter)
	check("")
	cancel := w.NewButton(words.T("widgets.cancel"), func() { closed() })
	blocks := []fyne.CanvasObject{field}
	if name == "" {
		blocks = append(blocks, w.NewPara(w.SmallFaint, w.Plain(words.Capital(words.T("scenarios.builds_on", "name", v.presenter.Base()))+".")))
	}
	form := w.NewForm(blocks...).Foot(cancel, do)
	closed = v.host.Sheet(words.T(title), form, fyne.NewSize(440, 0))
	form.FocusFirst()
}

func (v *View) edit(id model.ID) { v.host.Open(model.KindScenario, id, func(model.ID) { v.Refresh() }) }

func (v *View) duplicate(id model.ID) { v.presenter.Duplicate(id, v.done(nil)) }

func (v *View) remove(id model.ID) { v.host.Remove(model.KindScenario, id) }

// target is the scenario that actions are about: that of the chosen column, else the one that is tried.
func (v *View) target() model.ID {
	_, column := v.presenter.Chosen()
	if id := v.presenter.ScenarioOf(column); id != "" {
		return id
	}
	return v.presenter.Draft().Scenario
}

// assumePaper asks what to assume of the chosen commitment.
func (v *View) assumePaper() {
	if row, _ := v.presenter.Chosen(); row != "" {
		v.askPaper(row)
	}
}

// saveTitle is what saving is called now.
func (v *View) saveTitle() string {
	if v.presenter.Draft().Scenario == "" {
		return v.host.Words().T("action.scenario.save")
	}
	return v.host.Words().T("scenarios.save_of", "name", v.presenter.Name())
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	words := v.host.Words()
	saved := func() string {
		switch {
		case v.host.Session().ReadOnly():
			return page.Locked(v.host)
		case v.target() == "":
			return words.T("scenarios.none_chosen")
		}
		return ""
	}
	unchanged := func() string {
		if v.presenter.Changed() {
			return ""
		}
		return words.T("scenarios.nothing_changed")
	}
	noRow := func() string {
		if row, _ := v.presenter.Chosen(); row == "" {
			return words.T("scenarios.paper.none")
		}
		return ""
	}
	return []action.Action{
		{Name: "scenario.save", Menu: action.Edit, Apart: true, Shortcut: "Ctrl+S", Do: v.save, Disabled: v.cantSave, Title: v.saveTitle},
		{Name: "scenario.reset", Menu: action.Edit, Do: v.reset, Disabled: unchanged},
		{Name: "scenario.new", Menu: action.Edit, Do: func() { v.leave(func() { v.load("") }) }},
		{Name: "scenario.assume", Menu: action.Edit, Do: v.assumePaper, Disabled: noRow},
		{Name: "scenario.edit", Menu: action.Edit, Shortcut: "Ctrl+E", Do: func() { v.edit(v.target()) }, Disabled: saved},
		{Name: "scenario.rename", Menu: action.Edit, Do: func() { v.rename(v.target()) }, Disabled: saved},
		{Name: "scenario.duplicate", Menu: action.Edit, Shortcut: "Ctrl+D", Do: func() { v.duplicate(v.target()) }, Disabled: saved},
		{Name: "scenario.remove", Menu: action.Edit, Shortcut: "Ctrl+Delete", Do: func() { v.remove(v.target()) }, Disabled: saved},
		{Name: "scenario.compare", Menu: action.View, Apart: true, Do: v.toggleCompare},
	}
}

// whichMenu chooses what to try.
func (v *View) whichMenu() []*fyne.MenuItem {
	items := []*fyne.MenuItem{fyne.NewMenuItem(v.host.Words().T("scenarios.new"), func() { v.leave(func() { v.load("") }) })}
	for i, c := range v.presenter.Saved() {
		if i == 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		item := fyne.NewMenuItem(c.Name, func() { v.leave(func() { v.load(c.ID) }) })
		item.Checked = c.Chosen
		items = append(items, item)
	}
	return items
}

// baseMenu chooses what the what-if builds on.
func (v *View) baseMenu() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, c := range v.presenter.Bases() {
		item := fyne.NewMenuItem(c.Name, func() { v.change(func() { v.presenter.BuildOn(c.ID) }) })
		item.Checked = c.Chosen
		items = append(items, item)
	}
	return items
}

// draftMenu is what can be done with what is tried.
func (v *View) draftMenu() []*fyne.MenuItem {
	words := v.host.Words()
	saveNew := fyne.NewMenuItem(words.T("scenarios.save_new"), v.saveNew)
	saveNew.Disabled = v.host.Session().ReadOnly()
	items := []*fyne.MenuItem{saveNew, fyne.NewMenuItem(words.T("scenarios.new"), func() { v.leave(func() { v.load("") }) })}
	if row, _ := v.presenter.Chosen(); row != "" {
		items = append(items, fyne.NewMenuItem(words.T("scenarios.paper.menu"), func() { v.askPaper(row) }))
	}
	if id := v.presenter.Draft().Scenario; id != "" {
		items = append(append(items, fyne.NewMenuItemSeparator()), v.scenarioItems(id)...)
	}
	return items
}

// columnMenu is what can be done with a column.
func (v *View) columnMenu(column string) []*fyne.MenuItem {
	words := v.host.Words()
	var items []*fyne.MenuItem
	id := v.presenter.ScenarioOf(column)
	if column != Tried {
		items = append(items, fyne.NewMenuItem(words.T("scenarios.head.try"), func() { v.leave(func() { v.load(id) }) }))
	}
	for _, other := range v.presenter.Comparable() {
		if other.ID != column && (other.ID == Recorded || other.ID == Tried) {
			items = append(items, fyne.NewMenuItem(words.T("scenarios.head.compare", "name", other.Title), func() { v.compare(other.ID, column) }))
		}
	}
	if id != "" {
		items = append(append(items, fyne.NewMenuItemSeparator()), v.scenarioItems(id)...)
	}
	return items
}

func (v *View) scenarioItems(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(words.T("action.scenario.rename"), func() { v.rename(id) }),
		fyne.NewMenuItem(words.T("action.scenario.duplicate"), func() { v.duplicate(id) }),
		fyne.NewMenuItem(words.T("action.scenario.edit"), func() { v.edit(id) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(words.T("action.scenario.remove"), func() { v.remove(id) }),
	}
	for _, item := range items {
		item.Disabled = v.host.Session().ReadOnly()
	}
	return items
}

// cellMenu is what can be done with the commitment of a row.
func (v *View) cellMenu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	return []*fyne.MenuItem{
		fyne.NewMenuItem(words.T("scenarios.paper.menu"), func() { v.askPaper(id) }),
		fyne.NewMenuItem(words.T("scenarios.show_commitment"), v.toCommitment(id)),
	}
}
