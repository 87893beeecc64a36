package ui

// UseFyneFiles has the shell ask for files as the program does.
func (s *Shell) UseFyneFiles() { s.config.Files = fyneFiles{s.config.Window, s.config.Places.Books} }

// Crash ends the shell as a program that is killed: nothing is asked or written, only the lock on the book is let go.
func (s *Shell) Crash() error { return s.book.store.Close() }
