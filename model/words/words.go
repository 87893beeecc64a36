// Package words puts what Proviso knows into the words of a language: the
// translated texts of screens and reports, and dates, numbers, durations and
// lists as that language writes them. The texts themselves come in as a map
// from key to text; package assets holds the ones that ship.
package words

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"proviso/model/said"
	"proviso/model/when"
)

// Words speaks one language. It is immutable and safe to share.
type Words struct {
	lang     string
	messages map[string]string
	category func(n int) string
	location *time.Location
}

// New makes Words of a language (a tag such as "en" or "de-AT") and its texts
// by key. The language decides the plural rule; unknown ones follow English.
// The caller must not change messages afterwards.
func New(lang string, messages map[string]string) *Words {
	return &Words{lang: lang, messages: messages, category: pluralRule(lang), location: time.UTC}
}

// In is the same words, telling moments in the time of a place instead of UTC.
func (w *Words) In(location *time.Location) *Words {
	there := *w
	there.location = location
	return &there
}

// With is the same words, each text changed by a function.
func (w *Words) With(change func(text string) string) *Words {
	other := *w
	other.messages = make(map[string]string, len(w.messages))
	for key, text := range w.messages {
		other.messages[key] = change(text)
	}
	return &other
}

// Lang is the language tag given to New.
func (w *Words) Lang() string { return w.lang }

// Has tells whether there is a text under the key.
func (w *Words) Has(key string) bool {
	_, ok := w.messages[key]
	return ok
}

// T is the text under the key, with each {name} in it replaced. The args are
// pairs of a name and its value. Dates, days, durations and moments are put in
// as this language writes them, anything else as it prints. A text may ask for
// a date or a duration in a form that its grammar needs, as in {date:on}: see
// formed. A {name} without a value stays as it stands, and an unknown key comes
// back as ⟦key⟧.
func (w *Words) T(key string, args ...any) string {
	text, ok := w.messages[key]
	if !ok {
		return "⟦" + key + "⟧"
	}
	if len(args) == 0 || !strings.Contains(text, "{") {
		return text
	}
	return said.Fill(text, func(place string) (string, bool) {
		name, form, _ := strings.Cut(place, ":")
		for i := 0; i+1 < len(args); i += 2 {
			if args[i] == name {
				return w.value(args[i+1], form), true
			}
		}
		return "", false
	})
}

// Say is a sentence in this language: the text under its key with its arguments
// put in, or its English where the language has no such text.
func (w *Words) Say(s said.Sentence) string { return w.say(s, "") }

// say is a sentence in a form, such as the case after a verb.
func (w *Words) say(s said.Sentence, form string) string {
	text, ok := w.messages[w.formed(s.Key, form)]
	if !ok {
		text = s.English
	}
	if len(s.Args) == 0 {
		return text
	}
	return said.Fill(text, func(place string) (string, bool) {
		name, form, _ := strings.Cut(place, ":")
		value, ok := s.Value(name)
		return w.value(value, form), ok
	})
}

// Of is T in the wording that goes with a word of the vocabulary: the text under
// key.slug where the language has one, since its gender or case asks for other
// words, else the one under key.
func (w *Words) Of(key, slug string, args ...any) string { return w.T(w.formed(key, slug), args...) }

// formed is the key of a form of a text, such as "date.day.on", where the
// language has one, else the key itself.
func (w *Words) formed(key, form string) string {
	if form != "" && w.Has(key+"."+form) {
		return key + "." + form
	}
	return key
}

// N is T for a counted thing: of the texts key.one, key.few, key.many and
// key.other it takes the one this language uses for n, and key.other where
// that is missing. A text key.zero, if there is one, says none at all. {n} is
// replaced by the number.
func (w *Words) N(key string, n int, args ...any) string {
	form := key + "." + w.category(n)
	if zero := key + ".zero"; n == 0 && w.Has(zero) {
		form = zero
	}
	if !w.Has(form) {
		form = key + ".other"
	}
	if !w.Has(form) {
		return "⟦" + key + "⟧"
	}
	return w.T(form, append([]any{"n", w.Int(n)}, args...)...)
}

// Label is the text for a word of the vocabulary: the one under "area.slug"
// or, for words that users have added, the slug itself with spaces.
func (w *Words) Label(area, slug string) string {
	if text, ok := w.messages[area+"."+slug]; ok {
		return text
	}
	return strings.ReplaceAll(slug, "_", " ")
}

// Kind is the label of a kind of commitment, such as "troop_deployment".
func (w *Words) Kind(slug string) string { return w.Label("kind", slug) }

// List joins items as in "a, b and c", by the texts under list.comma and under
// the key, which is "list.and" or "list.or".
func (w *Words) List(items []string, key string) string {
	if len(items) == 0 {
		return ""
	}
	text := items[0]
	for i, item := range items[1:] {
		joint := "list.comma"
		if i == len(items)-2 {
			joint = key
		}
		text = w.T(joint, "before", text, "after", item)
	}
	return text
}

// Ended is a sentence with its full stop, which one that ends in an abbreviation has already.
func (w *Words) Ended(sentence string) string {
	if strings.HasSuffix(sentence, ".") || strings.HasSuffix(sentence, "…") {
		return sentence
	}
	return sentence + "."
}

// Capital is the text with its first letter in upper case, to begin a sentence
// or a heading with a word that is kept in lower case.
func (w *Words) Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// inForm is a value that a language may write in several forms, such as the name
// of a month: the form is what the text asks for, "" where it asks for none.
type inForm func(form string) string

func (w *Words) value(v any, form string) string {
	switch v := v.(type) {
	case string:
		return v
	case inForm:
		return v(form)
	case said.Sentence:
		return w.say(v, form)
	case said.As:
		return w.value(v.Value, form)
	case when.Date:
		return w.date(v, short, form)
	case when.Day:
		return w.date(when.On(v), short, form)
	case when.Duration:
		return w.duration(v, form)
	case time.Time:
		return w.Time(v)
	default:
		return fmt.Sprint(v)
	}
}

// Quoted is a passage in quotation marks. Where it has such marks itself, they
// become the ones that this language uses inside others.
func (w *Words) Quoted(passage string) string {
	outer, inner := marks(w.T("quoted")), marks(w.T("quoted.inner"))
	for i, mark := range outer {
		if mark != "" {
			passage = strings.ReplaceAll(passage, mark, inner[i])
		}
	}
	return w.T("quoted", "passage", passage)
}

// marks are the signs before and after the one place of a text, without the
// spaces that some languages put between.
func marks(text string) [2]string {
	before, rest, _ := strings.Cut(text, "{")
	_, after, _ := strings.Cut(rest, "}")
	return [2]string{strings.TrimSpace(before), strings.TrimSpace(after)}
}
