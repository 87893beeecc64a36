package register_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/register"
	"proviso/model/synthetic"
	"proviso/model/when"
)

func view(t testing.TB, b model.Book, at string) *register.View {
	t.Helper()
	o, err := outlook.Evaluate(b, outlook.Question{At: when.MustDate(at).Latest()})
	if err != nil {
		t.Fatal(err)
	}
	return register.NewView(b, o, assets.Words("en"))
}

// shelf makes a book of records, with ids derived from their keys.
func shelf(t testing.TB, records ...model.Record) model.Book {
	t.Helper()
	var e model.Edit
	for _, r := range records {
		e.Changes = append(e.Changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: model.Normalised(r)})
	}
	b := model.Fold(model.Book{}, e)
	if err := model.Validate(b); err != nil {
		t.Fatal(err)
	}
	return b
}

func head(kind model.RecordKind, key string) model.Head {
	return model.Head{ID: model.DeriveID(kind, key), Key: key}
}

func pledge(key string) *model.Commitment {
	return &model.Commitment{Head: head(model.KindCommitment, key), Title: "Pledge " + key, Kind: "military_hub", Polarity: "will", Binding: "political"}
}

func ceasefire(history ...model.EventEntry) *model.Event {
	return &model.Event{Head: head(model.KindEvent, "ceasefire"), Name: "Ceasefire", History: history}
}

// row is one record's cells by column.
func row(t testing.TB, v *register.View, kind model.RecordKind, key string) map[string]register.Cell {
	t.Helper()
	tab, err := register.Of(v, kind)
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range tab.Rows {
		if cells[0].Plain != key {
			continue
		}
		out := map[string]register.Cell{}
		for i, h := range tab.Heads {
			out[h.Key] = cells[i]
		}
		return out
	}
	t.Fatalf("there is no row for %q", key)
	return nil
}

func want(t *testing.T, got map[string]register.Cell, column, text, plain string) {
	t.Helper()
	if c := got[column]; c.Text != text || c.Plain != plain {
		t.Errorf("%s: %q and %q, want %q and %q", column, c.Text, c.Plain, text, plain)
	}
}

func TestTheRegister(t *testing.T) {
	on := string(model.DeriveID(model.KindEvent, "ceasefire"))
	gb := &model.Actor{Head: head(model.KindActor, "gb"), Name: "United Kingdom", Kind: model.State}
	fr := &model.Actor{Head: head(model.KindActor, "fr"), Name: "France", Kind: model.State}
	paper := &model.Instrument{Head: head(model.KindInstrument, "paris"), Name: "Paris declaration", Kind: "declaration_of_intent"}
	c := pledge("hubs")
	c.Parties = []model.Party{{Actor: gb.ID, Role: model.Obligor}, {Actor: fr.ID, Role: model.Obligor}}
	c.Precondition = condition.OnEvent(on).Cite(string(model.DeriveID(model.KindClaim, "b1")))
	c.Termination = condition.Negate(condition.WhileEvent(on))
	c.Instrument, c.Place, c.Tags = paper.ID, "Ukraine", []string{"paris", "2026"}
	c.Deadline = &model.Deadline{Within: when.MustDuration("P90D"), Event: model.ID(on)}
	c.Stage = []model.StageEntry{{Stage: model.Announced, On: when.MustDate("2026-01-06")}}
	c.Delivery = []model.DeliveryEntry{{Delivery: model.NotDue, On: when.MustDate("2026-01-06")}}
	c.Review = when.MustDuration("P30D")
	claim := func(key, source string, about model.About) *model.Claim {
		return &model.Claim{Head: head(model.KindClaim, key), Source: model.DeriveID(model.KindSource, source), About: about}
	}
	records := []model.Record{
		gb, fr, paper, c, ceasefire(),
		&model.Source{Head: head(model.KindSource, "a")}, &model.Source{Head: head(model.KindSource, "b")},
		claim("a1", "a", model.About{Commitment: c.ID}), claim("a2", "a", model.About{Commitment: c.ID}), claim("b1", "b", model.About{}),
	}
	got := row(t, view(t, shelf(t, records...), "2026-01-07"), model.KindCommitment, "hubs")
	want(t, got, "headline", "announced", "announced")
	want(t, got, "obligors", "United Kingdom and France", "gb; fr")
	want(t, got, "beneficiaries", "", "")
	want(t, got, "condition", "once Ceasefire", "once Ceasefire")
	want(t, got, "condition_text", "ceasefire", "ceasefire")
	want(t, got, "termination_text", "not while ceasefire", "not while ceasefire")
	want(t, got, "activation", "open", "open")
	want(t, got, "needs", "Ceasefire and “Ceasefire” holds", "ceasefire and while ceasefire")
	want(t, got, "stage", "announced", "announced")
	want(t, got, "delivery", "not due", "not_due")
	want(t, got, "deadline", "90 days after “Ceasefire”", "")
	want(t, got, "kind", "military hub", "military_hub")
	want(t, got, "instrument", "Paris declaration", "paris")
	want(t, got, "tags", "paris; 2026", "paris; 2026")
	want(t, got, "sources", "2", "2")
	want(t, got, "review", "30 days", "P30D")
	want(t, got, "overdue", "", "")
	happened := ceasefire(model.EventEntry{State: model.Occurred, On: when.MustDate("2026-05-01")})
	records[4] = happened
	later := row(t, view(t, shelf(t, records...), "2026-12-01"), model.KindCommitment, "hubs")
	want(t, later, "headline", "in force", "activated")
	want(t, later, "needs", "", "")
	want(t, later, "deadline", "30 Jul 2026", "2026-07-30")
	want(t, later, "overdue", "yes", "yes")
}

func TestADeadlineAfterComingIntoForce(t *testing.T) {
	c := pledge("c")
	c.Precondition = condition.OnEvent(string(model.DeriveID(model.KindEvent, "ceasefire")))
	c.Deadline = &model.Deadline{Within: when.MustDuration("P2M")}
	got := row(t, view(t, shelf(t, c, ceasefire()), "2026-01-07"), model.KindCommitment, "c")
	want(t, got, "deadline", "2 months after coming into force", "")
}

func TestTheTableOfEvents(t *testing.T) {
	e := ceasefire(model.EventEntry{State: model.Occurred, On: when.MustDate("2026-05")})
	e.Likelihood = &model.Likelihood{Low: 0.2, High: 0.45}
	c := pledge("c")
	c.Precondition = condition.AllOf(condition.OnEvent(string(e.ID)), condition.WhileEvent(string(e.ID)))
	b := shelf(t, e, c)
	got := row(t, view(t, b, "2026-06-01"), model.KindEvent, "ceasefire")
	want(t, got, "state", "occurred", "occurred")
	want(t, got, "since", "May 2026", "2026-05")
	want(t, got, "likelihood", "20–45%", "20–45%")
	want(t, got, "depending", "1", "1")
	want(t, got, "sources", "", "0")
	before := row(t, view(t, b, "2026-04-01"), model.KindEvent, "ceasefire")
	want(t, before, "state", "open", "open")
	want(t, before, "since", "", "")
}

func TestTheTableOfScenarios(t *testing.T) {
	e, c := ceasefire(), pledge("c")
	s := &model.Scenario{Head: head(model.KindScenario, "s"), Name: "S", Assumptions: []model.Assumption{
		{Event: e.ID, State: model.Occurred, On: when.MustDate("2026-06-01")}, {Commitment: c.ID, Stage: model.Signed},
	}}
	got := row(t, view(t, shelf(t, e, c, s), "2026-01-07"), model.KindScenario, "s")
	want(t, got, "assumptions", "ceasefire=occurred@2026-06-01; c=signed", "ceasefire=occurred@2026-06-01; c=signed")
}

// Every table of a large book keeps what its columns promise.
func TestColumnsKeepTheirTypes(t *testing.T) {
	v := view(t, synthetic.Book(120, 30, 5), "2026-06-01")
	for _, kind := range model.RecordKinds() {
		tab, err := register.Of(v, kind)
		if err != nil {
			t.Fatal(err)
		}
		if len(tab.Rows) != v.Book.Count(kind) || tab.Kind != kind || strings.Contains(tab.Title, "⟦") {
			t.Errorf("%s: %d rows, %q", kind, len(tab.Rows), tab.Title)
		}
		keys := map[string]bool{}
		for i, h := range tab.Heads {
			if keys[h.Key] || h.Width < 1 || h.Title == "" || strings.Contains(h.Title, "⟦") {
				t.Errorf("%s: column %+v", kind, h)
			}
			keys[h.Key] = true
			for _, cells := range tab.Rows {
				if !fits(h.Type, cells[i]) || strings.Contains(cells[i].Text, "⟦") {
					t.Errorf("%s, %s: %+v is no %s", kind, h.Key, cells[i], h.Type)
				}
			}
		}
	}
}

func fits(of register.Type, c register.Cell) bool {
	switch of {
	case register.Number:
		_, err := strconv.ParseFloat(c.Plain, 64)
		return err == nil
	case register.Date:
		_, err := when.ParseDate(c.Plain)
		return c.Plain == "" || err == nil
	case register.Flag:
		return c.Plain == "" || c.Plain == "yes"
	case register.Text:
		return true
	}
	return false
}

func TestChoosingColumns(t *testing.T) {
	v := view(t, shelf(t, pledge("a")), "2026-01-07")
	tab, err := register.Of(v, model.KindCommitment, "title", "key")
	if err != nil || len(tab.Heads) != 2 || tab.Heads[0].Key != "title" || tab.Rows[0][1].Text != "a" {
		t.Errorf("%+v, %v", tab, err)
	}
	_, err = register.Of(v, model.KindCommitment, "title", "colour")
	var unknown *register.UnknownColumn
	if !errors.As(err, &unknown) || unknown.Key != "colour" || !strings.Contains(unknown.Hint(), "title, obligors") {
		t.Errorf("got %v", err)
	}
}
