// Package model holds what Proviso knows and decides: the Book, an immutable value of records, and the edits that turn one
// Book into the next. It imports the standard library and uuid only, and never reads the clock: times come in as arguments.
package model
