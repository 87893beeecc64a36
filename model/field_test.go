package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/when"
)

// rich is a book in which every kind of record has all its fields filled in.
func rich(t *testing.T) model.Book {
	t.Helper()
	start := 3
	gb, ceasefire, troops := id(model.KindActor, "gb"), id(model.KindEvent, "ceasefire"), id(model.KindCommitment, "uk-troops")
	hubs := commitment("hubs", on("ceasefire").Cite(string(id(model.KindClaim, "c1"))))
	hubs.Text, hubs.Place, hubs.Notes, hubs.Tags = "text", "Ukraine", "notes", []string{"paris, talks", "joint"}
	hubs.Parties = []model.Party{{Actor: gb, Role: model.Obligor}, {Actor: id(model.KindActor, "ua"), Role: model.Beneficiary}}
	hubs.Parent, hubs.SuccessorOf, hubs.Instrument = troops, troops, id(model.KindInstrument, "paper")
	hubs.Termination, hubs.Review = on("peace-deal"), when.MustDuration("P30D")
	hubs.Deadline = &model.Deadline{Within: when.MustDuration("P90D"), Event: ceasefire}
	hubs.Quantities = []model.Quantity{
		{Measure: "pledged", Low: 10000, High: 15000, Unit: "troops", On: when.MustDate("2026-01"), Note: "told"},
		{Measure: "spent", Low: 1.5, High: 1.5, Unit: "bn EUR"},
	}
	source := &model.Source{Head: head(model.KindSource, "bbc"), Reliability: "B", Notes: "n", Snapshot: model.NewSnapshot("so in the event", morning)}
	source.CSL = model.NewCSL(map[string]any{
		"type": "article", "title": "Talks", "URL": "https://example.org", "issued": map[string]any{"date-parts": []any{[]any{2026, 1, 6}}},
		"author": []any{map[string]any{"family": "Doe", "given": "Jane"}, map[string]any{"literal": "BBC News"}},
	})
	coalition := actor("cotw")
	coalition.Kind, coalition.Members, coalition.Aliases = model.Coalition, []model.ID{gb}, []string{`the "willing"`, "a, b"}
	person := actor("starmer")
	person.Kind, person.Post, person.Of, person.ISO = model.Person, "Prime Minister", gb, ""
	deal := event("peace-deal")
	deal.Likelihood, deal.Tags = &model.Likelihood{Low: 0.2, High: 0.45}, []string{"x"}
	return put(t, model.Book{Meta: nil}, actor("gb"), actor("ua"), coalition, person, event("ceasefire"), deal,
		&model.Relation{Head: head(model.KindRelation, "r"), Kind: model.Implies, From: deal.ID, To: ceasefire, Note: "n"},
		source,
		&model.Instrument{Head: head(model.KindInstrument, "paper"), Name: "Paper", Kind: "treaty", On: when.MustDate("2026-01~"), Signatories: []model.ID{gb}},
		commitment("uk-troops", nil), hubs,
		&model.Stance{Head: head(model.KindStance, "s"), Actor: gb, Stance: model.Demands, Commitments: []model.ID{troops}, Events: []model.ID{ceasefire}, On: when.MustDate("2026"), Text: "t"},
		&model.Claim{
			Head: head(model.KindClaim, "c1"), Source: source.ID, About: model.About{Commitment: troops}, Bearing: model.Neutral, Credibility: "2",
			Speaker: gb, Quote: model.Quote{Exact: "in the event", Prefix: "so ", Suffix: " of", Start: &start}, Locator: "p. 3",
		},
		&model.Scenario{
			Head: head(model.KindScenario, "base"), Name: "Base", At: when.MustDate("2026-12-31"), RelationsOff: []model.ID{id(model.KindRelation, "r")},
			Assumptions: []model.Assumption{
				{Event: ceasefire, State: model.Occurred, On: when.MustDate("2026-06-01")},
				{Event: deal.ID, State: model.RuledOut},
				{Commitment: troops, Stage: model.Ratified},
				{Commitment: troops, Delivery: model.Delivered, On: when.MustDate("2027")},
			},
		},
		&model.Scenario{Head: head(model.KindScenario, "next"), Name: "Next", BasedOn: id(model.KindScenario, "base")},
	)
}

func TestEveryFieldReadsBackTheTextItGives(t *testing.T) {
	b := rich(t)
	for r := range b.All() {
		for _, name := range model.Fields(r.RecordKind()) {
			text, ok := model.FieldText(b, r, name)
			if !ok {
				t.Fatalf("%s has no %s", r.RecordKind(), name)
			}
			if e, err := model.SetField(hand(), b, r, name, text); !errors.Is(err, model.ErrNothing) {
				t.Errorf("%s %s, %s = %q: read back as another value: %v %+v", r.RecordKind(), r.RecordKey(), name, text, err, e.Changes)
			}
		}
	}
}

func TestEveryFieldOfEveryKindIsFilledInSomewhere(t *testing.T) {
	b, seen := rich(t), map[string]bool{}
	for r := range b.All() {
		for _, name := range model.Fields(r.RecordKind()) {
			text, _ := model.FieldText(b, r, name)
			seen[string(r.RecordKind())+" "+name] = seen[string(r.RecordKind())+" "+name] || text != ""
		}
	}
	for _, empty := range []string{
		"actor iso", "actor qid", "actor notes", "event text", "event notes", "instrument notes", "stance notes", "claim notes", "scenario text",
		"source csl.container-title", "source csl.publisher", "source csl.accessed",
	} {
		seen[empty] = true // plain text, of which others are proof
	}
	for field, filled := range seen {
		if !filled {
			t.Errorf("the fixture fills in no %s", field)
		}
	}
}

// set writes a field and gives what it then says.
func set(t *testing.T, b model.Book, ref, field, value string) string {
	t.Helper()
	r, err := b.Lookup(ref)
	if err != nil {
		t.Fatal(err)
	}
	e, err := model.SetField(hand(), b, r, field, value)
	if err != nil {
		t.Fatalf("%s %s = %q: %v", ref, field, value, err)
	}
	next := apply(t, b, e)
	after, _ := next.Get(r.RecordKind(), r.RecordID())
	text, _ := model.FieldText(next, after, field)
	return text
}

func TestAFieldIsWrittenAsPeopleWriteIt(t *testing.T) {
	b := rich(t)
	for _, c := range []struct{ ref, field, value, want string }{
		{"hubs", "title", "  Hubs in Ukraine ", "Hubs in Ukraine"},
		{"hubs", "key", "military-hubs", "military-hubs"},
		{"hubs", "kind", "Multinational force", "multinational_force"},
		{"hubs", "kind", "demining", "demining"},
		{"hubs", "polarity", "will not", "will_not"},
		{"hubs", "parties", "ua:host,cotw : Obligor", "ua:host, cotw:obligor"},
		{"hubs", "precondition", "ceasefire and (peace-deal or not while ceasefire)", "ceasefire and (peace-deal or not while ceasefire)"},
		{"hubs", "termination", "", ""},
		{"hubs", "deadline", "2026-12-31", "2026-12-31"},
		{"hubs", "deadline", "WITHIN P2M of activation", "within P2M of activation"},
		{"hubs", "deadline", "", ""},
		{"hubs", "review", "P1Y", "P1Y"},
		{"hubs", "tags", `one, "two, three",, one`, `one, "two, three"`},
		{"hubs", "parent", "", ""},
		{"hubs", "quantities", "pledged 5 tanks on 2026; delivered -1.5–2", "pledged 5 tanks on 2026; delivered -1.5-2"},
		{"peace-deal", "likelihood", "roughly even", "0.45-0.55"},
		{"peace-deal", "likelihood", "30–60 %", "0.3-0.6"},
		{"peace-deal", "likelihood", "0.3", "0.3"},
		{"peace-deal", "likelihood", "", ""},
		{"cotw", "members", "ua, gb", "ua, gb"},
		{"bbc", "reliability", "a", "A"},
		{"bbc", "csl.issued", "2026-01", "2026-01"},
		{"bbc", "csl.issued", "2026-01~", "2026-01~"},
		{"bbc", "csl.editor", "Roe, Richard; AFP", "Roe, Richard; AFP"},
		{"bbc", "csl.custom", `{"desk":"Paris"}`, `{"desk":"Paris"}`},
		{"bbc", "csl.title", "", ""},
		{"bbc", "snapshot", "so in the event of", "so in the event of"},
		{"c1", "about", "event/ceasefire", "event/ceasefire"},
		{"c1", "about", "s", "stance/s"},
		{"c1", "quote.start", "12", "12"},
		{"base", "assumptions", "ceasefire = no , uk-troops=signed@2026-05", "ceasefire=no, uk-troops=signed@2026-05"},
		{"base", "assumptions", "ceasefire=ended,peace-deal=ruled_out", "ceasefire=ended, peace-deal=no"},
		{"instrument/paper", "on", "2026-01-06", "2026-01-06"},
	} {
		if got := set(t, b, c.ref, c.field, c.value); got != c.want {
			t.Errorf("%s %s = %q: got %q, want %q", c.ref, c.field, c.value, got, c.want)
		}
	}
}

func TestAConditionRewrittenKeepsTheClaimsOfWhatStays(t *testing.T) {
	b := rich(t)
	r, _ := b.Commitments.Key("hubs")
	e, err := model.SetField(hand(), b, r, "precondition", "peace-deal and ceasefire")
	if err != nil {
		t.Fatal(err)
	}
	next := e.Changes[0].After.(*model.Commitment).Precondition
	if len(next.Of) != 2 || len(next.Of[0].Claims) != 0 || !slices.Equal(next.Of[1].Claims, []string{string(id(model.KindClaim, "c1"))}) {
		t.Errorf("claims: %+v", next.Of)
	}
}

func TestAQuantityThatStaysKeepsItsNote(t *testing.T) {
	b := rich(t)
	r, _ := b.Commitments.Key("hubs")
	e, err := model.SetField(hand(), b, r, "quantities", "pledged 12000-16000 troops on 2026-01")
	if err != nil {
		t.Fatal(err)
	}
	if q := e.Changes[0].After.(*model.Commitment).Quantities; len(q) != 1 || q[0].Note != "told" || q[0].Low != 12000 {
		t.Errorf("got %+v", q)
	}
}

func TestTheEditOfAFieldIsNamedAfterItAndLeavesTheRecordAlone(t *testing.T) {
	b := rich(t)
	r, _ := b.Commitments.Key("hubs")
	before := string(model.Encode(r))
	h := hand()
	h.Words = nil
	e, err := model.SetField(h, b, r, "successor_of", "")
	if err != nil {
		t.Fatal(err)
	}
	if e.Label != "⟦edit.set_field⟧" || len(e.Changes) != 1 || e.Changes[0].Before != model.Record(r) {
		t.Errorf("edit %+v", e)
	}
	if string(model.Encode(r)) != before {
		t.Error("the record in the book was changed")
	}
}

func TestAValueThatCannotBeReadIsAnsweredWithWhatWasExpected(t *testing.T) {
	b := rich(t)
	for _, c := range []struct{ ref, field, value, want string }{
		{"hubs", "precondition", "ceasefire and (peace-deal", "column 26"},
		{"hubs", "precondition", "ceasefir", `did you mean "ceasefire"`},
		{"hubs", "parties", "gb", "gb:obligor"},
		{"hubs", "parties", "gbx:obligor", `there is no actor "gbx"`},
		{"hubs", "deadline", "soon", "2026-12-31"},
		{"hubs", "deadline", "within P90D of nothing", `there is no event "nothing"`},
		{"hubs", "deadline", "within 90 of ceasefire", "duration"},
		{"hubs", "review", "monthly", "duration"},
		{"hubs", "tags", `"open`, "double quotes"},
		{"hubs", "tags", `"a" b`, "double quotes"},
		{"hubs", "quantities", "many troops", "pledged 10000-15000 troops"},
		{"hubs", "quantities", "pledged 1..2 troops", "numbers"},
		{"hubs", "parent", "ceasefire", `there is no commitment "ceasefire"`},
		{"peace-deal", "likelihood", "often", "almost certain"},
		{"bbc", "csl.issued", "yesterday", "yesterday"},
		{"bbc", "csl.custom", "{", "JSON"},
		{"c1", "quote.start", "two", "number of characters"},
		{"c1", "about", "scenario/base", "there is no record"},
		{"base", "assumptions", "ceasefire", "ceasefire=yes"},
		{"base", "assumptions", "ceasefire=perhaps", "yes, no, ended or open"},
		{"base", "assumptions", "uk-troops=yes", "in_force"},
		{"base", "assumptions", "nobody=yes", `there is no record "nobody"`},
		{"base", "at", "2026-13", "2026-13"},
	} {
		r, err := b.Lookup(c.ref)
		if err != nil {
			t.Fatal(err)
		}
		_, err = model.SetField(hand(), b, r, c.field, c.value)
		var bad *model.BadValue
		if !errors.As(err, &bad) || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.field+": ") || bad.Hint() == "" {
			t.Errorf("%s %s = %q: got %v, want it to say %q", c.ref, c.field, c.value, err, c.want)
		}
	}
}

func TestAnUnknownFieldIsAnsweredWithThoseThereAreTheNearestFirst(t *testing.T) {
	b := rich(t)
	r, _ := b.Commitments.Key("hubs")
	_, err := model.SetField(hand(), b, r, "titel", "x")
	var unknown *model.UnknownField
	if !errors.As(err, &unknown) || unknown.Fields[0] != "title" || len(unknown.Fields) != len(model.Fields(model.KindCommitment)) {
		t.Fatalf("got %v", err)
	}
	if hint := unknown.Hint(); !strings.HasPrefix(hint, "did you mean title?") || !strings.Contains(hint, "precondition") {
		t.Errorf("hint %q", hint)
	}
	_, err = model.SetField(hand(), b, r, "stage", "signed")
	if !errors.As(err, &unknown) || !strings.Contains(unknown.Hint(), "recorded with its date") {
		t.Errorf("got %v", err)
	}
	if other := (&model.UnknownField{Kind: model.KindEvent, Name: "x"}).Error(); other != `there is no field "x" in an event` {
		t.Errorf("of an event: %q", other)
	}
	if _, ok := model.FieldText(b, r, "csl.title"); ok {
		t.Error("a commitment has a bibliographic field")
	}
}

func TestTheBookItselfHasATitle(t *testing.T) {
	b := apply(t, model.Book{}, hand().NewBook("Paris"))
	if got := set(t, b, "book", "title", "Paris talks"); got != "Paris talks" {
		t.Errorf("got %q", got)
	}
}

func TestARecordIsFoundByKeyByIDAndByKindAndKey(t *testing.T) {
	b := put(t, rich(t), event("gb"))
	troops := id(model.KindCommitment, "uk-troops")
	for _, ref := range []string{"uk-troops", "commitment/uk-troops", "commitments/uk-troops", string(troops), strings.ToUpper(string(troops))} {
		if r, err := b.Lookup(ref); err != nil || r.RecordID() != troops {
			t.Errorf("%s: got %v, %v", ref, r, err)
		}
	}
	var ambiguous *model.Ambiguous
	if _, err := b.Lookup("gb"); !errors.As(err, &ambiguous) || ambiguous.Hint() != "write actor/gb or event/gb" {
		t.Errorf("got %v", err)
	}
	if r, err := b.Lookup("gb", model.KindActor); err != nil || r.RecordKind() != model.KindActor {
		t.Errorf("got %v, %v", r, err)
	}
	var unknown *model.Unknown
	if _, err := b.Lookup("uk-trops"); !errors.As(err, &unknown) || unknown.Hint() != "did you mean uk-troops?" || !errors.Is(err, model.ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestAnEventThatIsCalledActivationStandsInQuotesInADeadline(t *testing.T) {
	b := put(t, rich(t), event("activation"))
	got := set(t, b, "hubs", "deadline", `within P1M of "activation"`)
	if got != `within P1M of "activation"` {
		t.Errorf("got %q", got)
	}
	if b.Resolver().EventKeys() == nil || len(b.Resolver().CommitmentKeys()) != b.Commitments.Len() {
		t.Error("the resolver lists no keys")
	}
	_ = b.Resolver()
}
