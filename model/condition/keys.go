package condition

import (
	"slices"
	"strings"
)

// key reads the key of an event or commitment.
func (p *parser) key() token {
	t := p.ahead
	isKey := t.kind == quotedToken && t.text != "" || t.kind == wordToken && isBare(t.text)
	if !isKey {
		p.fail(&SyntaxError{Column: t.column, Expected: "an event key", Found: t.found(), Hint: hintForKey(t)})
	}
	return p.advance()
}

// hintForKey tells how to write what cannot stand as a key.
func hintForKey(t token) string {
	switch {
	case t.kind != wordToken:
		return ""
	case strings.HasPrefix(t.text, "!"):
		return `write "not" before what shall not hold`
	case isReserved(t.text):
		return "a key that is a word of the language is written in double quotes"
	}
	return "a key with other characters than letters, digits, '-', '_' and '.' is written in double quotes"
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
			err.Hint = `it is a commitment: write "active", "delivered" or "stage" and the stage after it`
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
			err.Hint = `it is an event: write its key alone, or "while" before it`
		}
		p.fail(err)
	}
	return id
}

func unknown(kind string, key token, known []string) *SyntaxError {
	return &SyntaxError{
		Column: key.column, Expected: "the key of " + article(kind), Found: key.found(),
		Unknown: kind, Key: key.text, Nearest: Nearest(key.text, known),
	}
}

// rung reads a stage.
func (p *parser) rung() string {
	t := p.ahead
	if t.kind != wordToken || !slices.Contains(Rungs, t.text) {
		p.fail(&SyntaxError{
			Column: t.column, Expected: "a stage: " + strings.Join(Rungs, ", "), Found: t.found(),
			Nearest: Nearest(t.text, Rungs),
		})
	}
	return p.advance().text
}
