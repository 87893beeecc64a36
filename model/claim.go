package model

import (
	"slices"

	"proviso/model/said"
)

// Bearing says which way a claim speaks on what it is about.
type Bearing string

// The bearings. Neutral is for a quotation that neither carries nor contradicts what is recorded.
const (
	Supporting    Bearing = "supports"
	Contradicting Bearing = "contradicts"
	Neutral       Bearing = "neutral"
)

// Bearings lists the bearings in the order a form offers them.
func Bearings() []Bearing { return []Bearing{Supporting, Contradicting, Neutral} }

// Credibilities lists the grades of a claim.
func Credibilities() []string { return []string{"1", "2", "3", "4", "5", "6"} }

// Claim is what one source says, in a quoted passage, for or against something recorded in the book.
type Claim struct {
	Head
	Source      ID      `json:"source"`
	About       About   `json:"about,omitzero"`
	Bearing     Bearing `json:"bearing,omitempty"`
	Credibility string  `json:"credibility,omitempty"` // Admiralty code 1–6; 6 cannot be judged
	Speaker     ID      `json:"speaker,omitempty"`
	Quote       Quote   `json:"quote,omitzero"`
	Locator     string  `json:"locator,omitempty"` // page, paragraph or time within the source
	Notes       string  `json:"notes,omitempty"`
	X           Extra   `json:"x,omitempty"`
}

// About names the one record that a claim speaks of.
type About struct {
	Commitment ID `json:"commitment,omitempty"`
	Event      ID `json:"event,omitempty"`
	Stance     ID `json:"stance,omitempty"`
	Actor      ID `json:"actor,omitempty"`
	Instrument ID `json:"instrument,omitempty"`
	Relation   ID `json:"relation,omitempty"`
}

// IsZero reports whether nothing is named.
func (a About) IsZero() bool { return a == About{} }

// Record tells kind and id of what is named, "" where nothing is.
func (a About) Record() (RecordKind, ID) {
	for _, f := range a.fields() {
		if *f.id != "" {
			return f.kind, *f.id
		}
	}
	return "", ""
}

type aboutField struct {
	kind RecordKind
	id   *ID
}

func (a *About) fields() []aboutField {
	return []aboutField{
		{KindCommitment, &a.Commitment},
		{KindEvent, &a.Event},
		{KindStance, &a.Stance},
		{KindActor, &a.Actor},
		{KindInstrument, &a.Instrument},
		{KindRelation, &a.Relation},
	}
}

// Quote is a passage of a source. Start, where known, counts Unicode characters (code points) from the start of the
// source's stored text; Prefix and Suffix are the words around it (W3C Web Annotation, TextQuoteSelector).
type Quote struct {
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	X      Extra  `json:"x,omitempty"`
}

// IsZero reports whether nothing is quoted.
func (q Quote) IsZero() bool {
	return q.Exact == "" && q.Prefix == "" && q.Suffix == "" && q.Start == nil && len(q.X) == 0
}

// RecordKind implements Record.
func (*Claim) RecordKind() RecordKind { return KindClaim }

// Label implements Record.
func (c *Claim) Label() string { return firstWords(c.Quote.Exact, c.Key) }

func (c *Claim) clone() Record {
	d := *c
	d.X, d.Quote.X = slices.Clone(c.X), slices.Clone(c.Quote.X)
	if c.Quote.Start != nil {
		start := *c.Quote.Start
		d.Quote.Start = &start
	}
	return &d
}

func (c *Claim) normalise() { tidy(&c.Locator) }

func (c *Claim) check(ck *checker) {
	ck.required("source", string(c.Source))
	ck.optional("bearing", string(c.Bearing), names(Bearings()))
	ck.optional("credibility", c.Credibility, Credibilities())
	n := 0
	for _, f := range c.About.fields() {
		if *f.id != "" {
			n++
		}
	}
	if n > 1 {
		ck.fail("about", said.New("problem.about_one", "expected one record, found {n}", "n", n))
	}
	if c.Quote.Start != nil && *c.Quote.Start < 0 {
		ck.fail("quote/start", said.New("problem.characters", "expected a number of characters, 0 or more"))
	}
}

func (c *Claim) refs(visit refVisitor) {
	visit("source", KindSource, &c.Source)
	for _, f := range c.About.fields() {
		visit("about/"+string(f.kind), f.kind, f.id)
	}
	visit("speaker", KindActor, &c.Speaker)
}
