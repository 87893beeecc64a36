package say_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/filter"
	"proviso/model/when"
	"proviso/store"
	"proviso/store/exchange"
	"proviso/ui/say"
)

// TestErrorsAreToldInTheLanguage holds the window to what the command line says in English, and to other words elsewhere.
func TestErrorsAreToldInTheLanguage(t *testing.T) {
	english := assets.Words("en")
	for _, err := range append(refusals(), mistakes(t)...) {
		sentence, hint := say.Trouble(english, err)
		var hinted interface{ Hint() string }
		timed := errors.Is(err, store.ErrBeforeBook) // the window tells moments in its own time
		if errors.As(err, &hinted) && hint != hinted.Hint() || sentence != err.Error() && !timed {
			t.Errorf("%v is told in English as %q, %q", err, sentence, hint)
		}
		for _, lang := range []string{"de", "fr", "uk"} {
			told, advice := say.Trouble(assets.Words(lang), fmt.Errorf("saving: %w", err))
			if told == sentence || told == "" || unfilled.MatchString(told+advice) {
				t.Errorf("%v is told in %s as %q", err, lang, told)
			}
			if (advice == "") != (hint == "") || hint != "" && advice == hint {
				t.Errorf("the hint of %v in %s is %q", err, lang, advice)
			}
		}
	}
}

// unfilled is a place that nothing was put into, or a key without a text.
var unfilled = regexp.MustCompile(`\{[a-z_]+\}|⟦`)

// refusals are what the model says no to.
func refusals() []error {
	gb, coalition := &model.Actor{Name: "United Kingdom", Kind: model.State, ISO: "uk"}, &model.Actor{Kind: "club"}
	gb.Key, gb.ID, coalition.Key, coalition.ID = "gb", model.DeriveID(model.KindActor, "gb"), "c 1", model.DeriveID(model.KindActor, "c")
	coalition.Members = []model.ID{gb.ID, "0190d5a0-0000-7000-8000-000000000000"}
	r := &model.Relation{}
	r.Key = "r1"
	var referrers []model.Referrer
	for _, field := range []string{"members/0", "a", "b", "c"} {
		referrers = append(referrers, model.Referrer{Record: coalition, Field: field})
	}
	out := []error{
		&model.Related{By: r}, &model.Conflict{Kind: model.KindEvent, Key: "ceasefire"}, &model.NotJoint{Key: "uk-troops"},
		model.ErrNotOver, model.ErrNotFailed, model.ErrNameTaken, model.ErrNotFound,
		&model.Referred{Record: gb, By: referrers},
		&store.Error{Code: store.Newer, Sentence: store.ErrNothingToUndo.Sentence, Advice: store.ErrNothingToUndo.Advice},
		&store.BeforeBook{Begins: time.Time{}}, &store.LockedError{Path: "a.proviso"},
	}
	var book model.Book
	if _, err := model.Apply(book, model.Edit{Changes: []model.Change{
		{Kind: model.KindActor, ID: gb.ID, After: gb}, {Kind: model.KindActor, ID: coalition.ID, After: coalition},
	}}); err != nil {
		out = append(out, err)
		var invalid model.Invalid
		if errors.As(err, &invalid) {
			for _, p := range invalid {
				out = append(out, model.Invalid{p})
			}
		}
	}
	return out
}

// mistakes are texts and files that can't be read.
func mistakes(t *testing.T) []error {
	t.Helper()
	var out []error
	note := func(text string, err error) {
		if err == nil {
			t.Fatalf("%q has no mistake", text)
		}
		out = append(out, err)
	}
	var book model.Book
	for _, text := range []string{
		"ceasefire", "(a", "a or", "2 of", "2 of (a", "!a", `"a`, `"\q"`, "date soon", "a within P3 of b", "a stage signd", "7 of (a, b)", "and",
		strings.Repeat("not ", 200) + "a", "a\xff",
	} {
		_, err := condition.Parse(text, book.Resolver())
		note(text, err)
	}
	for _, text := range []string{
		"kind:", "kind:trops", "colour:red", "actor:nobody", "due_before:soon", "due_within:soon", "is:late", "grade:Z", "all", "all(kind:funding", `text:"`,
		`text:"\q"`, `""`, "kind:funding)", strings.Repeat("not ", 40) + "kind:funding", "a\xff",
	} {
		_, err := filter.Parse(text, book)
		note(text, err)
	}
	for _, text := range []string{"soon", "2026-13", "2026-02-30", "2026-03/2026-01", "../..", "/2026"} {
		_, err := when.ParseDate(text)
		note(text, err)
	}
	for _, text := range []string{"long", "P0D", "P9000Y"} {
		_, err := when.ParseDuration(text)
		note(text, err)
	}
	dir := t.TempDir()
	for name, data := range map[string]string{"text.proviso": "no book", "empty.proviso": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := store.Open(context.Background(), filepath.Join(dir, name), store.Options{})
		note(name, err)
	}
	for _, path := range []string{dir, filepath.Join(dir, "none.proviso")} {
		_, err := store.Open(context.Background(), path, store.Options{})
		note(path, err)
	}
	for _, text := range []string{
		`{`, `[]`, `{"proviso": 2}`, `{"proviso": 1, "x": 3}`, `{"proviso": 1, "events": [{"key": "a"}]}`, `{"proviso": 1, "events": [{"name": "A", "b": 1}]}`,
		`{"proviso": 1, "claims": [{"key": "a", "source": "b"}]}`, `{"proviso": 1, "actors": 3}`, "%PDF-1", "\xff\xfe", "{\"proviso\": 1,}",
		`{"proviso": 1, "commitments": [{"key": "a", "precondition": {"of": []}}]}`,
	} {
		_, err := exchange.ReadInto(strings.NewReader(text), book)
		note(text, err)
	}
	return out
}

func TestWordsOfAnErrorOnTheWayAreKept(t *testing.T) {
	german := assets.Words("de")
	if sentence, hint := say.Trouble(german, errors.New("the disk is gone")); sentence != "the disk is gone" || hint != "" {
		t.Errorf("another error is told as %q, %q", sentence, hint)
	}
	said := &inWords{model.ErrNotFound}
	if sentence, hint := say.Trouble(german, fmt.Errorf("again: %w", said)); sentence != "again: ließ sich nicht lesen" || hint != "Prüfen Sie es." {
		t.Errorf("an error that was put into words already is told as %q, %q", sentence, hint)
	}
	worded := say.Worded(german, errors.Join(errors.New("x"), model.ErrNotFound))
	if !errors.Is(worded, model.ErrNotFound) || worded.Error() != "diesen Eintrag gibt es nicht" {
		t.Errorf("worded as %q", worded)
	}
	if say.Worded(german, nil) != nil {
		t.Error("no error became one")
	}
}

// inWords is an error with a hint around one that can be told.
type inWords struct{ cause error }

func (*inWords) Error() string   { return "ließ sich nicht lesen" }
func (*inWords) Hint() string    { return "Prüfen Sie es." }
func (e *inWords) Unwrap() error { return e.cause }
