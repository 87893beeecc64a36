package record

import (
	"encoding/json"
	"fmt"
	"slices"

	"proviso/model"
	"proviso/model/said"
	"proviso/ui/find"
	"proviso/ui/say"
	"proviso/ui/session"
)

// Rule is how two events may be related, read from the first.
type Rule string

// The rules. RuledBy is Implies read from the other event; NoRule takes a relation out of the book.
const (
	Implies  Rule = "implies"
	RuledBy  Rule = "implied_by"
	Excludes Rule = "excludes"
	SameAs   Rule = "same_as"
	NoRule   Rule = "none"
)

// Relating is a rule between two events that a person is about to state, change or take back, without a window.
type Relating struct {
	Event model.ID // the one from which it is read
	stated

	session *session.Session
	before  *model.Relation // nil for a new one
	start   stated
}

// stated is what a person enters of a rule.
type stated struct {
	Other model.ID `json:"other,omitempty"` // "" for none yet
	Rule  Rule     `json:"rule"`
	Note  string   `json:"note,omitempty"`
}

// Relate begins a rule of an event; relation is the one to change, "" for a new one.
func Relate(s *session.Session, event, relation model.ID) *Relating {
	d := &Relating{Event: event, stated: stated{Rule: Implies}, session: s}
	d.start = d.stated
	r, ok := s.Book().Relations.Get(relation)
	if !ok {
		return d
	}
	d.before, d.Note, d.Other, d.Rule = r, r.Note, r.To, Rule(r.Kind)
	if r.From != event {
		d.Other = r.From
		if r.Kind == model.Implies {
			d.Rule = RuledBy
		}
	}
	d.start = d.stated
	return d
}

// relating is a Relating in a file.
type relating struct {
	Event    model.ID `json:"event"`
	Relation model.ID `json:"relation,omitempty"` // "" for a new one
	stated
}

// State is all that was entered, for RestoreRelating.
func (d *Relating) State() []byte {
	left := relating{Event: d.Event, stated: d.stated}
	if d.before != nil {
		left.Relation = d.before.ID
	}
	data, err := json.Marshal(left)
	if err != nil {
		panic("record: a rule that is not JSON was built in code: " + err.Error())
	}
	return data
}

// RestoreRelating is a rule as its State was when it was left. Where the relation is gone since, it is a new one; where the
// other event is, none is chosen.
func RestoreRelating(s *session.Session, state []byte) (*Relating, error) {
	var left relating
	if err := json.Unmarshal(state, &left); err != nil {
		return nil, fmt.Errorf("reading the rule that was about to be stated: %w", err)
	}
	events := s.Book().Events
	if _, ok := events.Get(left.Event); !ok {
		return nil, ErrGone
	}
	d := Relate(s, left.Event, left.Relation)
	d.stated = left.stated
	if _, ok := events.Get(d.Other); !ok {
		d.Other = ""
	}
	if !slices.Contains(d.Rules(), d.Rule) {
		d.Rule = Implies
	}
	return d, nil
}

// Dirty reports whether anything was entered that would be lost.
func (d *Relating) Dirty() bool { return d.stated != d.start }

// IsNew reports whether the relation is not in the book yet.
func (d *Relating) IsNew() bool { return d.before == nil }

// Rules lists what may be chosen: to take back only what there is.
func (d *Relating) Rules() []Rule {
	rules := []Rule{Implies, RuledBy, Excludes, SameAs}
	if d.before != nil {
		rules = append(rules, NoRule)
	}
	return rules
}

// Name is the name of the event from which the rule is read.
func (d *Relating) Name() string { return d.session.Book().LabelOf(model.KindEvent, d.Event) }

// OtherName is the name of the other event, "" for none yet.
func (d *Relating) OtherName() string {
	if d.Other == "" {
		return ""
	}
	return d.session.Book().LabelOf(model.KindEvent, d.Other)
}

// Target is an event that may be chosen as the other one.
type Target struct {
	ID    model.ID
	Name  string
	State say.Chip
}

// targetsShown is how many events are offered at once.
const targetsShown = 40

// Targets are the events whose names have the words typed, without the one from which the rule is read.
func (d *Relating) Targets(query string) []Target {
	q, b := find.Parse(query), d.session.Book()
	var out []Target
	for e := range b.Events.Sorted() {
		if e.ID == d.Event || !q.Matches(find.Fold(e.Name+"\n"+e.Key)) {
			continue
		}
		entry, _ := e.StateAt(d.session.Today(), d.session.Question().Known)
		out = append(out, Target{e.ID, e.Name, say.Event(d.session.Words(), entry.State)})
		if len(out) == targetsShown {
			break
		}
	}
	return out
}

// Sentence says what the rule means for the two events.
func (d *Relating) Sentence() string {
	if d.Rule == NoRule {
		return d.session.Words().T("recording.relation.means.none")
	}
	if d.Other == "" {
		return ""
	}
	from, to := d.Name(), d.OtherName()
	key := string(d.Rule)
	if d.Rule == RuledBy {
		from, to, key = to, from, string(Implies)
	}
	return d.session.Words().T("recording.relation.means."+key, "from", from, "to", to)
}

// ErrNoOther is the error of a rule without its other event.
var ErrNoOther = said.Error(said.New("say.error.no_other", "choose the other event"))

// Intent is the edit that the draft stands for.
func (d *Relating) Intent() session.Intent {
	return func(h model.Hand, b model.Book) (model.Edit, error) {
		if d.Rule == NoRule {
			return h.Remove(b, model.KindRelation, d.before.ID, true)
		}
		if d.Other == "" {
			return model.Edit{}, ErrNoOther
		}
		return h.Relate(b, d.relation())
	}
}

func (d *Relating) relation() *model.Relation {
	r := &model.Relation{}
	if d.before != nil {
		r = model.Clone(d.before)
	}
	r.Note, r.From, r.To, r.Kind = d.Note, d.Event, d.Other, model.RelationKind(d.Rule)
	if d.Rule == RuledBy {
		r.Kind = model.Implies
	}
	turned := d.before != nil && d.before.From == d.Other && r.Kind != model.Implies
	if d.Rule == RuledBy || turned { // a rule without direction keeps the one in which it was written
		r.From, r.To = r.To, r.From
	}
	return r
}

// Impact is what saving would bring about, in words. The error is why it can't be saved as it stands; model.ErrNothing where
// nothing is changed yet.
func (d *Relating) Impact() (Impact, error) {
	before, after, err := d.session.Preview(d.Intent())
	if err != nil {
		return Impact{}, err
	}
	return impactOf(d.session.Words(), before, after), nil
}
