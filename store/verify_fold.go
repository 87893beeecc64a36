package store

import (
	"context"
	"fmt"
	"slices"

	"proviso/model"
	"proviso/model/said"
)

// journal walks the chain from its start, and folds it.
func (v *verification) journal(ctx context.Context) error {
	var last entryRow
	last.hash = noHash
	now := map[reference]string{}
	err := eachEntry(ctx, v.q, "1 = 1", "seq", func(r *entryRow) error {
		v.link(&last, r)
		ref := reference{model.RecordKind(r.kind), model.ID(r.record)}
		if r.before != now[ref] {
			v.fail(CheckJournal, said.New("verify.other_state", "{row}: it changes {kind} {id} from another state than the rows before left it in",
				"row", r.said(), "kind", said.Kind(ref.kind), "id", r.record))
		}
		now[ref] = r.after
		if r.after == "" {
			delete(now, ref)
		}
		last = *r
		return nil
	})
	if err != nil {
		return err
	}
	if last.position != last.changes {
		v.fail(CheckJournal, said.New("verify.incomplete", "{row}: the last edit is incomplete", "row", last.said()))
	}
	var records []model.Record
	for ref, text := range now {
		r, err := model.Decode(ref.kind, []byte(text))
		if err != nil {
			v.fail(CheckJournal, said.New("verify.undecoded", "journal: what it last says of {kind} {id} can't be read: {problem}",
				"kind", said.Kind(ref.kind), "id", ref.id, "problem", said.Of(err)))
			continue
		}
		records = append(records, r)
	}
	v.folded = bookOf(records)
	return nil
}

// link holds one row to the one before.
func (v *verification) link(last, r *entryRow) {
	begins := r.position == 1 && r.number == last.number+1 && last.position == last.changes
	goesOn := r.position == last.position+1 && r.number == last.number && r.edit == last.edit && r.changes == last.changes
	switch {
	case r.hash != r.digest():
		v.fail(CheckJournal, said.New("verify.altered", "{row}: it was altered: its hash does not match", "row", r.said()))
	case r.previous != last.hash:
		v.fail(CheckJournal, said.New("verify.broken", "{row}: it does not follow the row before: a row was altered, dropped or moved", "row", r.said()))
	case r.seq != last.seq+1 || !(begins || goesOn):
		v.fail(CheckJournal, said.New("verify.misplaced", "{row}: it is out of its place", "row", r.said()))
	}
}

// said names a row of the journal.
func (r *entryRow) said() said.Sentence {
	return said.New("verify.row", "journal, row {n} (“{label}”)", "n", r.seq, "label", r.label)
}

// tables compares each row of each table to what the journal says it ought to be, and the records read from them to the byte.
func (v *verification) tables(ctx context.Context) error {
	format, err := formatIn(ctx, v.q)
	if err != nil {
		return err
	}
	for _, k := range allTables {
		expected := v.expected(k)
		for i, s := range k.shapes() {
			if s.since > format {
				continue
			}
			if err := v.table(ctx, format, k.kind(), s, expected[i]); err != nil {
				return err
			}
		}
	}
	book, err := loadBook(ctx, v.q, nil)
	if err != nil {
		v.fail(CheckTables, said.New("verify.no_book", "the tables can't be read as a book: {problem}", "problem", said.Of(err)))
		return nil
	}
	v.tabled, v.readable = book, true
	if v.counts[CheckTables] == 0 {
		v.compare()
	}
	return nil
}

// expected are the rows of the tables of a kind by primary key, as the journal has them.
func (v *verification) expected(k kindTables) []map[string][]any {
	shapes := k.shapes()
	out := make([]map[string][]any, len(shapes))
	for i := range out {
		out[i] = map[string][]any{}
	}
	for r := range v.folded.Records(k.kind()) {
		for i, rows := range k.rows(r, v.folded) {
			for _, row := range rows {
				out[i][keyOf(shapes[i], row)] = row
			}
		}
	}
	return out
}

func keyOf(s shape, row []any) string { return fmt.Sprint(row[:s.primary]...) }

func (v *verification) table(ctx context.Context, format int, kind model.RecordKind, s shape, expected map[string][]any) error {
	err := eachRow(ctx, v.q, selection(s.name, s.fields, "", format), len(s.fields), func(row []any) error {
		key := keyOf(s, row)
		want, ok := expected[key]
		if !ok {
			v.fail(CheckTables, said.New("verify.unknown_row", "table {table} has a row that the journal knows nothing of: {record}",
				"table", s.name, "record", v.owner(kind, row[0])))
			return nil
		}
		delete(expected, key)
		for i, f := range s.fields {
			if row[i] != want[i] {
				v.fail(CheckTables, said.New("verify.other_value", "table {table}, column {column} of {record}: it is not what the journal says",
					"table", s.name, "column", f.name, "record", v.owner(kind, row[0])))
			}
		}
		return nil
	})
	for _, row := range expected {
		v.fail(CheckTables, said.New("verify.lost_row", "table {table} lacks a row of {record}", "table", s.name, "record", v.owner(kind, row[0])))
	}
	return err
}

// owner names the record that a row belongs to.
func (v *verification) owner(kind model.RecordKind, id any) said.Sentence {
	if r, ok := v.folded.Get(kind, model.ID(fmt.Sprint(id))); ok {
		return described(r)
	}
	return said.New("verify.lost_record", "{kind} {id}", "kind", said.Kind(kind), "id", id)
}

// compare holds every record read from the tables to the journal's, to the byte of its canonical JSON.
func (v *verification) compare() {
	for _, kind := range append([]model.RecordKind{model.KindBook}, model.RecordKinds()...) {
		a, b := slices.Collect(v.folded.Records(kind)), slices.Collect(v.tabled.Records(kind))
		if len(a) != len(b) {
			v.fail(CheckTables, said.New("verify.other_number", "the tables give {tables} records of the kind {kind}, the journal {journal}",
				"tables", len(b), "kind", said.Kind(kind), "journal", len(a)))
			continue
		}
		for i := range a {
			if !model.Same(a[i], b[i]) {
				v.fail(CheckTables, said.New("verify.other_record", "{record}: the tables don't give what the journal says", "record", described(a[i])))
			}
		}
	}
}
