// Package evidence is the page of what is known from where: sources with their stored texts and the passages claimed in
// them, and the records for and against which claims are made. The presenter decides what is shown; the view draws it.
package evidence

import (
	"cmp"
	"strings"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/theme"
)

// Side is what the list shows.
type Side int

// The sides of the page.
const (
	Sources     Side = iota
	Conflicts        // records with claims for and against them
	Instruments      // the papers in which commitments stand
)

// NotGraded narrows the list to sources without a grade.
const NotGraded = "-"

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	sort    Sort
	side    Side
	query   find.Query
	grade   string // a reliability, NotGraded, or "" for all
	book    model.Book
	claims  map[model.ID][]*model.Claim // by source, in the order of their keys
	texts   map[model.ID]*text
	order   []*entry
	shown   []*entry
	rivals  []*conflict
	matched []*conflict

	instruments []*paper
	papersShown []*paper
}

type entry struct {
	source *model.Source
	text   *text
	title  string // folded
	issued when.Date
}

// text is a source made ready to be searched and read. It is kept from one edit to the next.
type text struct {
	source *model.Source
	folded string
	stored *model.Stored // nil where no text is stored, or nobody has asked for it yet
}

// NewPresenter shows the session's book.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s, sort: ByDate, texts: map[model.ID]*text{}}
	p.Update()
	return p
}

// Update takes over the book as it now stands.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	p.claims = map[model.ID][]*model.Claim{}
	for c := range p.book.Claims.Sorted() {
		p.claims[c.Source] = append(p.claims[c.Source], c)
	}
	texts := make(map[model.ID]*text, p.book.Sources.Len())
	p.order = p.order[:0:0]
	for s := range p.book.Sources.Sorted() {
		t := p.texts[s.ID]
		if t == nil || t.source != s {
			t = &text{source: s, folded: folded(s)}
		}
		texts[s.ID] = t
		p.order = append(p.order, &entry{s, t, find.Fold(s.Label()), s.CSL.Issued()})
	}
	p.texts = texts
	p.arrange()
	p.rivals, p.instruments = conflicts(p.book), p.papers()
	p.match()
}

// folded is everything that a search looks at: the bibliographic facts, the notes and the stored text.
func folded(s *model.Source) string {
	parts := append([]string{s.CSL.Text("title"), outlet(s), s.CSL.Text("URL"), s.Key, s.Notes}, s.CSL.Authors()...)
	if s.Snapshot != nil {
		parts = append(parts, s.Snapshot.Text)
	}
	return find.Fold(strings.Join(parts, "\n"))
}

// outlet is where a source appeared.
func outlet(s *model.Source) string {
	for _, variable := range []string{"container-title", "publisher"} {
		if name := s.CSL.Text(variable); name != "" {
			return name
		}
	}
	return ""
}

// Side is what the list shows.
func (p *Presenter) Side() Side { return p.side }

// SetSide shows the other list.
func (p *Presenter) SetSide(s Side) {
	p.side = s
	p.match()
}

// Search shows what has all the words typed.
func (p *Presenter) Search(typed string) {
	p.query = find.Parse(typed)
	p.match()
}

// Grade is the grade to which the list of sources is narrowed, NotGraded, or "" for all.
func (p *Presenter) Grade() string { return p.grade }

// SetGrade narrows the list of sources.
func (p *Presenter) SetGrade(grade string) {
	p.grade = grade
	p.match()
}

// Grades lists the grades that sources of the book have, in their order, NotGraded last.
func (p *Presenter) Grades() []string {
	has := map[string]bool{}
	for _, e := range p.order {
		has[cmp.Or(e.source.Reliability, NotGraded)] = true
	}
	var out []string
	for _, g := range append(model.Reliabilities(), NotGraded) {
		if has[g] {
			out = append(out, g)
		}
	}
	return out
}

func (p *Presenter) match() {
	p.shown, p.matched, p.papersShown = p.shown[:0:0], p.matched[:0:0], p.papersShown[:0:0]
	for _, x := range p.instruments {
		if p.query.Matches(x.folded) {
			p.papersShown = append(p.papersShown, x)
		}
	}
	for _, e := range p.order {
		if (p.grade == "" || cmp.Or(e.source.Reliability, NotGraded) == p.grade) && p.query.Matches(e.text.folded) {
			p.shown = append(p.shown, e)
		}
	}
	for _, c := range p.rivals {
		if p.query.Matches(c.folded) {
			p.matched = append(p.matched, c)
		}
	}
}

// Total is the number of sources in the book, Disputed that of records with claims for and against.
func (p *Presenter) Total() int { return len(p.order) }

// Disputed is the number of records with claims for and against them.
func (p *Presenter) Disputed() int { return len(p.rivals) }

// Len is the number of rows shown.
func (p *Presenter) Len() int {
	switch p.side {
	case Conflicts:
		return len(p.matched)
	case Instruments:
		return len(p.papersShown)
	}
	return len(p.shown)
}

// ID is the id of the i-th row shown: a source, the record in conflict, or an instrument.
func (p *Presenter) ID(i int) model.ID {
	switch p.side {
	case Conflicts:
		return p.matched[i].id
	case Instruments:
		return p.papersShown[i].instrument.ID
	}
	return p.shown[i].source.ID
}

// Shows reports whether a row is among those shown.
func (p *Presenter) Shows(id model.ID) bool {
	for i := range p.Len() {
		if p.ID(i) == id {
			return true
		}
	}
	return false
}

// Row is one source, one record in conflict, or one instrument, as the list shows it.
type Row struct {
	ID    model.ID
	Title string
	Note  string    // date, or how many claims are for and against
	Sub   string    // outlet and number of claims, or the kind of record
	Chip  *say.Chip // the grade of a source; nil for none
}

// Row is the i-th row shown, put into words.
func (p *Presenter) Row(i int) Row {
	w := p.session.Words()
	switch p.side {
	case Conflicts:
		c := p.matched[i]
		return Row{
			ID: c.id, Title: p.book.LabelOf(c.kind, c.id), Sub: w.T("record." + string(c.kind)),
			Note: w.T("evidence.for_against", "for", len(c.supporting), "against", len(c.against)),
		}
	case Instruments:
		return p.paperRow(p.papersShown[i])
	}
	s := p.shown[i].source
	row := Row{ID: s.ID, Title: s.Label(), Chip: grade(s.Reliability)}
	if on := p.shown[i].issued; !on.IsZero() {
		row.Note = w.Date(on)
	}
	parts := []string{w.N("evidence.claims", len(p.claims[s.ID]))}
	if o := cmp.Or(outlet(s), strings.Join(s.CSL.Authors(), ", ")); o != "" {
		parts = append([]string{o}, parts...)
	}
	row.Sub = strings.Join(parts, " · ")
	return row
}

var gradeTones = map[string]theme.Tone{
	"A": theme.Go, "B": theme.Go, "C": theme.Open, "D": theme.Stop, "E": theme.Stop, "F": theme.End,
	"1": theme.Go, "2": theme.Go, "3": theme.Open, "4": theme.Stop, "5": theme.Stop, "6": theme.End,
}

// grade is a grade as a chip, nil for none. F and 6 cannot be judged, so they are not shown as bad.
func grade(g string) *say.Chip {
	if g == "" {
		return nil
	}
	return &say.Chip{Tone: gradeTones[g], Text: g}
}

// Locate finds the source to which an id belongs: its own, or that of one of its claims.
func (p *Presenter) Locate(id model.ID) (source, claim model.ID, ok bool) {
	if _, ok := p.book.Sources.Get(id); ok {
		return id, "", true
	}
	c, ok := p.book.Claims.Get(id)
	if !ok {
		return "", "", false
	}
	return c.Source, id, true
}

// stored is the stored text of a source ready to be looked through, nil for none.
func (p *Presenter) stored(id model.ID) *model.Stored {
	t := p.texts[id]
	if t == nil || t.source.Snapshot == nil || strings.TrimSpace(t.source.Snapshot.Text) == "" {
		return nil
	}
	if t.stored == nil {
		t.stored = model.NewStored(t.source.Snapshot.Text)
	}
	return t.stored
}
