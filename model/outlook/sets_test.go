package outlook_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
)

// written puts sets in one line: "a b, c !d".
func written(b model.Book, sets [][]outlook.Literal) string {
	var out []string
	for _, set := range sets {
		var texts []string
		for _, l := range set {
			texts = append(texts, l.Text(b))
		}
		out = append(out, "{"+strings.Join(texts, ", ")+"}")
	}
	return strings.Join(out, " ")
}

func setsOf(t testing.TB, o *outlook.Outlook, atLeast, size int, keys ...string) outlook.Sets {
	t.Helper()
	var ids []model.ID
	for _, k := range keys {
		ids = append(ids, commitmentID(k))
	}
	s, err := o.Sets(context.Background(), ids, atLeast, size)
	if err != nil {
		t.Fatalf("sets of %v: %v", keys, err)
	}
	return s
}

func TestFlagshipSets(t *testing.T) {
	o := evaluate(t, flagship(t).book(), on("2026-02-01"))
	for key, want := range map[string][2]string{
		"uk-troops":     {"{legal-framework, peace-deal, uk-commons}", "{!legal-framework} {!peace-deal} {!uk-commons}"},
		"fr-troops":     {"{legal-framework, peace-deal}", "{!legal-framework} {!peace-deal}"},
		"uk-fr-hubs":    {"{ceasefire}", "{!ceasefire}"},
		"mnf-u":         {"{ceasefire, legal-framework, peace-deal, ukraine-requests}", "{!ceasefire} {!legal-framework} {!peace-deal} {!ukraine-requests}"},
		"us-monitoring": {"{ceasefire, us-backing}", "{!ceasefire} {!us-backing}"},
		"de-presence":   {"{peace-deal}", "{!peace-deal}"},
	} {
		s := setsOf(t, o, 1, 0, key)
		if u, b := written(o.Book(), s.Unlock), written(o.Book(), s.Block); u != want[0] || b != want[1] || !s.Complete {
			t.Errorf("%s is unlocked by %s and blocked by %s, complete %v", key, u, b, s.Complete)
		}
	}
	related := evaluate(t, flagship(t).relate("r", "peace-deal", model.Implies, "ceasefire").book(), on("2026-02-01"))
	if u := written(o.Book(), setsOf(t, related, 1, 0, "mnf-u").Unlock); u != "{legal-framework, peace-deal, ukraine-requests}" {
		t.Errorf("with the relation mnf-u is unlocked by %s", u)
	}
	same := evaluate(t, flagship(t).relate("r", "peace-deal", model.SameAs, "ceasefire").book(), on("2026-02-01"))
	if u := written(o.Book(), setsOf(t, same, 1, 0, "us-monitoring").Unlock); u != "{ceasefire, us-backing} {peace-deal, us-backing}" {
		t.Errorf("to the careless reader us-monitoring is unlocked by %s", u)
	}
}

func TestSets(t *testing.T) {
	known := []model.Assumption{assume("yes", model.Occurred, ""), assume("no", model.RuledOut, "")}
	for _, c := range []struct {
		pre, unlock, block string
		size               int
		complete           bool
	}{
		{"yes", "{}", "", 0, true},
		{"no", "", "{}", 0, true},
		{"", "{}", "", 0, true},
		{"a or b and c", "{a} {b, c}", "{!a, !b} {!a, !c}", 0, true},
		{"a or b and c", "{a}", "", 1, false},
		{"a or b", "{a} {b}", "{!a, !b}", 2, true},
		{"a and not b", "{a, !b}", "{!a} {b}", 0, true},
		{"a and b or not a and c", "{a, b} {!a, c} {b, c}", "{a, !b} {!a, !c} {!b, !c}", 0, true},
		{"2 of (a, b, c)", "{a, b} {a, c} {b, c}", "{!a, !b} {!a, !c} {!b, !c}", 0, true},
		{"while a", "{while a}", "{!a} {!while a}", 0, true},
		{"a by 2026-02-01 or a by 2026-03-01", "{a by 2026-02-01} {a by 2026-03-01}", "{!a} {!a by 2026-03-01}", 0, true},
		{"k active or a", "{a}", "{!a}", 0, true},
	} {
		d := newDraft(t).events("a", "b", "c", "yes", "no")
		d.commitment("k", c.pre, "")
		o := evaluate(t, d.book(), on("2026-01-10", known...))
		s := setsOf(t, o, 1, c.size, "k")
		if u, b := written(o.Book(), s.Unlock), written(o.Book(), s.Block); u != c.unlock || b != c.block || s.Complete != c.complete {
			t.Errorf("%s is unlocked by %s and blocked by %s, complete %v", c.pre, u, b, s.Complete)
		}
	}
}

func TestSetsOfSeveral(t *testing.T) {
	d := newDraft(t).events("a", "b", "c")
	d.commitment("k", "a", "")
	d.commitment("l", "b", "")
	d.commitment("m", "c", "a")
	o := evaluate(t, d.book(), on("2026-01-10"))
	s := setsOf(t, o, 2, 0, "k", "l", "m")
	if u, b := written(o.Book(), s.Unlock), written(o.Book(), s.Block); u != "{a, b} {b, c}" || b != "{!b} {!a, !c}" {
		t.Errorf("two of three are unlocked by %s and blocked by %s", u, b)
	}
	if _, err := o.Sets(context.Background(), []model.ID{"nobody"}, 1, 0); !errors.Is(err, outlook.ErrUnknown) {
		t.Errorf("an unknown commitment: %v", err)
	}
	sick := newDraft(t).events("a", "b").relate("r", "a", model.SameAs, "b")
	sick.commitment("k", "a", "")
	o = evaluate(t, sick.book(), on("2026-01-10", assume("a", model.Occurred, ""), assume("b", model.RuledOut, "")))
	if _, err := o.Sets(context.Background(), []model.ID{commitmentID("k")}, 1, 0); !errors.Is(err, outlook.ErrContradicted) {
		t.Errorf("a contradicted commitment: %v", err)
	}
}

// A thousand sets of forty literals are counted where listing them is hopeless.
func TestCount(t *testing.T) {
	d := newDraft(t)
	var pairs []string
	for i := range 40 {
		a, b := "a"+string(rune('0'+i/10))+string(rune('0'+i%10)), "b"+string(rune('0'+i/10))+string(rune('0'+i%10))
		d.events(a, b)
		pairs = append(pairs, "("+a+" or "+b+")")
	}
	d.commitment("k", strings.Join(pairs, " and "), "")
	o := evaluate(t, d.book(), on("2026-01-10"))
	unlock, block, err := o.Count(context.Background(), []model.ID{commitmentID("k")}, 1)
	if err != nil || unlock.String() != "1099511627776" || block.String() != "40" {
		t.Errorf("%v unlocking and %v blocking sets, %v", unlock, block, err)
	}
	s := setsOf(t, o, 1, 3, "k")
	if len(s.Unlock) != 0 || len(s.Block) != 40 || s.Complete {
		t.Errorf("%d and %d listed, complete %v", len(s.Unlock), len(s.Block), s.Complete)
	}
	s = setsOf(t, o, 1, 0, "k")
	if len(s.Unlock) != 0 || s.Complete {
		t.Errorf("%d unlocking sets are listed, complete %v", len(s.Unlock), s.Complete)
	}
}
