package synthetic

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// Commitments come in three levels, so that conditions over other commitments never go round in a circle: of ten in a row
// the first depends on events alone, the sixth also on first ones, the others also on both.
func level(i int) int {
	switch i % 10 {
	case 0:
		return 0
	case 5:
		return 1
	}
	return 2
}

func (m *maker) addCommitment(i int) {
	c := &model.Commitment{
		Head: m.head("commitment", i), Title: title(acts, i), Kind: pick(m, model.CommitmentKinds()),
		Polarity: pick(m, model.Polarities()), Binding: pick(m, model.Bindings()),
		Parties: m.parties(), Place: pick(m, []string{"", "Odesa", "Харків", "Αθήνα", "القاهرة"}),
	}
	if i%17 == 7 {
		c.Title += " and " + longTitle
	}
	if m.chance(60) {
		c.Instrument = pick(m, m.instruments)
	}
	if level(i) == 2 && m.chance(10) {
		c.Parent = m.commitments[i/10*10]
	}
	m.conditions(c, i)
	m.progress(c)
	if m.chance(40) {
		n := float64(100 * (1 + m.IntN(100)))
		c.Quantities = []model.Quantity{{Measure: "pledged", Low: n, High: n * 1.5, Unit: pick(m, []string{"troops", "EUR million", "systems"}), On: m.date()}}
	}
	if m.chance(50) {
		c.Tags = some(m, []string{"paris", "air", "land", "money", "мир", "ειρήνη"}, 3)
	}
	if m.chance(20) {
		c.Review = when.MustDuration("P30D")
	}
	m.commitments = append(m.commitments, c.ID)
	m.add(c)
	if m.chance(70) {
		cl := m.addClaim(c)
		if c.Precondition != nil && m.chance(50) {
			c.Precondition = c.Precondition.Cite(string(cl.ID))
		}
	}
}

func (m *maker) parties() []model.Party {
	obligor := pick(m, m.actors)
	out := []model.Party{{Actor: obligor, Role: model.Obligor}}
	for _, id := range some(m, m.actors, 2) {
		if id != obligor {
			out = append(out, model.Party{Actor: id, Role: pick(m, model.Roles()[1:])})
		}
	}
	return out
}

func (m *maker) conditions(c *model.Commitment, i int) {
	if m.chance(85) {
		c.Precondition = m.tree(1+m.IntN(3), i)
	}
	if m.chance(15) {
		c.Termination = condition.OnEvent(string(pick(m, m.events)))
	}
	switch m.IntN(5) {
	case 0:
		c.Deadline = &model.Deadline{Date: m.later()}
	case 1:
		c.Deadline = &model.Deadline{Within: m.span(), Event: pick(m, m.events)}
	case 2:
		c.Deadline = &model.Deadline{Within: m.span()}
	}
}

// tree draws a condition of the given depth for the i-th commitment.
func (m *maker) tree(depth, i int) *condition.Node {
	if depth == 0 || m.chance(20) {
		return m.leaf(i)
	}
	of := make([]*condition.Node, 2+m.IntN(2))
	for k := range of {
		of[k] = m.tree(depth-1, i)
	}
	switch m.IntN(8) {
	case 0, 1, 2, 3:
		return condition.AllOf(of...)
	case 4, 5:
		return condition.AnyOf(of...)
	case 6:
		return condition.AtLeastOf(2, of...)
	}
	return condition.AllOf(of[0], condition.Negate(m.event()))
}

func (m *maker) event() *condition.Node { return condition.OnEvent(string(pick(m, m.events))) }

func (m *maker) leaf(i int) *condition.Node {
	event := string(pick(m, m.events))
	switch m.IntN(12) {
	case 0:
		return condition.EventBy(event, m.later())
	case 1:
		return condition.EventWithin(event, m.span(), string(pick(m, m.events)))
	case 2:
		return condition.WhileEvent(event)
	case 3:
		return condition.OnDate(m.later())
	case 4, 5:
		if other := m.other(i); other != "" {
			return pick(m, []*condition.Node{
				condition.CommitmentActive(other), condition.CommitmentStage(other, pick(m, condition.Rungs)), condition.CommitmentDelivered(other),
			})
		}
	}
	return condition.OnEvent(event)
}

// other is an earlier commitment of a lower level, "" where there is none.
func (m *maker) other(i int) string {
	if level(i) == 0 {
		return ""
	}
	ten := i / 10 * 10
	if level(i) == 2 && i > ten+5 && m.chance(50) {
		return string(m.commitments[ten+5])
	}
	return string(m.commitments[ten])
}

// progress draws a history of stages, and of delivery where it got far enough for that.
func (m *maker) progress(c *model.Commitment) {
	day := m.day()
	stage := pick(m, []model.Stage{model.Proposed, model.Announced, model.Announced, model.Agreed})
	for range 1 + m.IntN(3) {
		c.Stage = append(c.Stage, model.StageEntry{Stage: stage, On: when.On(day), Recorded: Epoch})
		next := stage.Next()
		if len(next) == 0 {
			return
		}
		stage = next[m.IntN(max(1, len(next)-2))]
		day += when.Day(1 + m.IntN(60))
	}
	if m.chance(60) {
		return
	}
	delivery := model.NotStarted
	for range 1 + m.IntN(3) {
		c.Delivery = append(c.Delivery, model.DeliveryEntry{Delivery: delivery, On: when.On(day), Recorded: Epoch})
		delivery = pick(m, []model.Delivery{model.InProgress, model.Partial, model.Unverifiable})
		day += when.Day(1 + m.IntN(30))
		if last := c.Delivery[len(c.Delivery)-1].Delivery; last == delivery {
			return
		}
	}
}
