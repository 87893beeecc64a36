package condition_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"proviso/model/condition"

	"pgregory.net/rapid"
)

func TestTextForm(t *testing.T) {
	a, b, c, d := event("a"), event("b"), event("c"), event("d")
	for text, want := range map[string]*condition.Node{
		"peace-deal and (uk-commons or not us-withdraws)": all(event("peace-deal"), anyOf(event("uk-commons"), not(event("us-withdraws")))),
		"2 of (a, b, c)":                      atLeast(2, a, b, c),
		"eu-mandate by 2026-12-31":            by("eu-mandate", "2026-12-31"),
		"eu-mandate within P30D of ceasefire": within("eu-mandate", "P30D", "ceasefire"),
		"while ceasefire":                     condition.WhileEvent("ceasefire"),
		"date 2027-01-01":                     on("2027-01-01"),
		"uk-troops active":                    active("uk-troops"),
		"uk-troops stage ratified":            condition.CommitmentStage("uk-troops", "ratified"),
		"uk-troops delivered":                 condition.CommitmentDelivered("uk-troops"),
		"a and b and c":                       all(a, b, c),
		"(a and b) and c":                     all(all(a, b), c),
		"a and (b and c)":                     all(a, all(b, c)),
		"a or b and c":                        anyOf(a, all(b, c)),
		"(a or b) and c":                      all(anyOf(a, b), c),
		"a and b or c and d":                  anyOf(all(a, b), all(c, d)),
		"a or (b or c)":                       anyOf(a, anyOf(b, c)),
		"not a and b":                         all(not(a), b),
		"not (a and b)":                       not(all(a, b)),
		"not not a":                           not(not(a)),
		"not a by 2026":                       not(by("a", "2026")),
		"not 1 of (a)":                        not(atLeast(1, a)),
		"not while a":                         not(condition.WhileEvent("a")),
		"all (a)":                             all(a),
		"any (all (a)) and b":                 all(anyOf(all(a)), b),
		"2 of (a or b, c and d, not a)":       atLeast(2, anyOf(a, b), all(c, d), not(a)),
		"1 of (all (a), 1 of (b))":            atLeast(1, all(a), atLeast(1, b)),
		"28-point-plan":                       event("28-point-plan"),
		`"and" and "2" and "not" active`:      all(event("and"), event("2"), active("not")),
		`"a b" by ../2026-03`:                 by("a b", "../2026-03"),
		`"say \"yes\"\\\n\u{200b}"`:           event("say \"yes\"\\\n\u200b"),
		"перемир-я within P2M of 停火":          within("перемир-я", "P2M", "停火"),
	} {
		got, err := condition.Parse(text, condition.Verbatim{})
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if !condition.Equal(got, want) {
			t.Errorf("%s was read as %s", text, condition.Print(got, condition.Verbatim{}))
		}
		if printed := condition.Print(want, condition.Verbatim{}); printed != text {
			t.Errorf("%s was printed as %s", text, printed)
		}
	}
}

func TestParseIsLenient(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		" \n\t":                      "",
		"((a))":                      "a",
		"a AND b Or NOT c":           "a and b or not c",
		"\u00a0a\nand\tb ":           "a and b",
		"2 OF(a,b , c)":              "2 of (a, b, c)",
		"all (a, b)":                 "a and b",
		"any(a,b) and c":             "(a or b) and c",
		`"ceasefire"by 2026`:         "ceasefire by 2026",
		"(not(a))and(2 of(a,b))":     "not a and 2 of (a, b)",
		"DATE 2026 or WHILE a":       "date 2026 or while a",
		"uk Stage in_force":          "uk stage in_force",
		`"\"" and "\\" and "\u{61}"`: `"\"" and "\\" and a`,
	} {
		got, err := condition.Parse(text, condition.Verbatim{})
		if printed := condition.Print(got, condition.Verbatim{}); err != nil || printed != want {
			t.Errorf("%s: got %q, %v; want %q", text, printed, err, want)
		}
	}
}

func TestPrintAndParseAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := trees().Draw(t, "tree")
		text := condition.Print(tree, condition.Verbatim{})
		if strings.ContainsAny(text, "\n\r") {
			t.Fatalf("%q is more than one line", text)
		}
		back, err := condition.Parse(text, condition.Verbatim{})
		if err != nil || !condition.Equal(back, tree) {
			t.Fatalf("%q was read back as %q: %v", text, condition.Print(back, condition.Verbatim{}), err)
		}
	})
}

func TestTheDeepestAndWidestTreesArePrintedAndReadBack(t *testing.T) {
	deep := event("a")
	for i := range condition.MaxDepth - 1 {
		switch i % 4 {
		case 0:
			deep = all(deep)
		case 1:
			deep = anyOf(deep, event("b"))
		case 2:
			deep = all(deep, event("c"))
		default:
			deep = not(deep)
		}
	}
	for _, tree := range []*condition.Node{deep, nested(condition.MaxDepth), wide(condition.MaxNodes)} {
		if err := condition.Check(tree); err != nil {
			t.Fatal(err)
		}
		back, err := condition.Parse(condition.Print(tree, condition.Verbatim{}), condition.Verbatim{})
		if err != nil || !condition.Equal(back, tree) {
			t.Errorf("read back differently: %v", err)
		}
	}
}

// book is a Resolver with ids that differ from the keys.
type book struct{ events, commitments []string }

func (b book) Event(key string) (string, bool) { return "e:" + key, slices.Contains(b.events, key) }
func (b book) Commitment(key string) (string, bool) {
	return "c:" + key, slices.Contains(b.commitments, key)
}
func (b book) EventKeys() []string            { return b.events }
func (b book) CommitmentKeys() []string       { return b.commitments }
func (b book) EventKey(id string) string      { return strings.TrimPrefix(id, "e:") }
func (b book) CommitmentKey(id string) string { return strings.TrimPrefix(id, "c:") }

func TestContextTellsEventsFromCommitments(t *testing.T) {
	b := book{events: []string{"talks", "truce"}, commitments: []string{"talks"}}
	const text = "talks and talks active and talks within P1M of truce and talks stage signed and while talks"
	got, err := condition.Parse(text, b)
	if err != nil {
		t.Fatal(err)
	}
	if events := condition.Events(got); !slices.Equal(events, []string{"e:talks", "e:truce"}) {
		t.Errorf("events %q", events)
	}
	if commitments := condition.Commitments(got); !slices.Equal(commitments, []string{"c:talks"}) {
		t.Errorf("commitments %q", commitments)
	}
	if printed := condition.Print(got, b); printed != text {
		t.Errorf("printed as %s", printed)
	}
}

func TestMistakesAreNamedWithTheirColumn(t *testing.T) {
	b := book{events: []string{"ceasefire", "peace-deal", "uk-commons"}, commitments: []string{"uk-troops", "ceasefire-watch"}}
	for text, want := range map[string]string{
		"ceasefire and )":                     `column 15: expected an event key, found ")"`,
		"ceasefire and":                       `column 14: expected an event key, found the end`,
		"not ceasfire":                        `column 5: there is no event "ceasfire": did you mean "ceasefire"?`,
		"peace":                               `column 1: there is no event "peace": did you mean "peace-deal"?`,
		"zebra":                               `column 1: there is no event "zebra"`,
		"uk-troop active":                     `column 1: there is no commitment "uk-troop": did you mean "uk-troops"?`,
		"uk-troops":                           `column 1: there is no event "uk-troops": it is a commitment: write "active", "delivered" or "stage" and the stage after it`,
		"ceasefire active":                    `column 1: there is no commitment "ceasefire": it is an event: write its key alone, or "while" before it`,
		"ceasefire within P1D of pease":       `column 25: there is no event "pease"`,
		"ceasefire peace-deal":                `column 11: expected "and", "or" or the end, found "peace-deal"`,
		"(ceasefire":                          `column 11: expected "and", "or" or ")", found the end`,
		"ceasefire)":                          `column 10: expected "and", "or" or the end, found ")"`,
		"2 of (ceasefire; peace-deal)":        `column 7: expected an event key, found "ceasefire;": a key with other characters than letters, digits, '-', '_' and '.' is written in double quotes`,
		"2 of (ceasefire":                     `column 16: expected "and", "or", "," or ")", found the end`,
		"2 of ceasefire":                      `column 6: expected "(", found "ceasefire"`,
		"3 of (ceasefire, peace-deal)":        `column 1: expected a whole number from 1 to 2, found "3"`,
		"0 of (ceasefire)":                    `column 1: expected a whole number from 1 to 1, found "0"`,
		"99999999999999999999 of (ceasefire)": `column 1: expected a whole number from 1 to 1, found "99999999999999999999"`,
		"2 and ceasefire":                     `column 3: expected "of", found "and": a key that is a number is written in double quotes`,
		"all ()":                              `column 6: expected an event key, found ")"`,
		"ceasefire by tomorrow":               `column 14: expected a date such as 2026-12-31, found "tomorrow"`,
		`ceasefire by "2026"`:                 `column 14: expected a date such as 2026-12-31, found "2026"`,
		"date":                                `column 5: expected a date such as 2026-12-31, found the end`,
		"ceasefire within 30 of x":            `column 18: expected a duration such as P30D, found "30"`,
		"ceasefire within P30D after x":       `column 23: expected "of", found "after"`,
		"uk-troops stage ratfied":             `column 17: expected a stage: proposed, announced, agreed, signed, approved, ratified, in_force, found "ratfied": did you mean "ratified"?`,
		"and":                                 `column 1: expected an event key, found "and": a key that is a word of the language is written in double quotes`,
		"!ceasefire":                          `column 1: expected an event key, found "!ceasefire": write "not" before what shall not hold`,
		`ceasefire and "peace`:                `column 21: expected a closing double quote, found the end`,
		`"a\q"`:                               `column 3: expected one of \" \\ \n \r \t \u{…}, found \q`,
		`""`:                                  `column 1: expected an event key, found ""`,
		"перемирие or ceasefire":              `column 1: there is no event "перемирие"`,
		"ceasefire or перемирие":              `column 14: there is no event "перемирие"`,
		"ceasefire or \xff":                   `column 14: expected text in UTF-8, found other bytes`,
	} {
		_, err := condition.Parse(text, b)
		var syntax *condition.SyntaxError
		if !errors.As(err, &syntax) || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", text, err, want)
		}
	}
}

func TestTooDeepOrTooLongTextsAreRefused(t *testing.T) {
	for name, text := range map[string]string{
		"parentheses": strings.Repeat("(", 100_000) + "a" + strings.Repeat(")", 100_000),
		"too many":    strings.Repeat("(", condition.MaxDepth+1) + "a" + strings.Repeat(")", condition.MaxDepth+1),
		"not":         strings.Repeat("not ", 100_000) + "a",
		"lists":       strings.Repeat("all (", condition.MaxDepth) + "a" + strings.Repeat(")", condition.MaxDepth),
		"groups":      strings.Repeat("a or b and (", 40) + "a" + strings.Repeat(")", 40),
	} {
		_, err := condition.Parse(text, condition.Verbatim{})
		if err == nil || !strings.Contains(err.Error(), "no more than 64 deep") {
			t.Errorf("%s: %v", name, err)
		}
	}
	long := strings.Repeat("a and ", condition.MaxNodes) + "a"
	if _, err := condition.Parse(long, condition.Verbatim{}); err == nil || !strings.Contains(err.Error(), "no more than 2000 parts") {
		t.Errorf("long: %v", err)
	}
}

func TestErrorsStayShort(t *testing.T) {
	for _, text := range []string{strings.Repeat("x", 1<<20) + "!", strings.Repeat("x", 1<<20), "a by " + strings.Repeat("9", 1<<20)} {
		if _, err := condition.Parse(text, book{}); err == nil || len(err.Error()) > 300 {
			t.Errorf("%.10s…: the error is missing or long", text)
		}
	}
}

func TestSuggestionsAreTheNearestAndFew(t *testing.T) {
	b := book{events: []string{"zeta", "talks-4", "talks-3", "talks-2", "talks-1", "talks", "Talk"}}
	_, err := condition.Parse("talk", b)
	var syntax *condition.SyntaxError
	if !errors.As(err, &syntax) || !slices.Equal(syntax.Nearest, []string{"Talk", "talks", "talks-1"}) {
		t.Fatalf("%v", err)
	}
	if syntax.Unknown != "event" || syntax.Key != "talk" || !strings.HasSuffix(err.Error(), `did you mean "Talk", "talks" or "talks-1"?`) {
		t.Errorf("%+v: %v", syntax, err)
	}
	swapped, _ := condition.Parse("tlaks", b)
	if swapped != nil {
		t.Error("an unknown key was read")
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"peace-deal and (uk-commons or not us-withdraws)", "2 of (a, b, c)", "a by 2026-12-31", "a within P30D of b", "while a",
		"date 2027-01-01", "a active", "a stage ratified", "a delivered", `all ("and") or any ("\u{41}\"")`, "((", `"\`, "9 of", "not not",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tree, err := condition.Parse(text, condition.Verbatim{})
		if err != nil {
			var syntax *condition.SyntaxError
			if !errors.As(err, &syntax) || syntax.Column < 1 || syntax.Column > len([]rune(text))+1 || tree != nil {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if err := condition.Check(tree); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		again, err := condition.Parse(condition.Print(tree, condition.Verbatim{}), condition.Verbatim{})
		if err != nil || !condition.Equal(tree, again) {
			t.Fatalf("%q: read back differently: %v", text, err)
		}
	})
}
