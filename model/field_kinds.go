package model

import (
	"slices"

	"proviso/model/condition"
	"proviso/model/when"
)

// fieldsOf declares the fields of each kind.
func fieldsOf(kind RecordKind) []field {
	switch kind {
	case KindBook:
		return []field{textField("title", func(m *Meta) *string { return &m.Title })}
	case KindActor:
		return actorFields
	case KindEvent:
		return eventFields
	case KindRelation:
		return relationFields
	case KindSource:
		return sourceFields
	case KindInstrument:
		return instrumentFields
	case KindCommitment:
		return commitmentFields
	case KindStance:
		return stanceFields
	case KindClaim:
		return claimFields
	case KindScenario:
		return scenarioFields
	}
	return nil
}

var actorFields = []field{
	keyField(),
	textField("name", func(a *Actor) *string { return &a.Name }),
	wordField("kind", func(a *Actor) *ActorKind { return &a.Kind }, ActorKinds()),
	textField("iso", func(a *Actor) *string { return &a.ISO }),
	textField("qid", func(a *Actor) *string { return &a.QID }),
	listField("aliases", func(a *Actor) *[]string { return &a.Aliases }),
	refsField("members", KindActor, func(a *Actor) *[]ID { return &a.Members }),
	textField("post", func(a *Actor) *string { return &a.Post }),
	refField("of", KindActor, func(a *Actor) *ID { return &a.Of }),
	textField("notes", func(a *Actor) *string { return &a.Notes }),
}

var eventFields = []field{
	keyField(),
	textField("name", func(e *Event) *string { return &e.Name }),
	textField("text", func(e *Event) *string { return &e.Text }),
	likelihoodField(),
	listField("tags", func(e *Event) *[]string { return &e.Tags }),
	textField("notes", func(e *Event) *string { return &e.Notes }),
}

var relationFields = []field{
	keyField(),
	wordField("kind", func(r *Relation) *RelationKind { return &r.Kind }, RelationKinds()),
	refField("from", KindEvent, func(r *Relation) *ID { return &r.From }),
	refField("to", KindEvent, func(r *Relation) *ID { return &r.To }),
	textField("note", func(r *Relation) *string { return &r.Note }),
}

var sourceFields = slices.Concat(
	[]field{keyField(), wordField("reliability", func(s *Source) *string { return &s.Reliability }, Reliabilities())},
	cslFields("type", "title", "author", "issued", "container-title", "publisher", "URL", "accessed"),
	[]field{snapshotField(), textField("notes", func(s *Source) *string { return &s.Notes })},
)

var instrumentFields = []field{
	keyField(),
	textField("name", func(i *Instrument) *string { return &i.Name }),
	wordField("kind", func(i *Instrument) *InstrumentKind { return &i.Kind }, InstrumentKinds()),
	dateField("on", func(i *Instrument) *when.Date { return &i.On }),
	refsField("signatories", KindActor, func(i *Instrument) *[]ID { return &i.Signatories }),
	textField("notes", func(i *Instrument) *string { return &i.Notes }),
}

var commitmentFields = []field{
	keyField(),
	textField("title", func(c *Commitment) *string { return &c.Title }),
	textField("text", func(c *Commitment) *string { return &c.Text }),
	wordField("kind", func(c *Commitment) *CommitmentKind { return &c.Kind }, CommitmentKinds()),
	wordField("polarity", func(c *Commitment) *Polarity { return &c.Polarity }, Polarities()),
	wordField("binding", func(c *Commitment) *Binding { return &c.Binding }, Bindings()),
	partiesField(),
	refField("parent", KindCommitment, func(c *Commitment) *ID { return &c.Parent }),
	refField("successor_of", KindCommitment, func(c *Commitment) *ID { return &c.SuccessorOf }),
	refField("instrument", KindInstrument, func(c *Commitment) *ID { return &c.Instrument }),
	textField("place", func(c *Commitment) *string { return &c.Place }),
	conditionField("precondition", func(c *Commitment) **condition.Node { return &c.Precondition }),
	conditionField("termination", func(c *Commitment) **condition.Node { return &c.Termination }),
	deadlineField(),
	quantitiesField(),
	durationField("review", func(c *Commitment) *when.Duration { return &c.Review }),
	listField("tags", func(c *Commitment) *[]string { return &c.Tags }),
	textField("notes", func(c *Commitment) *string { return &c.Notes }),
}

var stanceFields = []field{
	keyField(),
	refField("actor", KindActor, func(s *Stance) *ID { return &s.Actor }),
	wordField("stance", func(s *Stance) *StanceKind { return &s.Stance }, StanceKinds()),
	refsField("commitments", KindCommitment, func(s *Stance) *[]ID { return &s.Commitments }),
	refsField("events", KindEvent, func(s *Stance) *[]ID { return &s.Events }),
	dateField("on", func(s *Stance) *when.Date { return &s.On }),
	textField("text", func(s *Stance) *string { return &s.Text }),
	textField("notes", func(s *Stance) *string { return &s.Notes }),
}

var claimFields = []field{
	keyField(),
	refField("source", KindSource, func(c *Claim) *ID { return &c.Source }),
	claimedField(),
	wordField("bearing", func(c *Claim) *Bearing { return &c.Bearing }, Bearings()),
	wordField("credibility", func(c *Claim) *string { return &c.Credibility }, Credibilities()),
	refField("speaker", KindActor, func(c *Claim) *ID { return &c.Speaker }),
	textField("quote", func(c *Claim) *string { return &c.Quote.Exact }),
	textField("quote.prefix", func(c *Claim) *string { return &c.Quote.Prefix }),
	textField("quote.suffix", func(c *Claim) *string { return &c.Quote.Suffix }),
	startField(),
	textField("locator", func(c *Claim) *string { return &c.Locator }),
	textField("notes", func(c *Claim) *string { return &c.Notes }),
}

var scenarioFields = []field{
	keyField(),
	textField("name", func(s *Scenario) *string { return &s.Name }),
	textField("text", func(s *Scenario) *string { return &s.Text }),
	refField("based_on", KindScenario, func(s *Scenario) *ID { return &s.BasedOn }),
	dateField("at", func(s *Scenario) *when.Date { return &s.At }),
	assumptionsField(),
	refsField("relations_off", KindRelation, func(s *Scenario) *[]ID { return &s.RelationsOff }),
}
