package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// DateEntry is a field for a date that may be imprecise, as text. Below it stands how the text was read, or why it can't be.
type DateEntry struct {
	composite
	// OnDate is called with the text whenever it changes to one that can be read, or to "".
	OnDate func(text string)

	entry *Entry
	read  func(text string) (reading string, err error)
	note  *Para
	hint  string
	bad   error
}

// NewDateEntry reads dates with read, which tells a text's meaning in words ("6 Jan 2026"). hint stands below while
// there is nothing to read.
func NewDateEntry(placeholder, hint string, read func(text string) (reading string, err error)) *DateEntry {
	d := &DateEntry{entry: NewEntry(placeholder), read: read, note: NewPara(SmallFaint, Plain(hint)), hint: hint}
	d.compose(d, Column(2, d.entry, d.note))
	d.entry.OnChanged = d.changed
	return d
}

// Entry is the field itself.
func (d *DateEntry) Entry() *Entry { return d.entry }

// Text is the text entered, without space around it.
func (d *DateEntry) Text() string { return strings.TrimSpace(d.entry.Text) }

// SetText enters a text.
func (d *DateEntry) SetText(text string) { d.entry.SetText(text) }

// Err is why the text can't be read, nil if it can or is empty.
func (d *DateEntry) Err() error { return d.bad }

func (d *DateEntry) focusable() fyne.Focusable { return d.entry }

func (d *DateEntry) setFieldName(name string) { d.entry.setFieldName(name) }

func (d *DateEntry) changed(string) {
	text := d.Text()
	reading, ink := d.hint, theme.Faint
	d.bad = nil
	if text != "" {
		reading, d.bad = d.read(text)
		ink = theme.Soft
	}
	if d.bad != nil {
		reading, ink = d.bad.Error(), theme.Stop.Ink()
	}
	d.note.SetRuns(Inked(ink, reading))
	d.Refresh()
	if d.bad == nil && d.OnDate != nil {
		d.OnDate(text)
	}
}
