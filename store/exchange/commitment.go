package exchange

import (
	"strings"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/when"
)

var (
	anActor      = keyOf(model.KindActor)
	anEvent      = keyOf(model.KindEvent)
	aCommitment  = keyOf(model.KindCommitment)
	aKind        = said.New("file.kind", "a kind such as troop_deployment")
	aTag         = said.New("file.tag", "a tag")
	anActivation = said.Or([]string{`{"event": KEY}`, `"activation"`})
	aDeadline    = said.Or([]string{`{"date": "2026-12-31"}`, `{"within": "P90D", "of": {"event": KEY}}`, `{"within": "P90D", "of": "activation"}`})
)

// keyOf is what is expected where a record is named.
func keyOf(kind model.RecordKind) said.Sentence {
	return said.New("file.key_of", "the key or id of {record}", "record", aRecord[kind])
}

// such is an object as something expected, by example.
func such(object string) said.Sentence {
	return said.New("problem.condition_object", "an object such as {such}", "such", object)
}

// oneOf is what is expected of a word from a list.
func oneOf[S ~string](words []S) said.Sentence {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return said.New("problem.one_of", "one of {choices}", "choices", strings.Join(all, ", "))
}

func commitmentFields(c *model.Commitment) []field {
	return []field{
		field{name: "title", read: name(&c.Title)}.needed(said.New("file.title", "the commitment's title")),
		{name: "text", read: text(&c.Text)},
		field{name: "kind", read: word(&c.Kind, aKind)}.needed(aKind),
		field{name: "polarity", read: text(&c.Polarity)}.needed(oneOf(model.Polarities())),
		field{name: "binding", read: text(&c.Binding)}.needed(oneOf(model.Bindings())),
		{name: "parties", read: entries(&c.Parties, such(`{"actor": "gb", "role": "obligor"}`), partyFields)},
		{name: "parent", read: reference(&c.Parent)},
		{name: "successor_of", read: reference(&c.SuccessorOf)},
		{name: "instrument", read: reference(&c.Instrument)},
		{name: "place", read: text(&c.Place)},
		{name: "precondition", read: node(&c.Precondition)},
		{name: "termination", read: node(&c.Termination)},
		{name: "deadline", read: deadline(&c.Deadline)},
		{name: "stage", read: entries(&c.Stage, such(`{"stage": "announced", "on": "2026-01-06"}`), stageFields)},
		{name: "delivery", read: entries(&c.Delivery, such(`{"delivery": "not_due", "on": "2026-01-06"}`), deliveryFields)},
		{name: "quantities", read: entries(&c.Quantities, such(`{"measure": "pledged", "low": 1, "high": 2, "unit": "troops"}`), quantityFields)},
		{name: "review", read: duration(&c.Review)},
		{name: "reviewed", read: moment(&c.Reviewed)},
		{name: "tags", read: texts(&c.Tags, aTag)},
		{name: "notes", read: text(&c.Notes)},
	}
}

func partyFields(p *model.Party) []field {
	return []field{
		field{name: "actor", read: reference(&p.Actor)}.needed(anActor),
		field{name: "role", read: text(&p.Role)}.needed(oneOf(model.Roles())),
		{name: "x", read: extra(&p.X)},
	}
}

func stageFields(e *model.StageEntry) []field {
	return []field{
		field{name: "stage", read: text(&e.Stage)}.needed(oneOf(model.Stages())),
		field{name: "on", read: dateGiven(&e.On)}.needed(aDate),
		{name: "recorded", read: moment(&e.Recorded)},
		{name: "corrected", read: moment(&e.Corrected)},
		{name: "correction", read: flag(&e.Correction)},
		{name: "note", read: text(&e.Note)},
		{name: "x", read: extra(&e.X)},
	}
}

func deliveryFields(e *model.DeliveryEntry) []field {
	return []field{
		field{name: "delivery", read: text(&e.Delivery)}.needed(oneOf(model.Deliveries())),
		field{name: "on", read: dateGiven(&e.On)}.needed(aDate),
		{name: "recorded", read: moment(&e.Recorded)},
		{name: "corrected", read: moment(&e.Corrected)},
		{name: "correction", read: flag(&e.Correction)},
		{name: "refused", read: flag(&e.Refused)},
		{name: "note", read: text(&e.Note)},
		{name: "x", read: extra(&e.X)},
	}
}

func quantityFields(q *model.Quantity) []field {
	return []field{
		field{name: "measure", read: text(&q.Measure)}.needed(said.New("file.measure", "what is measured, such as pledged")),
		field{name: "low", read: number(&q.Low)}.needed(aNumber),
		field{name: "high", read: number(&q.High)}.needed(aNumber),
		{name: "unit", read: text(&q.Unit)},
		{name: "on", read: date(&q.On)},
		{name: "note", read: text(&q.Note)},
		{name: "x", read: extra(&q.X)},
	}
}

// deadline reads a date, or a duration after something. A bare text is a date, "" none at all.
func deadline(to **model.Deadline) reading {
	return func(r *reader) {
		d := &model.Deadline{}
		if r.next() == textValue {
			if date(&d.Date)(r); d.Date != (when.Date{}) {
				*to = d
			}
			return
		}
		r.peek()
		from, after := r.pos, false
		r.fields(aDeadline, []field{
			{name: "date", read: dateGiven(&d.Date)},
			{name: "within", read: given(&d.Within, aDuration, when.ParseDuration)},
			{name: "of", read: func(r *reader) { after = true; origin(&d.Event)(r) }},
		})
		if r.err == nil && !d.Date.IsZero() && (after || !d.Within.IsZero()) {
			r.note(from, aDeadline, said.New("file.both_deadlines", "both a date and a duration"), said.Sentence{})
		}
		*to = d
	}
}

// origin reads what a deadline counts from: an event, or the commitment's own activation, which leaves it empty.
func origin(event *model.ID) reading {
	return func(r *reader) {
		if r.next() != textValue {
			r.fields(anActivation, []field{
				field{name: "event", read: func(r *reader) {
					from := r.pos
					if reference(event)(r); *event == "" && r.err == nil {
						r.note(from, anEvent, empty, said.Sentence{})
					}
				}}.needed(anEvent),
			})
			return
		}
		if s, from, ok := r.string(anActivation); ok && s != "activation" {
			r.note(from, anActivation, said.Same(clipped(s)), said.Sentence{})
		}
	}
}

// csl reads a bibliographic item. One without any member is none at all.
func csl(to *model.CSL) reading {
	return func(r *reader) {
		var x model.Extra
		if extra(&x)(r); len(x) > 0 && string(x) != "{}" {
			_ = to.UnmarshalJSON(x) // never fails
		}
	}
}

// checksum reads hexadecimal digits in either case.
func checksum(to *string) reading {
	return func(r *reader) {
		text(to)(r)
		*to = strings.ToLower(*to)
	}
}

// group reads an object into values that are part of a record.
func group(what said.Sentence, fields []field) reading {
	return func(r *reader) { r.fields(what, fields) }
}
