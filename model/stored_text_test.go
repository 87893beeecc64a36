package model_test

import (
	"errors"
	"testing"

	"proviso/model"
)

func TestATextIsStoredWithItsChecksumAndTheTime(t *testing.T) {
	src := &model.Source{Head: head(model.KindSource, "bbc"), CSL: model.NewCSL(map[string]any{"type": "article", "title": "Talks"})}
	b := put(t, model.Book{}, src)
	e, err := hand().StoreText(b, src.ID, "\ufeffOne line.\r\nAnother.\r\n\r\n")
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	got, _ := b.Sources.Get(src.ID)
	if s := got.Snapshot; s == nil || s.Text != "One line.\nAnother." || s.SHA256 != model.Digest("One line.\nAnother.") || !s.Taken.Equal(morning) {
		t.Errorf("stored as %+v", got.Snapshot)
	}
	for _, text := range []string{"One line.\nAnother.\n", "", "\r\n"} {
		if _, err := hand().StoreText(b, src.ID, text); !errors.Is(err, model.ErrNothing) {
			t.Errorf("%q: %v, want ErrNothing", text, err)
		}
	}
	if _, err := hand().StoreText(b, "none", "x"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("for no source: %v", err)
	}
}

func TestOnlyQuotesThatStoodAreLost(t *testing.T) {
	src := &model.Source{Head: head(model.KindSource, "bbc"), CSL: model.NewCSL(map[string]any{"type": "article", "title": "Talks"})}
	src.Snapshot = model.NewSnapshot("Troops after a peace deal. Hubs after a ceasefire.", morning)
	claim := func(key, quote string) *model.Claim {
		return &model.Claim{Head: head(model.KindClaim, key), Source: src.ID, Quote: model.Quote{Exact: quote}}
	}
	b := put(t, model.Book{}, src, claim("deal", "after a peace deal"), claim("hubs", "Hubs after a ceasefire"), claim("gone", "never said"))
	lost := b.Unquoted(src.ID, "Hubs after a ceasefire, and nothing else.")
	if len(lost) != 1 || lost[0].Key != "deal" {
		t.Errorf("lost are %v, want the one about the deal", lost)
	}
	if got := b.Unquoted(src.ID, src.Snapshot.Text); len(got) != 0 {
		t.Errorf("the same text loses %v", got)
	}
}
