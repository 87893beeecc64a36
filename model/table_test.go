package model_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"proviso/model"
)

func TestABookFindsWhatAMapWouldFind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b model.Book
		want := map[string]string{}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			key := rapid.SampledFrom([]string{"a", "b", "c", "d", "e", "f", "g"}).Draw(t, "key")
			e := event(key)
			if _, ok := want[key]; ok && rapid.Bool().Draw(t, "drop") {
				edit, err := hand().Remove(b, model.KindEvent, e.ID, false)
				if err != nil {
					t.Fatal(err)
				}
				b, _ = model.Apply(b, edit)
				delete(want, key)
				continue
			}
			e.Text = rapid.StringMatching(`[a-z]{1,8}`).Draw(t, "text")
			edit, err := hand().Put(b, e)
			if err == nil {
				b, err = model.Apply(b, edit)
			}
			if err != nil && !errors.Is(err, model.ErrNothing) {
				t.Fatal(err)
			}
			want[key] = e.Text
		}
		if b.Events.Len() != len(want) {
			t.Fatalf("%d events, want %d", b.Events.Len(), len(want))
		}
		for key, text := range want {
			byKey, ok := b.Events.Key(key)
			byID, _ := b.Events.Get(id(model.KindEvent, key))
			if !ok || byKey != byID || byKey.Text != text {
				t.Fatalf("event %s: %v", key, byKey)
			}
		}
		ids := slices.Collect(b.Events.All())
		if !slices.IsSortedFunc(ids, func(a, b *model.Event) int { return strings.Compare(string(a.ID), string(b.ID)) }) {
			t.Fatal("not in the order of ids")
		}
	})
}

func TestSlugs(t *testing.T) {
	for name, want := range map[string]string{
		"Peace deal is signed":      "peace-deal-is-signed",
		"  UK & France: “hubs”  ":   "uk-france-hubs",
		"Припинення вогню":          "припинення-вогню",
		"Côte d'Ivoire":             "côte-divoire",
		"…":                         "event",
		strings.Repeat("long ", 40): strings.TrimSuffix(strings.Repeat("long-", 12), "-"),
		"U.S. backing":              "us-backing",
		"اتفاق السلام":              "اتفاق-السلام",
	} {
		got := model.Slug(name, "event")
		if got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
		if !model.ValidKey(got) {
			t.Errorf("Slug(%q) = %q is no valid key", name, got)
		}
	}
}

func TestFreeKeysAreNumbered(t *testing.T) {
	b := put(t, model.Book{}, event("deal"), event("deal-2"))
	if got := b.FreeKey(model.KindEvent, "Deal"); got != "deal-3" {
		t.Errorf("got %q, want deal-3", got)
	}
}
