package scenarios

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/say"
)

// EventRow is the switch of one event in the what-if.
type EventRow struct {
	ID       model.ID
	Name     string
	Is       model.EventState // under the what-if
	Chosen   int              // 0 yes, 1 open, 2 no; -1 where State says more
	State    say.Chip         // as it is under the what-if
	Own      bool             // assumed here
	Date     string           // when it is assumed, "" for no date
	Dateable bool             // it can have a date
	Notes    []string         // where its state comes from, likelihood, what hangs on it
	Follows  *say.Chip        // what it must be because of other events, nil where it is free
}

// eventsAtOnce is how many open events are shown until one asks for all, unless there are only a few more.
const eventsAtOnce = 8

// Events are the switches of the what-if: the open events on which most hangs first, then what is recorded otherwise. What
// is assumed here is always among them. More is how many are left out.
func (p *Presenter) Events(search string) (rows []EventRow, more int) {
	q, list := find.Parse(search), p.eventsByWeight()
	most := eventsAtOnce
	if len(list) <= most+4 {
		most = len(list)
	}
	for i, e := range list {
		_, own := p.draft.about(e.ID)
		wanted := own || p.allShown || !q.Empty() || i < most && p.closed(e) == 0
		switch {
		case !q.Empty() && !q.Matches(find.Fold(e.Name+" "+e.Key)):
		case wanted:
			rows = append(rows, p.eventRow(e))
		default:
			more++
		}
	}
	return rows, more
}

// Event is the switch of one event; false where the book has none of that id.
func (p *Presenter) Event(id model.ID) (EventRow, bool) {
	e, ok := p.book.Events.Get(id)
	if !ok {
		return EventRow{}, false
	}
	return p.eventRow(e), true
}

// ShowAll shows the switches of all events, or only of those on which most hangs.
func (p *Presenter) ShowAll(all bool) { p.allShown = all }

// eventsByWeight lists the open events first, then by how many commitments name them, then by name.
func (p *Presenter) eventsByWeight() []*model.Event {
	list := slices.Collect(p.book.Events.Sorted())
	slices.SortStableFunc(list, func(a, b *model.Event) int {
		return cmp.Or(
			cmp.Compare(p.closed(a), p.closed(b)),
			cmp.Compare(p.hangs[b.ID], p.hangs[a.ID]), cmp.Compare(find.Fold(a.Name), find.Fold(b.Name)),
		)
	})
	return list
}

// closed is 1 for an event that is recorded as anything but open, else 0.
func (p *Presenter) closed(e *model.Event) int {
	now, ok := e.StateAt(p.session.Today(), p.session.Question().Known)
	if !ok || now.State == model.Open {
		return 0
	}
	return 1
}

// hanging counts, for each event, the commitments whose conditions or deadline name it.
func hanging(b model.Book) map[model.ID]int {
	out := map[model.ID]int{}
	for c := range b.Commitments.All() {
		named := map[model.ID]bool{}
		for _, n := range []*condition.Node{c.Precondition, c.Termination} {
			for _, id := range condition.Events(n) {
				named[model.ID(id)] = true
			}
		}
		if c.Deadline != nil && c.Deadline.Event != "" {
			named[c.Deadline.Event] = true
		}
		for id := range named {
			out[id]++
		}
	}
	return out
}

func (p *Presenter) eventRow(e *model.Event) EventRow {
	w := p.session.Words()
	now := p.columnNamed(Tried).outlook.Event(e.ID)
	state, date := now.State, now.Since
	own, isOwn := p.draft.about(e.ID)
	if isOwn {
		state, date = own.State, own.On
	}
	row := EventRow{ID: e.ID, Name: e.Name, Is: state, Chosen: switchOf(state), State: say.Event(w, state), Own: isOwn, Dateable: state != model.Open}
	if !date.IsZero() && state != model.Open {
		row.Date = w.T("scenarios.on", "date", date)
	}
	if state == model.Open && now.Basis == outlook.Derived {
		chip := say.Truth(w, now.Truth)
		row.Follows = &chip
	}
	row.Notes = p.eventNotes(e, now, own, isOwn)
	return row
}

// eventNotes are what else there is to know of an event before one sets it.
func (p *Presenter) eventNotes(e *model.Event, now outlook.EventAnswer, own model.Assumption, isOwn bool) []string {
	w := p.session.Words()
	var parts []string
	switch {
	case isOwn && !own.On.IsZero() && own.On.Come(p.tried().At) != when.Certain:
		parts = append(parts, w.T("scenarios.not_come", "day", w.Day(p.columnNamed(Tried).outlook.At())))
	case now.Contradicted:
		parts = append(parts, w.T("scenarios.contradicted"))
	case !isOwn && now.Basis == outlook.Recorded && now.State != model.Open:
		parts = append(parts, w.T("scenarios.as_recorded"))
	case !isOwn && now.State == model.Open && now.Basis == outlook.Derived:
		parts = append(parts, w.T("scenarios.follows"))
	case !isOwn && now.Basis == outlook.Assumed:
		parts = append(parts, w.T("scenarios.from_base", "name", p.book.LabelOf(model.KindScenario, p.draft.BasedOn)))
	}
	if e.Likelihood != nil {
		parts = append(parts, say.Likelihood(w, e.Likelihood))
	}
	return append(parts, w.N("scenarios.hangs", p.hangs[e.ID]))
}

// Switch positions.
const (
	yes = iota
	undecided
	no
)

func switchOf(s model.EventState) int {
	switch s {
	case model.Occurred:
		return yes
	case model.RuledOut:
		return no
	case model.Ended:
		return -1
	}
	return undecided
}

// Answers are the states that the switch of an event chooses among.
func Answers() []model.EventState {
	return []model.EventState{model.Occurred, model.Open, model.RuledOut}
}

// Set assumes an event to be in a state. Where it is so without an assumption, nothing is assumed.
func (p *Presenter) Set(event model.ID, state model.EventState) {
	if p.base != nil && p.base.Event(event).State == state {
		p.try(p.draft.without(event))
		return
	}
	p.try(p.draft.assuming(model.Assumption{Event: event, State: state}))
}

// Free assumes nothing of an event.
func (p *Presenter) Free(event model.ID) { p.try(p.draft.without(event)) }

// Date is the date of what is assumed of an event, as text.
func (p *Presenter) Date(event model.ID) string {
	a, _ := p.draft.about(event)
	return a.On.String()
}

// SetDate dates what is assumed of an event; the zero date takes the date back. Where the what-if asks about an earlier day,
// it asks about that of the date from then on.
func (p *Presenter) SetDate(event model.ID, on when.Date) {
	a, ok := p.draft.about(event)
	if !ok {
		a = model.Assumption{Event: event, State: p.columnNamed(Tried).outlook.Event(event).State}
	}
	if a.State == model.Open {
		return
	}
	a.On = on
	d := p.draft.assuming(a)
	if !on.IsZero() && dayOf(on) > p.tried().At {
		d.At = when.On(dayOf(on))
	}
	p.try(d)
}

// AsOf is the day that the what-if asks about, "" where that is the day that everything asks about.
func (p *Presenter) AsOf() string {
	if at := p.tried().At; at != p.session.Today() {
		return p.session.Words().T("scenarios.as_of", "date", at)
	}
	return ""
}

// OwnDay reports whether the draft itself says on which day to ask.
func (p *Presenter) OwnDay() bool { return !p.draft.At.IsZero() }

// clearDay asks about the day that everything else asks about.
func (p *Presenter) clearDay() { p.SetDay(when.Date{}) }

// SetDay says on which day to ask; the zero date leaves it as it is for what the draft builds on.
func (p *Presenter) SetDay(at when.Date) {
	d := p.draft
	d.At = at
	p.try(d)
}

// OtherRow is something assumed of a commitment.
type OtherRow struct {
	Place int // among the assumptions
	Text  string
}

// Others are the assumptions about stages and deliveries.
func (p *Presenter) Others() []OtherRow {
	w := p.session.Words()
	var out []OtherRow
	for i, a := range p.draft.Assume {
		if a.Commitment == "" {
			continue
		}
		what := w.Label("stage", string(a.Stage))
		if a.Delivery != "" {
			what = w.Label("delivery", string(a.Delivery))
		}
		text := w.T("scenarios.other", "title", p.book.LabelOf(model.KindCommitment, a.Commitment), "state", what)
		if !a.On.IsZero() {
			text += " · " + w.T("scenarios.on", "date", a.On)
		}
		out = append(out, OtherRow{i, text})
	}
	return out
}

// Drop takes back an assumption by its place.
func (p *Presenter) Drop(place int) {
	if place < 0 || place >= len(p.draft.Assume) {
		return
	}
	d := p.draft
	d.Assume = slices.Delete(slices.Clone(d.Assume), place, place+1)
	p.try(d)
}

// RelationRow is a rule between two events that can be switched off.
type RelationRow struct {
	ID     model.ID
	Text   string
	On     bool
	Locked string // why it can't be switched, "" where it can
}

// Relations are the rules of the book.
func (p *Presenter) Relations() []RelationRow {
	w := p.session.Words()
	inherited := map[model.ID]string{}
	for _, s := range p.below(p.draft) {
		for _, r := range s.RelationsOff {
			inherited[r] = s.Name
		}
	}
	var out []RelationRow
	for r := range p.book.Relations.Sorted() {
		row := RelationRow{ID: r.ID, On: !slices.Contains(p.draft.Off, r.ID)}
		row.Text = w.T("scenarios.relation."+string(r.Kind), "from", p.book.EventName(string(r.From)), "to", p.book.EventName(string(r.To)))
		if name, off := inherited[r.ID]; off {
			row.On, row.Locked = false, w.T("scenarios.off_below", "name", name)
		}
		out = append(out, row)
	}
	return out
}

// SwitchRelation switches a rule on or off.
func (p *Presenter) SwitchRelation(id model.ID, on bool) { p.try(p.draft.switching(id, on)) }
