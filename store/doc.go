// Package store keeps a Book in one file: it opens, locks, commits, undoes, remembers, verifies and backs up.
//
// A book's file is an SQLite database with two faces. The journal is the truth: an append-only list of every change ever
// made, each chained to the one before by its hash. The tables are for people, and for opening quickly: they are the fold of
// the journal, readable in any database browser; Verify proves that the two agree.
//
// A Store has one writer at a time, in this program and among programs (see LockedError); reading never waits for it.
// Every error is one of the model's, which tell what is wrong with an edit, or one of the kinds in errors.go, which tell
// what is wrong with the file and what to do about it. None shows a driver's words to a person.
package store
