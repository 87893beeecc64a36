package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// Option is one thing that can be chosen. The zero value is no choice.
type Option struct {
	ID, Label string
	Note      string // faint, at the right
	Chip      *ChipData
}

// FilterOptions are the options whose label or note holds every word of the query, in any case; those with a
// label that begins with the query come first.
func FilterOptions(all []Option, query string) []Option {
	words := strings.Fields(strings.ToLower(query))
	if len(words) == 0 {
		return all
	}
	var first, rest []Option
	for _, o := range all {
		text := strings.ToLower(o.Label + " " + o.Note)
		switch {
		case !holdsAll(text, words):
		case strings.HasPrefix(text, words[0]):
			first = append(first, o)
		default:
			rest = append(rest, o)
		}
	}
	return append(first, rest...)
}

func holdsAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// optionPanel is a list of options that drops down from a field, which keeps the focus.
type optionPanel struct {
	*box
	list    *RowList
	options []Option
	make    string // the row that makes something new, "" for none
	frame   *panelLayout
}

const makeID = "\x00make"

func newOptionPanel(chosen func(Option), makeNew func()) *optionPanel {
	p := &optionPanel{list: NewRowList(1), frame: &panelLayout{}}
	p.list.passive, p.list.plain = true, true
	p.list.OnOpen = func(id string) {
		if id == makeID {
			makeNew()
			return
		}
		for _, o := range p.options {
			if o.ID == id {
				chosen(o)
				return
			}
		}
	}
	p.frame.list = p.list
	p.box = newBox(theme.Surface, theme.Line, 6, newContainer(p.frame, []fyne.CanvasObject{p.list}))
	p.shadow = true
	return p
}

// set shows options with one highlighted, or the first; makeNew, unless "", is the text of a last row that makes something new.
func (p *optionPanel) set(options []Option, makeNew, highlighted string) {
	p.options, p.make = options, makeNew
	rows := make([]Row, 0, len(options)+1)
	for _, o := range options {
		rows = append(rows, Row{ID: o.ID, Title: o.Label, Note: o.Note, Chip: o.Chip})
	}
	if makeNew != "" {
		rows = append(rows, Row{ID: makeID, Title: makeNew, Faded: true})
	}
	p.frame.rows = len(rows)
	p.list.SetRows(RowsOf(rows))
	if !p.list.Select(highlighted) && len(rows) > 0 {
		p.list.Select(rows[0].ID)
	}
}

func (p *optionPanel) empty() bool { return p.frame.rows == 0 }

// key moves the highlight or chooses, and tells whether the key was for it.
func (p *optionPanel) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		p.list.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.list.open()
	default:
		return false
	}
	return true
}

// panelLayout is as high as its rows, up to ten.
type panelLayout struct {
	list *RowList
	rows int
}

func (l *panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 1, 4, size.Width-2, size.Height-8)
	}
}

func (l *panelLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(180, float32(min(l.rows, 10))*l.list.rowHeight()+8)
}

// startsWith tells whether text begins with a letter, in any case.
func startsWith(text string, r rune) bool {
	first, ok := firstRune(text)
	return ok && unicode.ToLower(first) == unicode.ToLower(r)
}
