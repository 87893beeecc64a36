package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/report"
	"proviso/model/when"
)

// recorded is when every entry of a draft was recorded.
var recorded = time.Date(2026, 1, 7, 8, 0, 0, 0, time.UTC)

// draft builds a book for a test; records are named by their keys.
type draft struct {
	t       *testing.T
	changes []model.Change
}

func (d *draft) put(records ...model.Record) *draft {
	for _, r := range records {
		d.changes = append(d.changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
	}
	return d
}

func (d *draft) book() model.Book { return model.Fold(model.Book{}, model.Edit{Changes: d.changes}) }

func head(kind model.RecordKind, key string) model.Head {
	return model.Head{ID: id(kind, key), Key: key}
}

func id(kind model.RecordKind, key string) model.ID { return model.DeriveID(kind, key) }

func commitmentID(key string) model.ID { return id(model.KindCommitment, key) }

// event adds an event with a history: "occurred 2026-05-01". Its name is the key in capitals, with spaces.
func (d *draft) event(key string, history ...string) *model.Event {
	e := &model.Event{Head: head(model.KindEvent, key), Name: strings.ToUpper(strings.ReplaceAll(key, "-", " "))}
	for _, h := range history {
		state, on, _ := strings.Cut(h, " ")
		e.History = append(e.History, model.EventEntry{State: model.EventState(state), On: when.MustDate(on), Recorded: recorded})
	}
	d.put(e)
	return e
}

func (d *draft) relate(from string, kind model.RelationKind, to string) {
	key := from + "-" + to
	d.put(&model.Relation{Head: head(model.KindRelation, key), Kind: kind, From: id(model.KindEvent, from), To: id(model.KindEvent, to)})
}

// commitment adds a commitment whose conditions are texts with keys, "" for none.
func (d *draft) commitment(key, pre, term string) *model.Commitment {
	c := &model.Commitment{
		Head: head(model.KindCommitment, key), Title: "The " + key + " pledge", Kind: "training", Polarity: "will", Binding: "political",
		Precondition: d.parse(pre), Termination: d.parse(term),
	}
	d.put(c)
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
		if kind == condition.RefEvent {
			return string(id(model.KindEvent, ref)), nil
		}
		return string(commitmentID(ref)), nil
	})
	return n
}

// ask is a request as of 20 January 2026, or as a question changes that.
func (d *draft) ask(change ...func(*outlook.Question)) report.Request {
	d.t.Helper()
	q := outlook.Question{At: when.MustDay("2026-01-20")}
	for _, f := range change {
		f(&q)
	}
	o, err := outlook.Evaluate(d.book(), q)
	if err != nil {
		d.t.Fatal(err)
	}
	return report.Request{Outlook: o, Words: assets.Words("en")}
}

// section is one by its ID.
func section(t *testing.T, d report.Document, id string) report.Section {
	t.Helper()
	for _, s := range d.Sections {
		if s.ID == id {
			return s
		}
	}
	t.Fatalf("there is no section %q", id)
	return report.Section{}
}

func hasSection(d report.Document, id string) bool {
	for _, s := range d.Sections {
		if s.ID == id {
			return true
		}
	}
	return false
}

// lines are what a section says, a line for each thing in it, states in brackets.
func lines(s report.Section) []string {
	var out []string
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case report.Para:
			out = append(out, spoken(b.Runs))
		case report.Notice:
			out = append(out, fmt.Sprintf("(%s) %s", b.Mood, spoken(b.Runs)))
		case report.Facts:
			for _, f := range b.List {
				out = append(out, f.Name+": "+f.Value)
			}
		case report.Table:
			out = append(out, strings.Join(b.Head, " | "))
			for _, row := range b.Rows {
				out = append(out, cells(row))
			}
		case report.Clauses:
			for _, c := range b.Rows {
				out = append(out, strings.TrimSpace(strings.Repeat("  ", c.Depth)+word(c.State)+c.Text+": "+spoken(c.Why)))
			}
		case report.Quotation:
			out = append(out, strings.TrimSpace(b.Against+" "+b.Text+" — "+spoken(b.From)))
		case report.Path:
			for _, x := range b.Steps {
				out = append(out, strings.Join([]string{x.Date, x.Word, x.Aside, x.Note, x.Recorded}, " | "))
			}
		}
	}
	return out
}

func cells(row []report.Cell) string {
	var texts []string
	for _, c := range row {
		text := word(c.State) + c.Text
		for _, n := range c.Notes {
			text += " / " + spoken(n)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " | ")
}

func word(s *report.State) string {
	if s == nil {
		return ""
	}
	return "[" + s.Word + "] "
}

func spoken(runs []report.Run) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(r.Text)
	}
	return out.String()
}

// says holds a section to its lines.
func says(t *testing.T, d report.Document, id string, want ...string) {
	t.Helper()
	got := lines(section(t, d, id))
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("section %s says\n\t%s\nwant\n\t%s", id, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}
