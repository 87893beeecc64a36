package exchange

import (
	"errors"
	"strings"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/said"
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
	need said.Sentence
}

func (f field) needed(expected said.Sentence) field {
	f.need = expected
	return f
}

// note takes down what is wrong with the value at the present place, which begins at an offset.
func (r *reader) note(offset int, expected, found, hint said.Sentence) {
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
func (r *reader) wrong(expected said.Sentence) {
	r.peek()
	from := r.pos
	value := r.raw()
	if r.err == nil {
		r.note(from, expected, describe(value), said.Sentence{})
	}
}

// describe names a JSON value in few words.
func describe(value []byte) said.Sentence {
	switch valueKind(value[0]) {
	case objectValue:
		return anObject
	case listValue:
		return said.New("problem.array", "a list")
	case textValue, trueValue, falseValue, nullValue:
		return said.Same(clipped(string(value)))
	default:
		return theNumber(string(value))
	}
}

func theNumber(literal string) said.Sentence {
	return said.New("problem.number", "the number {number}", "number", clipped(literal))
}

// fields reads an object with these members. Others are refused.
func (r *reader) fields(what said.Sentence, fields []field) {
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
		if !f.need.IsZero() && !had[i] && r.err == nil {
			r.enter(step{name: f.name})
			r.note(from, f.need, nothing, said.Sentence{})
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
	hint := said.New("file.extra.hint", `what other programs keep goes under "x"`)
	if near := condition.Nearest(name, known); len(near) > 0 {
		hint = didYouMean(near)
	}
	r.note(from, said.New("problem.one_of", "one of {choices}", "choices", strings.Join(known, ", ")),
		said.New("file.unknown_member", "the unknown member {name}", "name", said.Whole(clipped(name))), hint)
}

func didYouMean(keys []string) said.Sentence {
	return said.New("problem.nearest", "did you mean {nearest}?", "nearest", said.Or(said.Wholes(keys)))
}

// string reads a text and gives its offset too; false where another type stood there.
func (r *reader) string(expected said.Sentence) (text string, from int, ok bool) {
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
		if s, _, ok := r.string(aText); ok {
			*to = S(s)
		}
	}
}

// name reads a text of at most 500 characters, space around it included.
func name(to *string) reading {
	return func(r *reader) {
		s, from, ok := r.string(aText)
		if ok && utf8.RuneCountInString(s) > maxName {
			r.note(from, said.New("file.characters", "at most {most} characters", "most", maxName), said.New("file.longer_text", "a longer text"), said.Sentence{})
		}
		*to = s
	}
}

// word reads a text without space around it.
func word[S ~string](to *S, expected said.Sentence) reading {
	return func(r *reader) {
		s, from, ok := r.string(expected)
		if ok && strings.TrimSpace(s) != s {
			r.note(from, expected, said.Whole(clipped(s)), said.New("file.space.hint", "remove the space around it"))
		}
		*to = S(s)
	}
}

// reference reads a key or an id, "" for none.
func reference(to *model.ID) reading {
	return func(r *reader) {
		if s, _, ok := r.string(said.New("file.reference", "a key or an id")); ok {
			*to = model.ID(s)
		}
	}
}

// texts reads a list of texts, none of them empty.
func texts[S ~string](to *[]S, expected said.Sentence) reading {
	return items(expected, func(r *reader) {
		s, from, ok := r.string(expected)
		if ok && s == "" {
			r.note(from, expected, empty, said.Sentence{})
		}
		*to = append(*to, S(s))
	})
}

// items reads a list whose items are read one by one.
func items(expected said.Sentence, item reading) reading {
	return func(r *reader) {
		if r.next() != listValue {
			r.wrong(said.New("file.list", "a list, each item {item}", "item", expected))
			return
		}
		r.list(func(i int) {
			if i >= maxItems {
				r.fail(said.New("file.items", "at most {most} items in this list", "most", maxItems))
				return
			}
			item(r)
		})
	}
}

// entries reads a list of objects.
func entries[E any](to *[]E, what said.Sentence, fields func(*E) []field) reading {
	return items(what, func(r *reader) {
		var e E
		r.fields(what, fields(&e))
		*to = append(*to, e)
	})
}

// part reads an object into a value that is only there where the object is.
func part[P any](to **P, what said.Sentence, fields func(*P) []field) reading {
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
			r.wrong(anObject)
			return
		}
		from := r.pos
		raw := r.raw()
		if r.err != nil {
			return
		}
		if len(raw) > maxExtra {
			r.note(from, said.New("file.object_size", "an object of at most {most} MiB", "most", maxExtra>>20), said.New("file.larger", "a larger one"),
				said.Sentence{})
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
		e := &InputError{Pointer: r.pointer(), Expected: said.New("problem.condition", "a condition"), Found: said.Of(err)}
		if inside, ok := errors.AsType[*condition.JSONError](err); ok {
			e.Pointer, e.Expected, e.Found = e.Pointer+inside.Pointer, inside.Expected, inside.Found
		}
		e.Line, e.Column = position(r.data, locate(r.data, e.Pointer))
		r.take(e)
	}
}
