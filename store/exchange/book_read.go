package exchange

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/said"
)

// version is the version of the JSON form that is read and written.
const version = 1

// maxRecords bounds the records of one file.
const maxRecords = 1_000_000

// Incoming is a book that was read from a file, and where in the file its records stand.
type Incoming struct {
	Book   model.Book
	data   []byte
	places map[place]string
}

// place names a record as a person does; what is wrong with it in a book is told by the same two.
type place struct {
	kind model.RecordKind
	key  string
}

// ReadBook reads a book in JSON that stands by itself: all it refers to is in it, and it is valid as a whole.
// The error is Refused where the file is not such a book, or that of the reader.
//
// Each reference may be a key or an id. A record without id gets the one derived from its kind and key, one without key gets
// a key made from its name. Empty texts and lists stand for nothing at all, and null for nothing that is known here.
func ReadBook(r io.Reader) (*Incoming, error) {
	in, err := ReadInto(r, model.Book{})
	if err != nil {
		return nil, err
	}
	if err := model.Validate(in.Book); err != nil {
		return nil, in.Explain(err)
	}
	return in, nil
}

// ReadInto is ReadBook for a file whose records may also refer to those of a book. The Incoming's Book holds the file's
// records only, each checked by itself; what they make of the book b is for model.Merge, model.Apply and Explain to say.
func ReadInto(r io.Reader, b model.Book) (*Incoming, error) {
	return read(r, b, (*reader).book)
}

// ReadRecord is ReadInto for a single record: an object of the kind's list. Pointers begin at the record. One without key and
// id gets a key that is free in the book, made from its name.
func ReadRecord(r io.Reader, kind model.RecordKind, b model.Book) (*Incoming, error) {
	return read(r, b, func(rd *reader, in *incoming) {
		if _, err := model.NewRecord(kind); err == nil && kind != model.KindBook {
			rd.record(in, kind)
			x := in.records[0]
			if x.head.Key == "" && x.head.ID == "" {
				x.head.Key = b.FreeKey(kind, x.record.Label())
			}
		} else {
			rd.wrong(said.New("file.record_kind", "a kind of record"))
		}
	})
}

// incoming is a book on its way in: its records in the order of the file, references as they stand there.
type incoming struct {
	meta    *model.Meta
	records []entry
}

type entry struct {
	record  model.Record
	head    *model.Head // the record's, until it is linked
	pointer string
}

func read(from io.Reader, b model.Book, parse func(*reader, *incoming)) (*Incoming, error) {
	data, err := readText(from)
	if err != nil {
		return nil, err
	}
	r := &reader{scanner: scanner{data: data}}
	in := &incoming{}
	parse(r, in)
	if r.peek(); r.err == nil && r.pos < len(data) {
		r.fail(theEnd)
	}
	if err := r.refused(); err != nil {
		return nil, err
	}
	t := &resolver{data: data, book: b, records: in.records}
	if err := t.resolve(); err != nil {
		return nil, err
	}
	return finish(data, in, t)
}

// refused gives what was noted, and the error of syntax that came last.
func (r *reader) refused() error {
	if n := len(r.problems); r.err != nil && (n == 0 || r.problems[n-1] != r.err) {
		r.problems = append(r.problems, r.err)
	}
	if len(r.problems) == 0 {
		return nil
	}
	return Refused(r.problems)
}

// finish makes a book of the records and checks each by itself.
func finish(data []byte, in *incoming, t *resolver) (*Incoming, error) {
	var e model.Edit
	out := &Incoming{data: data, places: make(map[place]string, len(in.records))}
	var problems []model.Problem
	enter := func(r model.Record, pointer string) {
		r = model.Normalised(r)
		e.Changes = append(e.Changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
		out.places[place{r.RecordKind(), r.RecordKey()}] = pointer
		if len(problems) < maxProblems {
			problems = append(problems, model.Check(r)...)
		}
	}
	if in.meta != nil {
		enter(in.meta, "")
	}
	for _, x := range t.records {
		enter(x.record, x.pointer)
	}
	if len(problems) > 0 {
		return nil, out.Explain(model.Invalid(problems))
	}
	out.Book = model.Fold(model.Book{}, e)
	if len(out.Book.Filters()) > 0 {
		out.Book.Meta = storeFilters(out.Book.Meta, model.Fold(t.book, e))
	}
	return out, nil
}

func filterFields(f *model.SavedFilter) []field {
	return []field{{name: "name", read: name(&f.Name)}, {name: "text", read: text(&f.Text)}}
}

// storeFilters has the saved filters name the records of a book by id. One that names what is not in it is kept as it stands:
// it says so when it is asked for.
func storeFilters(m *model.Meta, b model.Book) *model.Meta {
	m = model.Clone(m)
	for i, f := range m.Filters {
		m.Filters[i].Text = filter.Stored(f.Text, b)
	}
	return m
}

// Explain turns what is wrong with records of this file, as model.Apply and model.Validate tell it, into Refused with places in
// the file. Any other error comes back as it is.
func (in *Incoming) Explain(err error) error {
	var invalid model.Invalid
	if !errors.As(err, &invalid) {
		return err
	}
	var out Refused
	for _, p := range invalid[:min(len(invalid), maxProblems)] {
		out = append(out, in.explain(p))
	}
	slices.SortStableFunc(out, func(a, b *InputError) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return out
}

func (in *Incoming) explain(p model.Problem) *InputError {
	pointer, ok := in.places[place{p.Kind, p.Key}]
	if !ok {
		return &InputError{Found: said.New("file.invalid", "with this file the book would not be valid: {problem}", "problem", p.Sentence())}
	}
	e := &InputError{Pointer: pointer}
	if p.Field != "" {
		name, isCSL := strings.CutPrefix(p.Field, "csl/")
		if isCSL {
			name = "csl/" + escapePointer(name)
		}
		e.Pointer += "/" + name
	}
	e.Expected, e.Found = what(p.Message)
	e.Line, e.Column = position(in.data, locate(in.data, e.Pointer))
	return e
}

// what splits a message such as "expected A; found B" into what was expected and what was found. A message that tells what is
// wrong instead is what was found.
func what(message said.Sentence) (expected, found said.Sentence) {
	switch message.Key {
	case "problem.needed":
		return aText, nothing
	case "problem.expected":
		a, _ := message.Value("expected")
		b, _ := message.Value("found")
		expected, _ = a.(said.Sentence)
		found, _ = b.(said.Sentence)
		return expected, found
	}
	return said.Sentence{}, message
}

// book reads a whole book. A file of another version is refused for that alone.
func (r *reader) book(in *incoming) {
	if r.next() != objectValue {
		if r.next() == noValue {
			r.fail(said.New("file.book", "a book in JSON"))
			return
		}
		r.wrong(said.New("file.book_begins", `a book in JSON: an object that begins with "proviso": 1`))
		return
	}
	if !r.version() {
		return
	}
	meta := &model.Meta{}
	fields := []field{{name: "proviso", read: (*reader).skip}, {name: "title", read: name(&meta.Title)}}
	for _, kind := range model.RecordKinds() {
		fields = append(fields, field{name: kind.Plural(), read: func(r *reader) { r.records(in, kind) }})
	}
	fields = append(fields, field{name: "filters", read: entries(&meta.Filters, such(`{"name": "Overdue", "text": "is:overdue"}`), filterFields)})
	r.fields(said.New("file.a_book", "a book"), append(fields, field{name: "x", read: extra(&meta.X)}))
	if strings.TrimSpace(meta.Title) != "" || len(meta.Filters) > 0 || len(meta.X) > 0 {
		in.meta = meta
	}
}

// version looks for the version ahead of everything else.
func (r *reader) version() bool {
	ahead := &reader{scanner: scanner{data: r.data, pos: r.pos}}
	found := ahead.descend("proviso")
	if !found {
		if ahead.err != nil {
			r.err, r.pos = ahead.err, len(r.data)
			return false
		}
		r.enter(step{name: "proviso"})
		r.fail(said.Same(strconv.Itoa(version)), said.New("file.version.hint", `a book of Proviso begins with "proviso": 1`))
		r.err.Found = nothing
		return false
	}
	ahead.enter(step{name: "proviso"})
	from := ahead.pos
	value := string(ahead.raw())
	switch {
	case ahead.err != nil:
	case value == strconv.Itoa(version):
		return true
	default:
		var hint said.Sentence
		if n, err := strconv.ParseFloat(value, 64); err == nil && n > version {
			hint = said.New("file.newer.hint", "the file was written by a newer Proviso: update this one")
		}
		ahead.failAt(from, said.Same(strconv.Itoa(version)), describe([]byte(value)), hint)
	}
	r.err, r.pos = ahead.err, len(r.data)
	return false
}

// records reads one list of a book.
func (r *reader) records(in *incoming, kind model.RecordKind) {
	if r.next() != listValue {
		r.wrong(said.New("file.list_of", "a list of {kind}", "kind", kind.Plural()))
		return
	}
	r.list(func(int) {
		if len(in.records) >= maxRecords {
			r.fail(said.New("file.records", "at most {most} records in a file", "most", maxRecords), split)
			return
		}
		r.record(in, kind)
	})
}

func (r *reader) record(in *incoming, kind model.RecordKind) {
	record, err := model.NewRecord(kind)
	if err != nil {
		r.wrong(said.New("file.a_record", "a record"))
		return
	}
	head, fields := members(record)
	in.records = append(in.records, entry{record, head, r.pointer()})
	r.fields(said.New("file.object", "an object: {record}", "record", aRecord[kind]), fields)
}
