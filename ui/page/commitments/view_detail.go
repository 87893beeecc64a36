package commitments

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/condition"
	"proviso/store"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// detail draws a commitment in full, section by section; what there is nothing of is left out.
func (v *View) detail(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	blocks := []fyne.CanvasObject{v.top(d), w.Pad(8, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(d.Title))), v.who(d)}
	blocks = append(blocks, v.linkLines(d.Links)...)
	blocks = append(blocks, v.calls(d)...)
	if d.Text != "" {
		blocks = append(blocks, w.Pad(8, 0, 0, 0, w.NewCopyPara(w.Body, w.Plain(d.Text))))
	}
	blocks = append(blocks, v.conditions(d)...)
	add := func(section string, content ...fyne.CanvasObject) {
		if len(content) > 0 {
			blocks = append(blocks, w.Section(words.T(section)))
			blocks = append(blocks, content...)
		}
	}
	blocks = append(blocks, v.parts(d)...)
	if d.Deadline != "" {
		add("commitments.section.deadline", w.NewCopyPara(w.Body, w.Plain(words.Capital(d.Deadline)), w.Pale(spaced(d.Left))))
	}
	add("commitments.section.stages", stations(d.Stages)...)
	add("commitments.section.delivery", stations(d.Deliveries)...)
	add("commitments.section.quantities", lines(d.Quantities)...)
	if len(d.Evidence) > 0 {
		blocks = append(blocks, w.SectionNote(words.T("commitments.section.evidence"), words.T("commitments.for_against", "for", d.For, "against", d.Against)))
		blocks = append(blocks, v.evidence(d.Evidence)...)
	}
	if stances := detail.StanceRows(v.host, d.Stances); len(stances) > 0 {
		add("commitments.section.stances", append(stances, detail.Add(v.host, "detail.stance.add", func() { v.addStance(d.ID) }))...)
	}
	add("commitments.section.more", v.more(d)...)
	blocks = append(blocks, w.Section(words.T("commitments.section.history")), v.history(d.ID), detail.AllEdits(v.host, d.ID))
	return w.Column(0, blocks...)
}

func spaced(text string) string {
	if text == "" {
		return ""
	}
	return "  ·  " + text
}

func (v *View) top(d Detail) fyne.CanvasObject {
	parts := []fyne.CanvasObject{w.NewChip(d.Headline.Tone, d.Headline.Text)}
	if d.Overdue {
		parts = append(parts, w.NewChip(theme.Stop, v.host.Words().T("headline.overdue")))
	}
	edit := w.NewButton(v.host.Words().T("commitments.edit"), func() { v.edit(d.ID) })
	edit.SetTip(action.Chord(v.host.Words(), v.Actions(), "commitment.edit"))
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTapped(func() { w.ShowMenu(more, v.menu(d.ID)...) })
	more.SetTip(v.host.Words().T("commitments.more"))
	detail.Lock(v.host, edit)
	facts := w.NewCopyPara(w.Faint, w.Plain(d.Facts))
	if len(parts) > 1 || w.LargeText() {
		return w.Column(6, w.Line(8, append(parts, w.Spring(), edit, more)...), facts)
	}
	return w.Line(8, append(parts, w.Grow(facts), edit, more)...)
}

// who is the parties in a line, each leading to its page: "United Kingdom obligor → Ukraine beneficiary, host".
func (v *View) who(d Detail) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for i, r := range d.Parties {
		switch {
		case i == 1:
			parts = append(parts, w.NewText(w.Soft, "→"))
		case i > 1:
			parts = append(parts, w.NewText(w.Soft, "·"))
		}
		for n, actor := range r.Routes {
			name := actor.Name
			if n < len(r.Routes)-1 {
				name += ","
			}
			parts = append(parts, w.NewLink(w.Soft, name, func() { v.host.Go(actor.Route) }))
		}
		parts = append(parts, w.NewText(w.Faint, r.Role))
	}
	if len(parts) == 0 {
		return w.NewPara(w.Faint, w.Plain(v.host.Words().T("commitments.no_parties")))
	}
	return w.Wrap(4, parts...)
}

// linkLines name what the commitment belongs to, each in a line that leads there.
func (v *View) linkLines(links []Link) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range links {
		name := fyne.CanvasObject(w.NewCutText(w.Soft, l.Name))
		if l.Go {
			name = w.NewLink(w.Soft, l.Name, func() { v.host.Go(l.Route) })
		}
		out = append(out, w.Line(6, w.NewText(w.Faint, l.Before), w.Grow(name)))
	}
	return out
}

// conditions are the precondition and the termination, read aloud and clause by clause, and what follows from them.
func (v *View) conditions(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	out := []fyne.CanvasObject{w.Section(words.T("commitments.section.condition"))}
	if len(d.Condition.Rows) == 0 {
		out = append(out, w.NewPara(w.Lead, w.Plain(words.T("commitments.unconditional"))))
	} else {
		out = append(out, w.NewCopyPara(w.Lead, sentenceRuns(words.T("commitments.in_force"), d.Condition.Sentence)...), v.clauses(d.Condition))
	}
	if len(d.Termination.Rows) > 0 {
		out = append(out, w.Pad(8, 0, 0, 0, w.NewCopyPara(w.Lead, sentenceRuns(words.T("commitments.ends"), d.Termination.Sentence)...)), v.clauses(d.Termination))
	}
	if d.Needs != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Open, []w.Run{w.Bold(words.T("commitments.still_needs")), w.Plain(" " + d.Needs)})))
	}
	if d.Verdict != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(d.VerdictTone, []w.Run{w.Plain(d.Verdict)})))
	}
	if d.Deadlock != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Stop, []w.Run{w.Plain(d.Deadlock)})))
	}
	return out
}

// sentenceRuns sets the clauses of a sentence in bold.
func sentenceRuns(before string, runs []condition.Run) []w.Run {
	out := []w.Run{w.Plain(before + " ")}
	for _, r := range runs {
		if r.Kind == condition.Clause {
			out = append(out, w.Bold(r.Text))
		} else {
			out = append(out, w.Plain(r.Text))
		}
	}
	if strings.HasSuffix(out[len(out)-1].Text, ".") { // an abbreviation
		return out
	}
	return append(out, w.Plain("."))
}

func (v *View) clauses(c Clauses) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, r := range c.Rows {
		if !r.Clause {
			rows = append(rows, w.Pad(3, 0, 1, float32(r.Depth)*14, w.NewText(w.Faint, r.Text)))
			continue
		}
		rows = append(rows, w.Clause(w.ChipData(r.Chip), r.Text, r.Note, r.Depth))
	}
	return w.Pad(6, 0, 0, 0, w.Column(0, rows...))
}

func stations(list []Station) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	inks := map[StationState]theme.Name{Past: theme.Faint, Now: theme.Accent, Ahead: theme.Line}
	dots := make([]w.Dot, len(list))
	for i, s := range list {
		dots[i] = w.Dot{Text: s.Word, Note: s.Date, Ink: inks[s.State]}
	}
	return []fyne.CanvasObject{w.Pad(4, 0, 0, 0, w.NewDots(dots...))}
}

func lines(texts []string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, t := range texts {
		out = append(out, w.NewCopyPara(w.Body, w.Plain(t)))
	}
	return out
}

func (v *View) evidence(list []Evidence) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, e := range list {
		quote := e.Quote
		if quote != "" {
			quote = v.host.Words().Quoted(quote)
		}
		block := fyne.CanvasObject(w.LineTop(4, w.Grow(w.Quote(quote, e.From)), w.NewIconButton("eye", v.host.Words().T("evidence.to_source"), func() { v.host.Go(e.Route) })))
		if e.Against {
			block = w.LineTop(8, w.NewChip(theme.Stop, v.host.Words().T("bearing.contradicts")), w.Grow(block))
		}
		out = append(out, w.Pad(0, 0, 8, 0, block))
	}
	return out
}

func (v *View) more(d Detail) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, x := range []struct{ key, text string }{
		{"commitments.place", d.Place}, {"commitments.tags", d.Tags}, {"commitments.notes", d.Notes},
	} {
		if x.text != "" {
			out = append(out, w.NewCopyPara(w.Body, w.Pale(v.host.Words().T(x.key)+"  "), w.Plain(x.text)))
		}
	}
	return out
}

// history fills itself in when the journal has been asked.
func (v *View) history(id model.ID) fyne.CanvasObject {
	para := w.NewPara(w.SmallSoft)
	v.host.Session().History(id, 5, func(entries []store.Entry, err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		text := ""
		for i, e := range entries {
			if i > 0 {
				text += "\n"
			}
			text += v.presenter.Recorded(e.At, e.Label, e.Author)
		}
		para.SetText(text)
		if v.current == id {
			v.pane.Refresh()
		}
	})
	return para
}
