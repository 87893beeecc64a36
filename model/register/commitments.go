package register

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
)

type commitment = *model.Commitment

// Commitments are the columns of the register.
func Commitments() []Column[commitment] {
	return []Column[commitment]{
		keyColumn[commitment](18),
		wordColumn("headline", 14, "headline", func(v *View, c commitment) outlook.Headline { return v.answer(c).Headline }),
		flagColumn("overdue", func(v *View, c commitment) bool { return v.answer(c).Overdue }),
		textColumn("title", 48, func(c commitment) string { return c.Title }),
		recordsColumn("obligors", 24, model.KindActor, func(c commitment) []model.ID { return c.In(model.Obligor) }),
		recordsColumn("beneficiaries", 20, model.KindActor, func(c commitment) []model.ID { return c.In(model.Beneficiary) }),
		sentenceColumn("condition", precondition),
		printedColumn("condition_text", precondition),
		sentenceColumn("termination", termination),
		printedColumn("termination_text", termination),
		wordColumn("activation", 13, "activation", func(v *View, c commitment) outlook.Activation { return v.answer(c).Activation }),
		{Key: "needs", Type: Text, Width: 40, Value: needs, Plain: needsPlain},
		wordColumn("stage", 12, "stage", func(v *View, c commitment) model.Stage { return v.answer(c).Stage }),
		wordColumn("delivery", 12, "delivery", func(v *View, c commitment) model.Delivery { return v.answer(c).Delivery }),
		deadlineColumn(),
		{
			Key: "kind", Type: Text, Width: 20, Value: func(v *View, c commitment) string { return v.Words.Kind(string(c.Kind)) },
			Plain: func(_ *View, c commitment) string { return string(c.Kind) },
		},
		wordColumn("polarity", 9, "polarity", func(_ *View, c commitment) model.Polarity { return c.Polarity }),
		wordColumn("binding", 11, "binding", func(_ *View, c commitment) model.Binding { return c.Binding }),
		recordColumn("instrument", 28, func(c commitment) (model.RecordKind, model.ID) { return model.KindInstrument, c.Instrument }),
		textColumn("place", 16, func(c commitment) string { return c.Place }),
		textColumn("tags", 18, func(c commitment) string { return plainList(c.Tags) }),
		countColumn("sources", func(v *View, c commitment) int { return v.sources[c.ID] }),
		{
			Key: "review", Type: Text, Width: 10, Value: func(v *View, c commitment) string { return v.Words.Duration(c.Review) },
			Plain: func(_ *View, c commitment) string { return c.Review.String() },
		},
	}
}

func (v *View) answer(c commitment) outlook.Answer { return v.Answers.Commitment(c.ID) }

func precondition(c commitment) *condition.Node { return c.Precondition }
func termination(c commitment) *condition.Node  { return c.Termination }

// sentenceColumn has a condition in words.
func sentenceColumn(key string, of func(commitment) *condition.Node) Column[commitment] {
	return Column[commitment]{Key: key, Type: Text, Width: 48, Value: func(v *View, c commitment) string {
		if of(c) == nil {
			return ""
		}
		return condition.Sentence(of(c), v.Book, v.Words)
	}}
}

// printedColumn has a condition in its text form.
func printedColumn(key string, of func(commitment) *condition.Node) Column[commitment] {
	return Column[commitment]{Key: key, Type: Text, Width: 40, Value: func(v *View, c commitment) string { return v.printed(of(c)) }}
}

func (v *View) printed(n *condition.Node) string {
	if n == nil {
		return ""
	}
	return condition.Print(n, v.Book)
}

func needs(v *View, c commitment) string {
	n := v.Answers.Needs(c.ID)
	if n == nil {
		return ""
	}
	return condition.Say(n, v.Book, v.Words)
}

func needsPlain(v *View, c commitment) string { return v.printed(v.Answers.Needs(c.ID)) }

// deadlineColumn has the day; for people, while that is not known, how it will be found.
func deadlineColumn() Column[commitment] {
	column := dateColumn("deadline", func(v *View, c commitment) when.Date {
		if due := v.answer(c).Deadline; due.Running {
			return due.On
		}
		return when.Date{}
	})
	running := column.Value
	column.Value = func(v *View, c commitment) string {
		due := v.answer(c).Deadline
		switch {
		case due.Kind == outlook.NoDeadline || due.Running:
			return running(v, c)
		case due.Kind == outlook.AfterEvent:
			return v.Words.T("register.after_event", "duration", c.Deadline.Within, "event", v.Book.EventName(string(c.Deadline.Event)))
		}
		return v.Words.T("register.after_activation", "duration", c.Deadline.Within)
	}
	return column
}
