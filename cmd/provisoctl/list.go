package main

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/store"
	"proviso/store/exchange"
)

type listVerb struct {
	Kind    kindArg `arg:"" help:"A kind of record: actors, events, relations, sources, instruments, commitments, stances, claims or scenarios."`
	Filter  string  `help:"Only records in which every one of these words stands; of commitments also those that pass tests such as kind:funding." placeholder:"TEXT"`
	Saved   string  `help:"Only commitments that pass the filter saved in the book under this name." placeholder:"NAME"`
	AsKnown moment  `help:"The book as it was known at a moment." placeholder:"T"`
}

func (listVerb) Help() string {
	return `Examples:
  provisoctl list commitments --book paris.proviso
  provisoctl list events --filter "peace deal" --json
  provisoctl list commitments --filter "hubs obligor:gb (tag:paris or due_within:P30D) not is:overdue"

A filter of commitments that names a field is read as tests. Side by side all of them hold; "or" stands between those of
which one is enough, "not" before one that must not hold, "none (a, b)" for several; other words must be found in the record.
Fields: ` + fieldNames() + `.
Values of is: ` + strings.Join(filter.States(), ", ") + `; of has: ` + strings.Join(filter.Parts(), ", ") + `.
Records are named by key, dates are written as 2026-12-31, lengths of time as P30D, values with blanks in double quotes.`
}

// columns are what a list shows for people, besides the key and the label: fields, and for events and commitments where
// they stand today.
var columns = map[model.RecordKind][]string{
	model.KindActor:      {"kind", "of"},
	model.KindEvent:      {"state", "likelihood"},
	model.KindRelation:   {"kind", "from", "to"},
	model.KindSource:     {"reliability", "csl.issued"},
	model.KindInstrument: {"kind", "on"},
	model.KindCommitment: {"stage", "precondition", "deadline"},
	model.KindStance:     {"actor", "stance"},
	model.KindClaim:      {"about", "bearing", "credibility"},
	model.KindScenario:   {"based_on", "assumptions"},
}

func (v *listVerb) Run(s *session) error {
	b, err := s.bookAsKnown(v.AsKnown)
	if err != nil {
		return err
	}
	kind := v.Kind.RecordKind
	wanted, err := v.wanted(s, b)
	if err != nil {
		return err
	}
	records := []json.RawMessage{}
	rows := [][]string{append([]string{"key"}, append(columns[kind], "what")...)}
	for _, r := range byKey(b, kind) {
		if !wanted(r) {
			continue
		}
		records = append(records, exchange.EncodeRecord(b, r))
		row := []string{r.RecordKey()}
		for _, field := range columns[kind] {
			row = append(row, clip(v.cell(s, b, r, field), 60))
		}
		rows = append(rows, append(row, r.Label()))
	}
	switch {
	case s.json:
		return s.printJSON(records)
	case len(records) == 0:
		return s.answer(nil, "No "+kind.Plural()+".")
	}
	return s.table(rows)
}

func byKey(b model.Book, kind model.RecordKind) []model.Record {
	return slices.SortedFunc(b.Records(kind), func(x, y model.Record) int { return strings.Compare(x.RecordKey(), y.RecordKey()) })
}

func (v *listVerb) cell(s *session, b model.Book, r model.Record, column string) string {
	switch r := r.(type) {
	case *model.Event:
		if column == "state" {
			return string(stateOf(r, s.today(), v.AsKnown))
		}
	case *model.Commitment:
		if e, ok := r.StageAt(s.today(), v.AsKnown.Time); ok && column == "stage" {
			return string(e.Stage)
		}
	}
	text, _ := model.FieldText(b, r, column)
	return text
}

func stateOf(e *model.Event, at when.Day, known moment) model.EventState {
	if entry, ok := e.StateAt(at, known.Time); ok {
		return entry.State
	}
	return model.Open
}

// wanted tells which records the filter lets pass.
func (v *listVerb) wanted(s *session, b model.Book) (func(model.Record) bool, error) {
	saved, err := v.saved(b)
	if err != nil {
		return nil, err
	}
	if saved == nil && (v.Kind.RecordKind != model.KindCommitment || !filter.Asks(v.Filter)) {
		words := strings.Fields(strings.ToLower(v.Filter))
		return func(r model.Record) bool { return hasAll(strings.ToLower(textOf(b, r)), words) }, nil
	}
	n, err := filter.Read(v.Filter, b)
	if err != nil {
		return nil, refused("the filter, "+err.Error(), "")
	}
	n = filter.Both(saved, n)
	o, err := outlook.Evaluate(b, outlook.Question{At: s.today(), Known: v.AsKnown.Time})
	if err != nil {
		return nil, err
	}
	match := filter.NewWorld(b, s.today(), store.Fold).Compile(n)
	return func(r model.Record) bool {
		c := r.(*model.Commitment)
		return match(filter.Subject{Commitment: c, Answer: o.Commitment(c.ID), Text: store.Fold(textOf(b, c))})
	}, nil
}

// saved is the saved filter that is named, nil where none is.
func (v *listVerb) saved(b model.Book) (*filter.Node, error) {
	if v.Saved == "" {
		return nil, nil
	}
	if v.Kind.RecordKind != model.KindCommitment {
		return nil, wrongUsage("a saved filter is one of commitments", "list commitments")
	}
	var names []string
	for _, f := range b.Filters() {
		if f.Name != v.Saved {
			names = append(names, f.Name)
			continue
		}
		n, err := filter.Parse(f.Text, b)
		if err != nil {
			return nil, refused("the saved filter, "+err.Error(), "save it anew")
		}
		return n, nil
	}
	hint := "the book has none"
	if len(names) > 0 {
		hint = "it has " + strings.Join(names, ", ")
	}
	return nil, refused("no filter is saved under the name "+strconv.Quote(v.Saved), hint)
}

func fieldNames() string {
	var names []string
	for _, f := range filter.Fields() {
		names = append(names, string(f))
	}
	return strings.Join(names, ", ")
}

// textOf is what stands in the fields of a record.
func textOf(b model.Book, r model.Record) string {
	var text strings.Builder
	for _, field := range model.Fields(r.RecordKind()) {
		value, _ := model.FieldText(b, r, field)
		text.WriteString(value + "\n")
	}
	return text.String()
}

func hasAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
