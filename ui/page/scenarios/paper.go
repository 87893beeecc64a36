package scenarios

import (
	"proviso/model"
	"proviso/model/when"
)

// Paper is what the what-if itself assumes of one commitment: "" is as it is without that.
type Paper struct {
	Stage    model.Stage
	Delivery model.Delivery
	On       when.Date // when both came to be, zero for no date
}

// Paper is what is assumed of a commitment's stage and delivery.
func (p *Presenter) Paper(commitment model.ID) Paper {
	stage, delivery := p.draft.ofPaper(commitment)
	on := stage.On
	if on.IsZero() {
		on = delivery.On
	}
	return Paper{stage.Stage, delivery.Delivery, on}
}

// SetPaper assumes a stage and a delivery of a commitment; what is empty is assumed no longer.
func (p *Presenter) SetPaper(commitment model.ID, paper Paper) {
	d := p.draft.withoutPaper(commitment)
	if paper.Stage != "" {
		d = d.assuming(model.Assumption{Commitment: commitment, Stage: paper.Stage, On: paper.On})
	}
	if paper.Delivery != "" {
		d = d.assuming(model.Assumption{Commitment: commitment, Delivery: paper.Delivery, On: paper.On})
	}
	if !paper.On.IsZero() && (paper.Stage != "" || paper.Delivery != "") && dayOf(paper.On) > p.tried().At {
		d.At = when.On(dayOf(paper.On))
	}
	p.column = Tried
	p.try(d)
}
