package model

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"proviso/model/condition"
	"proviso/model/said"
	"proviso/model/when"
)

// maxTitle bounds titles and names, in characters; maxKey bounds keys.
const (
	maxTitle = 500
	maxKey   = 120
)

// Problem is one thing wrong with a record. Field is the place inside it, as a JSON pointer without the leading slash
// ("parties/0/actor", "" for the record itself); Message says what was expected, for any language.
type Problem struct {
	Kind    RecordKind
	ID      ID
	Key     string
	Field   string
	Message said.Sentence
}

// Error is the problem as one sentence: record, field, what was expected.
func (p Problem) Error() string { return p.Sentence().String() }

// Sentence is Error for any language.
func (p Problem) Sentence() said.Sentence {
	kind, key := said.Kind(p.Kind), said.Whole(p.Key)
	if p.Field == "" {
		return said.New("problem.of", "{kind} {key}: {message}", "kind", kind, "key", key, "message", p.Message)
	}
	return said.New("problem.at", "{kind} {key}, {field}: {message}", "kind", kind, "key", key, "field", p.Field, "message", p.Message)
}

// Invalid is the error of an edit that would leave a book with records that are not valid. It is never empty.
type Invalid []Problem

// Error is the first problem, and how many more there are.
func (e Invalid) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e Invalid) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e Invalid) Told() (sentence, hint said.Sentence) {
	sentence = e[0].Sentence()
	if len(e) > 1 {
		sentence = said.New("problem.and_more", "{problem} (and {n} more)", "problem", sentence, "n", len(e)-1)
	}
	return sentence, said.New("problem.invalid.hint", "correct the field and try again; nothing was changed")
}

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

func (c *checker) fail(field string, message said.Sentence) {
	*c.problems = append(*c.problems, Problem{
		Kind: c.record.RecordKind(), ID: c.record.RecordID(), Key: c.record.RecordKey(),
		Field: strings.TrimSuffix(c.prefix+field, "/"), Message: message,
	})
}

func (c *checker) key(key string) {
	if !ValidKey(key) {
		c.fail("key", expected(said.New("problem.key", "a key of letters, digits, '-', '_' and '.', such as peace-deal"), key))
	}
}

// needed says that something has to stand there.
var needed = said.New("problem.needed", "this is needed")

func (c *checker) required(field, value string) {
	if strings.TrimSpace(value) == "" {
		c.fail(field, needed)
	}
}

func (c *checker) text(field, value string, limit int) {
	c.required(field, value)
	if utf8.RuneCountInString(value) > limit {
		c.fail(field, said.New("problem.too_long", "expected at most {most} characters", "most", limit))
	}
}

func (c *checker) oneOf(field, value string, allowed []string) {
	for _, a := range allowed {
		if value == a {
			return
		}
	}
	c.fail(field, expected(said.Or(allowed), value))
}

func (c *checker) optional(field, value string, allowed []string) {
	if value != "" {
		c.oneOf(field, value, allowed)
	}
}

func (c *checker) pattern(field, value string, re *regexp.Regexp, shape said.Sentence) {
	if value != "" && !re.MatchString(value) {
		c.fail(field, expected(shape, value))
	}
}

// unexpected is expected as an error.
func unexpected(what said.Sentence, found string) error { return said.Error(expected(what, found)) }

// expected says what should stand somewhere, and what does.
func expected(what said.Sentence, found string) said.Sentence {
	return said.New("problem.expected", "expected {expected}; found {found}", "expected", what, "found", said.Quoted(found))
}

func (c *checker) date(field string, d when.Date) {
	if d.IsZero() {
		c.fail(field, said.New("problem.date", "expected a date such as 2026-01-06"))
	}
}

func (c *checker) condition(field string, n *condition.Node) {
	if n == nil {
		return
	}
	if err := condition.Check(n); err != nil {
		c.fail(field, said.Of(err))
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
