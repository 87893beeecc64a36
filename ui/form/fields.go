package form

import (
	"strconv"
	"strings"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/when"
	"proviso/ui/conditionedit"
)

// field makes a field with the words that there are for it: form.field.<kind>.<name> before form.field.<name>, and so
// for hints and placeholders. Numbers in the name are left out and slashes become points.
func (f *Form) field(name string, kind FieldKind) *Field {
	field := &Field{Name: name, Kind: kind, form: f}
	field.Label = f.wordsFor("form.field.", name)
	if field.Label == "" {
		field.Label = f.options.Words.Capital(strings.ReplaceAll(wordName(name), "_", " "))
	}
	field.Hint = f.wordsFor("form.hint.", name)
	field.Placeholder = f.wordsFor("form.placeholder.", name)
	return field
}

func (f *Form) wordsFor(prefix, name string) string {
	w := f.options.Words
	for _, key := range []string{prefix + string(f.Kind()) + "." + wordName(name), prefix + wordName(name)} {
		if w.Has(key) {
			return w.T(key)
		}
	}
	return ""
}

func wordName(name string) string {
	var parts []string
	for part := range strings.SplitSeq(name, "/") {
		if _, err := strconv.Atoi(part); err != nil && part != "-" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ".")
}

func (f *Field) half() *Field     { f.Span = Half; return f }
func (f *Field) third() *Field    { f.Span = Third; return f }
func (f *Field) required() *Field { f.Required = true; return f }

func (f *Field) when(shown func() bool) *Field {
	f.shown = shown
	return f
}

// line is a text kept as it is entered.
func (f *Form) line(name string, at *string) *Field {
	field := f.field(name, Line)
	field.get = func() string { return *at }
	field.set = func(text string) error { *at = text; return nil }
	return field
}

func (f *Form) lines(name string, at *string) *Field {
	field := f.line(name, at)
	field.Kind = Lines
	return field
}

// pick is one word of a vocabulary, labelled by "<area>.<word>".
func pick[S ~string](f *Form, name, area string, at *S, vocabulary []S) *Field {
	field := f.field(name, Pick)
	field.get = func() string { return string(*at) }
	field.set = func(text string) error { *at = S(text); return nil }
	field.options = func() []Choice { return vocabularyChoices(f, area, vocabulary) }
	return field
}

func vocabularyChoices[S ~string](f *Form, area string, vocabulary []S) []Choice {
	out := make([]Choice, len(vocabulary))
	for i, word := range vocabulary {
		out[i] = Choice{ID: model.ID(word), Name: f.options.Words.Label(area, string(word))}
	}
	return out
}

// optional puts "none" before the words of a Pick.
func (f *Field) optional() *Field { return f.or("form.none") }

// or puts a word for no choice before those of a Pick.
func (f *Field) or(none string) *Field {
	options := f.options
	f.options = func() []Choice {
		return append([]Choice{{Name: f.form.say(none)}}, options()...)
	}
	return f
}

// graded writes the grade before its words, "B · usually reliable", and offers to leave it open.
func (f *Field) graded() *Field {
	options := f.options
	f.options = func() []Choice {
		all := options()
		for i := range all {
			all[i].Name = string(all[i].ID) + " · " + all[i].Name
		}
		return all
	}
	return f.or("form.not_graded")
}

func (f *Form) date(name string, at *when.Date) *Field {
	field := f.field(name, Date)
	field.get = func() string { return at.String() }
	field.set = func(text string) error {
		d := when.Date{}
		err := d.UnmarshalText([]byte(strings.TrimSpace(text)))
		*at = d
		return err
	}
	if field.Placeholder == "" {
		field.Placeholder = f.say("form.placeholder.date")
	}
	return field
}

// ReadDate tells how a date is understood, in words; the error says how to write one.
func (f *Form) ReadDate(text string) (string, error) {
	d, err := when.ParseDate(text)
	if err != nil {
		return "", err
	}
	return f.options.Words.Date(d), nil
}

func (f *Form) duration(name string, at *when.Duration) *Field {
	w := f.options.Words
	field := f.field(name, Line)
	field.get = func() string { return conditionedit.ShowDuration(w, *at) }
	field.set = func(text string) error {
		*at = when.Duration{}
		if strings.TrimSpace(text) == "" {
			return nil
		}
		d, err := conditionedit.ParseDuration(w, text)
		*at = d
		return err
	}
	return field
}

// errNumber is the error of a text that is no number.
var errNumber = said.Error(said.New("say.error.number", "expected a number such as 10000"))

func (f *Form) number(name string, at *float64, has *bool) *Field {
	field := f.field(name, Line)
	field.get = func() string {
		if !*has {
			return ""
		}
		return strconv.FormatFloat(*at, 'f', -1, 64)
	}
	field.set = func(text string) error {
		*at, *has = 0, false
		text = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ",", "").Replace(text)
		if text == "" {
			return nil
		}
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || n != n || n > 1e18 || n < -1e18 {
			return errNumber
		}
		*at, *has = n, true
		return nil
	}
	return field
}

func (f *Form) tags(name string, at *[]string) *Field {
	field := f.field(name, Tags)
	field.getList = func() []Choice {
		out := make([]Choice, len(*at))
		for i, tag := range *at {
			out[i] = Choice{Name: tag}
		}
		return out
	}
	field.setList = func(list []Choice) {
		*at = nil
		for _, c := range list {
			*at = append(*at, c.Name)
		}
	}
	return field
}

func (f *Form) condition(name string, editor *conditionedit.Editor, put func()) *Field {
	field := f.field(name, Condition)
	field.Editor = editor
	f.compose = append(f.compose, put)
	return field
}

// key is the record's key; a new one gets it from its name.
func (f *Form) key() *Field {
	return f.line("key", &headOf(f.record).Key).half()
}
