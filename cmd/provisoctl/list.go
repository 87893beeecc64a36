package main

import (
	"encoding/json"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/when"
	"proviso/store/exchange"
)

type listVerb struct {
	Kind    kindArg `arg:"" help:"A kind of record: actors, events, relations, sources, instruments, commitments, stances, claims or scenarios."`
	Filter  string  `help:"Only records in which every one of these words stands." placeholder:"TEXT"`
	AsKnown moment  `help:"The book as it was known at a moment." placeholder:"T"`
}

func (listVerb) Help() string {
	return `Examples:
  provisoctl list commitments --book paris.proviso
  provisoctl list events --filter "peace deal" --json`
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
	records := []json.RawMessage{}
	rows := [][]string{append([]string{"key"}, append(columns[kind], "what")...)}
	for _, r := range byKey(b, kind) {
		if !matches(b, r, v.Filter) {
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

// matches reports whether every word stands in some field of a record, in any case of letters.
func matches(b model.Book, r model.Record, filter string) bool {
	wanted := strings.Fields(strings.ToLower(filter))
	if len(wanted) == 0 {
		return true
	}
	var text strings.Builder
	for _, field := range model.Fields(r.RecordKind()) {
		value, _ := model.FieldText(b, r, field)
		text.WriteString(strings.ToLower(value) + "\n")
	}
	for _, word := range wanted {
		if !strings.Contains(text.String(), word) {
			return false
		}
	}
	return true
}
