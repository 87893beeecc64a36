package main

import (
	"strings"

	"proviso/model/outlook"
	"proviso/model/when"
)

type calendarVerb struct {
	supposed
	From dayArg `help:"The first day; from the beginning unless given." placeholder:"D"`
	To   dayArg `help:"The last day; to the end unless given." placeholder:"D"`
}

func (calendarVerb) Help() string {
	return `Assumptions that carry dates, in the scenario or by --assume, make the days.

Examples:
  provisoctl calendar --scenario ceasefire-only --book paris.proviso
  provisoctl calendar --assume ceasefire=yes@2026-06-01 --from 2026-06-01 --to 2026-12-31 --json`
}

// calendarAnswer is a day on which something becomes of a commitment.
type calendarAnswer struct {
	Day        when.Day           `json:"day"`
	Commitment string             `json:"commitment"`
	Effect     outlook.EffectKind `json:"effect"` // comes_into_force, leaves_force, ends, expires or falls_due
}

func (v *calendarVerb) Run(s *session) error {
	if v.From.given && v.To.given && v.To.Day < v.From.Day {
		return wrongUsage("--to lies before --from", "exchange the two")
	}
	o, seen, err := s.outlook(asked{supposed: v.supposed})
	if err != nil {
		return err
	}
	from, to := when.MinDay, when.MaxDay
	if v.From.given {
		from = v.From.Day
	}
	if v.To.given {
		to = v.To.Day
	}
	entries, complete, err := o.Engine().Calendar(s.ctx, seen.question, from, to)
	if err != nil {
		return err
	}
	out := make([]calendarAnswer, len(entries))
	rows := make([][]string, len(entries))
	for i, e := range entries {
		out[i] = calendarAnswer{e.Day, e.Commitment.Key, e.Kind}
		rows[i] = []string{e.Day.String(), e.Commitment.Key, strings.ReplaceAll(string(e.Kind), "_", " "), e.Commitment.Title}
	}
	switch {
	case s.json:
		err = s.printJSON(out)
	case len(out) == 0:
		err = s.answer(nil, "No day is known on which anything changes.")
	default:
		err = s.table(rows)
	}
	if err == nil && !complete {
		err = s.tellLack("some answers would take too much work, so that days may be missing")
	}
	if err != nil {
		return err
	}
	return contradicted(o)
}
