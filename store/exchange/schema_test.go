package exchange_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"proviso/assets"
	"proviso/model"
	"proviso/store/exchange"
)

// schema is the published schema, compiled.
func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.BookSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("book.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("book.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// allows tells whether the schema accepts a file.
func allows(t testing.TB, s *jsonschema.Schema, data []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("not JSON: %v", err)
	}
	return s.Validate(doc)
}

func TestTheSchemaIsValidItself(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.BookSchema()))
	if err != nil {
		t.Fatal(err)
	}
	meta, err := jsonschema.NewCompiler().Compile("https://json-schema.org/draft/2020-12/schema")
	if err != nil {
		t.Fatal(err)
	}
	if err := meta.Validate(doc); err != nil {
		t.Error(err)
	}
}

func TestTheSchemaAllowsBooks(t *testing.T) {
	s := schema(t)
	for name, data := range books(t) {
		if err := allows(t, s, data); err != nil {
			t.Errorf("%s as it was written by hand: %v", name, err)
		}
		if err := allows(t, s, exchange.EncodeBook(read(t, data))); err != nil {
			t.Errorf("%s as Proviso writes it: %v", name, err)
		}
	}
}

// The schema and the model must name the same words; a word added to the one and not the other is found here.
func TestTheSchemaKnowsTheWordsOfTheModel(t *testing.T) {
	s := schema(t)
	try := func(format string, words []string) {
		for _, w := range words {
			data := fmt.Appendf(nil, format, w)
			if err := allows(t, s, data); err != nil {
				t.Errorf("%s: %v", data, err)
			}
		}
	}
	try(`{"proviso":1,"actors":[{"key":"a","name":"A","kind":%q}]}`, names(model.ActorKinds()))
	try(`{"proviso":1,"relations":[{"key":"a","from":"a","to":"b","kind":%q}]}`, names(model.RelationKinds()))
	try(`{"proviso":1,"instruments":[{"key":"a","name":"A","kind":%q}]}`, names(model.InstrumentKinds()))
	try(`{"proviso":1,"stances":[{"key":"a","actor":"a","stance":%q}]}`, names(model.StanceKinds()))
	try(`{"proviso":1,"sources":[{"key":"a","reliability":%q}]}`, model.Reliabilities())
	try(`{"proviso":1,"claims":[{"key":"a","source":"s","credibility":%q}]}`, model.Credibilities())
	try(`{"proviso":1,"claims":[{"key":"a","source":"s","bearing":%q}]}`, names(model.Bearings()))
	try(`{"proviso":1,"events":[{"key":"a","name":"A","history":[{"state":%q,"on":"2026"}]}]}`, names(model.EventStates()))
	head := `{"proviso":1,"commitments":[{"key":"a","title":"A",`
	try(head+`"kind":%q,"polarity":"will","binding":"legal"}]}`, names(model.CommitmentKinds()))
	try(head+`"kind":"other","polarity":%q,"binding":"legal"}]}`, names(model.Polarities()))
	try(head+`"kind":"other","polarity":"may","binding":%q}]}`, names(model.Bindings()))
	head += `"kind":"other","polarity":"will","binding":"legal",`
	try(head+`"parties":[{"actor":"a","role":%q}]}]}`, names(model.Roles()))
	try(head+`"stage":[{"stage":%q,"on":"2026"}]}]}`, names(model.Stages()))
	try(head+`"delivery":[{"delivery":%q,"on":"2026"}]}]}`, names(model.Deliveries()))
}

func TestTheSchemaKnowsTheFieldsOfCSL(t *testing.T) {
	var s struct {
		Defs struct {
			Source struct {
				Properties struct {
					CSL struct {
						PropertyNames struct{ Enum []string }
					}
				}
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(assets.BookSchema(), &s); err != nil {
		t.Fatal(err)
	}
	members := map[string]any{}
	for _, name := range s.Defs.Source.Properties.CSL.PropertyNames.Enum {
		members[name] = "…"
	}
	if len(members) < 90 {
		t.Fatalf("the schema lists %d fields of CSL", len(members))
	}
	source := &model.Source{Head: model.Head{ID: model.DeriveID(model.KindSource, "s"), Key: "s"}, CSL: model.NewCSL(members)}
	if problems := model.Check(source); len(problems) > 0 {
		t.Errorf("the schema allows what the model refuses: %v", problems)
	}
}

func names[S ~string](items []S) []string {
	var out []string
	for _, s := range items {
		out = append(out, string(s))
	}
	return out
}

// Whatever the schema refuses, reading refuses: tried on books with one or two things changed at random.
func TestReadingIsNoLaxerThanTheSchema(t *testing.T) {
	s := schema(t)
	draw := rand.New(rand.NewPCG(2026, 1))
	bySchema, byMeaning := 0, 0
	for range 2500 {
		var doc any
		if err := json.Unmarshal(contract(t), &doc); err != nil {
			t.Fatal(err)
		}
		m := mutator{draw}
		for range 1 + draw.IntN(2) {
			doc = m.mutate(doc)
		}
		data, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		refusedBySchema := allows(t, s, data)
		in, err := exchange.ReadBook(bytes.NewReader(data))
		switch {
		case refusedBySchema != nil && err == nil:
			t.Fatalf("read, but against the schema: %v\n%s", refusedBySchema, data)
		case refusedBySchema != nil:
			bySchema++
		case err != nil:
			byMeaning++
		default:
			if again := exchange.EncodeBook(read(t, exchange.EncodeBook(in.Book))); !bytes.Equal(again, exchange.EncodeBook(in.Book)) {
				t.Fatalf("written twice it differs:\n%s", data)
			}
		}
	}
	if bySchema < 600 || byMeaning < 60 {
		t.Errorf("the test is blunt: %d files against the schema, %d against the meaning", bySchema, byMeaning)
	}
}

// mutator changes JSON documents at random.
type mutator struct{ *rand.Rand }

var oddValues = []any{
	nil, true, 0.0, -1.0, 0.5, 1e300, 2.0, "", " ", "gb", "ceasefire", "uk-troops", "2026-01-06", "2026-02-30", " 2026", "2026-13", "P30D", "P",
	"P0D", " P1D", "2026-01-07T08:00:00Z", "2026-01-07", "Q1", "GB", "gB ", "A", "7", "obligor", "activation", "is", "Ünïcode", "a b", "-a", "a\nb",
	"0190d5a0-0000-7000-8000-000000000000", "00000000-0000-0000-0000-000000000000", "active", "ratified", "suspended",
	[]any{},
	[]any{""},
	[]any{"gb"},
	[]any{"ceasefire"},
	[]any{[]any{}},
	map[string]any{},
	map[string]any{"x": map[string]any{"a": 1.0}},
	map[string]any{"event": "ceasefire"},
	map[string]any{"date": "2026"},
	map[string]any{"within": "P1D"},
	map[string]any{"all": []any{}},
	map[string]any{"date": "2026", "of": "activation"},
	map[string]any{"within": "P1D", "date": ""},
	map[string]any{"low": 0.9, "high": 0.1},
	map[string]any{"commitment": "uk-troops", "event": ""},
	map[string]any{"event": "ceasefire", "by": " 2026"},
	map[string]any{"commitment": "uk-troops", "event": "ceasefire"},
	map[string]any{"not": map[string]any{"commitment": "uk-troops", "is": "active"}},
}

var oddNames = []string{
	"id", "key", "x", "name", "title", "kind", "text", "note", "notes", "on", "of", "recorded", "corrected", "correction", "refused", "deadline",
	"precondition", "likelihood", "members", "parent", "date", "within", "claims", "at_least", "start", "Key", "comment", "tags", "review", "stage",
	"delivery", "state", "commitment", "event",
}

// odd is one of the odd values, the caller's own.
func (m mutator) odd() any {
	data, _ := json.Marshal(oddValues[m.IntN(len(oddValues))])
	var v any
	_ = json.Unmarshal(data, &v)
	return v
}

// mutate changes one thing somewhere in a value.
func (m mutator) mutate(v any) any {
	if m.IntN(6) == 0 {
		return m.odd()
	}
	switch v := v.(type) {
	case map[string]any:
		return m.object(v)
	case []any:
		if len(v) == 0 {
			return []any{m.odd()}
		}
		i := m.IntN(len(v))
		switch m.IntN(8) {
		case 0:
			return slices.Delete(v, i, i+1)
		case 1:
			return append(v, v[i])
		}
		v[i] = m.mutate(v[i])
		return v
	}
	return m.odd()
}

func (m mutator) object(v map[string]any) any {
	keys := slices.Sorted(maps.Keys(v))
	switch {
	case len(keys) == 0 || m.IntN(6) == 0:
		v[oddNames[m.IntN(len(oddNames))]] = m.odd()
	case m.IntN(6) == 0:
		delete(v, keys[m.IntN(len(keys))])
	default:
		k := keys[m.IntN(len(keys))]
		v[k] = m.mutate(v[k])
	}
	return v
}
