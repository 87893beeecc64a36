package palette_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/assets"
	"proviso/model"
	"proviso/model/synthetic"
	"proviso/ui/palette"
)

func titles(offers []palette.Offer) []string {
	var out []string
	for _, o := range offers {
		out = append(out, o.Title)
	}
	return out
}

func TestWhatBeginsWithTheQueryComesFirst(t *testing.T) {
	offer := func(title, also string, rank int, faded bool) palette.Offer {
		return palette.New(palette.Offer{ID: title, Title: title, Rank: rank, Faded: faded}, also)
	}
	offers := []palette.Offer{
		offer("A forum", "", 1, false),
		offer("The military hub", "", 1, false),
		offer("Élysée statement", "hub", 1, false),
		offer("Hub in Odesa", "", 2, false),
		offer("Hubris", "", 1, false),
		offer("Hub, of which nothing can be done", "", 0, true),
		offer("GitHub", "", 1, false),
	}
	for _, tt := range []struct {
		query  string
		lately []string
		want   []string
	}{
		{"hub", nil, []string{"Hubris", "Hub in Odesa", "The military hub", "GitHub", "Élysée statement", "Hub, of which nothing can be done"}},
		{"hub", []string{"Hub in Odesa"}, []string{"Hub in Odesa", "Hubris", "The military hub", "GitHub", "Élysée statement", "Hub, of which nothing can be done"}},
		{"mil hub", nil, []string{"The military hub"}},
		{"hub mil", nil, []string{"The military hub"}},
		{"elysee", nil, []string{"Élysée statement"}},
		{"statement hub", nil, []string{"Élysée statement"}},
		{"zzz", []string{"Hubris"}, nil},
	} {
		if diff := cmp.Diff(tt.want, titles(palette.Match(offers, tt.query, tt.lately))); diff != "" {
			t.Errorf("%q after %q: %s", tt.query, tt.lately, diff)
		}
	}
	if got := titles(palette.Match(offers, "", []string{"GitHub", "A forum"}))[:2]; !slices.Equal(got, []string{"GitHub", "A forum"}) {
		t.Errorf("with nothing typed %q comes first, want what was used lately", got)
	}
}

func TestEveryRecordIsOffered(t *testing.T) {
	b, w := synthetic.Book(50, 20, 1), assets.Words("en")
	var records palette.Records
	offers := records.Offers(b, w, 1)
	total := 0
	for _, kind := range model.RecordKinds() {
		total += b.Count(kind)
		for r := range b.Records(kind) {
			if !slices.ContainsFunc(palette.Match(offers, r.RecordKey(), nil), func(o palette.Offer) bool { return o.Record == r }) {
				t.Errorf("%s %s is not found by its key", kind, r.RecordKey())
			}
			break
		}
	}
	if len(offers) != total {
		t.Errorf("%d offers for %d records", len(offers), total)
	}
}

func TestWhatIsRenamedIsFoundByItsNewName(t *testing.T) {
	b, w := synthetic.Book(30, 10, 1), assets.Words("en")
	var records palette.Records
	records.Offers(b, w, 1)
	rename := func(r model.Record) {
		t.Helper()
		e, err := model.Hand{}.Put(b, r)
		if err != nil {
			t.Fatal(err)
		}
		b = model.Fold(b, e)
	}
	for c := range b.Commitments.All() {
		c = model.Clone(c)
		c.Title = "Xylophones for all"
		rename(c)
		break
	}
	relation := func() *model.Relation {
		for r := range b.Relations.All() {
			return r
		}
		return nil
	}()
	from, _ := b.Events.Get(relation.From)
	from = model.Clone(from)
	from.Name = "Xenon runs out"
	rename(from)
	offers := records.Offers(b, w, 1)
	if got := titles(palette.Match(offers, "xyloph", nil)); len(got) != 1 {
		t.Errorf("found %q", got)
	}
	if got := palette.Match(offers, "xenon", nil); len(got) < 2 || !slices.ContainsFunc(got, func(o palette.Offer) bool { return o.Record == model.Record(relation) }) {
		t.Errorf("by the name of its event, found %q", titles(got))
	}
}

// Opening the palette over 5,000 commitments, and each letter typed into it, take less than a frame.
func BenchmarkOpen(b *testing.B) {
	book, w := synthetic.Book(5000, 500, 1), assets.Words("en")
	var records palette.Records
	records.Offers(book, w, 1)
	for b.Loop() {
		palette.Match(records.Offers(book, w, 1), "", nil)
	}
}

func BenchmarkFirstOpening(b *testing.B) {
	book, w := synthetic.Book(5000, 500, 1), assets.Words("en")
	for b.Loop() {
		var records palette.Records
		records.Offers(book, w, 1)
	}
}

func BenchmarkKeystroke(b *testing.B) {
	var records palette.Records
	offers := records.Offers(synthetic.Book(5000, 500, 1), assets.Words("en"), 1)
	queries := []string{"p", "pe", "peace d", "україн", "e a", "zzz"}
	for i := 0; b.Loop(); i++ {
		palette.Match(offers, queries[i%len(queries)], nil)
	}
}
