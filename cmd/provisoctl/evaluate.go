package main

import (
	"context"
	"fmt"

	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
)

type evaluateVerb struct {
	asked
	Ranges bool `help:"Also tell the lowest and the highest probability that the ranges of likelihood allow."`
}

func (evaluateVerb) Help() string {
	return `Exit 1 where facts, assumptions and relations contradict each other.

Examples:
  provisoctl evaluate --book paris.proviso
  provisoctl evaluate --assume ceasefire=yes@2026-06-01 --assume peace-deal=no --at 2026-12-31
  provisoctl evaluate --scenario ceasefire-only --json
  provisoctl evaluate --ranges`
}

// evaluateAnswer is what a book amounts to under a question.
type evaluateAnswer struct {
	At             when.Day           `json:"at"`
	Scenario       string             `json:"scenario"`
	Commitments    []commitmentAnswer `json:"commitments"` // by key
	Contradictions [][]string         `json:"contradictions,omitempty"`
}

type commitmentAnswer struct {
	Key         string             `json:"key"`
	Activation  outlook.Activation `json:"activation"`
	Headline    outlook.Headline   `json:"headline"`
	Overdue     bool               `json:"overdue"`
	Needs       string             `json:"needs"`                      // the residual in text form, "" unless open
	Probability *float64           `json:"probability"`                // null where it can't be told
	Low         *float64           `json:"probability_low,omitempty"`  // over the ends of the likelihoods, where these are ranges
	High        *float64           `json:"probability_high,omitempty"` // and this was asked for
	Deadline    string             `json:"deadline"`                   // the date, "" where there is none or it is not running
}

func (v *evaluateVerb) Run(s *session) error {
	o, seen, err := s.outlook(v.asked)
	if err != nil {
		return err
	}
	out := evaluateAnswer{At: o.At(), Scenario: seen.scenario(), Commitments: []commitmentAnswer{}, Contradictions: contradictions(o)}
	for _, a := range o.Commitments() {
		answer := answerFor(s.ctx, o, a)
		if v.Ranges {
			answer.spread(s.ctx, o, a)
		}
		out.Commitments = append(out.Commitments, answer)
	}
	if s.ctx.Err() != nil {
		return s.ctx.Err()
	}
	if s.json {
		err = s.printJSON(out)
	} else {
		err = s.printEvaluation(o, out)
	}
	if err != nil {
		return err
	}
	return contradicted(o)
}

// contradicted ends a verb with exit code 1 where things contradict each other.
func contradicted(o *outlook.Outlook) error {
	if len(o.Contradictions()) > 0 {
		return errFound
	}
	return nil
}

func answerFor(ctx context.Context, o *outlook.Outlook, a outlook.Answer) commitmentAnswer {
	id := a.Commitment.ID
	out := commitmentAnswer{
		Key: a.Commitment.Key, Activation: a.Activation, Headline: a.Headline, Overdue: a.Overdue,
		Needs: condition.Print(o.Needs(id), o.Book()),
	}
	if p, ok := o.Probability(ctx, id); ok {
		p = rounded(p)
		out.Probability = &p
	}
	if a.Deadline.Running {
		out.Deadline = a.Deadline.On.String()
	}
	return out
}

// spread adds between which figures the probability lies, where likelihoods that matter are ranges.
func (c *commitmentAnswer) spread(ctx context.Context, o *outlook.Outlook, a outlook.Answer) {
	low, high, ok := o.Spread(ctx, a.Commitment.ID)
	if low, high = rounded(low), rounded(high); ok && low < high {
		c.Low, c.High = &low, &high
	}
}

// likely is the probability in words, with what it ranges over; "?" where it can't be told.
func (c *commitmentAnswer) likely() string {
	switch {
	case c.Probability == nil:
		return "?"
	case c.Low == nil:
		return fmt.Sprintf("%.2f", *c.Probability)
	}
	return fmt.Sprintf("%.2f (%.2f–%.2f)", *c.Probability, *c.Low, *c.High)
}

// contradictions are the sets that cannot stand together, by keys: "ceasefire: ruled_out, assumed",
// "deal-implies-ceasefire: peace-deal implies ceasefire".
func contradictions(o *outlook.Outlook) [][]string {
	var out [][]string
	for _, c := range o.Contradictions() {
		set := make([]string, len(c.Items))
		for i, item := range c.Items {
			if r := item.Relation; r != nil {
				b := o.Book()
				set[i] = fmt.Sprintf("%s: %s %s %s", r.Key, b.EventKey(string(r.From)), r.Kind, b.EventKey(string(r.To)))
				continue
			}
			set[i] = fmt.Sprintf("%s: %s, %s", item.Event.Key, item.State, item.Basis)
		}
		out = append(out, set)
	}
	return out
}

func (s *session) printEvaluation(o *outlook.Outlook, out evaluateAnswer) error {
	asked := "On " + out.At.String()
	if out.Scenario != "" {
		asked += ", under " + out.Scenario
	}
	fmt.Fprintln(s.out, asked+":")
	rows := [][]string{{"key", "headline", "activation", "p", "deadline", "still needs"}}
	for _, c := range out.Commitments {
		rows = append(rows, []string{c.Key, s.headline(c.Headline, c.Overdue), string(c.Activation), c.likely(), c.Deadline, c.Needs})
	}
	if err := s.table(rows); err != nil {
		return err
	}
	for _, d := range o.Deadlocks() {
		fmt.Fprintln(s.out, harmless(o.SayDeadlock(s.words, d)))
	}
	return s.printContradictions(o)
}

// headline is the word for a commitment, with the mark beside it.
func (s *session) headline(h outlook.Headline, overdue bool) string {
	text := s.words.T("headline." + string(h))
	if overdue {
		text += ", " + s.words.T("headline.overdue")
	}
	return text
}

func (s *session) printContradictions(o *outlook.Outlook) error {
	for _, c := range o.Contradictions() {
		if _, err := fmt.Fprintln(s.out, harmless(o.SayContradiction(s.words, c))); err != nil {
			return err
		}
	}
	return nil
}
