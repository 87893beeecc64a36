package exchange

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/condition"
)

// maxItems bounds one list of texts or entries inside a record, maxName a name or title, in characters.
const (
	maxItems = 100_000
	maxName  = 500
)

// reader reads values into records. What is wrong with a value is noted and the reading goes on after it; what is wrong
// with the syntax of the file ends it.
type reader struct {
	scanner
	problems []*InputError
}

// reading takes the next value to where it belongs.
type reading func(*reader)

// field is a member that an object may have, or must where it is needed. What a need says is what is expected.
type field struct {
	name string
	read reading
	need string
}

func (f field) needed(expected string) field {
	f.need = expected
	return f
}

// note takes down what is wrong with the value at the present place, which begins at an offset.
func (r *reader) note(offset int, expected, found, hint string) {
	line, column := position(r.data, offset)
	r.take(&InputError{r.pointer(), expected, found, hint, line, column})
}

// take takes down what is wrong, and ends the reading where that is enough.
func (r *reader) take(e *InputError) {
	r.problems = append(r.problems, e)
	if len(r.problems) == maxProblems {
		r.pos = len(r.data)
		r.err = r.problems[maxProblems-1]
	}
}

// wrong notes that the next value is of another type than expected, and passes it.
func (r *reader) wrong(expected string) {
	r.peek()
	from := r.pos
	value := r.raw()
	if r.err == nil {
		r.note(from, expected, describe(value), "")
	}
}

// describe names a JSON value in few words.
func describe(value []byte) string {
	switch valueKind(value[0]) {
	case objectValue:
		return "an object"
	case listValue:
		return "a list"
	case textValue, trueValue, falseValue, nullValue:
		return clipped(string(value))
	default:
		return "the number " + clipped(string(value))
	}
}

// fields reads an object with these members. Others are refused.
func (r *reader) fields(what string, fields []field) {
	if r.next() != objectValue {
		r.wrong(what)
		return
	}
	from := r.pos
	had := make([]bool, len(fields))
	r.object(func(name string) {
		for i, f := range fields {
			if f.name == name {
				had[i] = true
				f.read(r)
				return
			}
		}
		r.unknown(name, fields)
	})
	for i, f := range fields {
		if f.need != "" && !had[i] && r.err == nil {
			r.enter(step{name: f.name})
			r.note(from, f.need, "nothing", "")
			r.leave()
		}
	}
}

func (r *reader) unknown(name string, fields []field) {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.name
	}
	r.peek()
	from := r.pos
	r.skip()
	if r.err != nil {
		return
	}
	hint := `what other programs keep goes under "x"`
	if near := condition.Nearest(name, known); len(near) > 0 {
		hint = didYouMean(near)
	}
	r.note(from, "one of "+strings.Join(known, ", "), "the unknown member "+strconv.Quote(clipped(name)), hint)
}

func didYouMean(keys []string) string {
	quoted := make([]string, len(keys))
	for i, k := range keys {
		quoted[i] = strconv.Quote(k)
	}
	return "did you mean " + strings.Join(quoted, " or ") + "?"
}

// string reads a text and gives its offset too; false where another type stood there.
func (r *reader) string(expected string) (text string, from int, ok bool) {
	if r.next() != textValue {
		r.wrong(expected)
		return "", r.pos, false
	}
	from = r.pos
	text = r.text()
	return text, from, r.err == nil
}

func text[S ~string](to *S) reading {
	return func(r *reader) {
		if s, _, ok := r.string("a text"); ok {
			*to = S(s)
		}
	}
}

// name reads a text of at most 500 characters, space around it included.
func name(to *string) reading {
	return func(r *reader) {
		s, from, ok := r.string("a text")
		if ok && utf8.RuneCountInString(s) > maxName {
			r.note(from, fmt.Sprintf("at most %d characters", maxName), "a longer text", "")
		}
		*to = s
	}
}

// word reads a text without space around it.
func word[S ~string](to *S, expected string) reading {
	return func(r *reader) {
		s, from, ok := r.string(expected)
		if ok && strings.TrimSpace(s) != s {
			r.note(from, expected, strconv.Quote(clipped(s)), "remove the space around it")
		}
		*to = S(s)
	}
}

// reference reads a key or an id, "" for none.
func reference(to *model.ID) reading {
	return func(r *reader) {
		if s, _, ok := r.string("a key or an id"); ok {
			*to = model.ID(s)
		}
	}
}

// texts reads a list of texts, none of them empty.
func texts[S ~string](to *[]S, expected string) reading {
	return items(expected, func(r *reader) {
		s, from, ok := r.string(expected)
		if ok && s == "" {
			r.note(from, expected, "an empty text", "")
		}
		*to = append(*to, S(s))
	})
}

// items reads a list whose items are read one by one.
func items(expected string, item reading) reading {
	return func(r *reader) {
		if r.next() != listValue {
			r.wrong("a list, each item " + expected)
			return
		}
		r.list(func(i int) {
			if i >= maxItems {
				r.fail(fmt.Sprintf("at most %d items in this list", maxItems), "")
				return
			}
			item(r)
		})
	}
}

// entries reads a list of objects.
func entries[E any](to *[]E, what string, fields func(*E) []field) reading {
	return items(what, func(r *reader) {
		var e E
		r.fields(what, fields(&e))
		*to = append(*to, e)
	})
}

// part reads an object into a value that is only there where the object is.
func part[P any](to **P, what string, fields func(*P) []field) reading {
	return func(r *reader) {
		p := new(P)
		r.fields(what, fields(p))
		*to = p
	}
}

// extra reads an object that is kept as it is, its members in the order of their names.
func extra(to *model.Extra) reading {
	return func(r *reader) {
		if r.next() != objectValue {
			r.wrong("an object")
			return
		}
		from := r.pos
		raw := r.raw()
		if r.err != nil {
			return
		}
		if len(raw) > maxExtra {
			r.note(from, fmt.Sprintf("an object of at most %d MiB", maxExtra>>20), "a larger one", "")
			return
		}
		*to = canonical(raw)
	}
}

// node reads a condition.
func node(to **condition.Node) reading {
	return func(r *reader) {
		r.peek()
		raw := r.raw()
		if r.err != nil {
			return
		}
		n := new(condition.Node)
		err := n.UnmarshalJSON(raw)
		if err == nil {
			*to = n
			return
		}
		e := &InputError{Pointer: r.pointer(), Expected: "a condition", Found: err.Error()}
		if inside, ok := errors.AsType[*condition.JSONError](err); ok {
			e.Pointer, e.Expected, e.Found = e.Pointer+inside.Pointer, inside.Expected, inside.Found
		}
		e.Line, e.Column = position(r.data, locate(r.data, e.Pointer))
		r.take(e)
	}
}
