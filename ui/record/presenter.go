// Package record is where a person says what happened: to an event, to the stage of a commitment, to its delivery; and by
// which rules events are related. What it would bring about is shown before it is saved.
package record

import (
	"encoding/json"
	"fmt"
	"slices"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/when"
	"proviso/ui/say"
	"proviso/ui/session"
)

// Subject is what something is recorded of. Its translation keys begin with "recording.<Subject>".
type Subject string

// The subjects.
const (
	Event    Subject = "event"
	Stage    Subject = "stage"
	Delivery Subject = "delivery"
)

// Draft is what a person is about to record, without a window.
type Draft struct {
	Subject    Subject    `json:"subject"`
	IDs        []model.ID `json:"ids"`   // one event, or one or more commitments
	Value      string     `json:"value"` // the state, stage or delivery chosen; "" for none yet
	Date       string     `json:"date"`  // as typed
	Note       string     `json:"note"`
	Correction bool       `json:"correction,omitempty"` // sets aside the latest entry, and may go against the table of transitions
	Refused    bool       `json:"refused,omitempty"`    // a failure by explicit refusal

	session *session.Session
	start   string // what it was like before anything was entered
}

// New begins a draft for an event or for commitments, dated today.
func New(s *session.Session, subject Subject, ids ...model.ID) *Draft {
	d := begin(s, subject, ids)
	d.start = string(d.State())
	return d
}

func begin(s *session.Session, subject Subject, ids []model.ID) *Draft {
	d := &Draft{Subject: subject, IDs: ids, Date: s.Today().String(), session: s}
	if choices := d.Choices(); len(choices) > 0 {
		d.Value = choices[0].Value
	}
	return d
}

// ErrGone is the error of a draft about records that are no longer in the book.
var ErrGone = said.Error(said.New("say.error.gone", "what it is about was removed from the book since"))

// Restore is a draft as its State was when it was left.
func Restore(s *session.Session, state []byte) (*Draft, error) {
	var left Draft
	if err := json.Unmarshal(state, &left); err != nil {
		return nil, fmt.Errorf("reading what was about to be recorded: %w", err)
	}
	left.session = s
	left.IDs = slices.DeleteFunc(left.IDs, func(id model.ID) bool {
		_, ok := s.Book().Get(left.kind(), id)
		return !ok
	})
	if len(left.IDs) == 0 {
		return nil, ErrGone
	}
	left.start = string(begin(s, left.Subject, left.IDs).State())
	return &left, nil
}

// State is all that was entered, for Restore.
func (d *Draft) State() []byte {
	data, err := json.Marshal(d)
	if err != nil {
		panic("record: a draft that is not JSON was built in code: " + err.Error())
	}
	return data
}

// Dirty reports whether anything was entered that would be lost.
func (d *Draft) Dirty() bool { return string(d.State()) != d.start }

// Name is what the draft is about: the name of the event, the title of the commitment, or how many there are.
func (d *Draft) Name() string {
	if len(d.IDs) > 1 {
		return d.session.Words().N("count."+string(d.kind()), len(d.IDs))
	}
	return d.session.Book().LabelOf(d.kind(), d.IDs[0])
}

func (d *Draft) kind() model.RecordKind {
	if d.Subject == Event {
		return model.KindEvent
	}
	return model.KindCommitment
}

// Choice is one value that can be recorded.
type Choice struct {
	Value string
	Chip  say.Chip
}

// Now is what is recorded so far; false where nothing is, or not the same of all.
func (d *Draft) Now() (say.Chip, bool) {
	first, ok := d.now(d.IDs[0])
	for _, id := range d.IDs[1:] {
		if other, _ := d.now(id); other != first {
			return say.Chip{}, false
		}
	}
	return first, ok
}

// Varied reports whether not the same is recorded of all.
func (d *Draft) Varied() bool {
	first, _ := d.now(d.IDs[0])
	return slices.ContainsFunc(d.IDs, func(id model.ID) bool {
		other, _ := d.now(id)
		return other != first
	})
}

func (d *Draft) now(id model.ID) (say.Chip, bool) {
	w, at := d.session.Words(), d.session.Today()
	switch d.Subject {
	case Event:
		e, ok := d.session.Book().Events.Get(id)
		if !ok {
			return say.Chip{}, false
		}
		entry, ok := e.StateAt(at, d.session.Question().Known)
		return say.Event(w, entry.State), ok
	case Stage:
		stage := d.stage(id)
		return say.Stage(w, stage), stage != ""
	}
	delivery := d.delivery(id)
	return say.Delivery(w, delivery), delivery != ""
}

// Choices lists what may be recorded next: the states of an event, open only where something else was recorded; what the table of transitions allows for a
// stage or a delivery of at least one, or every other one for a correction.
func (d *Draft) Choices() []Choice {
	w := d.session.Words()
	var out []Choice
	switch d.Subject {
	case Event:
		for _, s := range []model.EventState{model.Occurred, model.Ended, model.RuledOut, model.Open} {
			if _, recorded := d.Now(); s == model.Open && !recorded {
				continue
			}
			out = append(out, Choice{string(s), say.Event(w, s)})
		}
	case Stage:
		for _, s := range allowed(d, d.stage, model.Stage.Next, model.Stages()) {
			out = append(out, Choice{string(s), say.Stage(w, s)})
		}
	case Delivery:
		for _, s := range allowed(d, d.delivery, model.Delivery.Next, model.Deliveries()) {
			out = append(out, Choice{string(s), say.Delivery(w, s)})
		}
	}
	return out
}

// allowed is what may follow of at least one of the commitments: the next ones, or all but the present one for a correction.
func allowed[S ~string](d *Draft, now func(model.ID) S, next func(S) []S, all []S) []S {
	may := map[S]bool{}
	seen := map[S]bool{}
	for _, id := range d.IDs {
		is := now(id)
		if seen[is] {
			continue
		}
		seen[is] = true
		follow := next(is)
		if d.Correction {
			follow = slices.DeleteFunc(slices.Clone(all), func(s S) bool { return s == is })
		}
		for _, s := range follow {
			may[s] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(s S) bool { return !may[s] })
}

func (d *Draft) stage(id model.ID) model.Stage { return d.session.Outlook().Commitment(id).Stage }

func (d *Draft) delivery(id model.ID) model.Delivery {
	return d.session.Outlook().Commitment(id).Delivery
}

// ErrIncomplete is the error of a draft without a value or a date.
var ErrIncomplete = said.Error(said.New("say.error.incomplete", "choose what happened and say when"))

// ErrNone is the error of recording what can't be recorded of any of several commitments.
var ErrNone = said.Error(said.New("say.error.none", "this can be recorded of none of them on that day"))

// Intent is the edit that the draft stands for.
func (d *Draft) Intent() session.Intent {
	return func(h model.Hand, b model.Book) (model.Edit, error) {
		on, err := when.ParseDate(d.Date)
		if err != nil {
			return model.Edit{}, err
		}
		if d.Value == "" || on.IsZero() {
			return model.Edit{}, ErrIncomplete
		}
		switch {
		case d.Subject == Event:
			return h.RecordEvent(b, d.IDs[0], model.EventEntry{State: model.EventState(d.Value), On: on, Note: d.Note})
		case d.Subject == Stage && len(d.IDs) == 1:
			return h.SetStage(b, d.IDs[0], d.stageEntry(on))
		case d.Subject == Stage:
			return h.SetStages(b, d.IDs, d.stageEntry(on))
		}
		passed := func(id model.ID) bool { return d.overdue(id, on) }
		if len(d.IDs) == 1 {
			return h.SetDelivery(b, d.IDs[0], d.deliveryEntry(on), passed(d.IDs[0]))
		}
		return h.SetDeliveries(b, d.IDs, d.deliveryEntry(on), passed)
	}
}

func (d *Draft) stageEntry(on when.Date) model.StageEntry {
	return model.StageEntry{Stage: model.Stage(d.Value), On: on, Note: d.Note, Correction: d.Correction}
}

func (d *Draft) deliveryEntry(on when.Date) model.DeliveryEntry {
	return model.DeliveryEntry{Delivery: model.Delivery(d.Value), On: on, Note: d.Note, Correction: d.Correction, Refused: d.Refused}
}

// LeftOut names those of several commitments of which what is chosen can't be recorded: they stay as they are.
func (d *Draft) LeftOut() []string {
	on, err := when.ParseDate(d.Date)
	if len(d.IDs) < 2 || err != nil || d.Value == "" {
		return nil
	}
	h, b := d.session.Hand(), d.session.Book()
	var out []string
	for _, id := range d.IDs {
		can := d.Subject == Stage && h.CanReach(b, id, d.stageEntry(on)) ||
			d.Subject == Delivery && h.CanDeliver(b, id, d.deliveryEntry(on), d.overdue(id, on))
		if !can {
			out = append(out, b.LabelOf(model.KindCommitment, id))
		}
	}
	return out
}

// overdue reports whether a commitment's deadline had passed by the end of a date.
func (d *Draft) overdue(id model.ID, on when.Date) bool {
	left, ok := d.session.Outlook().Commitment(id).Deadline.Left(on.Latest())
	return ok && left < 0
}

// NeedsRefusal reports whether the failure chosen needs an explicit refusal, since the deadline has not passed.
func (d *Draft) NeedsRefusal() bool {
	on, err := when.ParseDate(d.Date)
	return d.Subject == Delivery && d.Value == string(model.Failed) && !d.Correction && err == nil &&
		slices.ContainsFunc(d.IDs, func(id model.ID) bool { return !d.overdue(id, on) })
}
