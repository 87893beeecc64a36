package condition_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model/condition"
	"proviso/model/words"

	"pgregory.net/rapid"
)

// paris names what the sample of the Paris talks speaks of; other ids name themselves.
type paris struct{}

var parisNames = map[string]string{
	"peace-deal":       "Peace deal is signed",
	"legal-framework":  "Legal framework enters into force",
	"uk-commons":       "House of Commons approves",
	"ceasefire":        "Ceasefire enters into force",
	"ukraine-requests": "Ukraine asks for the force",
	"us-withdraws":     "United States withdraws",
	"uk-troops":        "UK sends troops",
	"fr-troops":        "France sends troops",
}

func (paris) EventName(id string) string {
	if name, ok := parisNames[id]; ok {
		return name
	}
	return strings.ToUpper(id)
}

func (p paris) CommitmentTitle(id string) string { return p.EventName(id) }

func parse(t testing.TB, text string) *condition.Node {
	t.Helper()
	n, err := condition.Parse(text, condition.Verbatim{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSentence(t *testing.T) {
	english := assets.Words("en")
	for text, want := range map[string]string{
		"": "no condition",
		"peace-deal and legal-framework and uk-commons": "once Peace deal is signed, Legal framework enters into force and House of Commons approves",
		"ceasefire": "once Ceasefire enters into force",
		"ceasefire and ukraine-requests and 1 of (uk-troops active, fr-troops active)": "once Ceasefire enters into force, Ukraine asks for the force, and either “UK sends troops” is in force or “France sends troops” is in force",
		"peace-deal and not us-withdraws":                                              "if Peace deal is signed and “United States withdraws” does not happen",
		"not us-withdraws":                                                             "unless United States withdraws",
		"not (a or b)":                                                                 "unless A or B",
		"not date 2027-01-01":                                                          "before 1 Jan 2027",
		"date 2027-01~":                                                                "from about Jan 2027",
		"date 2027-01-01 and a":                                                        "once 1 Jan 2027 has come and A",
		"a and not date 2027-01-01":                                                    "if A and 1 Jan 2027 has not come",
		"ceasefire by 2026-12-31":                                                      "if Ceasefire enters into force by 31 Dec 2026",
		"peace-deal within P90D of ceasefire":                                          "if Peace deal is signed within 90 days after “Ceasefire enters into force”",
		"while ceasefire":                                                              "as long as “Ceasefire enters into force” holds",
		"while ceasefire and while a":                                                  "as long as “Ceasefire enters into force” holds and “A” holds",
		"while a and not while b":                                                      "if “A” holds and “B” does not hold",
		"while ceasefire and a":                                                        "if “Ceasefire enters into force” holds and A",
		"uk-troops stage ratified":                                                     "once “UK sends troops” has been ratified",
		"uk-troops stage in_force or fr-troops delivered":                              "once “UK sends troops” has been recorded as in force or “France sends troops” has been delivered",
		"all (any (1 of (a)))":                                                         "once A",
		"a or b and c":                                                                 "once A, or both B and C",
		"a and b or c and d":                                                           "once both A and B, or both C and D",
		"a and (b or c or d)":                                                          "once A; and (B, C or D)",
		"a or b and (c or d)":                                                          "once A; or (B, and either C or D)",
		"2 of (a, b, c)":                                                               "once at least 2 of these hold: A, B and C",
		"a and 2 of (b, c, d or e)":                                                    "once A; and (at least 2 of these hold: B; C; and either D or E)",
		"2 of (a, b)":                                                                  "once A and B",
		"a and not (b or c)":                                                           "if A, and neither B nor C",
		"a and not (b and c)":                                                          "if A, and not both B and C",
		"a or not (b or c or d)":                                                       "if A; or (none of these holds: B, C and D)",
		"a or not (b and c and d)":                                                     "if A; or (not all of these hold: B, C and D)",
		"a or not 2 of (b, c, d)":                                                      "if A; or (fewer than 2 of these hold: B, C and D)",
		"a or not (b and (c or d))":                                                    "if A, or not (B, and either C or D)",
		"not not a":                                                                    "if not (“A” does not happen)",
		"a or not all (b)":                                                             "if A, or not (B)",
		"a or not by-x by 2026":                                                        "if A or “BY-X” does not happen by 2026",
	} {
		if got := condition.Sentence(parse(t, text), paris{}, english); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestEveryLeafAndItsNegationHaveWords(t *testing.T) {
	for text, want := range map[string]string{
		"not a":                   "“A” does not happen",
		"not a by 2026-12-31":     "“A” does not happen by 31 Dec 2026",
		"not a within P1D of b":   "“A” does not happen within 1 day after “B”",
		"not while a":             "“A” does not hold",
		"not date 2026":           "2026 has not come",
		"not c active":            "“C” is not in force",
		"not c delivered":         "“C” has not been delivered",
		"not c stage in_force":    "“C” has not been recorded as in force",
		"c stage proposed":        "“C” has been proposed",
		"c stage announced":       "“C” has been announced",
		"c stage agreed":          "“C” has been agreed",
		"c stage signed":          "“C” has been signed",
		"c stage approved":        "“C” has been approved",
		"not c stage proposed":    "“C” has not been proposed",
		"not c stage announced":   "“C” has not been announced",
		"not c stage agreed":      "“C” has not been agreed",
		"not c stage signed":      "“C” has not been signed",
		"not c stage approved":    "“C” has not been approved",
		"not c stage ratified":    "“C” has not been ratified",
		"peace-deal and (a or b)": "Peace deal is signed, and either A or B",
		"":                        "no condition",
	} {
		if got := condition.Say(parse(t, text), paris{}, assets.Words("en")); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestPhraseMarksOffTheClauses(t *testing.T) {
	n := parse(t, "peace-deal and not us-withdraws or while ceasefire")
	var got []string
	var nodes []*condition.Node
	for _, run := range condition.Phrase(n, paris{}, assets.Words("en")) {
		if run.Kind == condition.Clause {
			got = append(got, "["+run.Text+"]")
			nodes = append(nodes, run.Node)
			continue
		}
		if run.Node != nil {
			t.Errorf("%q is plain and has a node", run.Text)
		}
		got = append(got, run.Text)
	}
	want := "if both |[Peace deal is signed]| and |[“United States withdraws” does not happen]|, or |[“Ceasefire enters into force” holds]"
	if strings.Join(got, "|") != want {
		t.Errorf("got %s", strings.Join(got, "|"))
	}
	if both := n.Of[0]; !slices.Equal(nodes, []*condition.Node{both.Of[0], both.Of[1], n.Of[1]}) {
		t.Errorf("nodes %v", nodes)
	}
}

// TestOtherLanguagesMayTurnTheOrderRound lets a language put the last first.
func TestOtherLanguagesMayTurnTheOrderRound(t *testing.T) {
	backwards := words.New("xx", map[string]string{
		"condition.if": "{condition} if", "condition.event": "{event}", "condition.within": "after {other}, within {duration}: {event}",
		"condition.not_event": "no {event}", "condition.comma_and": "{after} & {before}", "condition.either": "<{condition}>",
		"list.or": "{after} / {before}", "duration.days.other": "{n}d",
	})
	runs := condition.Phrase(parse(t, "a within P2D of b and (c or not d)"), paris{}, backwards)
	var got []string
	for _, run := range runs {
		got = append(got, run.Text)
	}
	if strings.Join(got, "|") != "<|no D| / |C|> & |after B, within 2d: A| if" {
		t.Errorf("got %s", strings.Join(got, "|"))
	}
}

// odd gives names that could be taken for parts of the text.
type odd struct{}

func (odd) EventName(id string) string       { return "{date} \x001\x00 {" + id + "}" }
func (odd) CommitmentTitle(id string) string { return "" }

func TestNamesAreNeverReadAsText(t *testing.T) {
	runs := condition.Phrase(parse(t, "a and b active"), odd{}, assets.Words("en"))
	if len(runs) != 4 || runs[1].Text != "{date} \x001\x00 {a}" || runs[3].Text != "“” is in force" {
		t.Errorf("got %v", runs)
	}
}

func TestRows(t *testing.T) {
	for text, want := range map[string]string{
		"":  "",
		"a": "0 - A",
		"ceasefire and ukraine-requests and 1 of (uk-troops active, fr-troops active)": `0 all of
1 - Ceasefire enters into force
1 - Ukraine asks for the force
1 at least 1 of
2 - “UK sends troops” is in force
2 - “France sends troops” is in force`,
		"not a or not (b or not not c) or not (d and e)": `0 any of
1 - “A” does not happen
1 none of
2 - B
2 not
3 - “C” does not happen
1 not all of
2 - D
2 - E`,
		"not 2 of (a, all (b))": `0 fewer than 2 of
1 - A
1 all of
2 - B`,
	} {
		var lines []string
		for _, row := range condition.Rows(parse(t, text), paris{}, assets.Words("en")) {
			sign := " "
			if row.Clause {
				sign = " - "
			}
			lines = append(lines, fmt.Sprint(row.Depth)+sign+row.Text)
			if row.Node == nil {
				t.Errorf("%s: %q has no node", text, row.Text)
			}
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestEveryConditionCanBeSaid(t *testing.T) {
	english := assets.Words("en")
	rapid.Check(t, func(t *rapid.T) {
		tree := trees().Draw(t, "tree")
		clauses := 0
		for _, run := range condition.Phrase(tree, condition.Names(keysAsNames{}), english) {
			if run.Kind == condition.Clause {
				clauses++
			}
			if run.Kind == condition.Plain && strings.ContainsAny(run.Text, "⟦{\x00") {
				t.Fatalf("%q in the words of %s", run.Text, condition.Print(tree, condition.Verbatim{}))
			}
		}
		rows := condition.Rows(tree, keysAsNames{}, english)
		if clauses != len(condition.Leaves(tree)) || len(rows) < clauses {
			t.Fatalf("%d clauses and %d rows for %s", clauses, len(rows), condition.Print(tree, condition.Verbatim{}))
		}
	})
}

type keysAsNames struct{}

func (keysAsNames) EventName(string) string       { return "E" }
func (keysAsNames) CommitmentTitle(string) string { return "C" }

// TestUnfinishedTreesAreSaidAsFarAsTheyGo covers what an editor shows between two
// keystrokes: Check refuses these.
func TestUnfinishedTreesAreSaidAsFarAsTheyGo(t *testing.T) {
	english := assets.Words("en")
	for _, n := range []*condition.Node{
		all(), anyOf(nil), atLeast(0), atLeast(5, event("a")),
		{Op: condition.Not},
		not(nil), not(all()), not(not(nil)),
		{Op: "xor"},
		all(event("a"), nil, not(anyOf())), not(atLeast(2, nil, event("a"), event("b"))), condition.CommitmentStage("", ""), by0(),
	} {
		condition.Sentence(n, paris{}, english)
		condition.Say(n, paris{}, english)
		condition.Rows(n, paris{}, english)
		condition.Print(n, condition.Verbatim{})
		condition.Loops([]condition.Link{{ID: "a", Pre: n, Term: n}})
		if condition.Check(n) == nil {
			t.Errorf("%+v is finished", n)
		}
	}
}

func by0() *condition.Node { return &condition.Node{Op: condition.By} }
