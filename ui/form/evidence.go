package form

import (
	"errors"
	"slices"
	"strings"

	"proviso/model"
)

// sourceTypes are the CSL types that sources of political pledges have; others that a source has stay as they are.
var sourceTypes = []string{
	"article-newspaper", "webpage", "report", "speech", "interview", "broadcast", "post", "legislation", "treaty", "hearing",
	"article-journal", "article-magazine", "book", "document",
}

func (f *Form) buildSource(s *model.Source) {
	kind := f.csl(s, "type")
	kind.Kind = Pick
	kind.options = func() []Choice {
		types := sourceTypes
		if now := s.CSL.Text("type"); now != "" && !slices.Contains(types, now) {
			types = append(slices.Clone(types), now)
		}
		return vocabularyChoices(f, "form.source_type", types)
	}
	f.section("essentials",
		f.csl(s, "title").required(), kind.half(), f.csl(s, "author").half(),
		f.csl(s, "container-title").half(), f.csl(s, "issued").half(), f.csl(s, "URL"), f.reliability(s).half(),
	)
	f.section("text", f.snapshot(s))
	f.section("keeping", f.csl(s, "publisher").half(), f.csl(s, "accessed").half(), f.lines("notes", &s.Notes), f.key())
}

func (f *Form) reliability(s *model.Source) *Field {
	return pick(f, "reliability", "reliability", &s.Reliability, model.Reliabilities()).graded()
}

// csl is a bibliographic field, read and written as the model reads and writes it in one line of text.
func (f *Form) csl(s *model.Source, variable string) *Field {
	name := "csl." + variable
	kind := Line
	if variable == "issued" || variable == "accessed" {
		kind = Date
	}
	field := f.field("csl/"+variable, kind)
	if kind == Date {
		field.Placeholder = f.say("form.placeholder.date")
	}
	field.get = func() string {
		text, _ := model.FieldText(f.working, s, name)
		return text
	}
	field.set = func(text string) error {
		e, err := model.SetField(f.options.Hand, f.working, s, name, text)
		var bad *model.BadValue
		switch {
		case err == model.ErrNothing: //nolint:errorlint // SetField gives it as it is
			return nil
		case errors.As(err, &bad):
			return bad.Err // it is shown at the field, which has a name of its own
		case err != nil:
			return err
		}
		s.CSL = e.Changes[0].After.(*model.Source).CSL
		return nil
	}
	return field
}

// snapshot is the text of the source as it was read; a changed text is a new snapshot.
func (f *Form) snapshot(s *model.Source) *Field {
	text, was := "", s.Snapshot
	if was != nil {
		text = was.Text
	}
	f.compose = append(f.compose, func() {
		switch {
		case strings.TrimSpace(text) == "":
			s.Snapshot = nil
		case was == nil || was.Text != text:
			s.Snapshot = model.NewSnapshot(text, f.options.Hand.At)
		default:
			s.Snapshot = was
		}
	})
	return f.lines("snapshot/text", &text)
}

// aboutKinds are what a claim can be about, in the order offered.
var aboutKinds = []model.RecordKind{
	model.KindCommitment, model.KindEvent, model.KindStance, model.KindActor, model.KindInstrument, model.KindRelation,
}

func (f *Form) buildClaim(c *model.Claim) {
	f.section("essentials",
		f.lines("quote/exact", &c.Quote.Exact), f.ref("source", &c.Source, model.KindSource).half().required(),
		f.ref("speaker", &c.Speaker, model.KindActor).half(), f.about(c),
		f.bearing(c).half(), f.credibility(c).half(),
	)
	f.section("keeping", f.line("locator", &c.Locator).half(), f.key(), f.lines("notes", &c.Notes))
}

func (f *Form) bearing(c *model.Claim) *Field {
	return pick(f, "bearing", "bearing", &c.Bearing, model.Bearings()).optional()
}

func (f *Form) credibility(c *model.Claim) *Field {
	return pick(f, "credibility", "credibility", &c.Credibility, model.Credibilities()).graded()
}

// about is the one record, of several kinds, that a claim speaks of.
func (f *Form) about(c *model.Claim) *Field {
	_, id := c.About.Record()
	field := f.ref("about", &id, aboutKinds...)
	field.set = func(text string) error {
		id = model.ID(text)
		c.About = model.About{}
		kind, _ := field.kindOf(id)
		switch kind {
		case model.KindCommitment:
			c.About.Commitment = id
		case model.KindEvent:
			c.About.Event = id
		case model.KindStance:
			c.About.Stance = id
		case model.KindActor:
			c.About.Actor = id
		case model.KindInstrument:
			c.About.Instrument = id
		case model.KindRelation:
			c.About.Relation = id
		}
		return nil
	}
	field.kinds = aboutKinds
	return field
}

// claimRows are the claims about the commitment in the form: those in the book, and those entered with it.
type claimRows struct {
	field *Field
	list  []model.Claim
	start []string   // the JSON of those in the book
	ids   []model.ID // of those in the book
}

// claimsAbout is what is quoted for a commitment, a row each.
func (f *Form) claimsAbout(c *model.Commitment) *Field {
	f.claims = &claimRows{}
	for claim := range f.options.Book.Claims.All() {
		if claim.About.Commitment == c.ID {
			f.claims.list = append(f.claims.list, *model.Clone(claim))
			f.claims.start = append(f.claims.start, string(model.Encode(claim)))
			f.claims.ids = append(f.claims.ids, claim.ID)
		}
	}
	if f.options.claims != nil {
		f.claims.list = f.options.claims
	}
	f.claims.field = rowsField(f, "claims", &f.claims.list, func(q *model.Claim) ([]*Field, func() bool) {
		if q.ID == "" {
			q.ID, q.Bearing = f.options.Hand.NewID(), model.Supporting
			q.About.Commitment = c.ID
		}
		fields := []*Field{
			f.lines("claims/-/exact", &q.Quote.Exact), f.ref("claims/-/source", &q.Source, model.KindSource).half(),
			f.ref("claims/-/speaker", &q.Speaker, model.KindActor).half(),
			pick(f, "claims/-/bearing", "bearing", &q.Bearing, model.Bearings()).optional().third(),
			pick(f, "claims/-/credibility", "credibility", &q.Credibility, model.Credibilities()).graded().third(),
			f.line("claims/-/locator", &q.Locator).third(),
		}
		return fields, func() bool {
			return q.Source == "" && q.Quote.Exact == "" && q.Speaker == "" && q.Credibility == "" && q.Locator == ""
		}
	})
	return f.claims.field
}

func (c *claimRows) dirty() bool {
	if len(c.list) != len(c.start) {
		return true
	}
	for i := range c.list {
		if string(model.Encode(model.Normalised(&c.list[i]))) != c.start[i] {
			return true
		}
	}
	return false
}

// removed lists the claims of the book whose rows are gone.
func (c *claimRows) removed() []model.ID {
	var out []model.ID
	for _, id := range c.ids {
		if !slices.ContainsFunc(c.list, func(q model.Claim) bool { return q.ID == id }) {
			out = append(out, id)
		}
	}
	return out
}
