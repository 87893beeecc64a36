package exchange

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"proviso/model"
	"proviso/model/filter"
)

// WriteBook writes a book in its canonical JSON: see EncodeBook. The error is the writer's.
func WriteBook(w io.Writer, b model.Book) error {
	_, err := w.Write(EncodeBook(b))
	return err
}

// EncodeBook is a book in its canonical JSON: UTF-8, indented by two spaces, a newline at the end. The members stand in the
// order of the contract, the lists' records in the order of their ids, references as keys. What is empty is left out: a
// list without records as well as a text without characters. The same book always gives the same bytes, and ReadBook gives
// the book back.
func EncodeBook(b model.Book) []byte {
	out := []byte("{\n  \"proviso\": " + strconv.Itoa(version))
	if b.Title() != "" {
		out = appendText(append(out, ",\n  \"title\": "...), b.Title())
	}
	for _, kind := range model.RecordKinds() {
		out = appendRecords(out, b, kind)
	}
	out = appendFilters(out, b)
	if b.Meta != nil && len(b.Meta.X) > 0 {
		out = indented(append(out, ",\n  \"x\": "...), b.Meta.X, "  ")
	}
	return append(out, "\n}\n"...)
}

// appendFilters writes the saved filters, which name records by key.
func appendFilters(out []byte, b model.Book) []byte {
	for i, f := range b.Filters() {
		if i == 0 {
			out = append(out, ",\n  \"filters\": ["...)
		} else {
			out = append(out, ',')
		}
		out = appendText(append(out, "\n    {\n      \"name\": "...), f.Name)
		out = appendText(append(out, ",\n      \"text\": "...), filter.Keyed(f.Text, b))
		out = append(out, "\n    }"...)
	}
	if len(b.Filters()) > 0 {
		out = append(out, "\n  ]"...)
	}
	return out
}

// EncodeRecord is one record of a book as it stands in EncodeBook, but for the indent, with a newline at the end.
func EncodeRecord(b model.Book, r model.Record) []byte {
	return append(indented(nil, model.Encode(keyed(b, r)), ""), '\n')
}

func appendRecords(out []byte, b model.Book, kind model.RecordKind) []byte {
	if b.Count(kind) == 0 {
		return out
	}
	out = append(out, ",\n  \""+kind.Plural()+"\": ["...)
	first := true
	for r := range b.Records(kind) {
		if !first {
			out = append(out, ',')
		}
		first = false
		out = indented(append(out, "\n    "...), model.Encode(keyed(b, r)), "    ")
	}
	return append(out, "\n  ]"...)
}

// keyed is a record that refers to others by key; to what is not in the book, which is in no valid book, by id.
func keyed(b model.Book, r model.Record) model.Record {
	out, err := model.MapReferences(r, func(ref model.Reference) (model.ID, error) {
		return model.ID(b.KeyOf(ref.Kind, ref.ID)), nil
	})
	if err != nil {
		return r
	}
	return out
}

// indented adds compact JSON with two spaces a level, after a prefix on every line but the first.
func indented(out, compact []byte, prefix string) []byte {
	buffer := bytes.NewBuffer(out)
	if json.Indent(buffer, compact, prefix, "  ") != nil {
		return append(out, compact...)
	}
	return buffer.Bytes()
}
