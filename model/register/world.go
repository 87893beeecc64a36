package register

import (
	"strconv"

	"proviso/model"
	"proviso/model/when"
)

type (
	event    = *model.Event
	actor    = *model.Actor
	relation = *model.Relation
	scenario = *model.Scenario
)

// Events are the columns of the table of events. State and since are those of the day asked about, without assumptions.
func Events() []Column[event] {
	likelihood := textColumn[event]("likelihood", 12, nil)
	likelihood.Value = likelihoodText
	return []Column[event]{
		keyColumn[event](18),
		textColumn("name", 44, func(e event) string { return e.Name }),
		wordColumn("state", 10, "event_state", state),
		dateColumn("since", func(v *View, e event) when.Date { return v.entry(e).On }),
		likelihood,
		countColumn("depending", func(v *View, e event) int { return v.hanging[e.ID] }),
		textColumn("text", 48, func(e event) string { return e.Text }),
		textColumn("tags", 18, func(e event) string { return plainList(e.Tags) }),
		countColumn("sources", func(v *View, e event) int { return v.sources[e.ID] }),
	}
}

// entry is what is recorded of an event on the day asked about, zero for nothing.
func (v *View) entry(e event) model.EventEntry {
	now, _ := e.StateAt(v.Answers.At(), latest)
	return now
}

func state(v *View, e event) model.EventState {
	if s := v.entry(e).State; s != "" {
		return s
	}
	return model.Open
}

// likelihoodText is the range in per cent.
func likelihoodText(v *View, e event) string {
	if e.Likelihood == nil {
		return ""
	}
	percent := func(p float64) string { return strconv.FormatFloat(100*p, 'f', -1, 32) }
	n := percent(e.Likelihood.Low)
	if high := percent(e.Likelihood.High); high != n {
		n = v.Words.T("number.range", "low", n, "high", high)
	}
	return v.Words.T("number.percent", "n", n)
}

// Actors are the columns of the table of actors.
func Actors() []Column[actor] {
	return []Column[actor]{
		keyColumn[actor](18),
		textColumn("name", 32, func(a actor) string { return a.Name }),
		wordColumn("actor_kind", 14, "actor_kind", func(_ *View, a actor) model.ActorKind { return a.Kind }),
		textColumn("iso", 5, func(a actor) string { return a.ISO }),
		textColumn("qid", 10, func(a actor) string { return a.QID }),
		textColumn("aliases", 24, func(a actor) string { return plainList(a.Aliases) }),
		recordsColumn("members", 32, model.KindActor, func(a actor) []model.ID { return a.Members }),
		textColumn("post", 20, func(a actor) string { return a.Post }),
		recordColumn("of", 24, func(a actor) (model.RecordKind, model.ID) { return model.KindActor, a.Of }),
	}
}

// Relations are the columns of the table of relations.
func Relations() []Column[relation] {
	return []Column[relation]{
		keyColumn[relation](24),
		recordColumn("from", 36, func(r relation) (model.RecordKind, model.ID) { return model.KindEvent, r.From }),
		wordColumn("relation", 14, "relation", func(_ *View, r relation) model.RelationKind { return r.Kind }),
		recordColumn("to", 36, func(r relation) (model.RecordKind, model.ID) { return model.KindEvent, r.To }),
		textColumn("note", 40, func(r relation) string { return r.Note }),
	}
}

// Scenarios are the columns of the table of scenarios.
func Scenarios() []Column[scenario] {
	return []Column[scenario]{
		keyColumn[scenario](20),
		textColumn("name", 36, func(s scenario) string { return s.Name }),
		recordColumn("based_on", 28, func(s scenario) (model.RecordKind, model.ID) { return model.KindScenario, s.BasedOn }),
		dateColumn("at", func(_ *View, s scenario) when.Date { return s.At }),
		{Key: "assumptions", Type: Text, Width: 60, Value: assumptions},
		{Key: "relations_off", Type: Text, Width: 24, Value: func(v *View, s scenario) string { return v.keys(model.KindRelation, s.RelationsOff) }},
	}
}

// assumptions are told by keys and dates: "ceasefire=occurred@2026-06-01; uk-troops=signed".
func assumptions(v *View, s scenario) string {
	texts := make([]string, len(s.Assumptions))
	for i, a := range s.Assumptions {
		texts[i] = v.key(model.KindEvent, a.Event) + v.key(model.KindCommitment, a.Commitment) + "=" +
			string(a.State) + string(a.Stage) + string(a.Delivery)
		if !a.On.IsZero() {
			texts[i] += "@" + a.On.String()
		}
	}
	return plainList(texts)
}
