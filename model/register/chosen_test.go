package register_test

import (
	"testing"

	"proviso/model"
	"proviso/model/register"
	"proviso/model/synthetic"
)

func TestChosenRecordsAsATableToPaste(t *testing.T) {
	table := register.Table{
		Heads: []register.Head{{Title: "Title"}, {Title: "Amount", Type: register.Number}},
		Rows: [][]register.Cell{
			{{Text: "=SUM(A1)"}, {Text: "-5"}},
			{{Text: "two\nlines\tand a tab"}, {}},
		},
	}
	if got, want := table.TSV(), "Title\tAmount\n'=SUM(A1)\t-5\ntwo lines and a tab\t\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestChosenKeepsTheOrderGiven(t *testing.T) {
	v := view(t, model.Fold(model.Book{}, synthetic.Edit(20, 8, 1)), "2026-02-03")
	for _, kind := range []model.RecordKind{
		model.KindActor, model.KindEvent, model.KindRelation, model.KindSource, model.KindInstrument, model.KindStance,
		model.KindClaim, model.KindScenario, model.KindCommitment,
	} {
		var ids []model.ID
		for r := range v.Book.Records(kind) {
			ids = append([]model.ID{r.RecordID()}, ids...)
		}
		got := register.Chosen(v, kind, append(ids, "nobody"))
		all, err := register.Of(v, kind)
		if err != nil || len(got.Rows) != len(ids) || got.Kind != kind || len(got.Heads) != len(all.Heads) {
			t.Fatalf("%s: %d rows of %d, %v", kind, len(got.Rows), len(ids), err)
		}
		for i, row := range got.Rows {
			if r, _ := v.Book.Get(kind, ids[i]); row[0].Plain != r.RecordKey() {
				t.Errorf("%s: row %d is %v, want %s", kind, i, row[0], r.RecordKey())
			}
		}
	}
}
