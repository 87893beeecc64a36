package assets

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
)

type sampleBook struct {
	Title   string
	Sources []struct {
		Key      string
		Snapshot struct{ Text, SHA256 string }
	}
	Commitments []struct {
		Key, Notes   string
		Precondition json.RawMessage
	}
	Claims []struct {
		Key, Source string
		Quote       struct {
			Exact, Prefix, Suffix string
			Start                 int
		}
	}
}

func readSample(t *testing.T, name string) sampleBook {
	t.Helper()
	data, err := Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	var book sampleBook
	if err := json.Unmarshal(data, &book); err != nil {
		t.Fatal(err)
	}
	return book
}

func TestEveryQuoteOfTheParisSampleStandsInItsSource(t *testing.T) {
	book := readSample(t, "paris")
	texts := map[string][]rune{}
	for _, s := range book.Sources {
		sum := sha256.Sum256([]byte(s.Snapshot.Text))
		if got := hex.EncodeToString(sum[:]); got != s.Snapshot.SHA256 {
			t.Errorf("%s: checksum %s, but the text has %s", s.Key, s.Snapshot.SHA256, got)
		}
		texts[s.Key] = []rune(s.Snapshot.Text)
	}
	if len(book.Claims) < 20 {
		t.Errorf("only %d claims", len(book.Claims))
	}
	for _, c := range book.Claims {
		rest := string(texts[c.Source][c.Quote.Start:])
		if !strings.HasPrefix(rest, c.Quote.Exact+c.Quote.Suffix) {
			t.Errorf("%s: the quote does not stand at %d", c.Key, c.Quote.Start)
		}
		if before := string(texts[c.Source][:c.Quote.Start]); !strings.HasSuffix(before, c.Quote.Prefix) {
			t.Errorf("%s: the words before the quote are not %q", c.Key, c.Quote.Prefix)
		}
	}
}

func TestTheParisSampleKeepsCeasefireAndPeaceDealApart(t *testing.T) {
	waitsFor := map[string]string{
		"uk-fr-troops": "peace-deal", "uk-troops": "peace-deal", "fr-troops": "peace-deal", "de-presence": "peace-deal",
		"uk-fr-hubs": "ceasefire", "uk-fr-facilities": "ceasefire", "mnf-u": "",
	}
	book := readSample(t, "paris")
	if len(book.Commitments) != len(waitsFor) {
		t.Errorf("%d commitments, expected %d", len(book.Commitments), len(waitsFor))
	}
	for _, c := range book.Commitments {
		var pre struct{ Event string }
		if c.Precondition != nil {
			if err := json.Unmarshal(c.Precondition, &pre); err != nil {
				t.Fatal(err)
			}
		}
		if want, known := waitsFor[c.Key]; !known || pre.Event != want {
			t.Errorf("%s waits for %q, expected %q", c.Key, pre.Event, want)
		}
	}
}

func TestTheExerciseSaysThatItIsOne(t *testing.T) {
	book := readSample(t, "exercise")
	if !strings.Contains(book.Title, "Exercise") {
		t.Errorf("title %q", book.Title)
	}
	for _, c := range book.Commitments {
		if !strings.Contains(c.Notes, "assumed") {
			t.Errorf("%s does not say that its condition is assumed", c.Key)
		}
	}
}

func TestAnUnknownSampleIsAnsweredWithThoseThereAre(t *testing.T) {
	_, err := Sample("../paris")
	if err == nil || !strings.Contains(err.Error(), "exercise or paris") {
		t.Errorf("got %v", err)
	}
}
