// Package say puts what is known of a book into the short words and tones that every page uses alike. It imports the
// tones of ui/theme, and nothing that draws.
package say

import (
	"strings"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
	"proviso/ui/theme"
)

// Chip is a state as a chip shows it.
type Chip struct {
	Tone theme.Tone
	Text string
}

var tones = map[mood.Mood]theme.Tone{
	mood.Good: theme.Go, mood.Open: theme.Open, mood.Bad: theme.Stop, mood.Over: theme.End, mood.Done: theme.Done,
}

// Headline is the headline of a commitment.
func Headline(w *words.Words, a outlook.Answer) Chip {
	word, m := mood.Headline(a)
	return Word(w, word, m)
}

// Word is a headline that is already told apart, as mood.Headline does.
func Word(w *words.Words, word string, m mood.Mood) Chip {
	return Chip{tones[m], w.Label("headline", word)}
}

// Truth is what one clause of a condition amounts to.
func Truth(w *words.Words, t outlook.Truth) Chip {
	key := map[outlook.Truth]string{outlook.True: "say.yes", outlook.False: "say.no"}[t]
	if key == "" {
		key = "say.open"
	}
	return Chip{tones[mood.Truth(t)], w.T(key)}
}

// Event is the state of an event; none is open.
func Event(w *words.Words, state model.EventState) Chip {
	if state == "" {
		state = model.Open
	}
	return Chip{tones[mood.Event(state)], w.Label("event_state", string(state))}
}

// Stance is how an actor stands on something.
func Stance(w *words.Words, s model.StanceKind) Chip {
	return Chip{tones[mood.Stance(s)], w.Label("stance", string(s))}
}

// Stage is a stage as a chip shows it.
func Stage(w *words.Words, s model.Stage) Chip {
	return Chip{tones[mood.Stage(s)], w.Label("stage", string(s))}
}

// Delivery is a delivery as a chip shows it.
func Delivery(w *words.Words, d model.Delivery) Chip {
	return Chip{tones[mood.Delivery(d)], w.Label("delivery", string(d))}
}

// Parties is who owes what to whom: "United Kingdom, France → Ukraine".
func Parties(b model.Book, c *model.Commitment) string {
	from, to := Actors(b, c.In(model.Obligor)), Actors(b, c.In(model.Beneficiary))
	switch {
	case to == "":
		return from
	case from == "":
		return "→ " + to
	}
	return from + " → " + to
}

// Actors are the names of actors, one after another.
func Actors(b model.Book, ids []model.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = b.LabelOf(model.KindActor, id)
	}
	return strings.Join(names, ", ")
}

// Due is the deadline in a few words, "" where there is none: "due 1 Aug 2026", or what it waits for.
func Due(w *words.Words, b model.Book, c *model.Commitment, d outlook.Due) string {
	if d.Kind == outlook.NoDeadline {
		return ""
	}
	if d.Running {
		return w.T("say.due", "date", d.On)
	}
	if d.Kind == outlook.AfterEvent {
		return w.T("say.due_after_event", "duration", c.Deadline.Within, "event", b.LabelOf(model.KindEvent, c.Deadline.Event))
	}
	return w.T("say.due_after_activation", "duration", c.Deadline.Within)
}

// DaysLeft is how long a deadline still has, or for how long it has passed; "" where none is running.
func DaysLeft(w *words.Words, d outlook.Due, at when.Day) string {
	left, ok := d.Left(at)
	switch {
	case !ok:
		return ""
	case left < 0:
		return w.N("say.days_over", -left)
	}
	return w.N("say.days_left", left)
}

// standing looks for a quote whose lines may be broken otherwise in the stored text.
func standing(text string, q model.Quote) model.Standing {
	_, _, found := model.NewStored(text).Find(q)
	return found
}

// From is where a claim's passage stands: speaker and post, source and date, grades, and whether the quote was found in
// the stored text.
func From(w *words.Words, b model.Book, c *model.Claim) string {
	var parts []string
	if a, ok := b.Actors.Get(c.Speaker); ok {
		name := a.Name
		if a.Post != "" {
			name += ", " + a.Post
		}
		parts = append(parts, name)
	}
	if s, ok := b.Sources.Get(c.Source); ok {
		name := s.CSL.Text("container-title")
		if name == "" {
			name = s.Label()
		}
		if on := s.CSL.Issued(); !on.IsZero() {
			name += ", " + w.Date(on)
		}
		parts = append(parts, name)
		if grade := s.Reliability + c.Credibility; grade != "" {
			parts = append(parts, grade)
		}
		if c.Quote.Exact != "" && s.Snapshot != nil {
			key := "say.quote_missing"
			if strings.Contains(s.Snapshot.Text, c.Quote.Exact) || standing(s.Snapshot.Text, c.Quote) != model.Missing {
				key = "say.quote_found"
			}
			parts = append(parts, w.T(key))
		}
	}
	if c.Locator != "" {
		parts = append(parts, c.Locator)
	}
	return strings.Join(parts, " · ")
}

// Likelihood is a range in words where it is one of the bands, with its figures; "" for none.
func Likelihood(w *words.Words, l *model.Likelihood) string {
	if l == nil {
		return ""
	}
	figures := w.PercentRange(l.Low, l.High)
	for _, b := range model.Bands() {
		if b.Low == l.Low && b.High == l.High {
			return w.T("likelihood."+b.Name) + " · " + figures
		}
	}
	return figures
}
