package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/store"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// footBar is the line of small facts about the book, and what goes on in the background.
type footBar struct {
	shell  *Shell
	object fyne.CanvasObject
	facts  *w.CutText
	busy   *w.Text
	work   string // what goes on, "" for nothing
}

func newFootBar(s *Shell) *footBar {
	f := &footBar{shell: s}
	f.facts = w.NewCutText(w.Style{Ink: theme.Faint, Size: theme.SizeCaption}, "")
	f.busy = w.NewText(w.Style{Ink: theme.Soft, Size: theme.SizeCaption}, "")
	f.busy.Hide()
	f.object = w.FootBar(w.Grow(f.facts), f.busy)
	return f
}

func (f *footBar) update() {
	s := f.shell
	book := s.book.session.Book()
	facts := []string{
		s.words.N("count.commitment", book.Commitments.Len()), s.words.N("count.event", book.Events.Len()),
	}
	f.facts.SetText(strings.Join(append(facts, s.journalWords(s.book.store.Head())...), " · "))
}

// journalWords say when the book was saved last and where its journal stands.
func (s *Shell) journalWords(h store.Head) []string {
	if h.Edits == 0 {
		return nil
	}
	now := s.config.Now()
	at := h.At.In(now.Location())
	saved := s.words.In(now.Location()).Time(at)
	if at.Format("2006-01-02") == now.Format("2006-01-02") {
		saved = at.Format("15:04")
	}
	return []string{s.say("saved", "time", saved), s.words.N("shell.journal", h.Edits, "head", shortHash(h.Hash))}
}

// shortHash is a hash as people compare it by eye: its ends.
func shortHash(hash string) string {
	if len(hash) <= 8 {
		return hash
	}
	return fmt.Sprintf("%s…%s", hash[:4], hash[len(hash)-4:])
}
