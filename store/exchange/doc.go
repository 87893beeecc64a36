// Package exchange reads and writes the formats in which books, tables and sources travel between Proviso and other
// programs, one format a file.
//
// The book in JSON is read strictly: a file is refused whole, and each thing wrong with it is named by its JSON pointer, its
// line and what was expected there. It is written canonically: the same book always gives the same bytes.
package exchange
