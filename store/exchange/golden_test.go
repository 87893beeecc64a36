package exchange_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store/exchange"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

// golden compares what was written with a file of testdata.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	file = "testdata/" + file
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run the test with -update and look at what changed. Now it is:\n%s", file, got)
	}
}

func TestCanonicalForms(t *testing.T) {
	golden(t, "flagship.golden.json", exchange.EncodeBook(read(t, flagship(t))))
	golden(t, "contract.golden.json", exchange.EncodeBook(read(t, contract(t))))
	golden(t, "empty.golden.json", exchange.EncodeBook(model.Book{}))
}

func TestOneRecordIsWrittenWithKeys(t *testing.T) {
	b := read(t, flagship(t))
	r, _ := b.ByKey(model.KindCommitment, "us-monitoring")
	golden(t, "record.golden.json", exchange.EncodeRecord(b, r))
}

// Nothing of a file's order or layout shows in the canonical form.
func TestTheSameBookGivesTheSameBytes(t *testing.T) {
	a := read(t, []byte(`{"proviso":1,"title":"T","actors":[{"key":"b","name":"B","kind":"state"},{"kind":"state","name":" A ","key":"a","x":{"b":1,"a":2}}]}`))
	b := read(t, []byte(`{"actors": [{"key": "a", "x": {"a": 2, "b": 1}, "name": "A", "kind": "state", "aliases": [], "of": ""},
		{"key": "b", "name": "\u0042", "kind": "state"}], "events": [], "title": "T ", "proviso": 1}`))
	if x, y := exchange.EncodeBook(a), exchange.EncodeBook(b); !bytes.Equal(x, y) {
		t.Errorf("these differ:\n%s\n%s", x, y)
	}
}

func TestTextsAreWrittenAsPeopleReadThem(t *testing.T) {
	b := read(t, []byte(`{"proviso":1,"title":"a < b & “c”","x":{"k":"<\u00e9\/\ud83d\ude00>","n":1.50e3}}`))
	want := "{\n  \"proviso\": 1,\n  \"title\": \"a < b & “c”\",\n  \"x\": {\n    \"k\": \"<é/😀>\",\n    \"n\": 1.50e3\n  }\n}\n"
	if got := string(exchange.EncodeBook(b)); got != want {
		t.Errorf("got %s", got)
	}
}

func TestABookWithoutTitleKeepsWhatOthersKeep(t *testing.T) {
	file := "{\n  \"proviso\": 1,\n  \"x\": {\n    \"a\": 1\n  }\n}\n"
	if got := string(exchange.EncodeBook(read(t, []byte(file)))); got != file {
		t.Errorf("got %s", got)
	}
}

func TestWriteBook(t *testing.T) {
	b := read(t, flagship(t))
	var out bytes.Buffer
	if err := exchange.WriteBook(&out, b); err != nil || !bytes.Equal(out.Bytes(), exchange.EncodeBook(b)) {
		t.Errorf("written were %d bytes, with %v", out.Len(), err)
	}
}

func BenchmarkReadBook5000(b *testing.B) {
	data := exchange.EncodeBook(synthetic.Book(5000, 500, 1))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		read(b, data)
	}
}

func BenchmarkEncodeBook5000(b *testing.B) {
	book := synthetic.Book(5000, 500, 1)
	for b.Loop() {
		exchange.EncodeBook(book)
	}
}
