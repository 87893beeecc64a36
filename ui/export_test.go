package ui

import (
	"proviso/model/words"
	"proviso/ui/page"
)

// UseFyneFiles has the shell ask for files as the program does.
func (s *Shell) UseFyneFiles() { s.config.Files = s.fyneFiles() }

// Crash ends the shell as a program that is killed: nothing is asked or written, only the lock on the book is let go.
func (s *Shell) Crash() error { return s.book.store.Close() }

// Here is the page that shows, and the record chosen there.
func (s *Shell) Here() page.Route { return s.book.here() }

// Speaks has other languages spoken.
func (s *Shell) Speaks(speak func(language string) *words.Words) { s.config.Speak = speak }

// SpeakAgain makes every page anew.
func (s *Shell) SpeakAgain() { s.speak("") }

// SpeakIn has the window speak a language.
func (s *Shell) SpeakIn(tag string) { s.speak(tag) }

// Abandon ends the program without asking about what is unfinished.
func (s *Shell) Abandon() { s.quit() }
