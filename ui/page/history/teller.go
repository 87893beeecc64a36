package history

import (
	"strings"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/filter"
	"proviso/model/when"
	"proviso/model/words"
)

// teller puts the parts of records into words, by the names of a book.
type teller struct {
	book  model.Book
	words *words.Words
}

// histories are the parts that record what happened when, and others that are no fields that can be set.
var histories = map[model.RecordKind][]string{
	model.KindBook:       {"filters"},
	model.KindEvent:      {"history"},
	model.KindCommitment: {"stage", "delivery", "reviewed"},
}

// names are the parts of a kind of record that have words, in the order of the record.
func names(kind model.RecordKind) []string { return append(model.Fields(kind), histories[kind]...) }

// label is what a part of a record is called: by a word of its own here, else as in the form in which it is entered.
func (t teller) label(name string) string {
	slug := strings.NewReplacer(".", "_", "-", "_").Replace(strings.TrimPrefix(name, "csl."))
	for _, key := range []string{"history.field." + slug, "form.field." + name} {
		if t.words.Has(key) {
			return t.words.T(key)
		}
	}
	return strings.ReplaceAll(slug, "_", " ")
}

// longest is how many letters of one part are shown.
const longest = 800

// text is a part of a record in words; "" for no record.
func (t teller) text(r model.Record, name string) string {
	if r == nil {
		return ""
	}
	text, ok := t.said(r, name)
	if !ok {
		text, _ = model.FieldText(t.book, r, name)
	}
	if letters := []rune(text); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return text
}

// said is a part for which people have other words than the form in which it is set; false where they have not.
func (t teller) said(r model.Record, name string) (string, bool) {
	switch r := r.(type) {
	case *model.Meta:
		if name == "filters" {
			return t.filters(r), true
		}
	case *model.Commitment:
		return t.commitment(r, name)
	case *model.Event:
		return t.event(r, name)
	case *model.Relation:
		return pick(name, part{"kind", t.words.Label("relation", string(r.Kind))},
			part{"from", t.name(model.KindEvent, r.From)}, part{"to", t.name(model.KindEvent, r.To)})
	case *model.Stance:
		return pick(name, part{"actor", t.name(model.KindActor, r.Actor)}, part{"stance", t.words.Label("stance", string(r.Stance))},
			part{"commitments", t.list(model.KindCommitment, r.Commitments)}, part{"events", t.list(model.KindEvent, r.Events)}, part{"on", t.words.Date(r.On)})
	case *model.Claim:
		kind, id := r.About.Record()
		return pick(name, part{"source", t.name(model.KindSource, r.Source)}, part{"about", t.name(kind, id)},
			part{"bearing", t.words.Label("bearing", string(r.Bearing))}, part{"speaker", t.name(model.KindActor, r.Speaker)})
	case *model.Actor:
		return pick(name, part{"kind", t.words.Label("actor_kind", string(r.Kind))},
			part{"members", t.list(model.KindActor, r.Members)}, part{"of", t.name(model.KindActor, r.Of)})
	case *model.Instrument:
		return pick(name, part{"kind", t.words.Label("instrument_kind", string(r.Kind))},
			part{"on", t.words.Date(r.On)}, part{"signatories", t.list(model.KindActor, r.Signatories)})
	case *model.Scenario:
		return pick(name, part{"based_on", t.name(model.KindScenario, r.BasedOn)}, part{"at", t.words.Date(r.At)},
			part{"relations_off", t.list(model.KindRelation, r.RelationsOff)})
	}
	return "", false
}

// filters are the saved filters, one a line, by the keys of the book.
func (t teller) filters(m *model.Meta) string {
	lines := make([]string, len(m.Filters))
	for i, f := range m.Filters {
		lines[i] = f.Name + ": " + filter.Keyed(f.Text, t.book)
	}
	return strings.Join(lines, "\n")
}

// part is a part of a record in words.
type part struct{ name, text string }

func pick(name string, parts ...part) (string, bool) {
	for _, p := range parts {
		if p.name == name {
			return p.text, true
		}
	}
	return "", false
}

func (t teller) commitment(c *model.Commitment, name string) (string, bool) {
	switch name {
	case "precondition":
		return t.condition(c.Precondition), true
	case "termination":
		return t.condition(c.Termination), true
	case "parties":
		return t.parties(c), true
	case "deadline":
		return t.deadline(c.Deadline), true
	case "stage":
		return t.stages(c), true
	case "delivery":
		return t.deliveries(c), true
	case "reviewed":
		if c.Reviewed.IsZero() {
			return "", true
		}
		return t.words.Date(when.On(when.DayOf(c.Reviewed))), true
	}
	return pick(name, part{"kind", t.words.Kind(string(c.Kind))}, part{"polarity", t.words.Label("polarity", string(c.Polarity))},
		part{"binding", t.words.Label("binding", string(c.Binding))}, part{"parent", t.name(model.KindCommitment, c.Parent)},
		part{"successor_of", t.name(model.KindCommitment, c.SuccessorOf)}, part{"instrument", t.name(model.KindInstrument, c.Instrument)},
		part{"review", t.words.Duration(c.Review)})
}

func (t teller) condition(n *condition.Node) string {
	if n == nil {
		return ""
	}
	return condition.Sentence(n, t.book, t.words)
}

func (t teller) parties(c *model.Commitment) string {
	var out []string
	for _, p := range c.Parties {
		out = append(out, t.words.T("history.party", "actor", t.name(model.KindActor, p.Actor), "role", t.words.Label("role", string(p.Role))))
	}
	return strings.Join(out, ", ")
}

func (t teller) deadline(d *model.Deadline) string {
	switch {
	case d == nil:
		return ""
	case !d.Date.IsZero():
		return t.words.Date(d.Date)
	case d.Event != "":
		return t.words.T("say.due_after_event", "duration", d.Within, "event", t.name(model.KindEvent, d.Event))
	}
	return t.words.T("say.due_after_activation", "duration", d.Within)
}

func (t teller) stages(c *model.Commitment) string {
	var out []string
	for _, e := range c.Stage {
		out = append(out, t.happened(t.words.Label("stage", string(e.Stage)), e.On, e.Corrected, e.Note))
	}
	return strings.Join(out, "\n")
}

func (t teller) deliveries(c *model.Commitment) string {
	var out []string
	for _, e := range c.Delivery {
		out = append(out, t.happened(t.words.Label("delivery", string(e.Delivery)), e.On, e.Corrected, e.Note))
	}
	return strings.Join(out, "\n")
}

func (t teller) event(e *model.Event, name string) (string, bool) {
	switch {
	case name == "likelihood" && e.Likelihood != nil:
		return t.words.PercentRange(e.Likelihood.Low, e.Likelihood.High), true
	case name != "history":
		return "", false
	}
	var out []string
	for _, h := range e.History {
		out = append(out, t.happened(t.words.Label("event_state", string(h.State)), h.On, h.Corrected, h.Note))
	}
	return strings.Join(out, "\n"), true
}

// happened is one entry of a history: what, when, and whether it was corrected since.
func (t teller) happened(what string, on when.Date, corrected time.Time, note string) string {
	text := t.words.T("history.happened", "what", what, "on", on)
	if note != "" {
		text = t.words.T("history.noted", "text", text, "note", note)
	}
	if !corrected.IsZero() {
		text = t.words.T("history.corrected", "text", text)
	}
	return text
}

func (t teller) name(kind model.RecordKind, id model.ID) string {
	if id == "" {
		return ""
	}
	return t.book.LabelOf(kind, id)
}

func (t teller) list(kind model.RecordKind, ids []model.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = t.name(kind, id)
	}
	return strings.Join(names, ", ")
}
