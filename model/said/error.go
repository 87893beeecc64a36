package said

import "errors"

// Teller is an error that can be told in every language. Its Error is the English of the sentence, and where it has a
// method Hint, that is the English of the hint.
type Teller interface {
	error
	Told() (sentence, hint Sentence)
}

// told is an error that is nothing but a sentence.
type told struct {
	sentence Sentence
	cause    error
}

// Error makes an error of a sentence; arguments as for New.
func Error(sentence Sentence) error { return &told{sentence: sentence} }

// Because is Error with a cause, which errors.Is and errors.As find.
func Because(cause error, sentence Sentence) error { return &told{sentence, cause} }

func (t *told) Error() string            { return t.sentence.String() }
func (t *told) Unwrap() error            { return t.cause }
func (t *told) Told() (s, hint Sentence) { return t.sentence, Sentence{} }

// advised is an error with a hint.
type advised struct{ sentence, hint Sentence }

// Advised makes an error of a sentence and of what to do about it.
func Advised(sentence, hint Sentence) error { return &advised{sentence, hint} }

func (a *advised) Error() string            { return a.sentence.String() }
func (a *advised) Told() (s, hint Sentence) { return a.sentence, a.hint }

// Hint is what to do about it.
func (a *advised) Hint() string { return a.hint.String() }

// Of is what an error says: its sentence where it has one, else its text as it is.
func Of(err error) Sentence {
	if t, ok := err.(Teller); ok { //nolint:errorlint // of this error alone: a cause says less
		s, _ := t.Told()
		return s
	}
	return Same(err.Error())
}

// English is the sentence of an error, for its method Error.
func English(t Teller) string {
	sentence, _ := t.Told()
	return sentence.String()
}

// Hint is what to do about an error, in English, for its method Hint.
func Hint(t Teller) string {
	_, hint := t.Told()
	return hint.String()
}

// HintOf is what an error advises, in whatever form it does; nothing where it advises nothing.
func HintOf(err error) Sentence {
	var advice interface{ Hint() string }
	if !errors.As(err, &advice) {
		return Sentence{}
	}
	if t, ok := advice.(Teller); ok {
		_, hint := t.Told()
		return hint
	}
	return Same(advice.Hint())
}
