package synthetic_test

import (
	"bytes"
	"testing"
	"unicode"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/synthetic"
)

func TestBookIsValidWhateverItsSize(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {1, 1}, {3, 40}, {40, 3}, {300, 60}} {
		for seed := range uint64(8) {
			b := synthetic.Book(size[0], size[1], seed)
			if err := model.Validate(b); err != nil {
				t.Fatalf("%d commitments, %d events, seed %d: %v", size[0], size[1], seed, err)
			}
			if got, want := b.Commitments.Len(), max(size[0], 1); got != want {
				t.Errorf("seed %d: %d commitments, want %d", seed, got, want)
			}
			if got, want := b.Events.Len(), max(size[1], 1); got != want {
				t.Errorf("seed %d: %d events, want %d", seed, got, want)
			}
		}
	}
}

func TestTheSameSeedGivesTheSameBook(t *testing.T) {
	if a, b := encoded(7), encoded(7); !bytes.Equal(a, b) {
		t.Error("two books of the same numbers differ")
	}
	if a, b := encoded(7), encoded(8); bytes.Equal(a, b) {
		t.Error("books of different seeds are the same")
	}
}

func encoded(seed uint64) []byte {
	var out bytes.Buffer
	for r := range synthetic.Book(50, 20, seed).All() {
		out.Write(model.Encode(r))
	}
	return out.Bytes()
}

func TestEveryKindOfLeafAndLetterIsThere(t *testing.T) {
	b := synthetic.Book(400, 60, 1)
	ops := map[condition.Op]bool{}
	letters := map[string]bool{}
	long := 0
	for c := range b.Commitments.All() {
		condition.Walk(c.Precondition, func(n *condition.Node) bool { ops[n.Op] = true; return true })
		for _, r := range c.Title {
			for name, table := range map[string]*unicode.RangeTable{
				"Latin": unicode.Latin, "Cyrillic": unicode.Cyrillic, "Greek": unicode.Greek, "Arabic": unicode.Arabic,
			} {
				letters[name] = letters[name] || unicode.Is(table, r)
			}
		}
		if len(c.Title) > 200 {
			long++
		}
	}
	for _, op := range []condition.Op{
		condition.All, condition.Any, condition.AtLeast, condition.Not, condition.Event, condition.By, condition.Within,
		condition.While, condition.Date, condition.Active, condition.Stage, condition.Delivered,
	} {
		if !ops[op] {
			t.Errorf("no condition uses %q", op)
		}
	}
	for _, name := range []string{"Latin", "Cyrillic", "Greek", "Arabic"} {
		if !letters[name] {
			t.Errorf("no title is in %s letters", name)
		}
	}
	if long == 0 {
		t.Error("no title is long")
	}
	for _, k := range model.RecordKinds() {
		if b.Count(k) == 0 {
			t.Errorf("no %s", k.Plural())
		}
	}
}

func TestQuotesStandWhereTheySay(t *testing.T) {
	b := synthetic.Book(100, 20, 3)
	for c := range b.Claims.All() {
		s, ok := b.Sources.Get(c.Source)
		if !ok {
			t.Fatalf("claim %s: no source", c.Key)
		}
		text, exact := []rune(s.Snapshot.Text), []rune(c.Quote.Exact)
		at := *c.Quote.Start
		if at+len(exact) > len(text) || string(text[at:at+len(exact)]) != c.Quote.Exact {
			t.Errorf("claim %s: %q does not stand at %d", c.Key, c.Quote.Exact, at)
		}
	}
}

func BenchmarkBook5000(b *testing.B) {
	for b.Loop() {
		synthetic.Book(5000, 500, 1)
	}
}
