package model

import (
	"fmt"
	"strings"
	"unicode"
)

// Slug makes a key from a name: its letters and digits in lower case, whatever else as single hyphens, 60 characters at most.
// A name without any letter or digit gives the fallback.
func Slug(name, fallback string) string {
	var out strings.Builder
	n, gap := 0, false
	for _, r := range strings.ToLower(name) {
		keep := unicode.IsLetter(r) || unicode.IsDigit(r) || (unicode.IsMark(r) && n > 0 && !gap)
		if !keep {
			gap = gap || !strings.ContainsRune("'’.", r)
			continue
		}
		if gap && n > 0 {
			out.WriteByte('-')
			n++
		}
		gap = false
		if n >= 60 {
			break
		}
		out.WriteRune(r)
		n++
	}
	if key := strings.Trim(out.String(), "-"); key != "" {
		return key
	}
	return fallback
}

// FreeKey is the slug of a name, with a number behind it where a record of the kind has that key already.
func (b Book) FreeKey(kind RecordKind, name string) string { return b.freeKey(kind, name, nil) }

// freeKey is FreeKey beside further keys that are taken.
func (b Book) freeKey(kind RecordKind, name string, taken map[string]bool) string {
	slug := Slug(name, string(kind))
	key := slug
	for n := 2; ; n++ {
		if _, found := b.ByKey(kind, key); !found && !taken[key] {
			return key
		}
		key = fmt.Sprintf("%s-%d", slug, n)
	}
}
