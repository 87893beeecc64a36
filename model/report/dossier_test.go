package report_test

import (
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/report"
	"proviso/model/synthetic"
	"proviso/model/when"
)

func TestTheConditionIsToldClauseByClauseWithWhy(t *testing.T) {
	events := func(d *draft) {
		d.event("deal", "open 2026-01-06")
		d.event("truce", "occurred 2026-01-10")
		d.event("mandate", "ruled_out 2026-01-12")
		d.event("vote")
		d.commitment("other", "truce", "")
	}
	for name, tt := range map[string]struct {
		pre, term string
		want      []string
	}{
		"none": {"", "", []string{"Without condition."}},
		"met": {"truce", "", []string{
			"In force once TRUCE.", "[yes] TRUCE: Recorded as occurred, 10 Jan 2026", "(go) The condition is met: the commitment is in force.",
		}},
		"open, as recorded": {"deal", "", []string{
			"In force once DEAL.", "[open] DEAL: Recorded as open, 6 Jan 2026", "(open) Still needs: DEAL.",
		}},
		"what is known is folded in": {"truce and vote", "", []string{
			"In force once TRUCE and VOTE.", "[open] all of:", "[yes] TRUCE: Recorded as occurred, 10 Jan 2026",
			"[open] VOTE: Nothing is recorded of it yet", "(open) Still needs: VOTE.",
		}},
		"blocked": {"mandate", "", []string{
			"In force once MANDATE.", "[no] MANDATE: Recorded as ruled out, 12 Jan 2026",
			"(stop) Blocked: the condition cannot be met as things stand.",
		}},
		"out of time": {"vote by 2026-01-15", "", []string{
			"In force if VOTE by 15 Jan 2026.", "[no] VOTE by 15 Jan 2026: The time ran out on 15 Jan 2026",
			"(end) Expired: the time in which the condition could be met has run out.",
		}},
		"ended": {"", "truce", []string{
			"Without condition.", "Ends once TRUCE.", "[yes] TRUCE: Recorded as occurred, 10 Jan 2026",
			"(end) Ended: what terminates the commitment has come to pass.",
		}},
		"a negation is one line": {"not mandate", "", []string{
			"In force unless MANDATE.", "[yes] “MANDATE” does not happen: Recorded as ruled out, 12 Jan 2026",
			"(go) The condition is met: the commitment is in force.",
		}},
		"whatever happens": {"vote or not vote", "", []string{
			"In force if VOTE or “VOTE” does not happen.", "[yes] any of: Whatever happens", "[open] VOTE: Nothing is recorded of it yet",
			"[open] “VOTE” does not happen: Nothing is recorded of it yet", "(go) The condition is met: the commitment is in force.",
		}},
		"by way of another commitment": {"other active", "", []string{
			"In force once “The other pledge” is in force.", "[yes] “The other pledge” is in force: By the conditions of “The other pledge”",
			"[yes] TRUCE: Recorded as occurred, 10 Jan 2026", "(go) The condition is met: the commitment is in force.",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			d := &draft{t: t}
			events(d)
			d.commitment("own", tt.pre, tt.term)
			r := d.ask()
			r.Of = []model.ID{commitmentID("own")}
			says(t, report.Dossier(r), "commitment-own~condition", tt.want...)
		})
	}
}

func TestNothingFollowsForAPledgeThatIsOver(t *testing.T) {
	d := &draft{t: t}
	d.event("vote")
	d.commitment("own", "vote", "").Stage = []model.StageEntry{{Stage: model.Withdrawn, On: when.MustDate("2026-01-08")}}
	says(t, report.Dossier(d.ask()), "commitment-own~condition", "In force once VOTE.", "[open] VOTE: Nothing is recorded of it yet")
}

func TestARelationIsNamedAsTheReason(t *testing.T) {
	d := &draft{t: t}
	d.event("deal", "occurred 2026-01-10")
	d.event("truce")
	d.relate("deal", "implies", "truce")
	d.commitment("own", "truce", "")
	doc := report.Dossier(d.ask())
	got := strings.Join(lines(section(t, doc, "commitment-own~condition")), "\n")
	if !strings.Contains(got, "[yes] TRUCE: It follows: “DEAL” is recorded as occurred and “DEAL” implies “TRUCE”") {
		t.Errorf("the relation is not named:\n%s", got)
	}
	if s := section(t, doc, "event-truce"); s.State.Word != "must have occurred" {
		t.Errorf("the event reads %q", s.State.Word)
	}
}

func TestContradictionsAreToldAndLinked(t *testing.T) {
	d := &draft{t: t}
	d.event("deal", "occurred 2026-01-10")
	d.event("truce", "ruled_out 2026-01-10")
	d.relate("deal", "implies", "truce")
	d.commitment("own", "truce", "")
	r := d.ask()
	for _, doc := range []report.Document{report.Dossier(r), report.Register(r)} {
		got := strings.Join(lines(section(t, doc, "contradictions")), "\n")
		for _, part := range []string{"(stop) These cannot all be true", "“DEAL” implies “TRUCE”", "1 commitment gets no answer"} {
			if !strings.Contains(got, part) {
				t.Errorf("%s: %q lacks %q", doc.Subtitle, got, part)
			}
		}
	}
	s := section(t, report.Dossier(r), "commitment-own~condition")
	last, _ := s.Blocks[len(s.Blocks)-1].(report.Notice)
	if len(last.Runs) != 2 || last.Runs[1].Link != "contradictions" {
		t.Errorf("the verdict does not lead to the contradictions: %+v", last)
	}
}

func TestPledgesThatWaitForEachOtherAreNamed(t *testing.T) {
	d := &draft{t: t}
	d.commitment("first", "second active", "")
	d.commitment("second", "first active", "")
	got := strings.Join(lines(section(t, report.Register(d.ask()), "deadlocks")), "\n")
	if !strings.Contains(got, "“The first pledge” and “The second pledge” wait for each other.") {
		t.Errorf("got %s", got)
	}
	got = strings.Join(lines(section(t, report.Dossier(d.ask()), "commitment-first~condition")), "\n")
	if !strings.Contains(got, "wait for each other") {
		t.Errorf("the dossier says\n%s", got)
	}
}

func TestADossierIsOfWhatIsAskedFor(t *testing.T) {
	d := &draft{t: t}
	for _, key := range []string{"a", "b", "c"} {
		d.commitment(key, "", "")
	}
	for name, tt := range map[string]struct {
		of, want []string
	}{
		"all by key":                  {nil, []string{"a", "b", "c"}},
		"in the order asked, once":    {[]string{"c", "a", "c"}, []string{"c", "a"}},
		"what is not there is no one": {[]string{"b", "zz"}, []string{"b"}},
	} {
		r := d.ask()
		for _, key := range tt.of {
			r.Of = append(r.Of, commitmentID(key))
		}
		var got []string
		for _, s := range report.Dossier(r).Sections {
			if key, ok := strings.CutPrefix(s.ID, "commitment-"); ok && s.Level == 1 {
				got = append(got, key)
			}
		}
		if strings.Join(got, " ") != strings.Join(tt.want, " ") {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

func TestFactsOfAPledge(t *testing.T) {
	d := &draft{t: t}
	for key, name := range map[string]string{"gb": "United Kingdom", "fr": "France", "ua": "Ukraine"} {
		d.put(&model.Actor{Head: head(model.KindActor, key), Name: name, Kind: "state"})
	}
	d.put(&model.Instrument{Head: head(model.KindInstrument, "paper"), Name: "Paris declaration", Kind: "declaration_of_intent", On: when.MustDate("2026-01-06")})
	d.event("truce", "occurred 2026-01-01")
	parent := d.commitment("joint", "", "")
	c := d.commitment("own", "truce", "")
	c.Text, c.Polarity, c.Binding, c.Place, c.Parent = "As signed.", "may", "legal", "Lviv", parent.ID
	c.Instrument, c.Tags = id(model.KindInstrument, "paper"), []string{"paris", "joint"}
	c.Parties = []model.Party{
		{Actor: id(model.KindActor, "gb"), Role: "obligor"},
		{Actor: id(model.KindActor, "fr"), Role: "obligor"},
		{Actor: id(model.KindActor, "ua"), Role: "beneficiary"},
	}
	c.Deadline = &model.Deadline{Within: when.MustDuration("P10D"), Event: id(model.KindEvent, "truce")}
	c.Stage = []model.StageEntry{{Stage: model.Signed, On: when.MustDate("2026-01-06"), Recorded: recorded}}
	c.Quantities = []model.Quantity{{Measure: "pledged", Low: 10000, High: 15000, Unit: "troops", On: when.MustDate("2026-01")}}
	doc := report.Dossier(d.ask())
	says(t, doc, "commitment-own",
		"(stop) Overdue: it was due 11 Jan 2026 and is not delivered.", "As signed.",
		"Obligor: United Kingdom, France", "Beneficiary: Ukraine", "Kind: training", "Undertaking: may act, without undertaking to; legally binding",
		"Stage: signed", "Deadline: 11 Jan 2026", "Instrument: Paris declaration (declaration of intent, 6 Jan 2026)", "Place: Lviv",
		"Part of: The joint pledge", "Tags: paris, joint")
	says(t, doc, "commitment-own~quantities", "Measure | Amount | Unit | Date", "pledged | 10,000–15,000 | troops | Jan 2026")
	says(t, doc, "commitment-joint~parts",
		"Headline | Commitment | From → to | Condition | Deadline",
		"[in force]  / signed | The own pledge | United Kingdom, France → Ukraine | Once TRUCE | [overdue] 11 Jan 2026")
}

func TestStatusStandsInTheOrderOfTime(t *testing.T) {
	d := &draft{t: t}
	c := d.commitment("own", "", "")
	c.Stage = []model.StageEntry{
		{Stage: model.Signed, On: when.MustDate("2026-03-01"), Recorded: recorded},
		{Stage: model.Announced, On: when.MustDate("2026-01-06"), Recorded: recorded, Note: "At the summit."},
		{Stage: model.Agreed, On: when.MustDate("2026-01"), Recorded: recorded},
		{Stage: model.Ratified, On: when.MustDate("2026-01-07"), Recorded: recorded, Corrected: recorded.Add(time.Hour)},
		{Stage: model.Proposed, On: when.MustDate("2026-01-08"), Recorded: recorded, Correction: true},
	}
	c.Delivery = []model.DeliveryEntry{{Delivery: model.NotDue, On: when.MustDate("2026-01-06"), Recorded: recorded}}
	says(t, report.Dossier(d.ask()), "commitment-own~status",
		"6 Jan 2026 | announced |  | At the summit. | recorded 7 Jan 2026 08:00",
		"6 Jan 2026 | delivery: not due |  |  | recorded 7 Jan 2026 08:00",
		"8 Jan 2026 | proposed | correction |  | recorded 7 Jan 2026 08:00",
		"Jan 2026 | agreed | perhaps after the day of this report |  | recorded 7 Jan 2026 08:00",
		"1 Mar 2026 | signed | after the day of this report |  | recorded 7 Jan 2026 08:00")
}

func TestWhatWasNotKnownYetIsLeftOut(t *testing.T) {
	d := &draft{t: t}
	c := d.commitment("own", "", "")
	c.Stage = []model.StageEntry{{Stage: model.Signed, On: when.MustDate("2026-01-06"), Recorded: recorded}}
	doc := report.Dossier(d.ask(func(q *outlook.Question) { q.Known = recorded.Add(-time.Hour) }))
	if hasSection(doc, "commitment-own~status") {
		t.Error("an entry is told that was recorded later")
	}
	if got := doc.Facts[1]; got.Name != "As known" || got.Value != "7 Jan 2026 07:00" {
		t.Errorf("as known: %+v", got)
	}
}

func TestEveryUndertakingHasWords(t *testing.T) {
	w := (&draft{t: t}).ask().Words
	for _, p := range model.Polarities() {
		if !w.Has("report.undertaking." + string(p)) {
			t.Errorf("polarity %s has none", p)
		}
	}
	for _, b := range model.Bindings() {
		if !w.Has("report.binding." + string(b)) {
			t.Errorf("binding %s has none", b)
		}
	}
}

func TestADossierOfABigBookHoldsTogether(t *testing.T) {
	d := &draft{t: t}
	b := synthetic.Book(120, 60, 7)
	for r := range b.All() {
		d.put(r)
	}
	for _, doc := range []report.Document{report.Dossier(d.ask()), report.Register(d.ask())} {
		seen := map[string]bool{}
		said := []string{doc.Title, doc.Subtitle}
		for _, s := range doc.Sections {
			if seen[s.ID] {
				t.Errorf("%s: two sections have the ID %q", doc.Subtitle, s.ID)
			}
			seen[s.ID] = true
			said = append(append(said, s.Title), lines(s)...)
		}
		text := strings.Join(said, "\n")
		if at := strings.Index(text, "⟦"); at >= 0 {
			t.Errorf("%s: a text is missing: %.60s", doc.Subtitle, text[at:])
		}
		for c := range b.Commitments.All() {
			if !strings.Contains(text, c.Title) {
				t.Errorf("%s: %q is missing", doc.Subtitle, c.Title)
			}
		}
	}
}

func TestAnEmptyBookMakesAReport(t *testing.T) {
	for _, doc := range []report.Document{report.Dossier((&draft{t: t}).ask()), report.Register((&draft{t: t}).ask())} {
		if doc.Title != "Untitled book" || len(doc.Sections) < 2 {
			t.Errorf("%s: %q with %d sections", doc.Subtitle, doc.Title, len(doc.Sections))
		}
	}
}

func TestEvidenceIsQuotedWithItsGrades(t *testing.T) {
	d := &draft{t: t}
	d.put(&model.Actor{Head: head(model.KindActor, "pm"), Name: "Ada Prime", Kind: "person", Post: "Prime Minister"})
	d.put(&model.Source{
		Head: head(model.KindSource, "paper"), Reliability: "B", Snapshot: &model.Snapshot{Text: "We will train them, once the truce holds."},
		CSL: model.NewCSL(map[string]any{"title": "Talks", "container-title": "The Daily", "URL": "https://example.org/a"}),
	})
	d.put(&model.Source{Head: head(model.KindSource, "unused"), CSL: model.NewCSL(map[string]any{"title": "Never cited"})})
	d.event("truce")
	c := d.commitment("own", "truce", "")
	c.Precondition = condition.OnEvent(c.Precondition.Event).Cite(string(id(model.KindClaim, "c2")))
	claim := func(key string, about model.About, bearing model.Bearing, exact string) {
		d.put(&model.Claim{
			Head: head(model.KindClaim, key), Source: id(model.KindSource, "paper"), About: about, Bearing: bearing, Credibility: "2",
			Speaker: id(model.KindActor, "pm"), Quote: model.Quote{Exact: exact},
		})
	}
	claim("c0", model.About{Commitment: c.ID}, model.Contradicting, "We will not")
	claim("c1", model.About{Commitment: c.ID}, model.Supporting, "We will train them")
	claim("c2", model.About{Event: id(model.KindEvent, "truce")}, model.Supporting, "once the truce holds")
	doc := report.Dossier(d.ask())
	from := "Ada Prime, Prime Minister · " + d.book().LabelOf(model.KindSource, id(model.KindSource, "paper")) + " · source B (usually reliable) · claim 2 (probably true) · "
	says(t, doc, "commitment-own~evidence",
		"We will train them — "+from+"passage found in the stored text",
		"once the truce holds — "+from+"passage found in the stored text",
		"contradicts We will not — "+from+"passage not found in the stored text")
	got := lines(section(t, doc, "commitment-own~condition"))
	if want := "[open] TRUCE: Nothing is recorded of it yet · The Daily B2"; got[1] != want {
		t.Errorf("the clause reads %q, want %q", got[1], want)
	}
	if !hasSection(doc, "source-paper") || hasSection(doc, "source-unused") {
		t.Error("the sources are not those that were cited")
	}
}
