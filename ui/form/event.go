package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/said"
)

func (f *Form) buildEvent(e *model.Event) {
	f.section("essentials", slices.Concat(
		[]*Field{f.line("name", &e.Name).required(), f.lines("text", &e.Text)},
		f.likelihood(e),
	)...)
	if len(e.History) > 0 {
		f.section("history", f.history(e))
	}
	f.section("keeping", f.tags("tags", &e.Tags), f.lines("notes", &e.Notes), f.key())
}

// byRange is the choice of a likelihood that is no band but a range of its own.
const byRange = "range"

// likelihood is a band, or a range in per cent.
func (f *Form) likelihood(e *model.Event) []*Field {
	words := []string{""}
	for _, band := range model.Bands() {
		words = append(words, band.Name)
	}
	words = append(words, byRange)
	chosen, low, high := "", percent(0), percent(0)
	if l := e.Likelihood; l != nil {
		chosen, low, high = byRange, share(l.Low), share(l.High)
		for _, band := range model.Bands() {
			if band.Low == l.Low && band.High == l.High {
				chosen = band.Name
			}
		}
	}
	f.compose = append(f.compose, func() { e.Likelihood = likelihoodOf(chosen, low, high, e.Likelihood) })
	how := pick(f, "likelihood", "likelihood", &chosen, words).third()
	how.options = func() []Choice { return f.bandChoices(words) }
	isRange := func() bool { return chosen == byRange }
	return []*Field{how, f.percent("likelihood/low", &low).third().when(isRange), f.percent("likelihood/high", &high).third().when(isRange)}
}

func (f *Form) bandChoices(words []string) []Choice {
	out := []Choice{{Name: f.say("form.likelihood.none")}}
	for i, band := range model.Bands() {
		name := fmt.Sprintf("%s · %s–%s %%", f.options.Words.Label("likelihood", band.Name), share(band.Low), share(band.High))
		out = append(out, Choice{ID: model.ID(words[i+1]), Name: name})
	}
	return append(out, Choice{ID: byRange, Name: f.say("form.likelihood.range")})
}

// percent is a number of per cent.
type percent float64

// share is a probability in per cent, without the noise of binary fractions.
func share(p float64) percent {
	n, _ := strconv.ParseFloat(strconv.FormatFloat(p*100, 'f', 6, 64), 64)
	return percent(n)
}

func (p percent) String() string { return strconv.FormatFloat(float64(p), 'f', -1, 64) }

func (p percent) probability() float64 {
	n, _ := strconv.ParseFloat(strconv.FormatFloat(float64(p)/100, 'f', 8, 64), 64)
	return n
}

var errPercent = said.Error(said.New("say.error.percent", "expected a number from 0 to 100"))

func (f *Form) percent(name string, at *percent) *Field {
	field := f.field(name, Line)
	field.get = func() string { return at.String() }
	field.set = func(text string) error {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
		*at = 0
		if text == "" {
			return nil
		}
		n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		if err != nil || !(n >= 0 && n <= 100) {
			return errPercent
		}
		*at = percent(n)
		return nil
	}
	return field
}

func likelihoodOf(chosen string, low, high percent, before *model.Likelihood) *model.Likelihood {
	var l model.Likelihood
	if before != nil {
		l = *before
	}
	switch chosen {
	case "":
		return nil
	case byRange:
		l.Low, l.High = low.probability(), high.probability()
		return &l
	}
	for _, band := range model.Bands() {
		if band.Name == chosen {
			l.Low, l.High = band.Low, band.High
		}
	}
	return &l
}

// Entry is one line of what happened to an event.
type Entry struct {
	Text string // state and date in words
	Note string // when it was recorded, and the note entered with it
	// SetAside: it was corrected before, or will be when the form is saved (Now).
	SetAside, Now bool
	// Instead are the fields of the entry that takes its place; nil where none does.
	Instead []*Field

	index int
}

// corrections are the entries to be set aside when the form is saved.
type corrections struct {
	event   *model.Event
	instead map[int]*model.EventEntry // by place in the history; nil: nothing takes its place
	fields  map[int][]*Field
}

func (c *corrections) dirty() bool { return len(c.instead) > 0 }

func (f *Form) history(e *model.Event) *Field {
	f.setBack = &corrections{event: e, instead: map[int]*model.EventEntry{}, fields: map[int][]*Field{}}
	return f.field("history", History)
}

// Entries are what happened to the event, the first entered first.
func (f *Field) Entries() []Entry {
	c, w := f.form.setBack, f.form.options.Words
	var out []Entry
	for i, h := range c.event.History {
		instead, now := c.instead[i]
		entry := Entry{
			Text:     w.T("form.history.entry", "state", w.Label("event_state", string(h.State)), "date", h.On),
			Note:     join(" · ", w.T("form.history.recorded", "time", h.Recorded), h.Note),
			SetAside: now || !h.Corrected.IsZero(), Now: now, index: i,
		}
		if instead != nil {
			entry.Instead = c.fields[i]
		}
		out = append(out, entry)
	}
	return out
}

// Remove sets an entry aside when the form is saved. What was known before stays answerable.
func (f *Field) Remove(e Entry) {
	if !e.SetAside {
		f.form.setBack.instead[e.index] = nil
		f.form.changed()
	}
}

// Correct sets an entry aside when the form is saved, and has another take its place, which begins the same.
func (f *Field) Correct(e Entry) {
	c := f.form.setBack
	if e.SetAside {
		return
	}
	was := c.event.History[e.index]
	next := &model.EventEntry{State: was.State, On: was.On, Note: was.Note}
	c.instead[e.index] = next
	at := "history/" + strconv.Itoa(len(c.event.History)+len(c.instead)-1) + "/"
	c.fields[e.index] = []*Field{
		pick(f.form, at+"state", "event_state", &next.State, model.EventStates()).third(),
		f.form.date(at+"on", &next.On).third(),
		f.form.line(at+"note", &next.Note).third(),
	}
	f.form.changed()
}

// Keep takes Remove or Correct back.
func (f *Field) Keep(e Entry) {
	delete(f.form.setBack.instead, e.index)
	f.form.changed()
}

// enter writes the corrections into a copy of the event that is about to be saved.
func (c *corrections) enter(e *model.Event, at time.Time) {
	for i := range e.History {
		instead, ok := c.instead[i]
		if !ok {
			continue
		}
		e.History[i].Corrected = at
		if instead != nil {
			e.History = append(e.History, *instead)
		}
	}
}
