package model

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"proviso/model/condition"
	"proviso/model/when"
)

// maxTitle bounds titles and names, in characters; maxKey bounds keys.
const (
	maxTitle = 500
	maxKey   = 120
)

// Problem is one thing wrong with a record. Field is the place inside it, as a JSON pointer without the leading slash
// ("parties/0/actor", "" for the record itself); Message says what was expected.
type Problem struct {
	Kind    RecordKind
	ID      ID
	Key     string
	Field   string
	Message string
}

// Error is the problem as one sentence: record, field, what was expected.
func (p Problem) Error() string {
	place := fmt.Sprintf("%s %q", p.Kind, p.Key)
	if p.Field != "" {
		place += ", " + p.Field
	}
	return place + ": " + p.Message
}

// Invalid is the error of an edit that would leave a book with records that are not valid. It is never empty.
type Invalid []Problem

// Error is the first problem, and how many more there are.
func (e Invalid) Error() string {
	if len(e) == 1 {
		return e[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", e[0].Error(), len(e)-1)
}

// Hint tells what to do about it.
func (Invalid) Hint() string { return "correct the field and try again; nothing was changed" }

// checker gathers the problems of one record.
type checker struct {
	record   Record
	prefix   string
	problems *[]Problem
}

// Check finds what is wrong with a record by itself, without regard to what it refers to.
func Check(r Record) []Problem {
	var out []Problem
	c := &checker{record: r, problems: &out}
	c.key(r.RecordKey())
	r.check(c)
	return out
}

func (c *checker) at(list string, i int) *checker {
	return &checker{record: c.record, prefix: c.prefix + list + "/" + strconv.Itoa(i) + "/", problems: c.problems}
}

func (c *checker) fail(field, format string, args ...any) {
	*c.problems = append(*c.problems, Problem{
		Kind: c.record.RecordKind(), ID: c.record.RecordID(), Key: c.record.RecordKey(),
		Field: strings.TrimSuffix(c.prefix+field, "/"), Message: fmt.Sprintf(format, args...),
	})
}

func (c *checker) key(key string) {
	if !ValidKey(key) {
		c.fail("key", "expected a key of letters, digits, '-', '_' and '.', such as peace-deal; found %q", clip(key, 40))
	}
}

func (c *checker) required(field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fail(field, "this is needed")
	}
}

func (c *checker) text(field, value string, limit int) {
	c.required(field, value)
	if utf8.RuneCountInString(value) > limit {
		c.fail(field, "expected at most %d characters", limit)
	}
}

func (c *checker) oneOf(field, value string, allowed []string) {
	for _, a := range allowed {
		if value == a {
			return
		}
	}
	c.fail(field, "expected %s; found %q", orList(allowed), clip(value, 40))
}

func (c *checker) optional(field, value string, allowed []string) {
	if value != "" {
		c.oneOf(field, value, allowed)
	}
}

func (c *checker) pattern(field, value string, re *regexp.Regexp, expected string) {
	if value != "" && !re.MatchString(value) {
		c.fail(field, "expected %s; found %q", expected, clip(value, 40))
	}
}

func (c *checker) date(field string, d when.Date) {
	if d.IsZero() {
		c.fail(field, "expected a date such as 2026-01-06")
	}
}

func (c *checker) condition(field string, n *condition.Node) {
	if n == nil {
		return
	}
	if err := condition.Check(n); err != nil {
		c.fail(field, "%s", err)
	}
}

var (
	isISO  = regexp.MustCompile(`^[A-Z]{2}$`)
	isQID  = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	isWord = regexp.MustCompile(`^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}0-9_]*$`)
)

// ValidKey reports whether a text can be a key: 1 to 120 letters, marks, digits, '-', '_' and '.', a letter or digit first.
func ValidKey(key string) bool {
	if utf8.RuneCountInString(key) > maxKey || !utf8.ValidString(key) {
		return false
	}
	for i, r := range key {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if !letter && (i == 0 || !(unicode.IsMark(r) || strings.ContainsRune("-_.", r))) {
			return false
		}
	}
	return key != ""
}

func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n]) + "…"
}

func orList[S ~string](items []S) string {
	if len(items) == 0 {
		return "nothing"
	}
	texts := names(items)
	last := len(texts) - 1
	if last == 0 {
		return texts[0]
	}
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}

func names[S ~string](items []S) []string {
	out := make([]string, len(items))
	for i, s := range items {
		out[i] = string(s)
	}
	return out
}

func tidy(fields ...*string) {
	for _, f := range fields {
		*f = strings.TrimSpace(*f)
	}
}

// tidyList trims, and drops what is empty or stands twice; an empty list is nil.
func tidyList[S ~string](items []S) []S {
	var out []S
	seen := map[S]bool{}
	for _, s := range items {
		if s = S(strings.TrimSpace(string(s))); s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func nilIfEmpty[E any](items []E) []E {
	if len(items) == 0 {
		return nil
	}
	return items
}

// utc brings times to UTC with a precision of milliseconds, which is what a book keeps.
func utc(times ...*time.Time) {
	for _, t := range times {
		if !t.IsZero() {
			*t = t.UTC().Truncate(time.Millisecond)
		}
	}
}

// plainZero takes the sign off a zero, which not every program that reads a book keeps.
func plainZero(numbers ...*float64) {
	for _, n := range numbers {
		if *n == 0 {
			*n = 0
		}
	}
}

func firstWords(text, otherwise string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return otherwise
	}
	return clip(text, 80)
}
