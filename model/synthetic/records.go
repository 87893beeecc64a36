package synthetic

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/when"
)

func (m *maker) addActors(n int) {
	for i := range n {
		s := states[i]
		a := &model.Actor{Head: m.head("state", i), Name: s.name, Kind: model.State, ISO: s.iso}
		if s.alias != "" {
			a.Aliases = []string{s.alias}
		}
		m.actors = append(m.actors, a.ID)
		m.add(a)
	}
	group := &model.Actor{Head: m.head("coalition", 0), Name: "Coalition of the willing", Kind: model.Coalition, Members: some(m, m.actors, 5)}
	body := &model.Actor{Head: m.head("body", 0), Name: "Joint Monitoring Commission", Kind: model.Organisation}
	m.add(group)
	m.add(body)
	for i := range min(n, 4) {
		p := &model.Actor{
			Head: m.head("minister", i), Name: "Foreign minister of " + states[i].name, Kind: model.Person,
			Post: "Minister of Foreign Affairs", Of: m.actors[i],
		}
		m.persons = append(m.persons, p.ID)
		m.add(p)
	}
	m.actors = append(m.actors, group.ID, body.ID)
}

// addEvent adds an event of which most are open: what has happened is enough to make answers differ.
func (m *maker) addEvent(i int) {
	e := &model.Event{Head: m.head("event", i), Name: title(eventNames, i)}
	m.events = append(m.events, e.ID)
	switch draw := m.IntN(100); {
	case draw < 65:
		m.open = append(m.open, e.ID)
		if m.chance(60) {
			l := pick(m, model.Bands()).Likelihood
			e.Likelihood = &l
		}
	case draw < 85:
		m.occurred = append(m.occurred, e.ID)
		e.History = m.history(model.Occurred)
	case draw < 92:
		m.occurred = append(m.occurred, e.ID)
		e.History = m.history(model.Occurred, model.Ended)
	default:
		e.History = m.history(model.RuledOut)
	}
	if m.chance(30) {
		e.Tags = []string{pick(m, []string{"talks", "parliament", "field", "переговоры"})}
	}
	if m.chance(40) {
		e.Text = pick(m, sentences)
	}
	m.add(e)
}

func (m *maker) history(states ...model.EventState) []model.EventEntry {
	day := m.day()
	var out []model.EventEntry
	for _, s := range states {
		out = append(out, model.EventEntry{State: s, On: when.On(day), Recorded: Epoch})
		day += when.Day(1 + m.IntN(20))
	}
	return out
}

// addRelations ties events only where no fact can contradict the rule: open ones among themselves, and what has occurred to
// what has occurred.
func (m *maker) addRelations(n int) {
	kinds := []model.RelationKind{model.Implies, model.Implies, model.Implies, model.Excludes, model.SameAs}
	for i := range n {
		kind, events := pick(m, kinds), m.open
		if m.chance(20) {
			kind, events = model.Implies, m.occurred
		}
		if len(events) < 2 {
			continue
		}
		from := m.IntN(len(events))
		to := (from + 1 + m.IntN(len(events)-1)) % len(events)
		r := &model.Relation{Head: m.head("relation", i), Kind: kind, From: events[from], To: events[to]}
		m.relations = append(m.relations, r.ID)
		m.add(r)
	}
}

func (m *maker) addSource(i int) {
	var text strings.Builder
	for range 4 + m.IntN(8) {
		text.WriteString(pick(m, sentences))
		text.WriteString(pick(m, []string{" ", " ", "\n\n"}))
	}
	day := m.day()
	y, month, d := day.Date()
	s := &model.Source{
		Head: m.head("source", i), Reliability: pick(m, model.Reliabilities()),
		CSL: model.NewCSL(map[string]any{
			"type": "article-newspaper", "title": fmt.Sprintf("Report %d: %s", i+1, pick(m, acts)),
			"URL": fmt.Sprintf("https://news.example/%d", i+1), "container-title": "The Daily Example",
			"issued": map[string]any{"date-parts": [][]int{{y, int(month), d}}},
		}),
		Snapshot: model.NewSnapshot(text.String(), Epoch),
	}
	m.sources = append(m.sources, s)
	m.add(s)
}

func (m *maker) addInstrument(i int) {
	in := &model.Instrument{
		Head: m.head("instrument", i), Name: fmt.Sprintf("Declaration of intent no. %d", i+1),
		Kind: pick(m, model.InstrumentKinds()), On: m.date(), Signatories: some(m, m.actors, 4),
	}
	m.instruments = append(m.instruments, in.ID)
	m.add(in)
}

func (m *maker) addStance(i int) {
	s := &model.Stance{
		Head: m.head("stance", i), Actor: pick(m, m.actors), Stance: pick(m, model.StanceKinds()),
		Commitments: some(m, m.commitments, 2), On: m.date(), Text: pick(m, sentences),
	}
	if m.chance(40) {
		s.Events = some(m, m.events, 2)
	}
	m.add(s)
}

// addClaim quotes a sentence of a source, word for word and with its place.
func (m *maker) addClaim(about *model.Commitment) *model.Claim {
	s := pick(m, m.sources)
	exact := pick(m, sentences)
	at := strings.Index(s.Snapshot.Text, exact)
	if at < 0 {
		exact, _, _ = strings.Cut(s.Snapshot.Text, " ")
		at = 0
	}
	start := utf8.RuneCountInString(s.Snapshot.Text[:at])
	c := &model.Claim{
		Head: model.Head{ID: m.hand.NewID(), Key: about.Key + "-claim"}, Source: s.ID, About: model.About{Commitment: about.ID},
		Bearing: pick(m, model.Bearings()), Credibility: pick(m, model.Credibilities()),
		Quote: model.Quote{Exact: exact, Start: &start},
	}
	if m.chance(50) {
		c.Speaker = pick(m, m.persons)
	}
	m.add(c)
	return c
}

func (m *maker) addScenarios() {
	var last model.ID
	for i, name := range []string{"Ceasefire only", "Ceasefire and mandate", "Μόνο ειρήνη"} {
		s := &model.Scenario{Head: m.head("scenario", i), Name: name, BasedOn: last, At: m.later()}
		for _, id := range some(m, m.open, 4) {
			s.Assumptions = append(s.Assumptions, model.Assumption{Event: id, State: pick(m, []model.EventState{model.Occurred, model.RuledOut})})
		}
		s.RelationsOff = append([]model.ID(nil), m.relations...)
		if i == 0 {
			last = s.ID
		}
		m.add(s)
	}
}
