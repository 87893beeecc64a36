package exchange_test

import (
	"bytes"
	"os"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store/exchange"
)

func read(t testing.TB, data []byte) model.Book {
	t.Helper()
	in, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return in.Book
}

func flagship(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/flagship.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := assets.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// books are the files that tests read: those people wrote by hand, and synthetic ones.
func books(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{"flagship": flagship(t), "empty": []byte(`{"proviso": 1}`), "contract": contract(t)}
	for _, name := range assets.Samples() {
		out[name] = sample(t, name)
	}
	for seed := range uint64(3) {
		out["synthetic"+string('0'+rune(seed))] = exchange.EncodeBook(synthetic.Book(60, 20, seed))
	}
	return out
}

func contract(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/contract.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWritingAndReadingGivesTheSameBook(t *testing.T) {
	for name, data := range books(t) {
		b := read(t, data)
		written := exchange.EncodeBook(b)
		again := read(t, written)
		if second := exchange.EncodeBook(again); !bytes.Equal(written, second) {
			t.Errorf("%s: written twice it differs", name)
		}
		same(t, name, b, again)
	}
}

// same fails the test where two books differ in any record.
func same(t testing.TB, name string, a, b model.Book) {
	t.Helper()
	if a.Title() != b.Title() {
		t.Errorf("%s: titles %q and %q", name, a.Title(), b.Title())
	}
	for _, kind := range model.RecordKinds() {
		if a.Count(kind) != b.Count(kind) {
			t.Errorf("%s: %d and %d %s", name, a.Count(kind), b.Count(kind), kind.Plural())
		}
	}
	for r := range a.All() {
		other, ok := b.Get(r.RecordKind(), r.RecordID())
		if !ok {
			t.Errorf("%s: %s %q is lost", name, r.RecordKind(), r.RecordKey())
		} else if !model.Same(r, other) {
			t.Errorf("%s: %s %q was\n%s\nand is\n%s", name, r.RecordKind(), r.RecordKey(), model.Encode(r), model.Encode(other))
		}
	}
}
