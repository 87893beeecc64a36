package say_test

import (
	"slices"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/say"
	"proviso/ui/theme"
)

var (
	english = assets.Words(assets.English)
	today   = when.MustDate("2026-01-20").Earliest()
)

func head(kind model.RecordKind, key string) model.Head {
	return model.Head{ID: model.DeriveID(kind, key), Key: key}
}

func id(kind model.RecordKind, key string) model.ID { return model.DeriveID(kind, key) }

// bookOf holds some records, valid or not.
func bookOf(records ...model.Record) model.Book {
	var e model.Edit
	for _, r := range records {
		e.Changes = append(e.Changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
	}
	return model.Fold(model.Book{}, e)
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestHeadlines(t *testing.T) {
	for name, x := range map[string]struct {
		answer outlook.Answer
		want   say.Chip
	}{
		"in force":          {outlook.Answer{Headline: "activated", Activation: outlook.Activated, Stage: model.Signed}, say.Chip{Tone: theme.Go, Text: "in force"}},
		"a stage that owes": {outlook.Answer{Headline: "signed", Activation: outlook.Unconditional, Stage: model.Signed}, say.Chip{Tone: theme.Go, Text: "signed"}},
		"a stage that waits": {
			outlook.Answer{Headline: "signed", Activation: outlook.Waiting, Stage: model.Signed}, say.Chip{Tone: theme.Open, Text: "open"},
		},
		"blocked":   {outlook.Answer{Headline: "blocked", Activation: outlook.Blocked}, say.Chip{Tone: theme.Stop, Text: "blocked"}},
		"delivered": {outlook.Answer{Headline: "delivered", Delivery: model.Delivered}, say.Chip{Tone: theme.Done, Text: "delivered"}},
		"withdrawn": {
			outlook.Answer{Headline: "withdrawn", Activation: outlook.Waiting, Stage: model.Withdrawn}, say.Chip{Tone: theme.End, Text: "withdrawn"},
		},
	} {
		expect(t, name, say.Headline(english, x.answer), x.want)
	}
}

func TestTruths(t *testing.T) {
	for truth, want := range map[outlook.Truth]say.Chip{
		outlook.True: {Tone: theme.Go, Text: "yes"}, outlook.False: {Tone: theme.Stop, Text: "no"}, outlook.Open: {Tone: theme.Open, Text: "open"},
	} {
		expect(t, truth.String(), say.Truth(english, truth), want)
	}
}

func TestStatesOfEvents(t *testing.T) {
	for state, want := range map[model.EventState]say.Chip{
		"":             {Tone: theme.Open, Text: "open"},
		model.Open:     {Tone: theme.Open, Text: "open"},
		model.Occurred: {Tone: theme.Go, Text: "occurred"},
		model.Ended:    {Tone: theme.End, Text: "ended"},
		model.RuledOut: {Tone: theme.Stop, Text: "ruled out"},
	} {
		expect(t, "event "+string(state), say.Event(english, state), want)
	}
}

// Every word of the vocabulary has a text of its own and a tone: a chip never shows a key.
func TestEveryStateHasItsWord(t *testing.T) {
	chips := map[string]say.Chip{}
	for _, s := range model.Stages() {
		chips["stage "+string(s)] = say.Stage(english, s)
	}
	for _, d := range model.Deliveries() {
		chips["delivery "+string(d)] = say.Delivery(english, d)
	}
	for _, s := range model.StanceKinds() {
		chips["stance "+string(s)] = say.Stance(english, s)
	}
	tones := []theme.Tone{theme.Go, theme.Open, theme.Stop, theme.End, theme.Done}
	for what, chip := range chips {
		if chip.Text == "" || chip.Text[0] == '_' || !slices.Contains(tones, chip.Tone) {
			t.Errorf("%s is shown as %+v", what, chip)
		}
	}
	expect(t, "suspended", chips["stage suspended"].Tone, theme.Stop)
	expect(t, "in force", chips["stage in_force"], say.Chip{Tone: theme.Go, Text: "in force"})
	expect(t, "not due", chips["delivery not_due"].Text, "not due")
	expect(t, "opposes", chips["stance opposes"].Tone, theme.Stop)
}

func TestParties(t *testing.T) {
	b := bookOf(
		&model.Actor{Head: head(model.KindActor, "gb"), Name: "United Kingdom"},
		&model.Actor{Head: head(model.KindActor, "fr"), Name: "France"},
		&model.Actor{Head: head(model.KindActor, "ua"), Name: "Ukraine"},
	)
	party := func(role model.Role, keys ...string) (out []model.Party) {
		for _, k := range keys {
			out = append(out, model.Party{Actor: id(model.KindActor, k), Role: role})
		}
		return out
	}
	for want, parties := range map[string][]model.Party{
		"":                                 nil,
		"United Kingdom, France":           party(model.Obligor, "gb", "fr"),
		"→ Ukraine":                        party(model.Beneficiary, "ua"),
		"United Kingdom, France → Ukraine": slices.Concat(party(model.Obligor, "gb", "fr"), party(model.Host, "ua"), party(model.Beneficiary, "ua")),
	} {
		expect(t, "parties", say.Parties(b, &model.Commitment{Parties: parties}), want)
	}
}

func TestDeadlines(t *testing.T) {
	b := bookOf(&model.Event{Head: head(model.KindEvent, "ceasefire"), Name: "Ceasefire"})
	c := &model.Commitment{Deadline: &model.Deadline{Within: when.MustDuration("P90D"), Event: id(model.KindEvent, "ceasefire")}}
	for want, due := range map[string]outlook.Due{
		"":                                    {},
		"due 1 Aug 2026":                      {Kind: outlook.AfterEvent, Running: true, On: when.MustDate("2026-08-01")},
		"due Aug 2026":                        {Kind: outlook.OnDate, Running: true, On: when.MustDate("2026-08")},
		"within 90 days of “Ceasefire”":       {Kind: outlook.AfterEvent},
		"within 90 days of coming into force": {Kind: outlook.AfterActivation},
	} {
		expect(t, "deadline", say.Due(english, b, c, due), want)
	}
}

func TestDaysLeft(t *testing.T) {
	for want, due := range map[string]outlook.Due{
		"":             {Kind: outlook.AfterEvent},
		"today":        {Running: true, On: when.On(today)},
		"in 1 day":     {Running: true, On: when.On(today + 1)},
		"in 30 days":   {Running: true, On: when.On(today + 30)},
		"1 day over":   {Running: true, On: when.On(today - 1)},
		"12 days over": {Running: true, On: when.On(today - 12)},
		"in 11 days":   {Running: true, On: when.MustDate("2026-01")}, // to the last day that it can be
	} {
		expect(t, "days left", say.DaysLeft(english, due, today), want)
	}
	if got := say.DaysLeft(english, outlook.Due{Running: true, On: when.MustDate("2026-01/..")}, today); got != "" {
		t.Errorf("a deadline without an end has %q", got)
	}
}

func TestWhereAPassageStands(t *testing.T) {
	b := bookOf(
		&model.Actor{Head: head(model.KindActor, "starmer"), Name: "Keir Starmer", Post: "Prime Minister"},
		&model.Actor{Head: head(model.KindActor, "kushner"), Name: "Jared Kushner"},
		&model.Source{
			Head: head(model.KindSource, "bbc"), Reliability: "B",
			CSL:      model.CSL(`{"type":"article","title":"Talks","container-title":"BBC News","issued":{"date-parts":[[2026,1,6]]}}`),
			Snapshot: model.NewSnapshot("in the event of a peace deal", today.Time()),
		},
		&model.Source{Head: head(model.KindSource, "leaflet"), CSL: model.CSL(`{"type":"pamphlet","title":"A leaflet"}`)},
	)
	from := func(c model.Claim) string { return say.From(english, b, &c) }
	bbc, leaflet := id(model.KindSource, "bbc"), id(model.KindSource, "leaflet")
	expect(t, "all of it", from(model.Claim{
		Source: bbc, Speaker: id(model.KindActor, "starmer"), Credibility: "2", Quote: model.Quote{Exact: "a peace deal"}, Locator: "para. 3",
	}), "Keir Starmer, Prime Minister · BBC News, 6 Jan 2026 · B2 · quote verified in the stored text · para. 3")
	expect(t, "not there", from(model.Claim{Source: bbc, Quote: model.Quote{Exact: "a ceasefire"}}), "BBC News, 6 Jan 2026 · B · quote not found in the stored text")
	expect(t, "no stored text", from(model.Claim{Source: leaflet, Speaker: id(model.KindActor, "kushner"), Quote: model.Quote{Exact: "a ceasefire"}}), "Jared Kushner · A leaflet")
	expect(t, "nothing known", from(model.Claim{Source: "gone", Speaker: "gone"}), "")
}

func TestGroups(t *testing.T) {
	for name, x := range map[string]struct {
		answer outlook.Answer
		want   string
	}{
		"waits":          {outlook.Answer{Headline: "signed", Activation: outlook.Waiting, Stage: model.Signed}, say.Undecided},
		"owed":           {outlook.Answer{Headline: "activated", Activation: outlook.Activated}, say.InForce},
		"owed and late":  {outlook.Answer{Headline: "activated", Activation: outlook.Activated, Overdue: true}, say.InForce},
		"under way":      {outlook.Answer{Headline: "in_progress", Activation: outlook.Unconditional}, say.InForce},
		"early work":     {outlook.Answer{Headline: "in_progress", Activation: outlook.Waiting}, say.Undecided},
		"blocked":        {outlook.Answer{Headline: "blocked", Activation: outlook.Blocked}, say.Blocked},
		"contradicted":   {outlook.Answer{Headline: "contradicted", Activation: outlook.Contradicted}, say.Blocked},
		"failed":         {outlook.Answer{Headline: "failed", Activation: outlook.Activated}, say.Failed},
		"delivered":      {outlook.Answer{Headline: "delivered", Activation: outlook.Activated}, say.Delivered},
		"ended":          {outlook.Answer{Headline: "ended", Activation: outlook.Ended}, say.Over},
		"terminal stage": {outlook.Answer{Headline: "lapsed", Activation: outlook.Activated, Stage: model.Lapsed}, say.Over},
	} {
		got := say.Group(x.answer)
		expect(t, name, got, x.want)
		if !slices.Contains(say.Groups(), got) || got == say.Overdue {
			t.Errorf("%s: %q is no group to be counted in", name, got)
		}
	}
	for _, g := range say.Groups() {
		if !english.Has("commitments.group." + g) {
			t.Errorf("the group %q has no word", g)
		}
	}
}
