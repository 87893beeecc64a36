package assets

import (
	_ "embed"
	"slices"
)

//go:embed schema/book.schema.json
var bookSchema []byte

// BookSchema is the JSON Schema (2020-12) of the book in JSON. The caller may change the bytes.
func BookSchema() []byte { return slices.Clone(bookSchema) }
