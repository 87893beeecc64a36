package form

import (
	"strings"

	"proviso/model"
)

func (f *Form) buildActor(a *model.Actor) {
	isPerson := func() bool { return a.Kind == model.Person }
	hasMembers := func() bool { return a.Kind == model.Coalition || a.Kind == model.Organisation }
	f.section("essentials",
		f.line("name", &a.Name).required(), pick(f, "kind", "actor_kind", &a.Kind, model.ActorKinds()).half(),
		f.line("iso", &a.ISO).half().when(func() bool { return a.Kind == model.State }),
		f.line("post", &a.Post).half().when(isPerson), f.ref("of", &a.Of, model.KindActor).half().when(isPerson),
		f.refs("members", &a.Members, model.KindActor).when(hasMembers), f.tags("aliases", &a.Aliases),
	)
	f.section("keeping", f.line("qid", &a.QID).half(), f.key(), f.lines("notes", &a.Notes))
	f.compose = append(f.compose, func() {
		a.ISO = strings.ToUpper(strings.TrimSpace(a.ISO))
		if !isPerson() {
			a.Post, a.Of = "", ""
		}
		if !hasMembers() {
			a.Members = nil
		}
	})
}

func (f *Form) buildInstrument(i *model.Instrument) {
	f.section("essentials",
		f.line("name", &i.Name).required(), pick(f, "kind", "instrument_kind", &i.Kind, model.InstrumentKinds()).half(),
		f.date("on", &i.On).half(), f.refs("signatories", &i.Signatories, model.KindActor),
	)
	f.section("keeping", f.lines("notes", &i.Notes), f.key())
}

func (f *Form) buildRelation(r *model.Relation) {
	f.section("essentials",
		f.ref("from", &r.From, model.KindEvent).required(), pick(f, "kind", "relation", &r.Kind, model.RelationKinds()).third(),
		f.ref("to", &r.To, model.KindEvent).required(), f.lines("note", &r.Note),
	)
	f.section("keeping", f.key())
}

func (f *Form) buildStance(s *model.Stance) {
	f.section("essentials",
		f.ref("actor", &s.Actor, model.KindActor).half().required(), pick(f, "stance", "stance", &s.Stance, model.StanceKinds()).half(),
		f.lines("text", &s.Text), f.refs("commitments", &s.Commitments, model.KindCommitment),
		f.refs("events", &s.Events, model.KindEvent), f.date("on", &s.On).half(),
	)
	f.section("keeping", f.lines("notes", &s.Notes), f.key())
}

func (f *Form) buildScenario(s *model.Scenario) {
	f.section("essentials",
		f.line("name", &s.Name).required(), f.ref("based_on", &s.BasedOn, model.KindScenario).half(), f.date("at", &s.At).half(),
		f.assumptions(s),
	)
	f.section("details", f.lines("text", &s.Text), f.refs("relations_off", &s.RelationsOff, model.KindRelation))
	f.section("keeping", f.key())
}

// The words of what is assumed of a commitment begin with what they set.
const (
	stageWord    = "stage/"
	deliveryWord = "delivery/"
)

// assumptions are rows of an event or commitment, what is assumed of it, and the date.
func (f *Form) assumptions(s *model.Scenario) *Field {
	return rowsField(f, "assumptions", &s.Assumptions, func(a *model.Assumption) ([]*Field, func() bool) {
		return []*Field{f.assumed(a), f.assumedState(a), f.date("assumptions/-/on", &a.On).third()},
			func() bool { return a.Event == "" && a.Commitment == "" }
	})
}

// assumed is what an assumption is about.
func (f *Form) assumed(a *model.Assumption) *Field {
	field := f.ref("assumptions/-/event", nil, model.KindEvent, model.KindCommitment)
	field.get = func() string { return string(a.Event + a.Commitment) }
	field.set = func(id string) error {
		kind, _ := field.kindOf(model.ID(id))
		before := *a
		*a = model.Assumption{Event: model.ID(id), State: before.State, On: before.On, X: before.X}
		if kind == model.KindCommitment {
			*a = model.Assumption{Commitment: model.ID(id), Stage: before.Stage, Delivery: before.Delivery, On: before.On, X: before.X}
		}
		switch {
		case id == "":
		case a.Event != "" && a.State == "":
			a.State = model.Occurred
		case a.Commitment != "" && a.Stage == "" && a.Delivery == "":
			a.Stage = model.InForce
		}
		return nil
	}
	return field
}

func (f *Form) assumedState(a *model.Assumption) *Field {
	field := f.field("assumptions/-/state", Pick).third()
	field.get = func() string {
		switch {
		case a.Stage != "":
			return stageWord + string(a.Stage)
		case a.Delivery != "":
			return deliveryWord + string(a.Delivery)
		}
		return string(a.State)
	}
	field.set = func(text string) error {
		a.State, a.Stage, a.Delivery = "", "", ""
		if stage, ok := strings.CutPrefix(text, stageWord); ok {
			a.Stage = model.Stage(stage)
		} else if delivery, ok := strings.CutPrefix(text, deliveryWord); ok {
			a.Delivery = model.Delivery(delivery)
		} else {
			a.State = model.EventState(text)
		}
		return nil
	}
	field.options = func() []Choice {
		if a.Commitment == "" {
			return vocabularyChoices(f, "event_state", model.EventStates())
		}
		var out []Choice
		for _, s := range model.Stages() {
			out = append(out, Choice{ID: model.ID(stageWord + string(s)), Name: f.options.Words.Label("stage", string(s))})
		}
		for _, d := range model.Deliveries() {
			out = append(out, Choice{ID: model.ID(deliveryWord + string(d)), Name: f.say("form.delivery", "delivery", f.options.Words.Label("delivery", string(d)))})
		}
		return out
	}
	return field
}
