package report

import (
	"cmp"
	"slices"
	"time"

	"proviso/model"
	"proviso/model/when"
)

// status is the stages and deliveries in the order of their dates.
func (m *maker) status(c *model.Commitment) []Block {
	w := m.Words
	var s steps
	for _, e := range model.Known(c.Stage, m.known) {
		s.add(m, Step{Word: w.Label("stage", string(e.Stage)), Note: e.Note, Aside: m.correction(e.Correction)}, e.On, e.Recorded, 0)
	}
	for _, e := range model.Known(c.Delivery, m.known) {
		word := w.T("report.delivery_is", "delivery", w.Label("delivery", string(e.Delivery)))
		s.add(m, Step{Word: word, Note: e.Note, Aside: m.correction(e.Correction)}, e.On, e.Recorded, 1)
	}
	return s.path()
}

func (m *maker) correction(is bool) string {
	if !is {
		return ""
	}
	return m.Words.T("report.correction")
}

// ahead tells that what is dated so does not count, or not for certain, on the day of the report.
func (m *maker) ahead(on when.Date) string {
	switch on.Come(m.Outlook.At()) {
	case when.NotYet:
		return m.Words.T("report.ahead")
	case when.Perhaps:
		return m.Words.T("report.ahead_perhaps")
	}
	return ""
}

// steps are entries of a path on their way into the order of time.
type steps []step

type step struct {
	step     Step
	on       when.Date
	recorded time.Time
	rank     int // of what stands on the same day
}

// add puts in an entry that holds from on. One that has not come on the day of the report says so.
func (s *steps) add(m *maker, x Step, on when.Date, recorded time.Time, rank int) {
	x.Date = m.Words.Date(on)
	if !recorded.IsZero() {
		x.Recorded = m.Words.T("report.recorded", "at", recorded)
	}
	if x.Aside == "" {
		x.Aside = m.ahead(on)
	}
	*s = append(*s, step{x, on, recorded, rank})
}

func (s steps) path() []Block {
	if len(s) == 0 {
		return nil
	}
	slices.SortStableFunc(s, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.on.Latest(), b.on.Latest()), cmp.Compare(a.rank, b.rank), a.recorded.Compare(b.recorded))
	})
	var p Path
	for _, x := range s {
		p.Steps = append(p.Steps, x.step)
	}
	return []Block{p}
}
