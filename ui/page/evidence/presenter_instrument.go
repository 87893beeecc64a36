package evidence

import (
	"cmp"
	"strings"

	"proviso/model"
	"proviso/ui/find"
	"proviso/ui/page"
	"proviso/ui/say"
)

// paper is an instrument with what stands in it.
type paper struct {
	instrument *model.Instrument
	standing   []*model.Commitment // in the order of their keys
	folded     string
}

// EntryID implements listed.Entry.
func (x *paper) EntryID() model.ID { return x.instrument.ID }

// Folded implements listed.Entry.
func (x *paper) Folded() string { return x.folded }

// latestPaper puts the latest first; those of one day stand by name.
func latestPaper(a, b *paper) int {
	return cmp.Or(cmp.Compare(b.instrument.On.Latest(), a.instrument.On.Latest()), cmp.Compare(find.Fold(a.instrument.Name), find.Fold(b.instrument.Name)))
}

// papers lists the instruments by key.
func (p *Presenter) papers() []*paper {
	standing := map[model.ID][]*model.Commitment{}
	for c := range p.book.Commitments.Sorted() {
		if c.Instrument != "" {
			standing[c.Instrument] = append(standing[c.Instrument], c)
		}
	}
	var out []*paper
	for i := range p.book.Instruments.Sorted() {
		parts := []string{i.Name, i.Key, i.Notes, p.session.Words().Label("instrument_kind", string(i.Kind))}
		for _, id := range i.Signatories {
			parts = append(parts, p.book.LabelOf(model.KindActor, id))
		}
		out = append(out, &paper{i, standing[i.ID], find.Fold(strings.Join(parts, "\n"))})
	}
	return out
}

func (p *Presenter) paperRow(x *paper) Row {
	w, i := p.session.Words(), x.instrument
	parts := []string{w.Label("instrument_kind", string(i.Kind)), w.N("evidence.in_it", len(x.standing))}
	if names := say.Actors(p.book, i.Signatories); names != "" {
		parts = append(parts, names)
	}
	row := Row{ID: i.ID, Title: i.Name, Sub: strings.Join(parts, " · ")}
	if !i.On.IsZero() {
		row.Note = w.Date(i.On)
	}
	return row
}

// Instrument is an instrument in full, put into words.
type Instrument struct {
	ID          model.ID
	Name, Facts string // the kind and the date
	Signatories []Link
	Standing    []Pledge // the commitments that stand in it
	Claims      []Voice
	Notes       string
}

// Pledge is a commitment that stands in an instrument.
type Pledge struct {
	Title, Parties string
	Chip           say.Chip
	Route          page.Route
}

// Instrument puts an instrument into words; false where the book has none of that id.
func (p *Presenter) Instrument(id model.ID) (Instrument, bool) {
	x, ok := p.instruments.Find(id)
	if !ok {
		return Instrument{}, false
	}
	w := p.session.Words()
	d := Instrument{ID: id, Name: x.instrument.Name, Facts: w.Label("instrument_kind", string(x.instrument.Kind)), Notes: x.instrument.Notes}
	if on := x.instrument.On; !on.IsZero() {
		d.Facts += " · " + w.Date(on)
	}
	for _, actor := range x.instrument.Signatories {
		route, ok := page.RouteTo(model.KindActor, actor)
		d.Signatories = append(d.Signatories, Link{Name: p.book.LabelOf(model.KindActor, actor), Route: route, Go: ok})
	}
	for _, c := range x.standing {
		route, _ := page.RouteTo(model.KindCommitment, c.ID)
		chip := say.Headline(w, p.session.Outlook().Commitment(c.ID))
		d.Standing = append(d.Standing, Pledge{say.Short(c.Title, titleLetters), say.Parties(p.book, c), chip, route})
	}
	for c := range p.book.Claims.Sorted() {
		if c.About.Instrument == id {
			d.Claims = append(d.Claims, p.voice(c))
		}
	}
	return d, true
}
