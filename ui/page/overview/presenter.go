// Package overview is the page on which one arrives: how many commitments stand how, what changed since the last visit and
// what that brought about, what to watch, and what to look at. Each line leads to its place. The presenter decides what is
// shown; the view draws it.
package overview

import (
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/theme"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	book    model.Book
	outlook *outlook.Outlook
	tally   tally
	study   *study // what takes work to find out; nil until that is done
	turn    int    // counts the books and questions studied, so that an answer to an older one is dropped
}

// NewPresenter shows the session's book; Study is still to be called.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s}
	p.Update()
	return p
}

// Update takes over the book and the outlook as they now stand. What takes work is to be found out anew: see Study.
func (p *Presenter) Update() {
	p.book, p.outlook = p.session.Book(), p.session.Outlook()
	p.tally = count(p.outlook)
	p.study = nil
	p.turn++
}

// Empty reports whether the book has nothing to give an overview of.
func (p *Presenter) Empty() bool { return p.book.Commitments.Len() == 0 && p.book.Events.Len() == 0 }

// Count is one of the large figures: how many commitments are in a group of headlines.
type Count struct {
	Tone       theme.Tone
	N          string
	Word, Note string
	Route      page.Route
}

// tally counts commitments by group. What is overdue is counted beside its group too.
type tally struct {
	groups map[string]int
	total  int
}

func count(o *outlook.Outlook) tally {
	t := tally{groups: map[string]int{}}
	for _, a := range o.Commitments() {
		t.total++
		t.groups[say.Group(a)]++
		if a.Overdue {
			t.groups[say.Overdue]++
		}
	}
	return t
}

// Counts are the figures at the head of the page.
func (p *Presenter) Counts() []Count {
	w := p.session.Words()
	return []Count{
		p.count(say.InForce, theme.Go, p.since(say.InForce, w.N("overview.of", p.tally.total))),
		p.count(say.Undecided, theme.Open, p.waiting()),
		p.count(say.Blocked, theme.Stop, p.since(say.Blocked, "")),
		p.count(say.Delivered, theme.Done, p.since(say.Delivered, "")),
		p.count(say.Overdue, theme.Stop, p.oldest()),
	}
}

func (p *Presenter) count(group string, tone theme.Tone, note string) Count {
	w, n := p.session.Words(), p.tally.groups[group]
	if n == 0 {
		tone = theme.End
	}
	return Count{tone, w.Int(n), w.T("commitments.group." + group), note, page.Route{Page: page.Commitments, Only: group}}
}

// since says how much more or less there is of a group than at the last visit, or something else where nothing changed.
func (p *Presenter) since(group, otherwise string) string {
	if p.study == nil || p.study.then == nil {
		return otherwise
	}
	w := p.session.Words()
	switch more := p.tally.groups[group] - p.study.then.groups[group]; {
	case more > 0:
		return w.N("overview.more", more)
	case more < 0:
		return w.N("overview.fewer", -more)
	}
	return otherwise
}

// waiting says for how many events the open commitments wait.
func (p *Presenter) waiting() string {
	events := map[string]bool{}
	for _, a := range p.outlook.Commitments() {
		if say.Group(a) == say.Undecided {
			p.awaited(a.Commitment, events)
		}
	}
	return p.session.Words().N("overview.wait_for", len(events))
}

// oldest says for how long the commitment that is overdue longest has been.
func (p *Presenter) oldest() string {
	worst := 0
	for _, a := range p.outlook.Commitments() {
		if left, ok := a.Deadline.Left(p.at()); ok && a.Overdue {
			worst = max(worst, -left)
		}
	}
	if worst == 0 {
		return ""
	}
	return p.session.Words().N("overview.oldest", worst)
}

func (p *Presenter) at() when.Day { return p.outlook.At() }
