package model

import "strings"

// StoreText keeps a text as what a source said when it was read now, in the place of the one kept before. Line ends are made
// those of Unix. Errors: ErrNotFound; ErrNothing where the text is empty or the one that is kept.
func (h Hand) StoreText(b Book, source ID, text string) (Edit, error) {
	s, ok := b.Sources.Get(source)
	if !ok {
		return Edit{}, ErrNotFound
	}
	text = plainText(text)
	if text == "" || s.Snapshot != nil && s.Snapshot.Text == text {
		return Edit{}, ErrNothing
	}
	next := Clone(s)
	next.Snapshot = NewSnapshot(text, h.At)
	return h.edit(h.say("edit.store_text", "name", clip(s.Label(), 60)), Change{KindSource, source, s, next}), nil
}

// plainText is a text without a byte order mark, with line ends of Unix, and without blank lines around it.
func plainText(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	return strings.Trim(text, "\n")
}

// Unquoted are the claims of a source whose quotes stand in the text that is kept and would not stand in another, in the order
// of their keys.
func (b Book) Unquoted(source ID, text string) []*Claim {
	s, ok := b.Sources.Get(source)
	if !ok || s.Snapshot == nil {
		return nil
	}
	was, is := NewStored(s.Snapshot.Text), NewStored(plainText(text))
	var out []*Claim
	for c := range b.Claims.Sorted() {
		if c.Source != source {
			continue
		}
		_, _, before := was.Find(c.Quote)
		_, _, after := is.Find(c.Quote)
		if after == Missing && (before == Found || before == Moved) {
			out = append(out, c)
		}
	}
	return out
}
