package condition_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"proviso/model/condition"

	"pgregory.net/rapid"
)

func TestJSONForm(t *testing.T) {
	a, b, c := event("a"), event("b"), event("c")
	for text, want := range map[string]*condition.Node{
		`{"all":[{"event":"a"},{"event":"b"}]}`:                                 all(a, b),
		`{"any":[{"event":"a"},{"not":{"event":"b"}}]}`:                         anyOf(a, not(b)),
		`{"at_least":2,"of":[{"event":"a"},{"event":"b"},{"event":"c"}]}`:       atLeast(2, a, b, c),
		`{"event":"eu-mandate","by":"2026-12-31"}`:                              by("eu-mandate", "2026-12-31"),
		`{"event":"eu-mandate","within":"P30D","of":"ceasefire"}`:               within("eu-mandate", "P30D", "ceasefire"),
		`{"while":"ceasefire"}`:                                                 condition.WhileEvent("ceasefire"),
		`{"date":"2027-01~"}`:                                                   on("2027-01~"),
		`{"commitment":"uk-troops","is":"active"}`:                              active("uk-troops"),
		`{"commitment":"uk-troops","stage":"ratified"}`:                         condition.CommitmentStage("uk-troops", "ratified"),
		`{"commitment":"uk-troops","is":"delivered"}`:                           condition.CommitmentDelivered("uk-troops"),
		`{"event":"<a> & \"б\"","claims":["c1","c2"]}`:                          event(`<a> & "б"`).Cite("c1", "c2"),
		`{"not":{"event":"a","by":"2026","claims":["c1"]},"claims":["c2"]}`:     not(by("a", "2026").Cite("c1")).Cite("c2"),
		`{"at_least":1,"of":[{"commitment":"a","is":"active"}],"claims":["c"]}`: atLeast(1, active("a")).Cite("c"),
	} {
		var got *condition.Node
		if err := json.Unmarshal([]byte(text), &got); err != nil || !condition.Equal(got, want) {
			t.Errorf("%s was read as %s: %v", text, condition.Print(got, condition.Verbatim{}), err)
		}
		if written, err := want.MarshalJSON(); err != nil || string(written) != text {
			t.Errorf("%s was written as %s: %v", text, written, err)
		}
	}
}

func TestKeysMayComeInAnyOrder(t *testing.T) {
	var got *condition.Node
	const text = ` { "claims" : [] , "of":"b", "within" : "P30D",  "event":"a"} `
	if err := json.Unmarshal([]byte(text), &got); err != nil || !condition.Equal(got, within("a", "P30D", "b")) {
		t.Errorf("read as %s: %v", condition.Print(got, condition.Verbatim{}), err)
	}
}

func TestNoConditionInJSON(t *testing.T) {
	type record struct {
		Condition *condition.Node `json:"condition"`
	}
	var got record
	if err := json.Unmarshal([]byte(`{"condition":null}`), &got); err != nil || got.Condition != nil {
		t.Errorf("null was read as %v: %v", got.Condition, err)
	}
	if written, err := json.Marshal(got); err != nil || string(written) != `{"condition":null}` {
		t.Errorf("nil was written as %s: %v", written, err)
	}
}

func TestJSONMistakesAreNamedWithTheirPointer(t *testing.T) {
	for text, want := range map[string]string{
		`{}`:                      `the condition: expected one of the forms all, any, at_least with of, not, event, event with by, event with within with of, while, date, commitment with is, commitment with stage, found none of them`,
		`[]`:                      `the condition: expected an object such as {"event": "ceasefire"}, found a list`,
		`null`:                    `the condition: expected an object such as {"event": "ceasefire"}, found null`,
		`{"all":[]}`:              `/all: expected one condition or more, found an empty list`,
		`{"any":{}}`:              `/any: expected a list of conditions, found an object`,
		`{"all":null}`:            `/all: expected a list of conditions, found null`,
		`{"all":[null]}`:          `/all/0: expected an object such as {"event": "ceasefire"}, found null`,
		`{"not":"a"}`:             `/not: expected an object such as {"event": "ceasefire"}, found "a"`,
		`{"not":[{"event":"a"}]}`: `/not: expected an object such as {"event": "ceasefire"}, found a list`,
		`{"all":[{"event":"a"},{"any":[{"event":3}]}]}`:     `/all/1/any/0/event: expected the key of an event, found the number 3`,
		`{"all":[{"event":"a"}],"any":[{"event":"b"}]}`:     `the condition: expected one of the forms all, any, found all with any`,
		`{"event":"a","if":"b"}`:                            `/if: expected a key that conditions have, found "if"`,
		`{"event":"a","a/b~":"b"}`:                          `/a~1b~0: expected a key that conditions have, found "a/b~"`,
		`{"Event":"a"}`:                                     `/Event: expected a key that conditions have, found "Event"`,
		`{"event":"a","event":"b"}`:                         `/event: expected each key once, found "event" twice`,
		`{"event":""}`:                                      `/event: expected the key of an event, found an empty text`,
		`{"event":null}`:                                    `/event: expected the key of an event, found null`,
		`{"event":"a","by":"2026","within":"P1D","of":"b"}`: `the condition: expected one of the forms at_least with of, event, event with by, event with within with of, found by with event with of with within`,
		`{"event":"a","within":"P1D"}`:                      `the condition: expected one of the forms event, event with by, event with within with of, found event with within`,
		`{"event":"a","within":"30 days","of":"b"}`:         `/within: expected a duration such as P30D, found "30 days"`,
		`{"event":"a","within":"P1D","of":""}`:              `/of: expected the key of an event, found an empty text`,
		`{"event":"a","within":"P1D","of":["b"]}`:           `/of: expected the key of an event, found a list`,
		`{"event":"a","by":"soon"}`:                         `/by: expected a date such as 2026-12-31, found "soon"`,
		`{"date":20270101}`:                                 `/date: expected a date such as 2026-12-31, found the number 20270101`,
		`{"date":""}`:                                       `/date: expected a date such as 2026-12-31, found ""`,
		`{"at_least":2,"of":[{"event":"a"}]}`:               `/at_least: expected a whole number from 1 to 1, found 2`,
		`{"at_least":0,"of":[{"event":"a"}]}`:               `/at_least: expected a whole number from 1 to 1, found 0`,
		`{"at_least":1.5,"of":[{"event":"a"}]}`:             `/at_least: expected a whole number, found the number 1.5`,
		`{"at_least":"1","of":[{"event":"a"}]}`:             `/at_least: expected a whole number, found "1"`,
		`{"at_least":1,"of":[]}`:                            `/of: expected one condition or more, found an empty list`,
		`{"at_least":1,"of":[{"while":true}]}`:              `/of/0/while: expected the key of an event, found true`,
		`{"commitment":"c"}`:                                `the condition: expected one of the forms commitment with is, commitment with stage, found commitment`,
		`{"commitment":"c","is":"stage"}`:                   `/is: expected "active" or "delivered", found "stage"`,
		`{"commitment":"c","is":"active","stage":"signed"}`: `the condition: expected one of the forms commitment with is, commitment with stage, found commitment with is with stage`,
		`{"commitment":"c","stage":"withdrawn"}`:            `/stage: expected one of proposed, announced, agreed, signed, approved, ratified, in_force, found "withdrawn"`,
		`{"commitment":"","is":"active"}`:                   `/commitment: expected the key of a commitment, found an empty text`,
		`{"event":"a","claims":"c1"}`:                       `/claims: expected a list of keys, found "c1"`,
		`{"event":"a","claims":["c1",2]}`:                   `/claims/1: expected the key of a claim, found the number 2`,
		`{"event":"a","claims":[""]}`:                       `/claims/0: expected the key of a claim, found an empty text`,
	} {
		var n condition.Node
		err := n.UnmarshalJSON([]byte(text))
		var mistake *condition.JSONError
		if !errors.As(err, &mistake) || err.Error() != want {
			t.Errorf("%s:\n got %v\nwant %s", text, err, want)
		}
		if n.Op != "" {
			t.Errorf("%s: something was read beside the error", text)
		}
	}
}

func TestJSONErrorsReachTheCallerOfThePackage(t *testing.T) {
	var got struct{ Pre *condition.Node }
	err := json.Unmarshal([]byte(`{"Pre":{"not":{"date":"soon"}}}`), &got)
	var mistake *condition.JSONError
	if !errors.As(err, &mistake) || mistake.Under("/commitments/3/precondition").Pointer != "/commitments/3/precondition/not/date" {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsNoJSONIsRefused(t *testing.T) {
	for _, text := range []string{"", "{", `{"event":"a"}}`, `{"event":"a"} {}`, "{\"event\":\"\xff\"}", strings.Repeat("[", 20_000)} {
		var n condition.Node
		if err := n.UnmarshalJSON([]byte(text)); err == nil {
			t.Errorf("%.20q was read", text)
		}
	}
}

func TestTooDeepOrTooWideJSONIsRefused(t *testing.T) {
	deep := strings.Repeat(`{"not":`, 4000) + `{"event":"a"}` + strings.Repeat("}", 4000)
	wide := `{"all":[` + strings.Repeat(`{"event":"a"},`, condition.MaxNodes) + `{"event":"a"}]}`
	for text, pointer := range map[string]string{deep: strings.Repeat("/not", condition.MaxDepth), wide: "/all/1999"} {
		var n condition.Node
		var mistake *condition.JSONError
		if err := n.UnmarshalJSON([]byte(text)); !errors.As(err, &mistake) || mistake.Pointer != pointer {
			t.Errorf("%.20s…: %v, want an error at %s", text, err, pointer)
		}
	}
}

func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := citedTrees().Draw(t, "tree")
		written, err := tree.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var back condition.Node
		if err := json.Unmarshal(written, &back); err != nil || !condition.Equal(&back, tree) {
			t.Fatalf("%s was read back differently: %v", written, err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, written); err != nil || compact.String() != string(written) {
			t.Fatalf("%s is not compact: %v", written, err)
		}
	})
}

func TestMalformedTreesAreNotWritten(t *testing.T) {
	if written, err := json.Marshal(all()); err == nil {
		t.Errorf("written as %s", written)
	}
}

func FuzzUnmarshalJSON(f *testing.F) {
	for _, seed := range []string{
		`{"all":[{"event":"a"},{"any":[{"while":"b"}]}]}`, `{"at_least":2,"of":[{"date":"2026"},{"event":"a","by":"2026-01/.."}]}`,
		`{"not":{"event":"a","within":"P30D","of":"b"},"claims":["c"]}`, `{"commitment":"a","is":"active"}`, `{"commitment":"a","stage":"signed"}`,
		`{"event":"\ud800"}`, `{"event":1e99}`, `{"a":1,"a":2}`, ` [`, `{"at_least":-0,"of":[]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var n condition.Node
		if err := n.UnmarshalJSON(data); err != nil {
			var mistake *condition.JSONError
			if !errors.As(err, &mistake) || n.Op != "" {
				t.Fatalf("%q: %v", data, err)
			}
			return
		}
		written, err := n.MarshalJSON()
		if err != nil {
			t.Fatalf("%q: %v", data, err)
		}
		var back condition.Node
		if err := back.UnmarshalJSON(written); err != nil || !condition.Equal(&n, &back) {
			t.Fatalf("%q was written as %s: %v", data, written, err)
		}
	})
}
