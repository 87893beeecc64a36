package store

import (
	"context"
	"fmt"
	"slices"

	"proviso/model"
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
			v.fail(CheckJournal, "journal, row %d (“%s”): it changes %s %s from another state than the rows before left it in", r.seq, r.label, r.kind, r.record)
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
		v.fail(CheckJournal, "journal, row %d (“%s”): the last edit is incomplete", last.seq, last.label)
	}
	var records []model.Record
	for ref, text := range now {
		r, err := model.Decode(ref.kind, []byte(text))
		if err != nil {
			v.fail(CheckJournal, "journal: what it last says of %s %s can't be read: %s", ref.kind, ref.id, err)
			continue
		}
		records = append(records, r)
	}
	v.folded = bookOf(records)
	return nil
}

// link holds one row to the one before.
func (v *verification) link(last, r *entryRow) {
	place := fmt.Sprintf("journal, row %d (“%s”)", r.seq, r.label)
	begins := r.position == 1 && r.number == last.number+1 && last.position == last.changes
	goesOn := r.position == last.position+1 && r.number == last.number && r.edit == last.edit && r.changes == last.changes
	switch {
	case r.hash != r.digest():
		v.fail(CheckJournal, "%s: it was altered: its hash does not match", place)
	case r.previous != last.hash:
		v.fail(CheckJournal, "%s: it does not follow the row before: a row was altered, dropped or moved", place)
	case r.seq != last.seq+1 || !(begins || goesOn):
		v.fail(CheckJournal, "%s: it is out of its place", place)
	}
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
		v.fail(CheckTables, "the tables can't be read as a book: %s", err)
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
			v.fail(CheckTables, "table %s has a row that the journal knows nothing of: %s", s.name, v.owner(kind, row[0]))
			return nil
		}
		delete(expected, key)
		for i, f := range s.fields {
			if row[i] != want[i] {
				v.fail(CheckTables, "table %s, column %s of %s: it is not what the journal says", s.name, f.name, v.owner(kind, row[0]))
			}
		}
		return nil
	})
	for _, row := range expected {
		v.fail(CheckTables, "table %s lacks a row of %s", s.name, v.owner(kind, row[0]))
	}
	return err
}

// owner names the record that a row belongs to.
func (v *verification) owner(kind model.RecordKind, id any) string {
	if r, ok := v.folded.Get(kind, model.ID(fmt.Sprint(id))); ok {
		return described(r)
	}
	return fmt.Sprintf("%s %v", kind, id)
}

// compare holds every record read from the tables to the journal's, to the byte of its canonical JSON.
func (v *verification) compare() {
	for _, kind := range append([]model.RecordKind{model.KindBook}, model.RecordKinds()...) {
		a, b := slices.Collect(v.folded.Records(kind)), slices.Collect(v.tabled.Records(kind))
		if len(a) != len(b) {
			v.fail(CheckTables, "the tables give %d %s, the journal %d", len(b), kind.Plural(), len(a))
			continue
		}
		for i := range a {
			if !model.Same(a[i], b[i]) {
				v.fail(CheckTables, "%s: the tables don't give what the journal says", described(a[i]))
			}
		}
	}
}
