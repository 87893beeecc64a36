package model_test

import (
	"fmt"
	"strings"
	"testing"

	"proviso/model"
)

func TestCirclesAreRefusedWhereverTheyBegin(t *testing.T) {
	part := func(key, parent string) *model.Commitment {
		c := commitment(key, nil)
		c.Parent = id(model.KindCommitment, parent)
		return c
	}
	scenario := func(key, base string) *model.Scenario {
		return &model.Scenario{Head: head(model.KindScenario, key), Name: key, BasedOn: id(model.KindScenario, base)}
	}
	club := func(key string, members ...string) *model.Actor {
		a := actor(key)
		a.Kind = model.Coalition
		for _, m := range members {
			a.Members = append(a.Members, id(model.KindActor, m))
		}
		return a
	}
	for name, c := range map[string]struct {
		records []model.Record
		says    string
	}{
		"parents":   {[]model.Record{part("a", "b"), part("b", "c"), part("c", "a")}, "a → b → c → a"},
		"a tail":    {[]model.Record{part("z", "a"), part("a", "b"), part("b", "a")}, "a → b → a"},
		"scenarios": {[]model.Record{scenario("s", "t"), scenario("t", "s")}, "s → t → s"},
		"members":   {[]model.Record{actor("gb"), club("x", "gb", "y"), club("y", "gb", "x")}, "x → y → x"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := refused(t, model.Book{}, c.records...); !strings.Contains(err.Error(), "circle: "+c.says) {
				t.Errorf("it says %q, want %q in it", err, c.says)
			}
		})
	}
}

func TestACircleIsToldAtTheRecordThatClosesIt(t *testing.T) {
	a, b := commitment("a", nil), commitment("b", nil)
	b.Parent = a.ID
	book := put(t, model.Book{}, a, b)
	closing := model.Clone(a)
	closing.Parent = b.ID
	if err := refused(t, book, closing); !strings.HasPrefix(err.Error(), `commitment "a", parent: `) {
		t.Errorf("it says %q", err)
	}
}

func TestLinksThatMeetAgainAreNoCircle(t *testing.T) {
	inner := actor("inner")
	left, right, top := actor("left"), actor("right"), actor("top")
	for _, a := range []*model.Actor{left, right, top} {
		a.Kind = model.Coalition
	}
	left.Members, right.Members = []model.ID{inner.ID}, []model.ID{inner.ID}
	top.Members = []model.ID{left.ID, right.ID, inner.ID}
	if b := put(t, model.Book{}, inner, left, right, top); b.Actors.Len() != 4 {
		t.Errorf("%d actors", b.Actors.Len())
	}
}

func TestALongChainIsNoTrouble(t *testing.T) {
	const n = 20_000
	var e model.Edit
	for i := range n {
		c := commitment(fmt.Sprintf("c%d", i), nil)
		if i > 0 {
			c.Parent = id(model.KindCommitment, fmt.Sprintf("c%d", i-1))
		}
		e.Changes = append(e.Changes, model.Change{Kind: model.KindCommitment, ID: c.ID, After: c})
	}
	if err := model.Validate(model.Fold(model.Book{}, e)); err != nil {
		t.Error(err)
	}
}
