package lint

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// withoutObligor are the commitments that nobody has undertaken.
func withoutObligor(s *search, report report) {
	for c := range s.book.Commitments.Sorted() {
		if !slices.ContainsFunc(c.Parties, func(p model.Party) bool { return p.Role == model.Obligor }) {
			report(c, s.words.T("lint.no-obligor", "commitment", c.Title))
		}
	}
}

// withoutEvidence are the commitments for which no claim speaks: neither about the commitment, or the joint one that it is
// part of, nor about a part of it, nor quoted in its conditions.
func withoutEvidence(s *search, report report) {
	supported := s.supported()
	for c := range s.book.Commitments.Sorted() {
		if !supported[c.ID] && !supported[c.Parent] && !cited(c) {
			report(c, s.words.T("lint.no-evidence", "commitment", c.Title))
		}
	}
}

// supported are the commitments that a claim speaks for, and those they are part of.
func (s *search) supported() map[model.ID]bool {
	out := map[model.ID]bool{}
	for claim := range s.book.Claims.All() {
		if id := claim.About.Commitment; id != "" && claim.Bearing != model.Contradicting {
			out[id] = true
			if c, ok := s.book.Commitments.Get(id); ok && c.Parent != "" {
				out[c.Parent] = true
			}
		}
	}
	return out
}

func cited(c *model.Commitment) bool {
	found := false
	for _, p := range places() {
		condition.Walk(p.of(c), func(n *condition.Node) bool {
			found = found || len(n.Claims) > 0
			return !found
		})
	}
	return found
}

// deadlines are those that can never run: what they count from is ruled out, or is an activation without a day, as of a
// commitment that waits for nothing and has no stage.
func deadlines(s *search, report report) {
	for _, a := range s.outlook.Commitments() {
		c, due := a.Commitment, a.Deadline
		if due.Running || idle(a) {
			continue
		}
		switch due.Kind {
		case outlook.AfterEvent:
			if e := s.outlook.Event(c.Deadline.Event); e.Event != nil && e.Truth == outlook.False && !e.Contradicted {
				report(c, s.words.T("lint.deadline-never-runs", "commitment", c.Title, "event", e.Event.Name, "why", s.outlook.Say(s.words, e.Why)))
			}
		case outlook.AfterActivation:
			if a.Activation == outlook.Unconditional && len(c.Stage) == 0 {
				report(c, s.words.T("lint.deadline-never-runs.stage", "commitment", c.Title))
			}
		}
	}
}

// idle tells whether nothing is owed and nothing will be, so that no deadline is missed.
func idle(a outlook.Answer) bool {
	switch a.Activation {
	case outlook.Ended, outlook.Expired, outlook.Blocked, outlook.Contradicted:
		return true
	}
	return a.Stage.Terminal() || a.Delivery == model.Delivered
}

// reviews are the commitments of which nothing was recorded for longer than they may go without.
func reviews(s *search, report report) {
	for _, a := range s.outlook.Commitments() {
		if c := a.Commitment; c.ReviewDue(s.at) && !a.Stage.Terminal() {
			report(c, s.words.T("lint.review-overdue", "commitment", c.Title, "period", c.Review))
		}
	}
}
