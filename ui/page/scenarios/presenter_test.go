package scenarios_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"proviso/model"
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
	return sessiontest.ID(b.t, b.s, kind, key)
}

func (b *book) event(key string) model.ID    { return b.id(model.KindEvent, key) }
func (b *book) scenario(key string) model.ID { return b.id(model.KindScenario, key) }

func (b *book) do(intent session.Intent) {
	b.t.Helper()
	sessiontest.Do(b.t, b.s, intent)
}

func (b *book) put(r model.Record) {
	b.t.Helper()
	sessiontest.Put(b.t, b.s, r)
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
		check(t, c.key+" is unlocked by", []string{"yes " + strings.Join(c.unlock, ", yes ")}, said(sets.Unlock))
		var stops []string
		for _, event := range c.unlock {
			stops = append(stops, "no "+event)
		}
		check(t, c.key+" is stopped by", stops, said(sets.Stop))
		if !sets.Ready || sets.Incomplete {
			t.Errorf("%s: ready %v, incomplete %v", c.key, sets.Ready, sets.Incomplete)
		}
	}
}

// said is what ways ask, each in a line.
func said(ways []scenarios.Way) []string {
	var out []string
	for _, way := range ways {
		var parts []string
		for _, l := range way.Literals {
			parts = append(parts, l.Chip.Text+" "+l.Text)
		}
		out = append(out, strings.Join(parts, ", "))
	}
	return out
}

func TestAWayIsTriedInTheWhatIf(t *testing.T) {
	b := exercise(t)
	ways := b.choose("mnf-u", scenarios.Tried).Sets.Unlock
	if len(ways) != 1 || !ways[0].CanTry() {
		t.Fatalf("the ways of the multinational force are %+v", ways)
	}
	b.Try(ways[0])
	if got := b.cells(scenarios.Tried)["mnf-u"]; got != "in force" {
		t.Errorf("after trying its way in it is %q", got)
	}
	b.Try(b.choose("uk-troops", scenarios.Tried).Sets.Unlock[0])
	b.Try(b.choose("de-presence", scenarios.Recorded).Sets.Stop[0])
	if got := len(b.Draft().Assume); got != 5 {
		t.Errorf("%d things are assumed, want the four of the first way and the Commons: what is recorded can't be tried from here", got)
	}
}

func TestAStageAndADeliveryAreAssumed(t *testing.T) {
	b := exercise(t)
	hubs := b.id(model.KindCommitment, "uk-fr-hubs")
	b.SetPaper(hubs, scenarios.Paper{Stage: model.Signed, Delivery: model.InProgress, On: when.MustDate("2026-05-01")})
	check(t, "in progress", "in progress", b.cells(scenarios.Tried)["uk-fr-hubs"])
	check(t, "as recorded", "open", b.cells(scenarios.Recorded)["uk-fr-hubs"])
	if others := b.Others(); len(others) != 2 || !strings.Contains(others[0].Text, "signed · on 1 May 2026") {
		t.Errorf("it says that %+v is assumed", others)
	}
	check(t, "asked as of", "asked as of 1 May 2026", b.AsOf())
	b.SetPaper(hubs, scenarios.Paper{Delivery: model.Failed})
	check(t, "only a delivery", scenarios.Paper{Delivery: model.Failed}, b.Paper(hubs))
	b.SetPaper(hubs, scenarios.Paper{})
	if b.Draft().Assume != nil && len(b.Draft().Assume) > 0 {
		t.Errorf("%+v is assumed still", b.Draft().Assume)
	}
}

func TestWhatAScenarioBuildsOnIsToldToTheEnd(t *testing.T) {
	b := exercise(t)
	b.BuildOn(b.scenario("ceasefire-without-us"))
	check(t, "one below", "", b.Chain())
	b.Set(b.event("peace-deal"), model.Occurred)
	b.SaveAs("Deal on top", func(_ model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	b.Clear()
	b.BuildOn(b.scenario("deal-on-top"))
	check(t, "base", "Deal on top", b.Base())
	check(t, "chain", "which builds on “Ceasefire without US backing”.", b.Chain())
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
	if row := b.row(id); row.Own || row.Chosen != 0 || !slices.Contains(row.Notes, "from “Ceasefire without US backing”") {
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
	if row := b.row(id); !slices.Contains(row.Notes, "not yet on 1 Feb 2026") {
		t.Errorf("the row says %q", row.Notes)
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
	if b.Changed() || b.Name() != "Peace deal" || b.Scenarios() != 3 {
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
	if b.Scenarios() != 2 || b.Draft().Scenario != "" || !b.Changed() {
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
