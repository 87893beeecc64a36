package form

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/ui/conditionedit"
)

func (f *Form) buildCommitment(c *model.Commitment) {
	f.section("essentials", slices.Concat(
		[]*Field{
			f.line("title", &c.Title).required(),
			f.kindOfCommitment(c),
			pick(f, "polarity", "polarity", &c.Polarity, model.Polarities()).third(),
			pick(f, "binding", "binding", &c.Binding, model.Bindings()).third(),
			f.parties(c),
			f.conditionOf("precondition", &c.Precondition),
		},
		f.deadline(c),
		f.firstStage(c),
	)...)
	f.section("details",
		f.lines("text", &c.Text),
		f.ref("instrument", &c.Instrument, model.KindInstrument).half(),
		f.line("place", &c.Place).half(),
		f.quantities(c),
	)
	f.section("end", f.conditionOf("termination", &c.Termination))
	f.section("evidence", f.claimsAbout(c))
	f.section("links",
		f.ref("parent", &c.Parent, model.KindCommitment).half(),
		f.ref("successor_of", &c.SuccessorOf, model.KindCommitment).half(),
	)
	f.section("keeping",
		f.tags("tags", &c.Tags).half(),
		f.duration("review", &c.Review).half(),
		f.lines("notes", &c.Notes),
		f.key(),
	)
}

// kindOfCommitment offers the kinds that come with Proviso and those the book uses, and takes any other word.
func (f *Form) kindOfCommitment(c *model.Commitment) *Field {
	w := f.options.Words
	field := pick(f, "kind", "kind", &c.Kind, model.CommitmentKinds()).third()
	field.free = true
	field.options = func() []Choice {
		kinds := model.CommitmentKinds()
		for other := range f.working.Commitments.All() {
			if !slices.Contains(kinds, other.Kind) {
				kinds = append(kinds, other.Kind)
			}
		}
		if !slices.Contains(kinds, c.Kind) && c.Kind != "" {
			kinds = append(kinds, c.Kind)
		}
		return vocabularyChoices(f, "kind", kinds)
	}
	field.set = func(text string) error {
		for _, known := range field.options() {
			if known.Name == text || string(known.ID) == text {
				c.Kind = model.CommitmentKind(known.ID)
				return nil
			}
		}
		c.Kind = model.CommitmentKind(kindSlug(text))
		return nil
	}
	field.get = func() string {
		if c.Kind == "" {
			return ""
		}
		return w.Kind(string(c.Kind))
	}
	return field
}

// kindSlug is a kind of the user's own as books keep it: lower case, words joined by underscores.
func kindSlug(text string) string {
	out := []rune(model.Slug(text, ""))
	for i, r := range out {
		if r == '-' || r == '.' {
			out[i] = '_'
		}
	}
	return string(out)
}

// parties begins a new commitment with a row for who and one for whom.
func (f *Form) parties(c *model.Commitment) *Field {
	if len(c.Parties) == 0 && f.IsNew() {
		c.Parties = []model.Party{{Role: model.Obligor}, {Role: model.Beneficiary}}
	}
	return rowsField(f, "parties", &c.Parties, func(p *model.Party) ([]*Field, func() bool) {
		if p.Role == "" {
			p.Role = model.Obligor
		}
		return []*Field{f.ref("parties/-/actor", &p.Actor, model.KindActor), pick(f, "parties/-/role", "role", &p.Role, model.Roles()).third()},
			func() bool { return p.Actor == "" }
	})
}

func (f *Form) quantities(c *model.Commitment) *Field {
	return rowsField(f, "quantities", &c.Quantities, func(q *model.Quantity) ([]*Field, func() bool) {
		has := !isBlankQuantity(*q)
		hasHigh := has
		measure := f.line("quantities/-/measure", &q.Measure)
		low, high := f.number("quantities/-/low", &q.Low, &has), f.number("quantities/-/high", &q.High, &hasHigh)
		setLow := low.set
		low.set = func(text string) error { // one number is a range of one
			err := setLow(text)
			if !hasHigh || q.High < q.Low {
				q.High = q.Low
			}
			return err
		}
		setHigh := high.set
		high.set = func(text string) error {
			err := setHigh(text)
			if !hasHigh {
				q.High = q.Low
			}
			return err
		}
		return []*Field{measure, low, high, f.line("quantities/-/unit", &q.Unit), f.date("quantities/-/on", &q.On)},
			func() bool { return isBlankQuantity(*q) && !has }
	})
}

func isBlankQuantity(q model.Quantity) bool {
	return q.Measure == "" && q.Unit == "" && q.Low == 0 && q.High == 0 && q.On.IsZero()
}

// conditionOf is a condition of a commitment.
func (f *Form) conditionOf(name string, at **condition.Node) *Field {
	editor := conditionedit.New(conditionedit.Options{
		Book: func() model.Book { return f.working }, Words: f.options.Words, Self: f.ID(),
		Warn:     func(n *condition.Node) string { return warning(f.working, f.options.Words, n) },
		NewEvent: func(name string) model.ID { return f.Create(model.KindEvent, name) },
	}, *at)
	field := f.condition(name, editor, func() { *at = editor.Node() })
	field.Termination = name == "termination"
	return field
}

// The ways in which a deadline is given.
const (
	noDeadline      = "none"
	onDate          = "date"
	afterEvent      = "event"
	afterActivation = "activation"
)

// deadline is a choice of how it is given, and what belongs to it.
func (f *Form) deadline(c *model.Commitment) []*Field {
	d, mode := model.Deadline{}, noDeadline
	if c.Deadline != nil {
		d = *c.Deadline
		switch {
		case !d.Date.IsZero():
			mode = onDate
		case d.Event != "":
			mode = afterEvent
		default:
			mode = afterActivation
		}
	}
	is := func(modes ...string) func() bool { return func() bool { return slices.Contains(modes, mode) } }
	f.compose = append(f.compose, func() {
		c.Deadline = nil
		switch mode {
		case onDate:
			c.Deadline = &model.Deadline{Date: d.Date}
		case afterEvent:
			c.Deadline = &model.Deadline{Within: d.Within, Event: d.Event}
		case afterActivation:
			c.Deadline = &model.Deadline{Within: d.Within}
		}
	})
	how := pick(f, "deadline", "form.deadline", &mode, []string{noDeadline, onDate, afterEvent, afterActivation}).third()
	return []*Field{
		how,
		f.date("deadline/date", &d.Date).third().when(is(onDate)).required(),
		f.duration("deadline/within", &d.Within).third().when(is(afterEvent, afterActivation)).required(),
		f.ref("deadline/of/event", &d.Event, model.KindEvent).third().when(is(afterEvent)).required(),
	}
}

// firstStage is where a new commitment stands. Later ones are recorded with their dates, not typed over the first.
func (f *Form) firstStage(c *model.Commitment) []*Field {
	if !f.IsNew() {
		return nil
	}
	var first model.StageEntry
	if len(c.Stage) > 0 {
		first = c.Stage[0]
	}
	f.compose = append(f.compose, func() {
		if first.Stage == "" {
			c.Stage = nil
			return
		}
		c.Stage = append([]model.StageEntry{first}, c.Stage[min(1, len(c.Stage)):]...)
	})
	return []*Field{
		pick(f, "stage/0/stage", "stage", &first.Stage, model.Stages()).optional().third(),
		f.date("stage/0/on", &first.On).third().when(func() bool { return first.Stage != "" }),
	}
}
