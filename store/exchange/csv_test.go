package exchange_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/register"
	"proviso/model/synthetic"
	"proviso/model/when"
	"proviso/store/exchange"
)

func table(t testing.TB, b model.Book, kind model.RecordKind) register.Table {
	t.Helper()
	o, err := outlook.Evaluate(b, outlook.Question{At: when.DayOf(noon.At)})
	if err != nil {
		t.Fatal(err)
	}
	out, err := register.Of(register.NewView(b, o, assets.Words("en")), kind)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestTheRegisterAsCSV(t *testing.T) {
	var people, programs bytes.Buffer
	register := table(t, read(t, flagship(t)), model.KindCommitment)
	if err := exchange.WriteCSV(&people, register, exchange.CSV{Mark: true}); err != nil {
		t.Fatal(err)
	}
	if err := exchange.WriteCSV(&programs, register, exchange.CSV{Plain: true}); err != nil {
		t.Fatal(err)
	}
	golden(t, "encodings/register.golden.csv", people.Bytes())
	golden(t, "encodings/register.plain.golden.csv", programs.Bytes())
}

// What other programs read out of the file is what stands in the table.
func TestCSVIsReadByOthers(t *testing.T) {
	b := synthetic.Book(80, 20, 3)
	for _, kind := range model.RecordKinds() {
		tab := table(t, b, kind)
		var out bytes.Buffer
		if err := exchange.WriteCSV(&out, tab, exchange.CSV{Plain: true}); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(bytes.NewReader(out.Bytes()))
		r.FieldsPerRecord = len(tab.Heads)
		lines, err := r.ReadAll()
		if err != nil || len(lines) != 1+len(tab.Rows) {
			t.Fatalf("%s: %d lines of %d, %v", kind, len(lines), 1+len(tab.Rows), err)
		}
		for i, row := range tab.Rows {
			for j, cell := range row {
				if got, want := lines[i+1][j], exchange.Harmless(cell.Plain); got != strings.ReplaceAll(want, "\r\n", "\n") {
					t.Errorf("%s, line %d, %s: %q, want %q", kind, i+2, tab.Heads[j].Key, got, want)
				}
			}
		}
		if n := bytes.Count(out.Bytes(), []byte("\r\n")); n < len(lines) {
			t.Errorf("%s: %d line ends for %d lines", kind, n, len(lines))
		}
	}
}

func TestFormulasAreHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"text":                   "text",
		"=1+1":                   "'=1+1",
		"+49 30 1234":            "'+49 30 1234",
		"-2+3":                   "'-2+3",
		"- a list":               "'- a list",
		"@SUM(A1)":               "'@SUM(A1)",
		"\t=1":                   "'\t=1",
		"\r=1":                   "'\r=1",
		"\n=1":                   "'\n=1",
		"\tx":                    "'\tx",
		" =1":                    "' =1",
		"\u00a0=1":               "'\u00a0=1",
		"\u200b=1":               "'\u200b=1",
		"\ufeff=1":               "'\ufeff=1",
		"＝1+1":                   "'＝1+1",
		"＋1+1":                   "'＋1+1",
		"－1+1":                   "'－1+1",
		"＠A":                     "'＠A",
		"-5":                     "-5",
		"+5.25":                  "+5.25",
		"-1e3":                   "-1e3",
		"-inf":                   "'-inf",
		"-0x10":                  "'-0x10",
		"-1_000":                 "'-1_000",
		"=cmd|' /C calc'!A0":     "'=cmd|' /C calc'!A0",
		"a=b":                    "a=b",
		"'=1":                    "'=1",
		"2026-01":                "2026-01",
		"Ω":                      "Ω",
		"=HYPERLINK(\"http\",1)": "'=HYPERLINK(\"http\",1)",
	} {
		if got := exchange.Harmless(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestCellsAreQuotedWhereNeeded(t *testing.T) {
	cell := func(text string) register.Cell { return register.Cell{Text: text, Plain: text} }
	tab := register.Table{
		Heads: []register.Head{{Key: "a", Title: "A, or \"a\"", Type: register.Text}, {Key: "n", Title: "N", Type: register.Number}},
		Rows: [][]register.Cell{
			{cell("plain"), {Text: "1,234", Plain: "1234"}},
			{cell("two\nlines"), {Text: "", Plain: "0"}},
			{cell(" spaced "), {Text: "−5", Plain: "-5"}},
		},
	}
	var out bytes.Buffer
	if err := exchange.WriteCSV(&out, tab, exchange.CSV{Mark: true}); err != nil {
		t.Fatal(err)
	}
	want := "\xef\xbb\xbf\"A, or \"\"a\"\"\",N\r\nplain,1234\r\n\"two\nlines\",0\r\n\" spaced \",-5\r\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("the disk is full")

func TestAWriterThatFailsIsTold(t *testing.T) {
	b := read(t, flagship(t))
	if err := exchange.WriteCSV(full{}, table(t, b, model.KindCommitment), exchange.CSV{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	if err := exchange.WriteBook(full{}, b); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
