package overview_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"proviso/assets"
	"proviso/model"
	"proviso/model/when"
	"proviso/ui/loop"
	"proviso/ui/page"
	"proviso/ui/page/overview"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func record(t *testing.T, s *session.Session, key string, state model.EventState) model.Edit {
	t.Helper()
	return sessiontest.RecordEvent(t, s, key, model.EventEntry{State: state})
}

func id(s *session.Session, key string) model.ID {
	c, _ := s.Book().Commitments.Key(key)
	return c.ID
}

// studied is the presenter once all is known.
func studied(t *testing.T, s *session.Session) *overview.Presenter {
	t.Helper()
	p := overview.NewPresenter(s)
	study(t, p)
	return p
}

func study(t *testing.T, p *overview.Presenter) {
	t.Helper()
	done := false
	p.Study(func(err error) {
		if err != nil {
			t.Fatal(err)
		}
		done = true
	})
	if !done {
		t.Fatal("the study did not come to its end")
	}
}

// card is the card whose title begins so.
func card(t *testing.T, p *overview.Presenter, title string) overview.Card {
	t.Helper()
	for _, c := range p.Cards() {
		if strings.HasPrefix(c.Title, title) {
			return c
		}
	}
	t.Fatalf("no card %q", title)
	return overview.Card{}
}

func texts(c overview.Card) []string {
	var out []string
	for _, l := range c.Lines {
		text := l.Text
		if l.Effect {
			text = "→ " + text
		}
		if l.Note != "" {
			text += " | " + l.Note
		}
		if l.Chip != nil {
			text += " | " + l.Chip.Text
		}
		out = append(out, text)
	}
	return out
}

func TestCountsAreByGroupAndLeadThere(t *testing.T) {
	s := sessiontest.Exercise(t)
	record(t, s, "ceasefire", model.Occurred)
	record(t, s, "us-backing", model.RuledOut)
	var got []string
	for _, c := range studied(t, s).Counts() {
		got = append(got, c.N+" "+c.Word+", "+c.Note)
		if c.Route.Page != page.Commitments || c.Route.Only == "" {
			t.Errorf("%s leads to %+v", c.Word, c.Route)
		}
	}
	want := []string{"1 in force, of 6 commitments", "4 open, wait for 4 events", "1 blocked, ", "0 delivered, ", "0 overdue, "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheLatestEditsComeWithWhatTheyBroughtAbout(t *testing.T) {
	s := sessiontest.Exercise(t)
	made := record(t, s, "ceasefire", model.Occurred)
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, "Renamed"), nil })
	c := card(t, studied(t, s), "Latest edits")
	want := []string{
		"Rename the book “Renamed” | 1 Feb 2026",
		"Record “Ceasefire enters into force” as occurred | 1 Feb 2026",
		"→ “UK and France set up military hubs across Ukraine” comes into force",
	}
	if diff := cmp.Diff(want, texts(c)[:3]); diff != "" {
		t.Error(diff)
	}
	if got := c.Lines[1].Route; got != (page.Route{Page: page.History, ID: made.ID}) || c.Lines[1].Pale != "by\u00a0you" {
		t.Errorf("the edit leads to %+v, %s", got, c.Lines[1].Pale)
	}
	if got := c.Lines[2].Route; got != (page.Route{Page: page.Commitments, ID: id(s, "uk-fr-hubs")}) {
		t.Errorf("the effect leads to %+v", got)
	}
	if len(c.Lines) != 4 || c.Lines[3].Effect {
		t.Errorf("what made the book has effects: %q", texts(c))
	}
}

// back is a session over the same book by a person who left it at a moment and is back on another.
func back(k session.Keeper, left, now time.Time) *session.Session {
	return session.New(k, session.Options{
		Words: assets.Words("en"), Author: func() string { return "analyst" }, Now: func() time.Time { return now }, Runner: loop.Inline{}, LastVisit: left,
	})
}

func TestSinceTheLastVisitBothEditsAndTimeHaveChangedThings(t *testing.T) {
	k := sessiontest.ExerciseBook(t)
	first := back(k, time.Time{}, sessiontest.Today)
	sessiontest.Change(t, first, "de-presence", func(c *model.Commitment) {
		c.Precondition, c.Deadline = nil, &model.Deadline{Date: when.MustDate("2026-02-10")}
	})
	left := sessiontest.Today.Add(time.Hour)
	s := back(k, left, sessiontest.Today.AddDate(0, 0, 14))
	record(t, s, "us-backing", model.RuledOut)
	p := studied(t, s)
	c := card(t, p, "Since your last visit, 1 Feb 2026")
	want := []string{
		"Record “United States confirms its backing” as ruled out | 15 Feb 2026",
		"→ “US-led monitoring of the ceasefire” is blocked",
		"With time alone",
		"→ “German presence in a neighbouring NATO area” is overdue",
	}
	if diff := cmp.Diff(want, texts(c)); diff != "" {
		t.Error(diff)
	}
	if got := p.Counts()[2].Note; got != "1 more than last visit" {
		t.Errorf("blocked: %q", got)
	}
	if got := texts(card(t, p, "Deadlines")); got[0] != "German presence in a neighbouring NATO area | 10 Feb 2026 | 5 days over" {
		t.Errorf("deadlines: %q", got)
	}
	if got := p.Counts()[4]; got.N != "1" || got.Note != "longest by 5 days" {
		t.Errorf("overdue: %+v", got)
	}
}

func TestBeforeTheLastVisitOneSeesTheEditsOfThatTime(t *testing.T) {
	k := sessiontest.ExerciseBook(t)
	made := record(t, back(k, time.Time{}, sessiontest.Today), "ceasefire", model.Occurred)
	s := back(k, sessiontest.Today.AddDate(0, 0, 1), sessiontest.Today.AddDate(0, 0, 2))
	record(t, s, "us-backing", model.RuledOut)
	s.LookBack(made.At, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	c := card(t, studied(t, s), "Latest edits")
	if len(c.Lines) == 0 || c.Lines[0].Text != made.Label {
		t.Errorf("%q", texts(c))
	}
}

func TestNothingSinceTheLastVisitIsSaid(t *testing.T) {
	now := sessiontest.Today
	p := studied(t, back(sessiontest.ExerciseBook(t), now, now.AddDate(0, 0, 1)))
	c := card(t, p, "Since your last visit")
	if len(c.Lines) != 0 || c.None != "Nothing was entered, and time alone changed nothing." {
		t.Errorf("%q, %q", texts(c), c.None)
	}
}

func TestWhatToWatchIsRankedByWhatHangsOnIt(t *testing.T) {
	got := texts(card(t, studied(t, sessiontest.Exercise(t)), "What to watch"))
	if len(got) != 6 || got[0] != "Peace deal is signed | bears on 4 | open" {
		t.Errorf("%q", got)
	}
}

func TestDeadlinesAreOverdueThenAheadThenNotRunning(t *testing.T) {
	s := sessiontest.Exercise(t)
	by := func(date string) func(*model.Commitment) {
		return func(c *model.Commitment) { c.Deadline = &model.Deadline{Date: when.MustDate(date)} }
	}
	sessiontest.Change(t, s, "uk-fr-hubs", by("2026-01-20"))
	sessiontest.Change(t, s, "uk-troops", by("2026-03-01"))
	sessiontest.Change(t, s, "fr-troops", by("2026-01-02")) // passed, and not in force: neither ahead nor overdue
	e, _ := s.Book().Events.Key("peace-deal")
	sessiontest.Change(t, s, "mnf-u", func(c *model.Commitment) {
		c.Deadline = &model.Deadline{Event: e.ID, Within: when.MustDuration("P90D")}
	})
	record(t, s, "ceasefire", model.Occurred)
	want := []string{
		"UK and France set up military hubs across Ukraine | 20 Jan 2026 | 12 days over",
		"UK sends troops | 1 Mar 2026 | in 28 days",
		"European-led multinational force for Ukraine | within 90 days of “Peace deal is signed” | not running",
	}
	if diff := cmp.Diff(want, texts(card(t, overview.NewPresenter(s), "Deadlines"))); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsDueForReviewHasACardOnlyWhereThereIsAny(t *testing.T) {
	s := sessiontest.Exercise(t)
	for _, c := range overview.NewPresenter(s).Cards() {
		if c.Title == "Due for review" {
			t.Fatalf("nothing is due, and yet: %q", texts(c))
		}
	}
	sessiontest.Change(t, s, "uk-troops", func(c *model.Commitment) {
		c.Review = when.MustDuration("P30D")
		c.Stage = []model.StageEntry{{Stage: model.Announced, On: when.MustDate("2025-11-01"), Recorded: sessiontest.Today.AddDate(0, -3, 0)}}
	})
	if got := texts(card(t, overview.NewPresenter(s), "Due for review")); len(got) != 1 || !strings.HasPrefix(got[0], "UK sends troops | every 30 days") {
		t.Errorf("%q", got)
	}
}

func TestFindingsLeadToTheirRecordsAndAreNotRepeatedWithoutEnd(t *testing.T) {
	s := sessiontest.Exercise(t)
	c := card(t, studied(t, s), "To look at")
	if len(c.Lines) == 0 || !strings.HasPrefix(c.Lines[0].Text, "No claim supports") || c.Lines[0].Pale != "and 5 more like it" {
		t.Fatalf("%q", texts(c))
	}
	for _, l := range c.Lines {
		if !l.Go || l.Route.ID == "" {
			t.Errorf("%q leads nowhere", l.Text)
		}
	}
}

func TestBeforeTheStudyIsDoneItSaysSo(t *testing.T) {
	p := overview.NewPresenter(sessiontest.Exercise(t))
	for _, title := range []string{"Latest edits", "What to watch", "To look at"} {
		if c := card(t, p, title); len(c.Lines) != 0 || c.None != "Working it out…" {
			t.Errorf("%s: %q, %q", title, texts(c), c.None)
		}
	}
}

func TestAStudyOfAnOlderBookIsDropped(t *testing.T) {
	pump := &loop.Pump{}
	s := session.New(sessiontest.ExerciseBook(t), session.Options{
		Words: assets.Words("en"), Author: func() string { return "analyst" }, Now: func() time.Time { return sessiontest.Today }, Runner: pump,
	})
	p := overview.NewPresenter(s)
	p.Study(func(error) { t.Error("told of a book that is no longer the book") })
	p.Update()
	pump.Run()
	if c := card(t, p, "What to watch"); len(c.Lines) != 0 {
		t.Errorf("%q", texts(c))
	}
}

func TestABigBookFitsItsCards(t *testing.T) {
	p := studied(t, sessiontest.Big(t, 500, 40))
	for _, c := range p.Cards() {
		if len(c.Lines) > 12 {
			t.Errorf("%s has %d lines", c.Title, len(c.Lines))
		}
	}
	deadlines := card(t, p, "Deadlines").Lines
	last := deadlines[len(deadlines)-1]
	if !strings.HasPrefix(last.Text, "and ") || last.Route != (page.Route{Page: page.Commitments, Only: say.Overdue}) {
		t.Errorf("the last line is %q, to %+v", last.Text, last.Route)
	}
}
