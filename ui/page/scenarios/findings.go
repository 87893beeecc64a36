package scenarios

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/session"
)

// findings is what is worked out in the background, each with what it is about.
type findings struct {
	matrix bool // saved scenarios are being answered

	rankWork *latest
	rankOf   *column
	rank     *ranked

	setsWork *latest
	setsOf   cellKey
	sets     *locks

	flipWork *latest
	flipOf   flipKey
	flip     *outlook.Flip

	calendarWork *latest
	calendarOf   *column
	calendar     *[]outlook.Entry
	calendarGaps bool // days may be missing from it
}

type cellKey struct {
	column *column
	row    model.ID
}

type flipKey struct {
	from, to *column
	row      model.ID
}

// ranked is what hangs on the open events.
type ranked struct {
	weights  []outlook.Weight
	complete bool
}

// locks are the unlocking and blocking sets of a cell, or why there are none.
type locks struct {
	sets outlook.Sets
	err  error
}

func newFindings(r session.Runner) findings {
	work := func() *latest { return &latest{runner: r} }
	return findings{rankWork: work(), setsWork: work(), flipWork: work(), calendarWork: work()}
}

// seek asks for what is not worked out yet of what is shown.
func (p *Presenter) seek() {
	p.seekRank()
	p.seekSets()
	p.seekFlip()
	p.seekCalendar()
}

func (p *Presenter) seekRank() {
	f, tried := &p.findings, p.columnNamed(Tried)
	if f.rankOf == tried || tried.outlook == nil {
		return
	}
	f.rankOf, f.rank = tried, nil
	var r ranked
	f.rankWork.ask(p.session.Words().T("scenarios.work.rank"), func(ctx context.Context) error {
		o, err := tried.apart()
		if err == nil {
			r.weights, r.complete, err = o.Rank(ctx)
		}
		return err
	}, p.found(func() {
		if f.rankOf == tried {
			f.rank = &r
		}
	}))
}

// setSize is up to how many events the sets have that are listed. Larger ones are counted as not listed.
const setSize = 6

func (p *Presenter) seekSets() {
	f := &p.findings
	c, row := p.chosen()
	key := cellKey{c, row}
	if c == nil || f.setsOf == key {
		return
	}
	f.setsOf, f.sets = key, nil
	var l locks
	f.setsWork.ask(p.session.Words().T("scenarios.work.sets"), func(ctx context.Context) error {
		o, err := c.apart()
		if err == nil {
			l.sets, l.err = o.Sets(ctx, []model.ID{row}, 1, setSize)
			err = ctx.Err()
		}
		return err
	}, p.found(func() {
		if f.setsOf == key {
			f.sets = &l
		}
	}))
}

func (p *Presenter) seekFlip() {
	f := &p.findings
	from, to := p.pair()
	key := flipKey{from, to, p.row}
	if from == to || from.outlook == nil || to.outlook == nil || p.row == "" || f.flipOf == key {
		return
	}
	f.flipOf, f.flip = key, nil
	if from.outlook.Commitment(p.row).Activation == to.outlook.Commitment(p.row).Activation {
		return
	}
	var change outlook.Flip
	engine := p.engine
	f.flipWork.ask(p.session.Words().T("scenarios.work.flip"), func(ctx context.Context) (err error) {
		change, err = engine.Flip(ctx, key.row, from.question, to.question)
		return err
	}, p.found(func() {
		if f.flipOf == key {
			f.flip = &change
		}
	}))
}

// horizon is how many days ahead a calendar goes.
const horizon = 10 * 366

func (p *Presenter) seekCalendar() {
	f := &p.findings
	c, _ := p.chosen()
	if c == nil || !c.dated || f.calendarOf == c {
		return
	}
	f.calendarOf, f.calendar = c, nil
	var days []outlook.Entry
	var complete bool
	engine, from := p.engine, p.session.Today()
	f.calendarWork.ask(p.session.Words().T("scenarios.work.calendar"), func(ctx context.Context) (err error) {
		days, complete, err = engine.Calendar(ctx, c.question, from, from+when.Day(horizon))
		return err
	}, p.found(func() {
		if f.calendarOf == c {
			f.calendar, f.calendarGaps = &days, !complete
		}
	}))
}

// found takes what came from the background, or tells what went wrong.
func (p *Presenter) found(take func()) func(error) {
	return func(err error) {
		if err != nil {
			p.OnFail(err)
			return
		}
		take()
		p.OnFound()
	}
}

// Watch is one open event and how much hangs on it.
type Watch struct {
	ID         model.ID
	Name       string
	Importance float64
	Note       string
	Share      float32 // of the first
}

// Watching ranks the open events under the what-if by how much hangs on each. It is not known yet while ready is false;
// complete tells whether every commitment could be weighed.
func (p *Presenter) Watching(most int) (list []Watch, ready, complete bool) {
	r := p.findings.rank
	if r == nil {
		return nil, false, true
	}
	for _, x := range r.weights {
		if len(list) == most || x.Importance <= 0 {
			break
		}
		share := float32(x.Importance / r.weights[0].Importance)
		list = append(list, Watch{x.Event.ID, x.Event.Name, x.Importance, p.figure(x.Importance), share})
	}
	return list, true, r.complete
}

// figure is a number with two places, as bars are compared by.
func (p *Presenter) figure(x float64) string {
	return strings.Replace(strconv.FormatFloat(x+1e-9, 'f', 2, 64), ".", p.session.Words().T("number.point"), 1)
}

// setsError is why a cell has no sets, in words.
func (p *Presenter) setsError(err error) string {
	w := p.session.Words()
	if errors.Is(err, outlook.ErrContradicted) {
		return w.T("scenarios.sets.contradicted")
	}
	return w.T("scenarios.sets.too_much")
}
