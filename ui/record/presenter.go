// Package record is where a person says what happened: to an event, to the stage of a commitment, to its delivery. What it
// would bring about is shown before it is saved.
package record

import (
	"errors"
	"slices"

	"proviso/model"
	"proviso/model/outlook"
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
	Subject    Subject
	ID         model.ID
	Value      string // the state, stage or delivery chosen; "" for none yet
	Date       string // as typed
	Note       string
	Correction bool // sets aside the latest entry, and may go against the table of transitions
	Refused    bool // a failure by explicit refusal

	session *session.Session
}

// New begins a draft for an event or a commitment, dated today.
func New(s *session.Session, subject Subject, id model.ID) *Draft {
	d := &Draft{Subject: subject, ID: id, Date: s.Today().String(), session: s}
	if choices := d.Choices(); len(choices) > 0 {
		d.Value = choices[0].Value
	}
	return d
}

// Name is what the draft is about: the name of the event or the title of the commitment.
func (d *Draft) Name() string { return d.session.Book().LabelOf(d.kind(), d.ID) }

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

// Now is what is recorded so far; false where nothing is.
func (d *Draft) Now() (say.Chip, bool) {
	w, at := d.session.Words(), d.session.Today()
	switch d.Subject {
	case Event:
		e, ok := d.session.Book().Events.Get(d.ID)
		if !ok {
			return say.Chip{}, false
		}
		entry, ok := e.StateAt(at, d.session.Question().Known)
		return say.Event(w, entry.State), ok
	case Stage:
		stage := d.stage()
		return say.Stage(w, stage), stage != ""
	}
	delivery := d.delivery()
	return say.Delivery(w, delivery), delivery != ""
}

// Choices lists what may be recorded next: the states of an event, open only where something else was recorded; what the table of transitions allows for a
// stage or a delivery, or every other one for a correction.
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
		for _, s := range allowed(d.stage(), d.stage().Next(), model.Stages(), d.Correction) {
			out = append(out, Choice{string(s), say.Stage(w, s)})
		}
	case Delivery:
		for _, s := range allowed(d.delivery(), d.delivery().Next(), model.Deliveries(), d.Correction) {
			out = append(out, Choice{string(s), say.Delivery(w, s)})
		}
	}
	return out
}

// allowed is what may follow: the next ones, or all but the present one for a correction.
func allowed[S ~string](now S, next, all []S, correction bool) []S {
	if !correction {
		return next
	}
	return slices.DeleteFunc(slices.Clone(all), func(s S) bool { return s == now })
}

func (d *Draft) stage() model.Stage { return d.session.Outlook().Commitment(d.ID).Stage }

func (d *Draft) delivery() model.Delivery { return d.session.Outlook().Commitment(d.ID).Delivery }

// ErrIncomplete is the error of a draft without a value or a date.
var ErrIncomplete = errors.New("choose what happened and say when")

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
		switch d.Subject {
		case Event:
			return h.RecordEvent(b, d.ID, model.EventEntry{State: model.EventState(d.Value), On: on, Note: d.Note})
		case Stage:
			return h.SetStage(b, d.ID, model.StageEntry{Stage: model.Stage(d.Value), On: on, Note: d.Note, Correction: d.Correction})
		}
		entry := model.DeliveryEntry{Delivery: model.Delivery(d.Value), On: on, Note: d.Note, Correction: d.Correction, Refused: d.Refused}
		return h.SetDelivery(b, d.ID, entry, d.overdue(on))
	}
}

// overdue reports whether the commitment's deadline had passed by the end of a date.
func (d *Draft) overdue(on when.Date) bool {
	left, ok := d.session.Outlook().Commitment(d.ID).Deadline.Left(on.Latest())
	return ok && left < 0
}

// NeedsRefusal reports whether the failure chosen needs an explicit refusal, since the deadline has not passed.
func (d *Draft) NeedsRefusal() bool {
	on, err := when.ParseDate(d.Date)
	return d.Subject == Delivery && d.Value == string(model.Failed) && !d.Correction && err == nil && !d.overdue(on)
}

// Impact is what saving the draft would bring about.
type Impact struct {
	Sentence string // all of it at a glance
	Lines    []Line
}

// Line is one effect, and where the commitment stands then.
type Line struct {
	Text  string
	After say.Chip
}

// Impact is what saving the draft would bring about, in words. The error is why it can't be saved as it stands.
func (d *Draft) Impact() (Impact, error) {
	before, after, err := d.session.Preview(d.Intent())
	if err != nil {
		return Impact{}, err
	}
	w, effects := d.session.Words(), outlook.Impact(before, after)
	impact := Impact{Sentence: outlook.SayImpact(w, effects)}
	for _, e := range effects {
		impact.Lines = append(impact.Lines, Line{w.Capital(outlook.SayEffect(w, e)), say.Headline(w, e.After)})
	}
	return impact, nil
}
