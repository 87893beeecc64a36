package form

import (
	"slices"

	"proviso/model"
	"proviso/model/when"
	"proviso/model/words"
)

// Options are what a Form needs from outside.
type Options struct {
	Book  model.Book   // as it stands when the form is opened
	Words *words.Words // in which labels and problems are said
	Hand  model.Hand   // for the ids of new records
	Today when.Day     // the day offered where a date is asked for

	made   []model.Record // in the form when it was left, and not saved
	claims []model.Claim  // about the commitment when the form was left; nil: those in the book

	inherits *inheritance // from the record entered before; nil: nothing
}

// Form is a record being entered or changed.
type Form struct {
	// OnChange is called after every change that may show elsewhere in the form than in the field itself.
	OnChange func()

	options Options
	record  model.Record // the draft; fields write into it
	before  model.Record // as in the book, nil for a new one
	start   []byte       // what the draft was like before anything was entered
	pending []model.Record
	working model.Book // the book with what is pending
	parts   []Section
	compose []func() // brings the draft up to date with fields that hold their value apart
	claims  *claimRows
	setBack *corrections
	since   Since
}

// Section is a group of fields under a caption.
type Section struct {
	Name   string
	Title  string // "" for the first
	Fields []*Field
}

// NewForm opens a form on a draft. One whose id is in the book changes that record; any other is new.
func NewForm(o Options, draft model.Record) *Form {
	f := &Form{options: o, working: o.Book}
	for _, r := range o.made {
		f.addPending(r)
	}
	if before, ok := o.Book.Get(draft.RecordKind(), draft.RecordID()); ok {
		f.before = before
	}
	f.record = model.Normalised(draft)
	f.build()
	f.mark()
	f.start = f.startBytes()
	return f
}

// startBytes is what the draft is compared with: the record in the book, or a new one to which nothing was entered, with what
// it took over.
func (f *Form) startBytes() []byte {
	switch {
	case f.before != nil:
		return model.Encode(f.before)
	case f.options.inherits != nil:
		return f.encoded(f.record.RecordID())
	}
	blank := &Form{options: f.options, working: f.working}
	blank.record = NewDraft(f.options.Book, f.Kind(), f.options.Today)
	blank.build()
	return blank.encoded(f.record.RecordID())
}

// encoded is the draft's JSON under another id.
func (f *Form) encoded(id model.ID) []byte {
	r := f.composed()
	identify(r, id, r.RecordKey())
	return model.Encode(r)
}

// Kind is the kind of record.
func (f *Form) Kind() model.RecordKind { return f.record.RecordKind() }

// ID is the record's id, which a new one has from the start.
func (f *Form) ID() model.ID { return f.record.RecordID() }

// IsNew reports whether the record is not in the book yet.
func (f *Form) IsNew() bool { return f.before == nil }

// Title says what the form does: "New commitment", "Change event".
func (f *Form) Title() string {
	key := "form.title.change"
	if f.IsNew() {
		key = "form.title.new"
	}
	w := f.options.Words
	return w.Of(key, string(f.Kind()), "kind", w.Label("record", string(f.Kind())))
}

// Words are the words the form speaks in.
func (f *Form) Words() *words.Words { return f.options.Words }

// Sections are the fields in the order in which they are shown and tabbed through.
func (f *Form) Sections() []Section { return f.parts }

// Fields are all fields in order, those of the rows of tables left out.
func (f *Form) Fields() []*Field {
	var out []*Field
	for _, s := range f.parts {
		out = append(out, s.Fields...)
	}
	return out
}

// Field is the field with a name, or nil.
func (f *Form) Field(name string) *Field {
	for _, field := range f.every() {
		if field.Name == name {
			return field
		}
	}
	return nil
}

// every is all fields, with those in rows and of records made here.
func (f *Form) every() []*Field {
	var out []*Field
	var add func(fields []*Field)
	add = func(fields []*Field) {
		for _, field := range fields {
			out = append(out, field)
			if field.Table != nil {
				for _, row := range field.Table.Rows() {
					add(row.Fields)
				}
			}
			add(field.Nested())
		}
	}
	add(f.Fields())
	return out
}

// Book is the book with the records made in the form.
func (f *Form) Book() model.Book { return f.working }

// SetBook takes the book as it is now, where the form was left for a while: what was entered since can be chosen.
func (f *Form) SetBook(b model.Book) {
	f.options.Book, f.working = b, b
	pending := f.pending
	f.pending = nil
	for _, r := range pending {
		f.addPending(r)
	}
}

// Draft is the record as it stands, whether or not it is valid. Texts that can't be read as what their field asks for are
// not in it.
func (f *Form) Draft() model.Record { return f.composed() }

// composed is a copy of the draft with everything in it that fields hold apart.
func (f *Form) composed() model.Record {
	for _, c := range f.compose {
		c()
	}
	return model.Normalised(f.record)
}

// Dirty reports whether anything was entered that would be lost.
func (f *Form) Dirty() bool {
	if string(f.encoded(f.record.RecordID())) != string(f.start) {
		return true
	}
	if f.claims != nil && f.claims.dirty() || f.setBack != nil && f.setBack.dirty() {
		return true
	}
	return slices.ContainsFunc(f.every(), (*Field).unread)
}

// changed tells the view.
func (f *Form) changed() {
	if f.OnChange != nil {
		f.OnChange()
	}
}

// say is a text by key.
func (f *Form) say(key string, args ...any) string { return f.options.Words.T(key, args...) }

// section appends a section.
func (f *Form) section(name string, fields ...*Field) {
	title := ""
	if len(f.parts) > 0 {
		title = f.wordsFor("form.section.", name)
	}
	f.parts = append(f.parts, Section{Name: name, Title: title, Fields: fields})
}

// identify gives a record an id and a key.
func identify(r model.Record, id model.ID, key string) {
	head := headOf(r)
	head.ID, head.Key = id, key
}

func headOf(r model.Record) *model.Head {
	switch r := r.(type) {
	case *model.Actor:
		return &r.Head
	case *model.Event:
		return &r.Head
	case *model.Relation:
		return &r.Head
	case *model.Source:
		return &r.Head
	case *model.Instrument:
		return &r.Head
	case *model.Commitment:
		return &r.Head
	case *model.Stance:
		return &r.Head
	case *model.Claim:
		return &r.Head
	case *model.Scenario:
		return &r.Head
	case *model.Meta:
		return &r.Head
	}
	return &model.Head{}
}

// build declares the fields of the draft's kind.
func (f *Form) build() {
	if head := headOf(f.record); head.ID == "" {
		head.ID = f.options.Hand.NewID()
	}
	switch r := f.record.(type) {
	case *model.Commitment:
		f.buildCommitment(r)
	case *model.Event:
		f.buildEvent(r)
	case *model.Actor:
		f.buildActor(r)
	case *model.Instrument:
		f.buildInstrument(r)
	case *model.Source:
		f.buildSource(r)
	case *model.Claim:
		f.buildClaim(r)
	case *model.Relation:
		f.buildRelation(r)
	case *model.Stance:
		f.buildStance(r)
	case *model.Scenario:
		f.buildScenario(r)
	case *model.Meta:
		f.section("essentials", f.line("title", &r.Title))
	}
}
