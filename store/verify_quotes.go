package store

import (
	"context"
	"strings"
	"unicode"

	"proviso/model"
)

// evidence holds stored texts to their checksums, and quotes to the stored texts.
func (v *verification) evidence(context.Context) error {
	b := v.book()
	for s := range b.Sources.Sorted() {
		if s.Snapshot != nil && model.Digest(s.Snapshot.Text) != s.Snapshot.SHA256 {
			v.fail(CheckSnapshots, "%s: its stored text was altered: its SHA-256 is not the one recorded", described(s))
		}
	}
	texts := map[model.ID]string{}
	for c := range b.Claims.Sorted() {
		s, ok := b.Sources.Get(c.Source)
		if !ok || s.Snapshot == nil || c.Quote.IsZero() {
			continue
		}
		text, known := texts[s.ID]
		if !known {
			text = oneLine(s.Snapshot.Text)
			texts[s.ID] = text
		}
		if problem := misquoted(text, c.Quote); problem != "" {
			v.fail(CheckQuotes, "%s: %s in the stored text of %s", described(c), problem, described(s))
		}
	}
	return nil
}

// misquoted tells what is wrong with a quote from a text in one line: "" for nothing. The words count, not how lines are
// broken; a start that has moved is no fault, as long as the words stand somewhere with what is said to stand around them.
func misquoted(text string, q model.Quote) string {
	exact := oneLine(q.Exact)
	if exact == "" {
		exact = oneLine(q.Prefix + " " + q.Suffix)
	}
	found := false
	for from := 0; ; {
		at := strings.Index(text[from:], exact)
		if at < 0 {
			break
		}
		at += from
		found = true
		if surrounded(text[:at], text[at+len(exact):], q) {
			return ""
		}
		from = at + 1
		for from < len(text) && !isStart(text[from]) {
			from++
		}
	}
	if found {
		return "the quoted words stand, but not between the words recorded around them,"
	}
	return "the quoted words don't stand"
}

// isStart reports whether a byte begins a character of UTF-8.
func isStart(b byte) bool { return b&0xc0 != 0x80 }

func surrounded(before, after string, q model.Quote) bool {
	if q.Exact == "" {
		return true
	}
	return strings.HasSuffix(strings.TrimSpace(before), oneLine(q.Prefix)) && strings.HasPrefix(strings.TrimSpace(after), oneLine(q.Suffix))
}

// oneLine brings white space to single blanks.
func oneLine(text string) string { return strings.Join(strings.FieldsFunc(text, unicode.IsSpace), " ") }
