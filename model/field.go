package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"proviso/model/condition"
	"proviso/model/said"
)

// field is one named part of a record that can be written as a line of text. Its text and its write are inverse: write
// takes what text gives, and a person's other spellings too.
type field struct {
	name  string
	text  func(b Book, r Record) string
	write func(w writing, r Record, value string) error
}

// writing is the setting in which a field is written: the book whose keys it may name, and whose hand it is.
type writing struct {
	Book
	hand Hand
}

// Fields lists the names of the fields that SetField knows for a kind, in the order of the record. Of a source's
// bibliographic fields ("csl." and the name of a CSL variable) it lists those that most sources have.
func Fields(kind RecordKind) []string {
	all := fieldsOf(kind)
	out := make([]string, len(all))
	for i, f := range all {
		out[i] = f.name
	}
	return out
}

// FieldText is a field of a record as one line of text, references by key, in the form that SetField reads; false where
// the kind has no such field.
func FieldText(b Book, r Record, name string) (string, bool) {
	f, ok := fieldOf(r.RecordKind(), name)
	if !ok {
		return "", false
	}
	return f.text(b, r), true
}

// SetField gives one field of a record a value written as text; "" clears it. The edit is named after field and record.
// Errors: *UnknownField, *BadValue where the text can't be read, ErrNothing where the field says so already. What the
// value means for the rest of the book is found by Apply.
func SetField(h Hand, b Book, r Record, name, value string) (Edit, error) {
	f, ok := fieldOf(r.RecordKind(), name)
	if !ok {
		return Edit{}, unknownField(r.RecordKind(), name)
	}
	next := r.clone()
	if err := f.write(writing{b, h}, next, value); err != nil {
		return Edit{}, &BadValue{Field: f.name, Err: err}
	}
	next.normalise()
	if Same(r, next) {
		return Edit{}, ErrNothing
	}
	label := h.say("edit.set_field", "field", h.fieldLabel(f.name), "name", clip(r.Label(), 60))
	return h.edit(label, Change{Kind: r.RecordKind(), ID: r.RecordID(), Before: r, After: next}), nil
}

func (h Hand) fieldLabel(name string) string {
	if h.Words == nil {
		return strings.ReplaceAll(name, "_", " ")
	}
	return h.Words.Label("field", name)
}

func fieldOf(kind RecordKind, name string) (field, bool) {
	for _, f := range fieldsOf(kind) {
		if f.name == name {
			return f, true
		}
	}
	if variable, ok := strings.CutPrefix(name, "csl."); ok && kind == KindSource && cslNames[variable] {
		return cslField(variable), true
	}
	return field{}, false
}

// UnknownField is the error of naming a field that a kind of record does not have.
type UnknownField struct {
	Kind   RecordKind
	Name   string
	Fields []string // those there are, the nearest first
	near   []string // the first few of Fields
	verb   string   // what to do instead, where it is no field but a history
}

// Error names the field and the kind.
func (e *UnknownField) Error() string {
	article := "a"
	if strings.ContainsRune("aeiou", rune(e.Kind[0])) {
		article = "an"
	}
	return fmt.Sprintf("there is no field %q in %s %s", clip(e.Name, 40), article, e.Kind)
}

// Hint names the nearest fields, then all.
func (e *UnknownField) Hint() string {
	if e.verb != "" {
		return e.verb
	}
	hint := "the fields are " + strings.Join(e.Fields, ", ")
	if len(e.near) > 0 {
		hint = "did you mean " + said.Or(e.near).String() + "? " + hint
	}
	return hint
}

// histories are what looks like a field and is a history, whose entries have dates.
var histories = map[RecordKind]map[string]string{
	KindEvent: {
		"history": "what happened to an event is recorded with its date, by \"record\"",
		"state":   "what happened to an event is recorded with its date, by \"record\"",
	},
	KindCommitment: {
		"stage":    "a stage is recorded with its date, by \"stage\"",
		"delivery": "a delivery is recorded with its date, by \"deliver\"",
		"reviewed": "a review is noted with its time, by \"review\"",
	},
}

func unknownField(kind RecordKind, name string) error {
	known := Fields(kind)
	near := condition.Nearest(name, known)
	rest := slices.DeleteFunc(slices.Clone(known), func(f string) bool { return slices.Contains(near, f) })
	return &UnknownField{Kind: kind, Name: name, Fields: append(slices.Clone(near), rest...), near: near, verb: histories[kind][name]}
}

// BadValue is the error of a text that is no value of a field.
type BadValue struct {
	Field string
	Err   error
}

// Error is the field, what was expected and what was found.
func (e *BadValue) Error() string { return said.English(e) }

// Unwrap gives the cause, such as a *condition.SyntaxError.
func (e *BadValue) Unwrap() error { return e.Err }

// Hint tells what to do about it: what the cause advises, where it does.
func (e *BadValue) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *BadValue) Told() (sentence, hint said.Sentence) {
	hint = said.New("problem.bad_value.hint", "correct the value and try again; nothing was changed")
	var advice interface{ Hint() string }
	if errors.As(e.Err, &advice) {
		hint = said.HintOf(e.Err)
	}
	return said.New("problem.bad_value", "{field}: {problem}", "field", e.Field, "problem", said.Of(e.Err)), hint
}
