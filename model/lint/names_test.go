package lint_test

import (
	"fmt"
	"testing"

	"proviso/model"
	"proviso/model/lint"
)

// pairOf is a book of two events with these names, and of actors with other names of theirs.
func pairOf(t *testing.T, one, other string) *draft {
	d := newDraft(t).event("a", one).event("b", other)
	d.put(&model.Actor{Head: head(model.KindActor, "pl"), Name: "Poland", Aliases: []string{"Polska", "Republic of Poland"}})
	return d
}

func TestLookAlikeEvents(t *testing.T) {
	for _, x := range [][2]string{
		{"Ceasefire", "ceasefire"},
		{"Ceasefire", "Cease-fire"},
		{"Cease fire enters into force", "Ceasefire takes effect"},
		{"Ceasefire", "Truce"},
		{"Ceasefire enters into force", "Truce"},
		{"Armistice begins", "Cessation of hostilities"},
		{"Ceasefire", "Ceasefire in Ukraine"},
		{"War ends", "War in Ukraine ends"},
		{"Peace deal is signed", "Peace agreement reached"},
		{"Peace deal with Russia", "Peace treaty with the Russian Federation"},
		{"House of Commons approves", "The House of Commons' approval"},
		{"Parliament ratifies the agreement", "Ratification of the agreement by parliament"},
		{"US backing confirmed", "United States' backing is confirmed"},
		{"Poland sends troops", "Republic of Poland deploys forces"},
		{"Multinationel force arrives", "Multinational force arrives"},
		{"Verkhonva Rada approves", "Verkhovna Rada approves"},
		{"Режим припинення вогню", "режим  припинення вогню."},
		{"Élection présidentielle", "élection présidentielle"},
	} {
		t.Run(fmt.Sprint(x), func(t *testing.T) {
			expect(t, pairOf(t, x[0], x[1]).book(), lint.LookalikeEvents, []string{"a"}, x[0], x[1])
		})
	}
}

func TestEventsThatAreTwo(t *testing.T) {
	for _, x := range [][2]string{
		{"Ceasefire", "Peace deal"},
		{"Ceasefire begins", "Ceasefire ends"},
		{"Ceasefire", "Ceasefire collapses"},
		{"Peace deal is signed", "Peace deal enters into force"},
		{"Phase 1 is complete", "Phase 2 is complete"},
		{"Phase", "Phase 2"},
		{"UK Parliament approves", "French Parliament approves"},
		{"Iceland ratifies the treaty", "Ireland ratifies the treaty"},
		{"House of Commons approves deployment", "House of Lords approves deployment"},
		{"US backing", "No US backing"},
		{"Election in March", "Election in March postponed"},
		{"Ceasefire in Gaza", "Ceasefire in Ukraine"},
		{"Sanctions are eased", "Sanctions"},
		{"Poland sends troops", "Germany sends troops"},
		{"of the", "in a"},
		{"?", "!?."},
		{"توقيع اتفاق السلام", "دخول وقف إطلاق النار"},
	} {
		t.Run(fmt.Sprint(x), func(t *testing.T) {
			expect(t, pairOf(t, x[0], x[1]).book(), lint.LookalikeEvents, nil)
		})
	}
}

func TestRelatedEventsAreToldApartAlready(t *testing.T) {
	for _, kind := range model.RelationKinds() {
		expect(t, pairOf(t, "Ceasefire", "Truce").relate("b", kind, "a").book(), lint.LookalikeEvents, nil)
		expect(t, pairOf(t, "Ceasefire", "Peace deal").relate("a", kind, "b").book(), lint.ConfusableEvents, nil)
	}
	// That both relate to a third says nothing of the two.
	both := pairOf(t, "Ceasefire", "Truce").events("elections").relate("elections", model.Implies, "a").relate("elections", model.Implies, "b")
	expect(t, both.book(), lint.LookalikeEvents, []string{"a"})
}

func TestEventsThatReadersTakeForEachOther(t *testing.T) {
	for _, x := range []struct {
		one, other string
		found      []string
	}{
		{"Ceasefire enters into force", "Peace deal is signed", []string{"a"}},
		{"Peace agreement with Russia", "Truce with Russia begins", []string{"b"}},
		{"Ceasefire in Gaza", "Peace deal in Ukraine", nil},
		{"Ceasefire", "House of Commons approves", nil},
	} {
		expect(t, pairOf(t, x.one, x.other).book(), lint.ConfusableEvents, x.found)
	}
}

func TestManyAlikeEventsAreEachToldOnce(t *testing.T) {
	d := newDraft(t)
	for i := range 2000 {
		d.event(fmt.Sprintf("e%04d", i), "Ceasefire enters into force")
	}
	if got := of(check(t, d.book()), lint.LookalikeEvents); len(got) != 1999 {
		t.Errorf("%d findings", len(got))
	}
}
