package main

import (
	"fmt"
	"math"
	"strconv"
)

type rankVerb struct {
	Commitments []string `arg:"" optional:"" name:"commitment" help:"Only what hangs on the events for these commitments; the whole book unless given."`
	asked
}

func (rankVerb) Help() string {
	return `The importance of an open event is how far the probability of a commitment differs between the event occurring and not, summed over
the commitments.

Examples:
  provisoctl rank --book paris.proviso
  provisoctl rank --assume ceasefire=yes --json`
}

// rankAnswer is one open event and what hangs on it.
type rankAnswer struct {
	Event       string  `json:"event"`
	Importance  float64 `json:"importance"`
	Commitments int     `json:"commitments"`
}

func (v *rankVerb) Run(s *session) error {
	o, _, err := s.outlook(v.asked)
	if err != nil {
		return err
	}
	ids, _, err := lookUpAll(o.Book(), v.Commitments)
	if err != nil {
		return err
	}
	weights, complete, err := o.Rank(s.ctx, ids...)
	if err != nil {
		return err
	}
	out := make([]rankAnswer, len(weights))
	rows := [][]string{{"event", "importance", "commitments", "what"}}
	for i, w := range weights {
		out[i] = rankAnswer{w.Event.Key, rounded(w.Importance), w.Commitments}
		rows = append(rows, []string{w.Event.Key, fmt.Sprintf("%.3f", w.Importance), strconv.Itoa(w.Commitments), w.Event.Name})
	}
	switch {
	case s.json:
		err = s.printJSON(out)
	case len(out) == 0:
		err = s.answer(nil, "No event is open.")
	default:
		err = s.table(rows)
	}
	if err == nil && !complete {
		err = s.tellLack("some commitments would take too much work, and are left out")
	}
	if err != nil {
		return err
	}
	return contradicted(o)
}

// rounded is a number without what computing leaves behind its twelfth decimal.
func rounded(x float64) float64 { return math.Round(x*1e12) / 1e12 }
