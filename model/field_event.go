package model

import (
	"strconv"
	"strings"

	"proviso/model/said"
	"proviso/model/when"
)

// likelihoodField reads a range ("0.2-0.45", "20-45 %"), one number, or the name of a band ("roughly even").
func likelihoodField() field {
	return field{
		"likelihood",
		func(_ Book, r Record) string {
			l := r.(*Event).Likelihood
			switch {
			case l == nil:
				return ""
			case l.Low == l.High:
				return decimal(l.Low)
			}
			return decimal(l.Low) + "-" + decimal(l.High)
		},
		func(_ writing, r Record, value string) error {
			e := r.(*Event)
			l, err := ParseLikelihood(value)
			if err == nil && l != nil && e.Likelihood != nil {
				l.X = e.Likelihood.X
			}
			e.Likelihood = l
			return err
		},
	}
}

// ParseLikelihood reads a likelihood as people write it: the name of a band, a number or a range, as shares of one or as
// percentages; nil for "".
func ParseLikelihood(text string) (*Likelihood, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	name := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(text))
	for _, b := range Bands() {
		if b.Name == name {
			l := b.Likelihood
			return &l, nil
		}
	}
	number, percent := strings.CutSuffix(strings.ReplaceAll(text, "–", "-"), "%")
	low, high, isRange := strings.Cut(number, "-")
	if !isRange {
		high = low
	}
	l := Likelihood{}
	var errLow, errHigh error
	l.Low, errLow = share(low, percent)
	l.High, errHigh = share(high, percent)
	if errLow != nil || errHigh != nil {
		return nil, unexpected(said.New("problem.range", "a range such as 0.2-0.45 or 20-45%, or a band such as {bands}", "bands", bandNames()), text)
	}
	return &l, nil
}

func share(text string, percent bool) (float64, error) {
	text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	if percent {
		return strconv.ParseFloat(text+"e-2", 64) // exact where text × 0.01 would not be
	}
	return strconv.ParseFloat(text, 64)
}

func bandNames() said.Sentence {
	var names []string
	for _, b := range Bands() {
		names = append(names, strings.ReplaceAll(b.Name, "_", " "))
	}
	return said.Or(names)
}

// assumptionsField reads assumptions as ParseAssumption does, with commas between them.
func assumptionsField() field {
	return field{
		"assumptions",
		func(b Book, r Record) string {
			var items []string
			for _, a := range r.(*Scenario).Assumptions {
				items = append(items, a.Text(b))
			}
			return joinList(items)
		},
		func(w writing, r Record, value string) error {
			items, err := splitList(value)
			if err != nil {
				return err
			}
			out := make([]Assumption, len(items))
			for i, item := range items {
				if out[i], err = ParseAssumption(w.Book, item); err != nil {
					return err
				}
			}
			r.(*Scenario).Assumptions = out
			return nil
		},
	}
}

// assumed are the short words for the states of an event, each beside the state's own name.
var assumed = map[string]EventState{"yes": Occurred, "no": RuledOut, "ended": Ended, "open": Open}

// ParseAssumption reads "ceasefire=yes@2026-06-01" (yes, no, ended or open, and a date if any), or of a commitment
// "uk-troops=signed", "uk-troops=delivered". Keys or ids name the event or commitment.
func ParseAssumption(b Book, text string) (Assumption, error) {
	ref, value, ok := strings.Cut(text, "=")
	value, date, dated := strings.Cut(value, "@")
	ref, value = strings.TrimSpace(ref), strings.ToLower(strings.TrimSpace(value))
	if !ok || value == "" {
		return Assumption{}, said.Error(said.New("problem.expected", "expected {expected}; found {found}", "found", said.Whole(clip(text, 60)), "expected",
			said.New("problem.assumption_text", "an assumption such as ceasefire=yes, ceasefire=no@2026-06-01, =ended or =open")))
	}
	var a Assumption
	if dated {
		var err error
		if a.On, err = when.ParseDate(date); err != nil {
			return Assumption{}, err
		}
	}
	if e, ok := b.Events.Find(ref); ok {
		a.Event = e.ID
		return a, a.setState(value)
	}
	if c, ok := b.Commitments.Find(ref); ok {
		a.Commitment = c.ID
		return a, a.setProgress(value)
	}
	_, err := b.Lookup(ref, KindEvent, KindCommitment)
	return Assumption{}, err
}

func (a *Assumption) setState(word string) error {
	if s, ok := assumed[word]; ok {
		a.State = s
		return nil
	}
	for _, s := range EventStates() {
		if string(s) == word {
			a.State = s
			return nil
		}
	}
	return unexpected(said.New("problem.state_word", "yes, no, ended or open"), word)
}

func (a *Assumption) setProgress(word string) error {
	for _, s := range Stages() {
		if string(s) == word {
			a.Stage = s
			return nil
		}
	}
	for _, d := range Deliveries() {
		if string(d) == word {
			a.Delivery = d
			return nil
		}
	}
	return unexpected(said.New("problem.progress", "a stage ({stages}) or a delivery ({deliveries})",
		"stages", said.Or(Stages()), "deliveries", said.Or(Deliveries())), word)
}

// Text is the assumption as ParseAssumption reads it.
func (a Assumption) Text(b Book) string {
	out := b.keyOrNone(KindCommitment, a.Commitment) + "=" + string(a.Stage) + string(a.Delivery)
	if a.Event != "" {
		word := string(a.State)
		for short, state := range assumed {
			if state == a.State {
				word = short
			}
		}
		out = b.KeyOf(KindEvent, a.Event) + "=" + word
	}
	if !a.On.IsZero() {
		out += "@" + a.On.String()
	}
	return out
}
