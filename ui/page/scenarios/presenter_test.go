package scenarios_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/ui/page/scenarios"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// book is a session with a presenter, and ids by key.
type book struct {
	*scenarios.Presenter
	t *testing.T
	s *session.Session
}

func exercise(t *testing.T) *book { return at(t, sessiontest.Exercise(t)) }

func at(t *testing.T, s *session.Session) *book {
	t.Helper()
	p := scenarios.NewPresenter(s)
	p.OnFail = func(err error) { t.Errorf("in the background: %v", err) }
	s.Listen(func(session.Change) { p.Update() })
	return &book{p, t, s}
}

func (b *book) id(kind model.RecordKind, key string) model.ID {
	b.t.Helper()
	r, ok := b.s.Book().ByKey(kind, key)
	if !ok {
		b.t.Fatalf("there is no %s %q", kind, key)
	}
	return r.RecordID()
}

func (b *book) event(key string) model.ID    { return b.id(model.KindEvent, key) }
func (b *book) scenario(key string) model.ID { return b.id(model.KindScenario, key) }

func (b *book) do(intent session.Intent) {
	b.t.Helper()
	b.s.Do(intent, func(_ model.Edit, err error) {
		if err != nil {
			b.t.Fatal(err)
		}
	})
}

func (b *book) put(r model.Record) {
	b.t.Helper()
	b.do(func(h model.Hand, book model.Book) (model.Edit, error) { return h.Put(book, r) })
}

// cells are the words of one column by the keys of the commitments.
func (b *book) cells(column string) map[string]string {
	b.t.Helper()
	n := slices.IndexFunc(b.Columns(), func(c scenarios.Column) bool { return c.ID == column })
	if n < 0 {
		b.t.Fatalf("there is no column %q among %+v", column, b.Columns())
	}
	out := map[string]string{}
	for i := range b.Len() {
		out[b.s.Book().KeyOf(model.KindCommitment, b.ID(i))] = b.Cell(i, n).Text
	}
	return out
}

// choose chooses the cell of a commitment in what is being tried, and explains it.
func (b *book) choose(key, column string) scenarios.Why {
	b.t.Helper()
	b.Choose(b.id(model.KindCommitment, key), column)
	why, ok := b.Why()
	if !ok {
		b.t.Fatalf("nothing explains %s in %s", key, column)
	}
	return why
}

func check(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateComparable(when.Date{})); diff != "" {
		t.Errorf("%s:\n%s", what, diff)
	}
}

var allOpen = map[string]string{
	"uk-troops": "open", "fr-troops": "open", "uk-fr-hubs": "open", "mnf-u": "open", "us-monitoring": "open", "de-presence": "open",
}

var ceasefireWithoutUS = map[string]string{
	"uk-troops": "open", "fr-troops": "open", "uk-fr-hubs": "in force", "mnf-u": "open", "us-monitoring": "blocked", "de-presence": "open",
}

func TestTheFlagshipTableTakesTwoAnswers(t *testing.T) {
	b := exercise(t)
	check(t, "before", allOpen, b.cells(scenarios.Tried))
	b.Set(b.event("ceasefire"), model.Occurred)
	b.Set(b.event("us-backing"), model.RuledOut)
	check(t, "after", ceasefireWithoutUS, b.cells(scenarios.Tried))
	check(t, "as recorded", allOpen, b.cells(scenarios.Recorded))
	check(t, "the saved scenario", ceasefireWithoutUS, b.cells(string(b.scenario("ceasefire-without-us"))))
}

func TestWhatUnlocksAndStopsEachPledge(t *testing.T) {
	const (
		ceasefire = "Ceasefire enters into force"
		deal      = "Peace deal is signed"
		framework = "Legal framework enters into force"
		commons   = "House of Commons approves"
		asks      = "Ukraine asks for the force"
		us        = "United States confirms its backing"
	)
	for _, c := range []struct {
		key    string
		unlock []string
	}{
		{"uk-troops", []string{framework, deal, commons}},
		{"fr-troops", []string{framework, deal}},
		{"uk-fr-hubs", []string{ceasefire}},
		{"mnf-u", []string{ceasefire, framework, deal, asks}},
		{"us-monitoring", []string{ceasefire, us}},
		{"de-presence", []string{deal}},
	} {
		sets := exercise(t).choose(c.key, scenarios.Recorded).Sets
		check(t, c.key+" is unlocked by", []string{strings.Join(c.unlock, " + ")}, sets.Unlock)
		var stops []string
		for _, event := range c.unlock {
			stops = append(stops, "“"+event+"” does not happen")
		}
		check(t, c.key+" is stopped by", stops, sets.Stop)
		if !sets.Ready || sets.Incomplete {
			t.Errorf("%s: ready %v, incomplete %v", c.key, sets.Ready, sets.Incomplete)
		}
	}
}

func TestACellIsExplainedClauseByClause(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("ceasefire"), model.Occurred)
	why := b.choose("mnf-u", scenarios.Tried)
	var lines []string
	for _, c := range why.Condition {
		lines = append(lines, strings.Repeat("  ", c.Depth)+strings.TrimSpace(strings.Join([]string{c.Chip.Text, c.Text, c.Basis}, " ")))
	}
	check(t, "why", []string{
		"open all of", "  yes Ceasefire enters into force assumed", "  open Ukraine asks for the force", "  open at least 1 of",
		"    open “UK sends troops” is in force", "    open “France sends troops” is in force",
	}, lines)
	if want := "Ukraine asks for the force"; !strings.HasPrefix(why.Needs, want) {
		t.Errorf("it needs %q, want it to begin with %q", why.Needs, want)
	}
	if why.Under != "under “What if”" || why.Chip.Text != "open" {
		t.Errorf("%q is %q", why.Under, why.Chip.Text)
	}
	if got := why.Condition[4].Of; got != b.id(model.KindCommitment, "uk-troops") {
		t.Errorf("the clause leads to %q", got)
	}
}

func TestWhatToWatchFollowsTheWhatIf(t *testing.T) {
	b := exercise(t)
	ranking := func() []string {
		list, ready, complete := b.Watching(9)
		if !ready || !complete {
			t.Fatalf("ready %v, complete %v", ready, complete)
		}
		var out []string
		for _, w := range list {
			out = append(out, b.s.Book().KeyOf(model.KindEvent, w.ID)+" "+w.Note)
		}
		return out
	}
	check(t, "nothing assumed", []string{
		"peace-deal 1.88", "ceasefire 1.63", "legal-framework 0.88", "us-backing 0.50", "uk-commons 0.25", "ukraine-requests 0.13",
	}, ranking())
	b.Set(b.event("peace-deal"), model.RuledOut)
	check(t, "without a peace deal", []string{"ceasefire 1.50", "us-backing 0.50"}, ranking())
}

func TestASwitchThatAssumesNothingNewAssumesNothing(t *testing.T) {
	b := exercise(t)
	id := b.event("ceasefire")
	b.Set(id, model.Occurred)
	if !b.Changed() || len(b.Draft().Assume) != 1 {
		t.Fatalf("after yes: %+v", b.Draft())
	}
	b.Set(id, model.Open)
	if b.Changed() {
		t.Errorf("open as recorded is no assumption: %+v", b.Draft())
	}
	b.BuildOn(b.scenario("ceasefire-without-us"))
	b.Set(id, model.Open)
	check(t, "open again", []model.Assumption{{Event: id, State: model.Open}}, b.Draft().Assume)
	check(t, "the hubs wait again", "open", b.cells(scenarios.Tried)["uk-fr-hubs"])
	check(t, "the base still blocks", "blocked", b.cells(scenarios.Tried)["us-monitoring"])
	b.Set(id, model.Ended)
	if row := b.row(id); row.Chosen != -1 || row.State.Text != "ended" {
		t.Errorf("ended shows as %+v", row)
	}
	b.Free(id)
	if row := b.row(id); row.Own || row.Chosen != 0 || !strings.Contains(row.Note, "from “Ceasefire without US backing”") {
		t.Errorf("without an assumption it shows %+v", row)
	}
}

func (b *book) row(id model.ID) scenarios.EventRow {
	b.t.Helper()
	rows, _ := b.Events("")
	i := slices.IndexFunc(rows, func(r scenarios.EventRow) bool { return r.ID == id })
	if i < 0 {
		b.t.Fatalf("there is no switch of %s", b.s.Book().LabelOf(model.KindEvent, id))
	}
	return rows[i]
}

func TestADateMovesTheDayThatIsAskedAbout(t *testing.T) {
	b := exercise(t)
	id := b.event("ceasefire")
	b.Set(id, model.Occurred)
	b.SetDate(id, when.MustDate("2026-06-01"))
	if row := b.row(id); row.Date != "on 1 Jun 2026" {
		t.Errorf("the row says %q", row.Date)
	}
	check(t, "asked as of", "asked as of 1 Jun 2026", b.AsOf())
	check(t, "hubs", "in force", b.cells(scenarios.Tried)["uk-fr-hubs"])
	why := b.choose("uk-fr-hubs", scenarios.Tried)
	check(t, "calendar", []scenarios.CalendarDay{{
		Day: "1 Jun 2026", Title: "UK and France set up military hubs across Ukraine", Effect: "comes into force", Kind: "comes_into_force", ID: why.ID,
	}}, why.Calendar.Days)
	b.SetDay(when.Date{})
	check(t, "hubs today", "open", b.cells(scenarios.Tried)["uk-fr-hubs"])
	if row := b.row(id); !strings.Contains(row.Note, "not yet on 1 Feb 2026") {
		t.Errorf("the row says %q", row.Note)
	}
}

func TestAScenarioIsSavedChangedRenamedAndCopied(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("peace-deal"), model.Occurred)
	var labels []string
	done := func(e model.Edit, err error) {
		if err != nil {
			t.Error(err)
		}
		labels = append(labels, e.Label)
	}
	b.SaveAs("Peace deal", done)
	id := b.Draft().Scenario
	if b.Changed() || b.Name() != "Peace deal" || b.Scenarios() != 2 {
		t.Fatalf("after saving: changed %v, %q, %d", b.Changed(), b.Name(), b.Scenarios())
	}
	b.Set(b.event("legal-framework"), model.Occurred)
	b.Save(done)
	check(t, "saved", map[string]string{
		"uk-troops": "open", "fr-troops": "in force", "uk-fr-hubs": "open", "mnf-u": "open", "us-monitoring": "open", "de-presence": "in force",
	}, b.cells(scenarios.Tried))
	b.Rename(id, "Deal and framework", done)
	b.Duplicate(id, done)
	check(t, "labels", []string{
		"Add scenario “Peace deal”", "Change scenario “Peace deal”", "Change scenario “Deal and framework”", "Add scenario “Deal and framework (copy)”",
	}, labels)
	b.SaveAs("  ", func(_ model.Edit, err error) {
		if err == nil {
			t.Error("a scenario without a name was saved")
		}
	})
}

func TestUndoTakesTheScenarioAndKeepsWhatIsTried(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("ceasefire"), model.Occurred)
	b.SaveAs("Ceasefire", func(model.Edit, error) {})
	b.s.Undo(func(_ model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if b.Scenarios() != 1 || b.Draft().Scenario != "" || !b.Changed() {
		t.Errorf("%d scenarios, draft %+v", b.Scenarios(), b.Draft())
	}
	check(t, "still tried", "in force", b.cells(scenarios.Tried)["uk-fr-hubs"])
}

func TestARemovedEventLeavesTheWhatIf(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("ceasefire"), model.Occurred)
	b.Set(b.event("ukraine-requests"), model.Occurred)
	b.do(func(h model.Hand, book model.Book) (model.Edit, error) {
		return h.Remove(book, model.KindEvent, b.event("ceasefire"), true)
	})
	check(t, "left", []model.Assumption{{Event: b.event("ukraine-requests"), State: model.Occurred}}, b.Draft().Assume)
}

func TestTwoColumnsAreCompared(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("peace-deal"), model.Occurred)
	b.Set(b.event("legal-framework"), model.Occurred)
	b.Compare(string(b.scenario("ceasefire-without-us")), scenarios.Tried)
	b.choose("fr-troops", scenarios.Tried)
	c, ok := b.Comparison()
	if !ok {
		t.Fatal("nothing is compared")
	}
	check(t, "counts", "2 pledges come into force; 1 is lost; 1 is open again.", c.Counts)
	check(t, "smallest change", "“Legal framework enters into force” as occurred and “Peace deal is signed” as occurred", c.Change)
	if c.Doubtful || c.Working || c.Of != "France sends troops" {
		t.Errorf("%+v", c)
	}
	if n := len(b.Columns()); n != 2 {
		t.Errorf("%d columns are shown, want two", n)
	}
	b.SetOnlyDifferent(true)
	if b.Len() != 4 {
		t.Errorf("%d rows differ, want 4", b.Len())
	}
	b.CompareNone()
	if n := len(b.Columns()); n != 3 {
		t.Errorf("%d columns are shown again, want 3", n)
	}
}

func TestRowsThatDifferComeFirst(t *testing.T) {
	b := exercise(t)
	titles := func() []string {
		var out []string
		for i := range b.Len() {
			out = append(out, b.s.Book().KeyOf(model.KindCommitment, b.ID(i)))
		}
		return out
	}
	check(t, "by difference", []string{"uk-fr-hubs", "us-monitoring", "mnf-u", "fr-troops", "de-presence", "uk-troops"}, titles())
	b.SetSort(scenarios.ByTitle)
	check(t, "by title", []string{"mnf-u", "fr-troops", "de-presence", "uk-fr-hubs", "uk-troops", "us-monitoring"}, titles())
	b.SetOnlyDifferent(true)
	check(t, "only what differs", []string{"uk-fr-hubs", "us-monitoring"}, titles())
	b.Search("monitoring")
	check(t, "searched", []string{"us-monitoring"}, titles())
}

func TestARelationCanBeSwitchedOff(t *testing.T) {
	b := exercise(t)
	b.put(&model.Relation{Kind: model.SameAs, From: b.event("peace-deal"), To: b.event("ceasefire")})
	b.Set(b.event("ceasefire"), model.Occurred)
	check(t, "the careless reader", "in force", b.cells(scenarios.Tried)["de-presence"])
	if row := b.row(b.event("peace-deal")); row.Follows == nil || row.Follows.Text != "yes" {
		t.Errorf("the peace deal shows as %+v", row)
	}
	rule := b.Relations()[0]
	b.SwitchRelation(rule.ID, false)
	check(t, "with the rule off", "open", b.cells(scenarios.Tried)["de-presence"])
	b.SaveAs("Kept apart", func(model.Edit, error) {})
	base := b.Draft().Scenario
	b.Clear()
	b.BuildOn(base)
	if rule := b.Relations()[0]; rule.On || rule.Locked != "Switched off by “Kept apart”." {
		t.Errorf("the rule of the base shows as %+v", rule)
	}
}

func TestWhatCannotStandTogetherIsSaid(t *testing.T) {
	b := exercise(t)
	b.put(&model.Relation{Kind: model.Excludes, From: b.event("peace-deal"), To: b.event("ceasefire")})
	b.Set(b.event("ceasefire"), model.Occurred)
	b.Set(b.event("peace-deal"), model.Occurred)
	if got := b.Contradictions(); len(got) != 1 || !strings.Contains(got[0], "These cannot all be true") {
		t.Errorf("it says %q", got)
	}
	why := b.choose("de-presence", scenarios.Tried)
	if why.Chip.Text != "contradicted" || len(why.Trouble) != 1 || why.Sets.Trouble == "" {
		t.Errorf("the cell shows %+v", why)
	}
}

func TestABaseMayNotBuildOnItself(t *testing.T) {
	b := exercise(t)
	b.BuildOn(b.scenario("ceasefire-without-us"))
	b.SaveAs("On top", func(model.Edit, error) {})
	b.Load(b.scenario("ceasefire-without-us"))
	var names []string
	for _, c := range b.Bases() {
		names = append(names, c.Name)
	}
	check(t, "bases", []string{"As recorded"}, names)
}

func TestWhatIsAssumedOfACommitmentIsListedAndDropped(t *testing.T) {
	b := exercise(t)
	troops := b.id(model.KindCommitment, "uk-troops")
	b.put(&model.Scenario{Name: "Withdrawn", Assumptions: []model.Assumption{
		{Event: b.event("ceasefire"), State: model.Occurred}, {Commitment: troops, Stage: model.Withdrawn, On: when.MustDate("2026-01-20")},
	}})
	b.Load(b.scenario("withdrawn"))
	check(t, "others", []scenarios.OtherRow{{Place: 1, Text: "“UK sends troops”: withdrawn · on 20 Jan 2026"}}, b.Others())
	check(t, "withdrawn", "withdrawn", b.cells(scenarios.Tried)["uk-troops"])
	b.Drop(1)
	check(t, "dropped", "open", b.cells(scenarios.Tried)["uk-troops"])
	b.Drop(7)
	b.Reset()
	if b.Changed() || len(b.Others()) != 1 {
		t.Errorf("after Reset: changed %v, %+v", b.Changed(), b.Others())
	}
}

func TestManyEventsAreNarrowed(t *testing.T) {
	b := at(t, sessiontest.Big(t, 60, 40))
	rows, more := b.Events("")
	if len(rows) != 8 || more == 0 {
		t.Fatalf("%d switches and %d more, want 8 and the rest", len(rows), more)
	}
	for _, r := range rows {
		if r.Is != model.Open {
			t.Errorf("%s is %s; open events come first", r.Name, r.Is)
		}
	}
	b.ShowAll(true)
	all, none := b.Events("")
	if len(all) != 40 || none != 0 {
		t.Errorf("all are %d switches and %d more", len(all), none)
	}
	last := all[len(all)-1]
	b.ShowAll(false)
	b.Set(last.ID, model.Ended)
	if rows, _ := b.Events(""); !slices.ContainsFunc(rows, func(r scenarios.EventRow) bool { return r.ID == last.ID && r.Own }) {
		t.Error("what is assumed is not among the switches")
	}
	if found, _ := b.Events(last.Name); len(found) == 0 {
		t.Errorf("searching for %q finds nothing", last.Name)
	}
}

func TestPledgesThatWaitForEachOtherAreNamed(t *testing.T) {
	b := exercise(t)
	one, _ := b.s.Book().Commitments.Key("uk-troops")
	other, _ := b.s.Book().Commitments.Key("fr-troops")
	for _, pair := range [][2]*model.Commitment{{one, other}, {other, one}} {
		c := model.Clone(pair[0])
		c.Precondition = condition.CommitmentActive(string(pair[1].ID))
		b.put(c)
	}
	why := b.choose("uk-troops", scenarios.Tried)
	if len(why.Trouble) != 1 || !strings.Contains(why.Trouble[0], "wait for each other") {
		t.Errorf("it says %q", why.Trouble)
	}
}

func TestAnotherDayIsAskedOfEveryColumn(t *testing.T) {
	b := exercise(t)
	b.do(func(h model.Hand, book model.Book) (model.Edit, error) {
		return h.RecordEvent(book, b.event("ceasefire"), model.EventEntry{State: model.Occurred, On: when.MustDate("2026-01-20")})
	})
	check(t, "today", "in force", b.cells(scenarios.Recorded)["uk-fr-hubs"])
	if rows, more := b.Events(""); len(rows) != 5 || more != 1 {
		t.Errorf("%d switches and %d more, want what is recorded left out", len(rows), more)
	}
	b.ShowAll(true)
	if row := b.row(b.event("ceasefire")); !strings.Contains(row.Note, "as recorded") || row.Date != "on 20 Jan 2026" {
		t.Errorf("the row says %+v", row)
	}
	b.s.Ask(session.Question{At: when.MustDate("2026-01-10")})
	check(t, "before", "open", b.cells(scenarios.Recorded)["uk-fr-hubs"])
	check(t, "before, in the what-if", "open", b.cells(scenarios.Tried)["uk-fr-hubs"])
}
