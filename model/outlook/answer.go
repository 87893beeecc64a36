package outlook

import "proviso/model"

// Activation is whether the conditions of a commitment put it in force.
type Activation string

// The activations.
const (
	Ended         Activation = "ended"         // its termination holds
	Unconditional Activation = "unconditional" // it has no precondition
	Activated     Activation = "activated"     // its precondition holds
	Expired       Activation = "expired"       // its precondition can't hold any more, as time ran out
	Blocked       Activation = "blocked"       // its precondition can't hold
	Waiting       Activation = "open"          // its precondition may or may not come to hold
	Contradicted  Activation = "contradicted"  // it depends on facts that contradict the relations
)

// Activations lists the activations in the order in which they are looked for,
// the contradicted last.
func Activations() []Activation {
	return []Activation{Ended, Unconditional, Activated, Expired, Blocked, Waiting, Contradicted}
}

// InForce reports whether the act is owed: the commitment is activated or has no precondition.
func (a Activation) InForce() bool { return a == Activated || a == Unconditional }

// Headline is the one word shown for stage, delivery and activation together:
// the first that applies of a terminal stage, ended, expired, failed, delivered,
// partial, stalled, in_progress, activated, blocked (or contradicted), and the
// stage. A commitment without a stage shows its activation in that place.
type Headline string

// Answer is the state of one commitment.
type Answer struct {
	Commitment *model.Commitment // nil in the zero Answer
	Activation Activation
	Stage      model.Stage    // as recorded or assumed; "" for none
	Delivery   model.Delivery // as assessed or assumed; "" for none
	Headline   Headline
	// Deadline is when it falls due; Overdue that the day has passed, and the act
	// is owed and not delivered, whatever became of the paper: the headline says that.
	Deadline Due
	Overdue  bool
	// Incomplete reports that the activation is open because finding out would
	// have taken too much work.
	Incomplete bool
}

func (o *Outlook) answer(i int32) Answer {
	w := o.world
	stage, delivery := w.stage(i).is, w.delivery(i).is
	a := Answer{
		Commitment: o.engine.commitments[i], Stage: stage, Delivery: delivery,
		Activation: o.activation(i), Incomplete: w.cells[i].incomplete, Deadline: o.due(i),
	}
	a.Headline = headline(a)
	a.Overdue = a.Deadline.passed(w.at) && a.Activation.InForce() && delivery != model.Delivered
	return a
}

func (o *Outlook) activation(i int32) Activation {
	cell := o.world.cell(i)
	switch {
	case o.contradicted != nil && o.contradicted[i]:
		return Contradicted
	case cell.term.truth == True:
		return Ended
	case o.engine.pre[i] == none:
		return Unconditional
	case cell.pre.truth == True:
		return Activated
	case cell.pre.truth == False && o.ranOut(i):
		return Expired
	case cell.pre.truth == False:
		return Blocked
	}
	return Waiting
}

// ranOut reports whether a precondition that can't hold could if limits of time
// that have passed were lifted.
func (o *Outlook) ranOut(i int32) bool {
	if o.lifted == nil {
		o.lifted = o.world.without()
	}
	return o.lifted.cell(i).pre.truth != False
}

func headline(a Answer) Headline {
	switch {
	case a.Stage.Terminal():
		return Headline(a.Stage)
	case a.Activation == Ended, a.Activation == Expired:
		return Headline(a.Activation)
	}
	switch a.Delivery {
	case model.Failed, model.Delivered, model.Partial, model.Stalled, model.InProgress:
		return Headline(a.Delivery)
	}
	switch {
	case a.Activation == Activated, a.Activation == Blocked, a.Activation == Contradicted, a.Stage == "":
		return Headline(a.Activation)
	}
	return Headline(a.Stage)
}
