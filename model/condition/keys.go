package condition

import (
	"slices"
	"strings"

	"proviso/model/said"
)

// key reads the key of an event or commitment.
func (p *parser) key() token {
	t := p.ahead
	isKey := t.kind == quotedToken && t.text != "" || t.kind == wordToken && isBare(t.text)
	if !isKey {
		p.fail(&SyntaxError{Column: t.column, Expected: said.New("problem.event_key", "an event key"), Found: t.found(), Hint: hintForKey(t)})
	}
	return p.advance()
}

// hintForKey tells how to write what cannot stand as a key.
func hintForKey(t token) said.Sentence {
	switch {
	case t.kind != wordToken:
		return said.Sentence{}
	case strings.HasPrefix(t.text, "!"):
		return said.New("problem.hint_not", `write "not" before what shall not hold`)
	case isReserved(t.text):
		return said.New("problem.hint_reserved", "a key that is a word of the language is written in double quotes")
	}
	return said.New("problem.hint_characters", "a key with other characters than letters, digits, '-', '_' and '.' is written in double quotes")
}

// event finds the id of an event by its key.
func (p *parser) event(key token) string {
	if p.err != nil {
		return ""
	}
	id, ok := p.resolver.Event(key.text)
	if !ok {
		err := unknown("event", key, p.resolver.EventKeys())
		if _, isCommitment := p.resolver.Commitment(key.text); isCommitment {
			err.Hint = said.New("problem.hint_commitment", `it is a commitment: write "active", "delivered" or "stage" and the stage after it`)
		}
		p.fail(err)
	}
	return id
}

// commitment finds the id of a commitment by its key.
func (p *parser) commitment(key token) string {
	if p.err != nil {
		return ""
	}
	id, ok := p.resolver.Commitment(key.text)
	if !ok {
		err := unknown("commitment", key, p.resolver.CommitmentKeys())
		if _, isEvent := p.resolver.Event(key.text); isEvent {
			err.Hint = said.New("problem.hint_event", `it is an event: write its key alone, or "while" before it`)
		}
		p.fail(err)
	}
	return id
}

func unknown(kind string, key token, known []string) *SyntaxError {
	return &SyntaxError{
		Column: key.column, Expected: keyOf[kind], Found: key.found(),
		Unknown: kind, Key: key.text, Nearest: Nearest(key.text, known),
	}
}

// rung reads a stage.
func (p *parser) rung() string {
	t := p.ahead
	if t.kind != wordToken || !slices.Contains(Rungs, t.text) {
		p.fail(&SyntaxError{
			Column: t.column, Expected: said.New("problem.a_stage", "a stage: {stages}", "stages", said.Each(Rungs)), Found: t.found(),
			Nearest: Nearest(t.text, Rungs),
		})
	}
	return p.advance().text
}
