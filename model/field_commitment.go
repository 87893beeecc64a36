package model

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"proviso/model/said"
	"proviso/model/when"
)

// partiesField reads "gb:obligor, ua:beneficiary".
func partiesField() field {
	return field{
		"parties",
		func(b Book, r Record) string {
			var items []string
			for _, p := range r.(*Commitment).Parties {
				items = append(items, b.KeyOf(KindActor, p.Actor)+":"+string(p.Role))
			}
			return joinList(items)
		},
		func(w writing, r Record, value string) error {
			items, err := splitList(value)
			if err != nil {
				return err
			}
			c := r.(*Commitment)
			parties := make([]Party, len(items))
			for i, item := range items {
				if parties[i], err = w.party(item, c.Parties); err != nil {
					return err
				}
			}
			c.Parties = parties
			return nil
		},
	}
}

func (b Book) party(text string, had []Party) (Party, error) {
	key, role, ok := strings.Cut(text, ":")
	if !ok {
		return Party{}, unexpected(said.New("problem.party", "an actor and a role, such as {such}", "such", "gb:"+Obligor), text)
	}
	actor, err := b.lookUp(KindActor, key)
	if err != nil {
		return Party{}, err
	}
	p := Party{Actor: actor, Role: Role(strings.ToLower(strings.TrimSpace(role)))}
	if i := slices.IndexFunc(had, func(h Party) bool { return h.Actor == p.Actor && h.Role == p.Role }); i >= 0 {
		p.X = had[i].X
	}
	return p, nil
}

// activationWord stands for the commitment's own activation in the text of a deadline; an event with this key is written
// in double quotes.
const activationWord = "activation"

var errDeadlineText = said.Error(said.New("problem.deadline",
	`expected a date such as 2026-12-31, "within P90D of" and an event, or "within P90D of activation"`))

func deadlineField() field {
	return field{
		"deadline",
		func(b Book, r Record) string { return r.(*Commitment).Deadline.text(b) },
		func(w writing, r Record, value string) (err error) {
			r.(*Commitment).Deadline, err = w.deadline(strings.TrimSpace(value))
			return err
		},
	}
}

func (d *Deadline) text(b Book) string {
	switch {
	case d == nil:
		return ""
	case !d.Date.IsZero():
		return d.Date.String()
	}
	of := activationWord
	if d.Event != "" {
		if of = b.EventKey(string(d.Event)); of == activationWord {
			of = strconv.Quote(of)
		}
	}
	return "within " + d.Within.String() + " of " + of
}

func (b Book) deadline(text string) (*Deadline, error) {
	words := strings.Fields(text)
	switch {
	case len(words) == 0:
		return nil, nil
	case len(words) == 1:
		date, err := when.ParseDate(text)
		if err != nil {
			return nil, errDeadlineText
		}
		return &Deadline{Date: date}, nil
	case len(words) != 4 || !strings.EqualFold(words[0], "within") || !strings.EqualFold(words[2], "of"):
		return nil, errDeadlineText
	}
	within, err := when.ParseDuration(words[1])
	if err != nil {
		return nil, err
	}
	d := &Deadline{Within: within}
	if words[3] == activationWord {
		return d, nil
	}
	d.Event, err = b.lookUp(KindEvent, strings.Trim(words[3], `"`))
	return d, err
}

// quantityText is "pledged 10000-15000 troops on 2026-01", of which the range may be one number and the date absent.
var quantityText = regexp.MustCompile(`^(\S+) (-?[0-9.]+)(?:\s*[-–]\s*(-?[0-9.]+))?(?: (.*?))??(?: on (\S+))?$`)

// quantitiesField reads quantities with semicolons between them.
func quantitiesField() field {
	return field{
		"quantities",
		func(_ Book, r Record) string {
			var items []string
			for _, q := range r.(*Commitment).Quantities {
				items = append(items, q.text())
			}
			return strings.Join(items, "; ")
		},
		func(_ writing, r Record, value string) error {
			c := r.(*Commitment)
			var out []Quantity
			for item := range strings.SplitSeq(value, ";") {
				if item = strings.Join(strings.Fields(item), " "); item == "" {
					continue
				}
				q, err := quantity(item, c.Quantities)
				if err != nil {
					return err
				}
				out = append(out, q)
			}
			c.Quantities = out
			return nil
		},
	}
}

func (q Quantity) text() string {
	out := q.Measure + " " + decimal(q.Low)
	if q.High != q.Low {
		out += "-" + decimal(q.High)
	}
	if q.Unit != "" {
		out += " " + q.Unit
	}
	if !q.On.IsZero() {
		out += " on " + q.On.String()
	}
	return out
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// quantity reads one quantity and keeps the note of the one it stands for, where there was one.
func quantity(text string, had []Quantity) (Quantity, error) {
	m := quantityText.FindStringSubmatch(text)
	if m == nil {
		return Quantity{}, unexpected(said.New("problem.quantity", "a quantity such as pledged 10000-15000 troops on 2026-01"), text)
	}
	q := Quantity{Measure: m[1], Unit: m[4]}
	var errLow, errHigh error
	if q.Low, errLow = strconv.ParseFloat(m[2], 64); m[3] == "" {
		q.High = q.Low
	} else {
		q.High, errHigh = strconv.ParseFloat(m[3], 64)
	}
	if errLow != nil || errHigh != nil {
		return Quantity{}, unexpected(said.New("problem.numbers", "numbers such as 10000-15000"), text)
	}
	if err := q.On.UnmarshalText([]byte(m[5])); err != nil {
		return Quantity{}, err
	}
	for _, h := range had {
		if h.Measure == q.Measure && h.Unit == q.Unit && h.On == q.On {
			q.Note, q.X = h.Note, h.X
		}
	}
	return q, nil
}
