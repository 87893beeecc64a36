package lint_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/lint"
	"proviso/model/outlook"
	"proviso/model/when"
)

var english = assets.Words(assets.English)

// draft builds a book for a test; records are named by their keys.
type draft struct {
	t       testing.TB
	changes []model.Change
}

func newDraft(t testing.TB) *draft { return &draft{t: t} }

func head(kind model.RecordKind, key string) model.Head {
	return model.Head{ID: model.DeriveID(kind, key), Key: key}
}

func (d *draft) put(records ...model.Record) *draft {
	for _, r := range records {
		d.changes = append(d.changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
	}
	return d
}

// event adds an event with a history such as "occurred 2026-01-05".
func (d *draft) event(key, name string, history ...string) *draft {
	e := &model.Event{Head: head(model.KindEvent, key), Name: name}
	for _, h := range history {
		state, on, _ := strings.Cut(h, " ")
		e.History = append(e.History, model.EventEntry{State: model.EventState(state), On: when.MustDate(on)})
	}
	return d.put(e)
}

// events adds events that are named by their keys, which no two of share a word.
func (d *draft) events(keys ...string) *draft {
	for _, k := range keys {
		d.event(k, k)
	}
	return d
}

func (d *draft) relate(from string, kind model.RelationKind, to string) *draft {
	return d.put(&model.Relation{
		Head: head(model.KindRelation, from+"-"+string(kind)+"-"+to), Kind: kind,
		From: model.DeriveID(model.KindEvent, from), To: model.DeriveID(model.KindEvent, to),
	})
}

// commitment is a sound commitment of a party, with conditions in their text form, "" for none.
func (d *draft) commitment(key, pre, term string) *model.Commitment {
	d.t.Helper()
	c := &model.Commitment{
		Head: head(model.KindCommitment, key), Title: "The " + key, Kind: "other", Polarity: "will", Binding: "political",
		Parties:      []model.Party{{Actor: model.DeriveID(model.KindActor, "gb"), Role: model.Obligor}},
		Precondition: d.parse(pre), Termination: d.parse(term),
	}
	d.put(c, &model.Claim{Head: head(model.KindClaim, "for-"+key), Source: "s", About: model.About{Commitment: c.ID}})
	return c
}

func (d *draft) parse(text string) *condition.Node {
	d.t.Helper()
	if text == "" {
		return nil
	}
	n, err := condition.Parse(text, condition.Verbatim{})
	if err != nil {
		d.t.Fatalf("condition %q: %v", text, err)
	}
	n, _ = condition.Map(n, func(kind condition.RefKind, _, ref string) (string, error) {
		return string(model.DeriveID(model.RecordKind(kind), ref)), nil
	})
	return n
}

func (d *draft) book() model.Book { return model.Fold(model.Book{}, model.Edit{Changes: d.changes}) }

// today is the day on which the tests ask.
var today = when.MustDate("2026-01-20").Earliest()

func check(t testing.TB, b model.Book) []lint.Finding {
	t.Helper()
	o, err := outlook.Evaluate(b, outlook.Question{At: today})
	if err != nil {
		t.Fatal(err)
	}
	return lint.Check(b, o, english)
}

// of gives the keys of the records that a rule points at.
func of(findings []lint.Finding, rule lint.Rule) []string {
	var keys []string
	for _, f := range findings {
		if f.Rule == rule {
			keys = append(keys, f.Record)
		}
	}
	return keys
}

// expect holds what a rule points at to a list of keys, and the texts to what should be said.
func expect(t *testing.T, b model.Book, rule lint.Rule, keys []string, said ...string) {
	t.Helper()
	findings := check(t, b)
	if got := of(findings, rule); !slices.Equal(got, keys) {
		t.Errorf("%s points at %q, want %q", rule, got, keys)
	}
	var texts strings.Builder
	for _, f := range findings {
		if f.Rule == rule {
			texts.WriteString(f.Text + "\n")
		}
		if strings.Contains(f.Text, "⟦") || strings.Contains(f.Text, "{") {
			t.Errorf("%s: the text lacks words: %s", f.Rule, f.Text)
		}
	}
	for _, s := range said {
		if !strings.Contains(texts.String(), s) {
			t.Errorf("%s does not say %q:\n%s", rule, s, texts.String())
		}
	}
}

func recorded(day string) time.Time { return when.MustDate(day).Earliest().Time() }
