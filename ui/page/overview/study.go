package overview

import (
	"context"
	"errors"
	"slices"
	"time"

	"proviso/model"
	"proviso/model/lint"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
	"proviso/store"
	"proviso/ui/session"
)

// study is what takes work to find out, all about one book and one question.
type study struct {
	then     *tally // at the last visit; nil where there was none
	edits    []edit // since the last visit, or the latest where there was none; the newest first
	rest     int    // edits that are not told one by one
	passed   []outlook.Effect
	sum      []outlook.Effect // of all edits since the last visit and of time together
	weights  []outlook.Weight
	findings []lint.Finding
}

// edit is one edit with what it brought about.
type edit struct {
	entry   store.Entry
	effects []outlook.Effect
}

// told is how many edits are told one by one, each with its effects.
const told = 5

// Study finds out in the background what takes work, and calls done once the cards can tell it. Where the book has moved on
// meanwhile, done is not called; the error is that of looking things up.
func (p *Presenter) Study(done func(error)) {
	turn := p.turn
	task := task{
		book: p.book, engine: p.session.Engine(), asked: p.session.Asked(), words: p.session.Words(),
		last: p.visit(), hand: p.session.Hand(),
	}
	var found *study
	p.session.Read(p.session.Words().T("overview.working"), func(ctx context.Context, j session.Journal) (err error) {
		found, err = task.do(ctx, j)
		return err
	}, func(err error) {
		if turn != p.turn {
			return
		}
		if err == nil {
			p.study = found
		}
		done(err)
	})
}

// task is what a study is of. It touches nothing of the window's.
type task struct {
	book   model.Book
	engine *outlook.Engine
	asked  outlook.Question
	words  *words.Words
	last   time.Time // the last visit; zero: none
	hand   model.Hand
}

func (t task) do(ctx context.Context, j session.Journal) (*study, error) {
	now, err := t.engine.Evaluate(t.asked) // one of its own: to rank takes an outlook for itself
	if err != nil {
		return nil, err
	}
	s := &study{}
	if err := t.since(ctx, j, s, now); err != nil {
		return nil, err
	}
	if err := t.before(ctx, j, s, now); err != nil {
		return nil, err
	}
	if s.weights, _, err = now.Rank(ctx); err != nil {
		return nil, err
	}
	s.findings = lint.Check(t.book, now, t.words)
	return s, ctx.Err()
}

// since tells the edits made since the last visit, walking back from the present, and what each brought about. The edit that
// made the book brought about all of it, which is not told.
func (t task) since(ctx context.Context, j session.Journal, s *study, now *outlook.Outlook) error {
	filter := store.HistoryFilter{From: t.last, To: t.asked.Known}
	if t.last.IsZero() {
		filter.Limit = told
	}
	entries, err := j.History(ctx, filter)
	if err != nil {
		return err
	}
	entries = slices.DeleteFunc(entries, func(e store.Entry) bool { return !e.At.After(t.last) })
	after := now
	for i, entry := range entries {
		if i == told {
			s.rest = len(entries) - told
			break
		}
		e := edit{entry: entry}
		if entry.Number > 1 {
			made, err := j.EditByID(ctx, entry.ID)
			if err != nil {
				return err
			}
			before, err := t.look(model.Fold(after.Book(), made.Inverse(t.hand, "")), t.asked.At)
			if err != nil {
				return err
			}
			e.effects = outlook.Impact(before, after)
			after = before
		}
		s.edits = append(s.edits, e)
	}
	return nil
}

// before looks at the book as it was left at the last visit: how things stood, and what time alone has done since.
func (t task) before(ctx context.Context, j session.Journal, s *study, now *outlook.Outlook) error {
	if t.last.IsZero() {
		return nil
	}
	was, err := j.AsKnown(ctx, t.last)
	if errors.Is(err, store.ErrBeforeBook) {
		return nil
	}
	if err != nil {
		return err
	}
	then, err := t.look(was, when.DayOf(t.last))
	if err != nil {
		return err
	}
	later, err := t.look(was, t.asked.At)
	if err != nil {
		return err
	}
	stood := count(then)
	s.then = &stood
	s.passed = outlook.Impact(then, later)
	s.sum = outlook.Impact(then, now)
	return nil
}

func (t task) look(b model.Book, at when.Day) (*outlook.Outlook, error) {
	return outlook.Evaluate(b, outlook.Question{At: at, Known: t.asked.Known})
}

// byRule gathers findings under their rules, the gravest rule first. What is due for review has a card of its own.
func byRule(all []lint.Finding) [][]lint.Finding {
	var out [][]lint.Finding
	for _, rule := range lint.Rules() {
		if rule == lint.ReviewOverdue {
			continue
		}
		of := slices.DeleteFunc(slices.Clone(all), func(f lint.Finding) bool { return f.Rule != rule })
		if len(of) > 0 {
			out = append(out, of)
		}
	}
	return out
}
