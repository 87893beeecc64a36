package render_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/report"
	"proviso/model/when"
	"proviso/store/exchange"
	"proviso/store/render"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sample is a request about a book that ships with the program, as of a fixed day.
func sample(t *testing.T, name string) report.Request {
	t.Helper()
	data, err := assets.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	read, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r := request(t, read.Book)
	r.Head = report.Head{Edits: 2, Hash: strings.Repeat("0123456789abcdef", 4)}
	return r
}

func request(t *testing.T, b model.Book) report.Request {
	t.Helper()
	o, err := outlook.Evaluate(b, outlook.Question{At: when.MustDay("2026-01-20")})
	if err != nil {
		t.Fatal(err)
	}
	return report.Request{Outlook: o, Words: assets.Words("en")}
}

func html(t *testing.T, d report.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := render.HTML(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheSamplesReadAsTheyDid(t *testing.T) {
	for _, book := range assets.Samples() {
		r := sample(t, book)
		for name, d := range map[string]report.Document{"register": report.Register(r), "dossier": report.Dossier(r)} {
			golden(t, book+"-"+name+".html", html(t, d))
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is another text than before; look at it, and write it anew with -update if it is right:\n%s", name, firstDifference(got, string(want)))
	}
}

// firstDifference is the first line that is not the same.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one ends before the other"
}

func TestTheSameRequestGivesTheSameBytes(t *testing.T) {
	for range 3 {
		a, b := sample(t, "paris"), sample(t, "paris")
		if html(t, report.Dossier(a)) != html(t, report.Dossier(b)) {
			t.Fatal("two dossiers of the same book differ")
		}
	}
}

type broken struct{}

var errFull = errors.New("the disk is full")

func (broken) Write([]byte) (int, error) { return 0, errFull }

func TestTheErrorOfTheWriterComesBack(t *testing.T) {
	if err := render.HTML(broken{}, report.Document{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
