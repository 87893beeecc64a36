package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"proviso/model"
)

// The journal has one row a change. Rows of one edit share its number and follow each other; position counts them from 1
// to changes. A row's hash covers the hash of the row before, so that nothing can be altered, dropped or moved unnoticed
// but from the end; the last hash is the head, which reports print.

// entryRow is one row of the journal. Texts are empty where the column is null.
type entryRow struct {
	seq, number, position, changes int64
	edit, label, author, at        string
	undoes, redoes                 string
	kind, record                   string
	previous, hash                 string
	before, after                  string
}

// journalFields are the columns of the journal, in the order of entryRow.values.
var journalFields = []field{
	{name: "seq", typ: typeInt},
	{name: "number", typ: typeInt},
	{name: "position", typ: typeInt},
	{name: "changes", typ: typeInt},
	{name: "edit", typ: typeText},
	{name: "label", typ: typeText},
	{name: "author", typ: typeText},
	{name: "at", typ: typeText},
	{name: "undoes", typ: typeText, null: true},
	{name: "redoes", typ: typeText, null: true},
	{name: "record_kind", typ: typeText},
	{name: "record", typ: typeText},
	{name: "previous", typ: typeText},
	{name: "hash", typ: typeText, unique: true},
	{name: "before", typ: typeText, null: true},
	{name: "after", typ: typeText, null: true},
}

var journalShape = shape{name: "journal", fields: journalFields, primary: 1}

// noHash stands for the hash before the first.
var noHash = strings.Repeat("0", 2*sha256.Size)

// momentForm is how the journal writes times: UTC to the millisecond, so that the texts sort as the times do.
const momentForm = "2006-01-02T15:04:05.000Z"

func (e engine) journalDDL() []string {
	return []string{
		e.table(journalShape),
		"create index journal_edits on journal (number) where position = changes",
		"create index journal_edit on journal (edit)",
		"create index journal_record on journal (record)",
		e.forbidden("journal", "update"),
		e.forbidden("journal", "delete"),
	}
}

func (r *entryRow) values() []any {
	return []any{
		r.seq, r.number, r.position, r.changes, r.edit, r.label, r.author, r.at, orNull(r.undoes), orNull(r.redoes),
		r.kind, r.record, r.previous, r.hash, orNull(r.before), orNull(r.after),
	}
}

// scan reads a row of all journalFields.
func (r *entryRow) scan(row []any) error {
	for i, to := range []*int64{&r.seq, &r.number, &r.position, &r.changes} {
		n, err := whole(row[i])
		if err != nil {
			return fmt.Errorf("%s: %w", journalFields[i].name, err)
		}
		*to = n
	}
	for i, to := range []*string{
		&r.edit, &r.label, &r.author, &r.at, &r.undoes, &r.redoes, &r.kind, &r.record, &r.previous, &r.hash, &r.before, &r.after,
	} {
		if err := into(to, row[4+i]); err != nil {
			return fmt.Errorf("%s: %w", journalFields[4+i].name, err)
		}
	}
	return nil
}

// digest is the hash that the row ought to have: SHA-256, in lower-case hexadecimal, over all columns but the hash in the
// order previous, seq … record, before, after; each as text in UTF-8 (null as the empty text) behind its length in bytes as
// a 64-bit big-endian number.
func (r *entryRow) digest() string {
	sum := sha256.New()
	var length [8]byte
	write := func(s string) {
		binary.BigEndian.PutUint64(length[:], uint64(len(s)))
		sum.Write(length[:])
		sum.Write([]byte(s))
	}
	write(r.previous)
	for _, n := range []int64{r.seq, r.number, r.position, r.changes} {
		write(strconv.FormatInt(n, 10))
	}
	for _, s := range []string{r.edit, r.label, r.author, r.at, r.undoes, r.redoes, r.kind, r.record, r.before, r.after} {
		write(s)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Head is the end of the journal: all that was ever entered, in one line of text.
type Head struct {
	Hash  string    // of the last row
	Edits int       // how many edits the journal holds
	At    time.Time // when the last was made
	rows  int64
}

// chained are the rows that an edit adds behind a head.
func chained(h Head, e model.Edit) []entryRow {
	rows := make([]entryRow, len(e.Changes))
	previous := h.Hash
	for i, c := range e.Changes {
		rows[i] = entryRow{
			seq: h.rows + int64(i) + 1, number: int64(h.Edits) + 1, position: int64(i) + 1, changes: int64(len(e.Changes)),
			edit: string(e.ID), label: e.Label, author: e.Author, at: e.At.UTC().Format(momentForm),
			undoes: string(e.Undoes), redoes: string(e.Redoes), kind: string(c.Kind), record: string(c.ID),
			previous: previous, before: encoded(c.Before), after: encoded(c.After),
		}
		rows[i].hash = rows[i].digest()
		previous = rows[i].hash
	}
	return rows
}

func encoded(r model.Record) string {
	if r == nil {
		return ""
	}
	return string(model.Encode(r))
}

// after is the head once rows have been added; there must be some.
func (h Head) after(rows []entryRow, e model.Edit) Head {
	last := rows[len(rows)-1]
	return Head{Hash: last.hash, Edits: int(last.number), At: e.At, rows: last.seq}
}

// readHead finds the end of the journal; the zero Head, but for noHash, where it is empty.
func readHead(ctx context.Context, q querier) (Head, error) {
	h := Head{Hash: noHash}
	err := eachRow(ctx, q, "select seq, number, hash, at from journal order by seq desc limit 1", 4, func(row []any) error {
		var err error
		if h.rows, err = whole(row[0]); err != nil {
			return err
		}
		number, err := whole(row[1])
		if err != nil {
			return err
		}
		h.Edits = int(number)
		if err := into(&h.Hash, row[2]); err != nil {
			return err
		}
		h.At, err = readMoment(row[3])
		return err
	})
	return h, err
}

func readMoment(v any) (time.Time, error) {
	var text string
	if err := into(&text, v); err != nil {
		return time.Time{}, err
	}
	return time.Parse(momentForm, text)
}

// eachEntry reads rows of the journal that meet a condition, in the order given.
func eachEntry(ctx context.Context, q querier, where, order string, read func(*entryRow) error, args ...any) error {
	query := "select " + strings.Join(names(journalFields), ", ") + " from journal where " + where + " order by " + order
	return eachRow(ctx, q, query, len(journalFields), func(values []any) error {
		var r entryRow
		if err := r.scan(values); err != nil {
			return fmt.Errorf("journal, row %v: %w", values[0], err)
		}
		return read(&r)
	}, args...)
}

// change is what the row says was done to a record.
func (r *entryRow) change() (model.Change, error) {
	c := model.Change{Kind: model.RecordKind(r.kind), ID: model.ID(r.record)}
	var err error
	if c.Before, err = decoded(c.Kind, r.before); err == nil {
		c.After, err = decoded(c.Kind, r.after)
	}
	if err != nil {
		return c, fmt.Errorf("journal, row %d: %w", r.seq, err)
	}
	return c, nil
}

// decoded is nil where there is no text.
func decoded(kind model.RecordKind, text string) (model.Record, error) {
	if text == "" {
		return nil, nil
	}
	return model.Decode(kind, []byte(text))
}
