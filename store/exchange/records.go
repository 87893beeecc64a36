package exchange

import (
	"proviso/model"
	"proviso/model/said"
)

// members are the fields of a record as they stand in a book, in the order in which they are written, and where it keeps
// its id and key.
func members(r model.Record) (head *model.Head, fields []field) {
	var own []field
	var x *model.Extra
	switch r := r.(type) {
	case *model.Actor:
		head, own, x = &r.Head, actorFields(r), &r.X
	case *model.Event:
		head, own, x = &r.Head, eventFields(r), &r.X
	case *model.Relation:
		head, own, x = &r.Head, relationFields(r), &r.X
	case *model.Source:
		head, own, x = &r.Head, sourceFields(r), &r.X
	case *model.Instrument:
		head, own, x = &r.Head, instrumentFields(r), &r.X
	case *model.Commitment:
		head, own, x = &r.Head, commitmentFields(r), &r.X
	case *model.Stance:
		head, own, x = &r.Head, stanceFields(r), &r.X
	case *model.Claim:
		head, own, x = &r.Head, claimFields(r), &r.X
	case *model.Scenario:
		head, own, x = &r.Head, scenarioFields(r), &r.X
	default:
		return &model.Head{}, nil
	}
	fields = []field{{name: "id", read: text(&head.ID)}, {name: "key", read: text(&head.Key)}}
	return head, append(append(fields, own...), field{name: "x", read: extra(x)})
}

func actorFields(a *model.Actor) []field {
	return []field{
		field{name: "name", read: name(&a.Name)}.needed(said.New("file.actor_name", "the actor's name")),
		field{name: "kind", read: text(&a.Kind)}.needed(oneOf(model.ActorKinds())),
		{name: "iso", read: word(&a.ISO, said.New("file.iso", "two capital letters such as GB"))},
		{name: "qid", read: word(&a.QID, said.New("problem.wikidata", "a Wikidata item such as Q145"))},
		{name: "aliases", read: texts(&a.Aliases, said.New("file.alias", "another name"))},
		{name: "members", read: texts(&a.Members, anActor)},
		{name: "post", read: text(&a.Post)},
		{name: "of", read: reference(&a.Of)},
		{name: "notes", read: text(&a.Notes)},
	}
}

func eventFields(e *model.Event) []field {
	return []field{
		field{name: "name", read: name(&e.Name)}.needed(said.New("file.event_name", "the event's name")),
		{name: "text", read: text(&e.Text)},
		{name: "likelihood", read: part(&e.Likelihood, said.New("file.range", "a range such as {such}", "such", `{"low": 0.2, "high": 0.45}`), likelihoodFields)},
		{name: "history", read: entries(&e.History, such(`{"state": "occurred", "on": "2026-05-01"}`), eventEntryFields)},
		{name: "tags", read: texts(&e.Tags, aTag)},
		{name: "notes", read: text(&e.Notes)},
	}
}

var aShare = said.New("file.share", "a number from 0 to 1")

func likelihoodFields(l *model.Likelihood) []field {
	return []field{
		field{name: "low", read: number(&l.Low)}.needed(aShare),
		field{name: "high", read: number(&l.High)}.needed(aShare),
		{name: "x", read: extra(&l.X)},
	}
}

func eventEntryFields(e *model.EventEntry) []field {
	return []field{
		field{name: "state", read: text(&e.State)}.needed(oneOf(model.EventStates())),
		field{name: "on", read: dateGiven(&e.On)}.needed(aDate),
		{name: "recorded", read: moment(&e.Recorded)},
		{name: "corrected", read: moment(&e.Corrected)},
		{name: "note", read: text(&e.Note)},
		{name: "x", read: extra(&e.X)},
	}
}

func relationFields(r *model.Relation) []field {
	return []field{
		field{name: "kind", read: text(&r.Kind)}.needed(oneOf(model.RelationKinds())),
		field{name: "from", read: reference(&r.From)}.needed(anEvent),
		field{name: "to", read: reference(&r.To)}.needed(anEvent),
		{name: "note", read: text(&r.Note)},
	}
}

func sourceFields(s *model.Source) []field {
	return []field{
		{name: "reliability", read: text(&s.Reliability)},
		{name: "csl", read: csl(&s.CSL)},
		{name: "snapshot", read: part(&s.Snapshot, such(`{"text": "…"}`), snapshotFields)},
		{name: "notes", read: text(&s.Notes)},
	}
}

func snapshotFields(s *model.Snapshot) []field {
	return []field{
		field{name: "text", read: text(&s.Text)}.needed(said.New("file.source_text", "the text of the source")),
		{name: "sha256", read: checksum(&s.SHA256)},
		{name: "taken", read: moment(&s.Taken)},
		{name: "x", read: extra(&s.X)},
	}
}

func instrumentFields(i *model.Instrument) []field {
	return []field{
		field{name: "name", read: name(&i.Name)}.needed(said.New("file.instrument_name", "the instrument's name")),
		field{name: "kind", read: text(&i.Kind)}.needed(oneOf(model.InstrumentKinds())),
		{name: "on", read: date(&i.On)},
		{name: "signatories", read: texts(&i.Signatories, anActor)},
		{name: "notes", read: text(&i.Notes)},
	}
}

func stanceFields(s *model.Stance) []field {
	return []field{
		field{name: "actor", read: reference(&s.Actor)}.needed(anActor),
		field{name: "stance", read: text(&s.Stance)}.needed(oneOf(model.StanceKinds())),
		{name: "commitments", read: texts(&s.Commitments, aCommitment)},
		{name: "events", read: texts(&s.Events, anEvent)},
		{name: "on", read: date(&s.On)},
		{name: "text", read: text(&s.Text)},
		{name: "notes", read: text(&s.Notes)},
	}
}

func claimFields(c *model.Claim) []field {
	return []field{
		field{name: "source", read: reference(&c.Source)}.needed(keyOf(model.KindSource)),
		{name: "about", read: group(such(`{"commitment": "uk-troops"}`), aboutFields(&c.About))},
		{name: "bearing", read: text(&c.Bearing)},
		{name: "credibility", read: text(&c.Credibility)},
		{name: "speaker", read: reference(&c.Speaker)},
		{name: "quote", read: group(such(`{"exact": "in the event of a peace deal"}`), quoteFields(&c.Quote))},
		{name: "locator", read: text(&c.Locator)},
		{name: "notes", read: text(&c.Notes)},
	}
}

func aboutFields(a *model.About) []field {
	return []field{
		{name: "commitment", read: reference(&a.Commitment)},
		{name: "event", read: reference(&a.Event)},
		{name: "stance", read: reference(&a.Stance)},
		{name: "actor", read: reference(&a.Actor)},
		{name: "instrument", read: reference(&a.Instrument)},
		{name: "relation", read: reference(&a.Relation)},
	}
}

func quoteFields(q *model.Quote) []field {
	return []field{
		{name: "exact", read: text(&q.Exact)},
		{name: "prefix", read: text(&q.Prefix)},
		{name: "suffix", read: text(&q.Suffix)},
		{name: "start", read: whole(&q.Start)},
		{name: "x", read: extra(&q.X)},
	}
}

func scenarioFields(s *model.Scenario) []field {
	return []field{
		field{name: "name", read: name(&s.Name)}.needed(said.New("file.scenario_name", "the scenario's name")),
		{name: "text", read: text(&s.Text)},
		{name: "based_on", read: reference(&s.BasedOn)},
		{name: "at", read: date(&s.At)},
		{name: "assumptions", read: entries(&s.Assumptions, such(`{"event": "ceasefire", "state": "occurred"}`), assumptionFields)},
		{name: "relations_off", read: texts(&s.RelationsOff, keyOf(model.KindRelation))},
	}
}

func assumptionFields(a *model.Assumption) []field {
	return []field{
		{name: "event", read: reference(&a.Event)},
		{name: "state", read: text(&a.State)},
		{name: "commitment", read: reference(&a.Commitment)},
		{name: "stage", read: text(&a.Stage)},
		{name: "delivery", read: text(&a.Delivery)},
		{name: "on", read: date(&a.On)},
		{name: "x", read: extra(&a.X)},
	}
}
