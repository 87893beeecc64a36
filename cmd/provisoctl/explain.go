package main

import (
	"fmt"
	"strconv"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

type explainVerb struct {
	Commitment string `arg:"" help:"The commitment's key or id."`
	asked
}

func (explainVerb) Help() string {
	return `Exit 1 where facts, assumptions and relations contradict each other.

Examples:
  provisoctl explain uk-fr-hubs --book paris.proviso
  provisoctl explain mnf-u --assume ceasefire=yes --at 2026-12-31`
}

// explainAnswer is a commitment's answer and the trees it follows from, null where there is no such condition.
type explainAnswer struct {
	commitmentAnswer
	Precondition *partAnswer `json:"precondition"`
	Termination  *partAnswer `json:"termination"`
}

// partAnswer is one node of a condition: what it says, what it is, and why.
type partAnswer struct {
	Text       string        `json:"text"`
	Truth      outlook.Truth `json:"truth"`
	Why        string        `json:"why"`
	Claims     []string      `json:"claims,omitempty"`
	Parts      []*partAnswer `json:"parts,omitempty"`
	Commitment *heldAnswer   `json:"commitment,omitempty"` // of "C active", where it is not explained before
}

type heldAnswer struct {
	Key          string      `json:"key"`
	Precondition *partAnswer `json:"precondition"`
	Termination  *partAnswer `json:"termination"`
}

func (v *explainVerb) Run(s *session) error {
	o, seen, err := s.outlook(v.asked)
	if err != nil {
		return err
	}
	r, err := seen.book.Lookup(v.Commitment, model.KindCommitment)
	if err != nil {
		return err
	}
	x := o.Explain(r.RecordID())
	e := explaining{s, o}
	out := explainAnswer{answerFor(s.ctx, o, x.Answer), e.part(x.Precondition), e.part(x.Termination)}
	out.spread(s.ctx, o, x.Answer)
	if s.json {
		err = s.printJSON(out)
	} else {
		err = e.print(x.Answer, out)
	}
	if err != nil {
		return err
	}
	return contradicted(o)
}

// explaining puts an explanation into words.
type explaining struct {
	*session
	outlook *outlook.Outlook
}

func (e explaining) part(p *outlook.Part) *partAnswer {
	if p == nil {
		return nil
	}
	b := e.outlook.Book()
	out := &partAnswer{Text: e.says(p.Node), Truth: p.Truth, Why: e.outlook.Say(e.words, p.Reason)}
	for _, claim := range p.Node.Claims {
		out.Claims = append(out.Claims, b.KeyOf(model.KindClaim, model.ID(claim)))
	}
	for _, inner := range p.Parts {
		out.Parts = append(out.Parts, e.part(inner))
	}
	if p.Of != nil {
		out.Commitment = &heldAnswer{p.Of.Answer.Commitment.Key, e.part(p.Of.Precondition), e.part(p.Of.Termination)}
	}
	return out
}

// says is a leaf in its text form, or how a node joins its parts.
func (e explaining) says(n *condition.Node) string {
	switch n.Op {
	case condition.All:
		return "all of"
	case condition.Any:
		return "any of"
	case condition.AtLeast:
		return "at least " + strconv.Itoa(n.Min) + " of"
	case condition.Not:
		return "not"
	}
	return condition.Print(n, e.outlook.Book())
}

func (e explaining) print(a outlook.Answer, out explainAnswer) error {
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %s\n", a.Commitment.Title, e.words.T("activation."+string(a.Activation)))
	if out.Precondition != nil {
		fmt.Fprintf(&text, "It takes force %s.\n", condition.Sentence(a.Commitment.Precondition, e.outlook.Book(), e.words))
		tree(&text, out.Precondition, 1)
	} else {
		text.WriteString("It has no precondition.\n")
	}
	if out.Termination != nil {
		fmt.Fprintf(&text, "It ends %s.\n", condition.Sentence(a.Commitment.Termination, e.outlook.Book(), e.words))
		tree(&text, out.Termination, 1)
	}
	if n := e.outlook.Needs(a.Commitment.ID); n != nil {
		fmt.Fprintf(&text, "Still needs: %s.\n", condition.Say(n, e.outlook.Book(), e.words))
	}
	if a.Activation == outlook.Waiting {
		fmt.Fprintf(&text, "Probability: %s.\n", out.likely())
	}
	if d, stuck := e.outlook.Deadlock(a.Commitment.ID); stuck {
		fmt.Fprintln(&text, e.outlook.SayDeadlock(e.words, d))
	}
	if _, err := fmt.Fprint(e.out, harmless(text.String())); err != nil {
		return err
	}
	return e.printContradictions(e.outlook)
}

// tree writes a node and its parts, each on a line of its own and deeper by a step.
func tree(text *strings.Builder, p *partAnswer, depth int) {
	if p == nil {
		return
	}
	fmt.Fprintf(text, "%s%-5s  %s: %s", strings.Repeat("  ", depth), p.Truth, p.Text, p.Why)
	if len(p.Claims) > 0 {
		fmt.Fprintf(text, " [%s]", strings.Join(p.Claims, ", "))
	}
	text.WriteByte('\n')
	for _, inner := range p.Parts {
		tree(text, inner, depth+1)
	}
	if c := p.Commitment; c != nil {
		tree(text, c.Precondition, depth+1)
		if c.Termination != nil {
			fmt.Fprintf(text, "%sand not:\n", strings.Repeat("  ", depth+1))
			tree(text, c.Termination, depth+2)
		}
	}
}
