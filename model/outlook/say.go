package outlook

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/model/words"
)

// Say puts a reason into words that can stand behind a colon.
func (o *Outlook) Say(w *words.Words, r Reason) string {
	key := "outlook.why." + string(r.Ground)
	args := []any{
		"basis", w.T("outlook." + string(r.Basis)), "limit", w.Day(r.Limit.Latest()),
		"stage", w.Label("stage", string(r.Stage)), "event", o.engine.book.LabelOf(model.KindEvent, r.Event),
		"commitment", o.engine.book.LabelOf(model.KindCommitment, r.Commitment),
		"items", w.List(o.SayItems(w, r.Via), "list.and"),
	}
	switch {
	case r.Ground == NothingKnown && !r.Limit.IsZero():
		key = "outlook.why.nothing_by"
	case r.Ground == StageAhead && r.Stage == "":
		key = "outlook.why.stage_none"
	case r.Ground == Presupposes && r.Event == "":
		key = "outlook.why.presupposes_more"
	}
	text := w.T(key, args...)
	switch r.Ground {
	case HasOccurred, HasEnded, IsRuledOut, InTime, TooLate, Straddles, StageReached, StageAhead, StageTerminal, IsDelivered, HasFailed:
		return dated(w, text, r.On)
	}
	return text
}

func dated(w *words.Words, text string, on when.Date) string {
	if on.IsZero() {
		return text
	}
	return w.T("outlook.on", "text", text, "date", on)
}

// SayItems names facts, assumptions and relations, each as a clause.
func (o *Outlook) SayItems(w *words.Words, items []Item) []string {
	var out []string
	for _, item := range items {
		out = append(out, o.sayItem(w, item))
	}
	return out
}

func (o *Outlook) sayItem(w *words.Words, item Item) string {
	if r := item.Relation; r != nil {
		b := o.engine.book
		return w.T("outlook.item."+string(r.Kind), "from", b.EventName(string(r.From)), "to", b.EventName(string(r.To)))
	}
	return w.T("outlook.item."+string(item.Basis), "event", item.Event.Name, "state", w.Label("event_state", string(item.State)))
}

// SayContradiction is a contradiction in a sentence, and how many commitments
// have no answer because of it in another.
func (o *Outlook) SayContradiction(w *words.Words, c Contradiction) string {
	text := w.T("outlook.contradiction", "items", w.List(o.SayItems(w, c.Items), "list.and"))
	if len(c.Commitments) == 0 {
		return text
	}
	return text + " " + w.N("outlook.contradiction.names", len(c.Commitments))
}

// SayDeadlock names the members of a deadlock, and what would be if all of them
// moved at once.
func (o *Outlook) SayDeadlock(w *words.Words, d Deadlock) string {
	var titles []string
	for _, s := range d.Members {
		titles = append(titles, w.Quoted(o.engine.book.LabelOf(model.KindCommitment, s.Commitment)))
	}
	text := w.N("outlook.deadlock", len(titles), "titles", w.List(titles, "list.and"))
	if d.Needs == nil {
		return text + " " + w.N("outlook.deadlock.together", len(titles))
	}
	return text + " " + w.N("outlook.deadlock.needs", len(titles), "needs", condition.Say(d.Needs, o.engine.book, w))
}

// SayImpact counts effects in one sentence: "This brings 2 commitments into
// force and starts 1 deadline."
func SayImpact(w *words.Words, effects []Effect) string {
	counts := map[EffectKind]int{}
	for _, e := range effects {
		counts[e.Kind]++
	}
	var parts []string
	for _, kind := range EffectKinds() {
		if n := counts[kind]; n > 0 {
			parts = append(parts, w.N("outlook.impact."+string(kind), n))
		}
	}
	if len(parts) == 0 {
		return w.T("outlook.impact.none")
	}
	return w.T("outlook.impact.sentence", "effects", w.List(parts, "list.and"))
}

// SayEffect is one effect as a clause.
func SayEffect(w *words.Words, e Effect) string {
	return w.T("outlook.effect."+string(e.Kind), "commitment", e.After.Commitment.Title, "on", e.On,
		"headline", w.Label("headline", string(e.After.Headline)))
}

// SayStep is a step of a Flip as a clause: what to assume, take back or switch.
func (o *Outlook) SayStep(w *words.Words, s Step) string {
	b := o.engine.book
	switch {
	case s.Relation != "":
		key := "outlook.step.relation_off"
		if s.On {
			key = "outlook.step.relation_on"
		}
		return w.T(key, "relation", b.LabelOf(model.KindRelation, s.Relation))
	case !s.At.IsZero():
		return w.T("outlook.step.at", "date", s.At)
	}
	name := b.LabelOf(model.KindEvent, s.Event)
	if s.Commitment != "" {
		name = b.LabelOf(model.KindCommitment, s.Commitment)
	}
	if len(s.Assume) == 0 {
		return w.T("outlook.step.take_back", "name", name)
	}
	var parts []string
	for _, a := range s.Assume {
		state := w.Label("event_state", string(a.State))
		switch {
		case a.Stage != "":
			state = w.Label("stage", string(a.Stage))
		case a.Delivery != "":
			state = w.Label("delivery", string(a.Delivery))
		}
		parts = append(parts, dated(w, w.T("outlook.step.assume", "name", name, "state", state), a.On))
	}
	return w.List(parts, "list.and")
}
