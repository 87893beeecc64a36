package overview

import (
	"time"

	"proviso/model"
	"proviso/model/lint"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
)

// effectsTold is how many effects of one edit are told one by one.
const effectsTold = 3

// lately tells what was entered since the last visit and what that brought about, and what time has brought about.
func (p *Presenter) lately() Card {
	w, last := p.session.Words(), p.visit()
	c := Card{Title: w.T("overview.latest"), None: w.T("overview.working")}
	if !last.IsZero() {
		c.Title = w.T("overview.since", "day", when.DayOf(last))
	}
	s := p.study
	if s == nil {
		return c
	}
	c.None = w.T("overview.since.none")
	if len(s.sum) > effectsTold {
		c.Lead = outlook.SayImpact(w, s.sum)
	}
	for _, e := range s.edits {
		c.Lines = append(c.Lines, p.edited(e)...)
	}
	if s.rest > 0 {
		c.Lines = append(c.Lines, Line{Text: w.N("overview.edits_more", s.rest), More: true, Route: page.Route{Page: page.History}, Go: true})
	}
	if len(s.passed) > 0 {
		c.Lines = append(c.Lines, Line{Text: w.T("overview.time_passed")})
		c.Lines = append(c.Lines, effects(w, s.passed)...)
	}
	return c
}

// visit is when the last visit ended; zero where there was none, or none yet when the session looks back.
func (p *Presenter) visit() time.Time {
	last := p.session.LastVisit()
	if at, back := p.session.Then(); back && at.Before(last) {
		return time.Time{}
	}
	return last
}

// edited is an edit and, below it, what it brought about.
func (p *Presenter) edited(e edit) []Line {
	w := p.session.Words()
	by := w.T("overview.by", "author", e.entry.Author)
	switch e.entry.Author {
	case p.session.Hand().Author:
		by = w.T("overview.by_you")
	case "":
		by = ""
	}
	line := Line{
		Text: e.entry.Label, Pale: by, Note: w.Day(when.DayOf(e.entry.At)), Route: page.Route{Page: page.History, ID: e.entry.ID}, Go: true,
	}
	return append([]Line{line}, effects(w, e.effects)...)
}

// effects are told one by one where they are few, and counted where they are many.
func effects(w *words.Words, all []outlook.Effect) []Line {
	if len(all) > effectsTold {
		return []Line{{Text: outlook.SayImpact(w, all), Effect: true}}
	}
	var out []Line
	for _, e := range all {
		out = append(out, Line{Text: outlook.SayEffect(w, e), Effect: true}.to(model.KindCommitment, e.Commitment))
	}
	return out
}

// watch lists the open events on which most hangs.
func (p *Presenter) watch() Card {
	w := p.session.Words()
	c := Card{Title: w.T("overview.watch"), None: w.T("overview.working")}
	if p.study == nil {
		return c
	}
	c.None = w.T("overview.watch.none")
	for _, x := range p.study.weights {
		if x.Commitments == 0 {
			continue
		}
		chip := say.Event(w, model.Open)
		if l := x.Event.Likelihood; l != nil {
			chip.Text = w.PercentRange(l.Low, l.High)
		}
		c.Lines = append(c.Lines, Line{Text: say.Short(x.Event.Name, titleLetters), Note: w.N("overview.decides", x.Commitments), Chip: &chip}.to(model.KindEvent, x.Event.ID))
	}
	c.Lines = p.cut(c.Lines, page.Route{Page: page.Events})
	return c
}

var severities = map[lint.Severity]theme.Tone{lint.Error: theme.Stop, lint.Warning: theme.Open, lint.Info: theme.End}

// findings are what an attentive colleague would point at: of each rule the first, and how many more there are.
func (p *Presenter) findings() Card {
	w := p.session.Words()
	c := Card{Title: w.T("overview.findings"), None: w.T("overview.working")}
	if p.study == nil {
		return c
	}
	c.None = w.T("overview.findings.none")
	rules := byRule(p.study.findings)
	for _, of := range rules {
		shown := of
		if len(of) > findingsTold && len(rules) > 1 {
			shown = of[:1]
		}
		for _, f := range shown {
			chip := say.Chip{Tone: severities[f.Severity], Text: w.T("overview.rule." + string(f.Rule))}
			c.Lines = append(c.Lines, Line{Text: f.Text, Chip: &chip}.to(f.Kind, f.ID))
		}
		if more := len(of) - len(shown); more > 0 {
			c.Lines[len(c.Lines)-1].Pale = w.N("overview.rule_more", more)
		}
	}
	c.Lines = p.cut(c.Lines, page.Route{})
	return c
}

// findingsTold is how many findings of one rule are told one by one.
const findingsTold = 3
