package ui

import (
	"strings"

	"proviso/ui/drafts"
	"proviso/ui/page"
)

// trying are the pages on which something can be tried that is in no book.
func (d *desk) trying() []page.Trying {
	var out []page.Trying
	for _, p := range d.pages {
		if t, ok := p.(page.Trying); ok {
			out = append(out, t)
		}
	}
	return out
}

// tryAgain has a page take up what was tried on it when the program last ran; false where the draft is of something else.
func (d *desk) tryAgain(draft drafts.Draft) bool {
	name, ok := strings.CutPrefix(draft.What, triedDraft)
	if !ok {
		return false
	}
	for _, p := range d.trying() {
		if string(p.Name()) == name {
			d.shell.cannotReopen(draft, p.TryAgain(draft.Data, true))
		}
	}
	return true
}

// cannotReopen tells of a draft that can't be taken up; what is in it goes into the log.
func (s *Shell) cannotReopen(draft drafts.Draft, err error) {
	if err != nil {
		s.config.Log.Error(err.Error(), "details", details(err), "draft", string(draft.Data))
		s.Fail(&unreadableDraft{draft.Title, err})
	}
}

// inherit takes over, in another language, how the pages are looked at and what is unfinished or being tried around the same
// book.
func (d *desk) inherit(before *desk) {
	s := d.shell
	d.kept, d.complained = before.kept, before.complained
	d.arrange(before.view())
	for i, p := range before.trying() {
		if tried := p.Tried(); tried != nil {
			_ = d.trying()[i].TryAgain(tried, false) // what a page just gave it can read
		}
	}
	s.layer.CloseToast()
	for i, sh := range s.unfinished {
		c, ok := sh.options.Content.(resumable)
		if !ok || whatOf(c) == formDraft { // a form may have more to do once it is saved
			continue
		}
		if again := s.leftover(s.draftOf(c)); again != nil {
			s.unfinished[i] = again.sheet
		}
	}
}
