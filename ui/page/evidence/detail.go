package evidence

import (
	"cmp"
	"math"
	"net/url"
	"slices"
	"strings"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
)

// Detail is one source in full, put into words. Empty parts are not shown.
type Detail struct {
	ID      model.ID
	Title   string
	Facts   string    // type, authors, outlet, date
	Grade   *say.Chip // nil where it is not graded
	Judged  string    // the grade in words
	Address string    // as it is recorded
	Link    *url.URL  // the address, where it is one of the web
	Text    string    // the stored text, "" for none
	Marks   []Passage // in the order of the text
	Missing int       // how many quotes don't stand in the stored text
	Claims  []Claim   // in the order of the text, then those that don't stand in it
	More    []Fact
	Notes   string
}

// Passage is a stretch of the stored text that a claim quotes, in bytes.
type Passage struct {
	Claim    model.ID
	From, To int
	Tone     theme.Tone
}

// Fact is one more bibliographic fact.
type Fact struct{ Name, Value string }

// Claim is what the source is quoted with.
type Claim struct {
	ID          model.ID
	Quote       string
	Bearing     *say.Chip
	Standing    *say.Chip // whether the quote stands in the stored text; nil where there is none, or nothing is quoted
	Missing     bool      // the quote does not stand in the stored text
	At          int       // where it stands in the stored text, -1 for nowhere
	Credibility string    // in words
	Speaker     *Link
	About       *Link
	Disputed    bool // there are claims for and against what it is about
	Locator     string
	Notes       string
}

// Link leads to another record; Go is false where it has no page.
type Link struct {
	Name  string
	Route page.Route
	Go    bool
}

// Detail puts a source into words; false where the book has none of that id.
func (p *Presenter) Detail(id model.ID) (Detail, bool) {
	s, ok := p.book.Sources.Get(id)
	if !ok {
		return Detail{}, false
	}
	w := p.session.Words()
	d := Detail{
		ID: id, Title: cmp.Or(s.CSL.Text("title"), s.Key), Facts: p.facts(s), Grade: grade(s.Reliability), Judged: w.T("evidence.not_graded"),
		Address: s.CSL.Text("URL"), More: p.more(s), Notes: s.Notes,
	}
	if s.Reliability != "" {
		d.Judged = w.Label("reliability", s.Reliability)
	}
	if u, err := url.Parse(d.Address); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		d.Link = u
	}
	stored := p.stored(id)
	if stored != nil {
		d.Text = stored.Text()
	}
	for _, c := range p.claims[id] {
		row, passage := p.claim(c, stored)
		d.Claims = append(d.Claims, row)
		if row.Missing {
			d.Missing++
		}
		if passage.To > passage.From {
			d.Marks = append(d.Marks, passage)
		}
	}
	slices.SortStableFunc(d.Marks, func(a, b Passage) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	slices.SortStableFunc(d.Claims, func(a, b Claim) int { return cmp.Compare(place(a), place(b)) })
	return d, true
}

// place orders claims: those that don't stand in the text come last.
func place(c Claim) int {
	if c.At < 0 {
		return math.MaxInt
	}
	return c.At
}

func (p *Presenter) facts(s *model.Source) string {
	w := p.session.Words()
	var parts []string
	if kind := s.CSL.Text("type"); kind != "" {
		parts = append(parts, w.Label("form.source_type", kind))
	}
	if authors := s.CSL.Authors(); len(authors) > 0 {
		parts = append(parts, strings.Join(authors, ", "))
	}
	if o := outlet(s); o != "" {
		parts = append(parts, o)
	}
	if on := s.CSL.Issued(); !on.IsZero() {
		parts = append(parts, w.Date(on))
	}
	return strings.Join(parts, " · ")
}

// headed are the bibliographic fields that stand at the head of a source.
var headed = []string{"type", "title", "author", "container-title", "issued", "URL", "id"}

// more are the other bibliographic fields, and when the text was stored.
func (p *Presenter) more(s *model.Source) []Fact {
	w := p.session.Words()
	var names []string
	for name := range s.CSL.Members() {
		if !slices.Contains(headed, name) && (name != "publisher" || outlet(s) != s.CSL.Text("publisher")) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var out []Fact
	for _, name := range names {
		value, known := model.FieldText(p.book, s, "csl."+name)
		if !known {
			value = s.CSL.Text(name)
		}
		if value == "" {
			continue
		}
		label := strings.ReplaceAll(name, "-", " ")
		if key := "form.field.csl." + name; w.Has(key) {
			label = w.T(key)
		}
		out = append(out, Fact{w.Capital(label), value})
	}
	out = append(out, Fact{w.T("evidence.key"), s.Key})
	if s.Snapshot != nil {
		if !s.Snapshot.Taken.IsZero() {
			out = append(out, Fact{w.T("evidence.taken"), w.Time(s.Snapshot.Taken)})
		}
		out = append(out, Fact{w.T("evidence.letters"), w.Int(len([]rune(s.Snapshot.Text)))}, Fact{w.T("evidence.checksum"), s.Snapshot.SHA256})
	}
	return out
}

var (
	bearingTones  = map[model.Bearing]theme.Tone{model.Supporting: theme.Go, model.Contradicting: theme.Stop, model.Neutral: theme.End}
	standingTones = map[model.Standing]theme.Tone{model.Found: theme.Done, model.Moved: theme.Open, model.Missing: theme.Stop}
)

// claim puts a claim into words, and finds the passage that it quotes.
func (p *Presenter) claim(c *model.Claim, stored *model.Stored) (Claim, Passage) {
	w := p.session.Words()
	row := Claim{ID: c.ID, Quote: c.Quote.Exact, At: -1, Locator: c.Locator, Notes: c.Notes}
	bearing := cmp.Or(c.Bearing, model.Neutral)
	if c.Bearing != "" {
		row.Bearing = &say.Chip{Tone: bearingTones[c.Bearing], Text: w.Label("bearing", string(c.Bearing))}
	}
	if c.Credibility != "" {
		row.Credibility = w.T("evidence.credibility", "grade", c.Credibility, "words", w.Label("credibility", c.Credibility))
	}
	if c.Speaker != "" {
		link := p.about(model.KindActor, c.Speaker)
		row.Speaker = &link
	}
	if kind, id := c.About.Record(); id != "" {
		link := p.about(kind, id)
		row.About, row.Disputed = &link, p.disputed(id)
	}
	if stored == nil {
		return row, Passage{}
	}
	from, to, standing := stored.Find(c.Quote)
	if standing == model.Unquoted {
		return row, Passage{}
	}
	row.Standing = &say.Chip{Tone: standingTones[standing], Text: w.T("evidence.standing." + string(standing))}
	if standing == model.Missing {
		row.Missing = true
		return row, Passage{}
	}
	row.At = from
	return row, Passage{c.ID, from, to, bearingTones[bearing]}
}

// about leads to a record. A relation or a stance has no page: a stance leads to the actor whose it is.
func (p *Presenter) about(kind model.RecordKind, id model.ID) Link {
	link := Link{Name: p.book.LabelOf(kind, id)}
	if s, ok := p.book.Stances.Get(id); ok && kind == model.KindStance {
		link.Name = p.book.LabelOf(model.KindActor, s.Actor) + ": " + link.Name
		kind, id = model.KindActor, s.Actor
	}
	link.Route, link.Go = page.RouteTo(kind, id)
	return link
}
