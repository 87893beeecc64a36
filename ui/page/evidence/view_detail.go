package evidence

import (
	"fyne.io/fyne/v2"

	"proviso/ui/action"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// claimsFirst is how many claims are shown at once, and how many more each time they are asked for.
const claimsFirst = 30

// source draws a source: its head, and the part of it that is chosen.
func (v *View) source(d Detail) fyne.CanvasObject {
	head := w.Pad(16, 22, 0, 22, w.Column(0, v.head(d)...))
	return w.Frame(w.Column(0, head, w.Pad(10, 0, 0, 0, w.Divider())), nil, nil, nil, v.part(d))
}

// part is what stands below the head.
func (v *View) part(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	switch v.tab {
	case claiming:
		if len(d.Claims) > 0 {
			return w.Scroll(w.Inset(6, 22, w.Column(0, v.claims(d)...)))
		}
		hint := "evidence.no_claims_hint"
		if d.Text == "" {
			hint = "evidence.no_text_hint"
		}
		button := w.NewButton(words.T("evidence.other_claim"), func() { v.blankClaim(d.ID) })
		button.SetDisabled(page.Locked(v.host))
		return w.Empty("quote", words.T("evidence.no_claims"), words.T(hint), button)
	case describing:
		return w.Scroll(w.Inset(10, 22, w.Column(0, v.facts(d)...)))
	}
	if d.Text == "" {
		return v.noText(d.ID)
	}
	v.read(d)
	return v.reader
}

// read shows the stored text with its passages, at the claim that stands out.
func (v *View) read(d Detail) {
	marks := make([]w.Mark, len(d.Marks))
	at := -1
	for i, m := range d.Marks {
		marks[i] = w.Mark{From: m.From, To: m.To, Tone: m.Tone, ID: string(m.Claim)}
		if m.Claim == v.claim {
			at = m.From
		}
	}
	v.reader.SetText(d.Text, marks)
	if at >= 0 {
		v.reader.Reveal(at, string(v.claim))
	}
}

func (v *View) head(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	edit := w.NewButton(words.T("evidence.edit"), func() { v.edit(d.ID) })
	edit.SetTip(action.Chord(v.host.Words(), v.Actions(), "source.edit"))
	edit.SetDisabled(page.Locked(v.host))
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTapped(func() { w.ShowMenu(more, v.menu(d.ID)...) })
	more.SetTip(words.T("evidence.more"))
	top := []fyne.CanvasObject{w.Grow(w.NewCopyPara(w.Faint, w.Plain(d.Judged))), edit, more}
	if d.Grade != nil {
		top = append([]fyne.CanvasObject{w.NewChip(d.Grade.Tone, d.Grade.Text)}, top...)
	}
	out := []fyne.CanvasObject{w.Line(8, top...), w.Pad(6, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(say.Short(d.Title, titleLetters))))}
	if d.Facts != "" {
		out = append(out, w.NewCopyPara(w.Soft, w.Plain(d.Facts)))
	}
	if d.Address != "" {
		out = append(out, v.address(d))
	}
	if flag := v.flagged(d); flag != nil && v.tab != claiming {
		out = append(out, flag)
	}
	return append(out, w.Pad(10, 0, 0, 0, v.switches(d)))
}

// address opens in the browser where it is one of the web.
func (v *View) address(d Detail) fyne.CanvasObject {
	if d.Link == nil {
		return w.NewCopyPara(w.Faint, w.Plain(d.Address))
	}
	link := w.NewLink(w.Body.In(theme.Accent), d.Address, func() {
		if err := fyne.CurrentApp().OpenURL(d.Link); err != nil {
			v.host.Fail(err)
		}
	})
	return w.Line(6, w.NewIcon("external", theme.Accent, 12), w.Grow(link))
}

// switches are the switch among the parts of a source, and the button that makes a claim of its text.
func (v *View) switches(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	turn := func(i int) {
		v.tab = tab(i)
		v.redraw()
		w.Focus(v.tabs)
	}
	v.tabs = w.NewSegmented(
		int(v.tab), turn, w.Segment{Text: words.T("evidence.tab.text"), Tone: theme.Done},
		w.Segment{Text: words.T("evidence.tab.claims", "n", len(d.Claims)), Tone: theme.Done},
		w.Segment{Text: words.T("evidence.tab.about"), Tone: theme.Done},
	)
	parts := []fyne.CanvasObject{v.tabs, w.Spring()}
	if v.tab == reading && d.Text != "" {
		quote := w.NewButtonOf(w.Normal, "quote", words.T("evidence.make_claim"), v.quotePicked)
		quote.SetTip(words.T("evidence.make_claim_tip"))
		quote.SetDisabled(page.Locked(v.host))
		parts = append(parts, quote)
	}
	return w.Line(8, parts...)
}

// claims are the first of a source's claims, and the one that stands out.
func (v *View) claims(d Detail) []fyne.CanvasObject {
	shown := min(claimsFirst+v.more, len(d.Claims))
	for i, c := range d.Claims {
		if c.ID == v.claim {
			shown = max(shown, i+1)
		}
	}
	out := make([]fyne.CanvasObject, 0, shown+1)
	for _, c := range d.Claims[:shown] {
		out = append(out, v.claimBlock(c))
	}
	if shown < len(d.Claims) {
		more := w.NewButtonOf(w.Quiet, "chevron-down", v.host.Words().N("evidence.more_claims", len(d.Claims)-shown), func() {
			v.more += 2 * claimsFirst
			v.redraw()
		})
		out = append(out, w.Pad(6, 0, 0, 0, w.Line(0, more, w.Spring())))
	}
	return out
}

func (v *View) claimBlock(c Claim) fyne.CanvasObject {
	words := v.host.Words()
	var chips []fyne.CanvasObject
	for _, chip := range []*say.Chip{c.Bearing, c.Standing} {
		if chip != nil {
			chips = append(chips, w.NewChip(chip.Tone, chip.Text))
		}
	}
	if c.Disputed {
		chips = append(chips, w.NewChip(theme.Open, words.T("evidence.disputed")))
	}
	for _, text := range []string{c.Credibility, c.Locator} {
		if text != "" {
			chips = append(chips, w.NewText(w.SmallFaint, text))
		}
	}
	head := append([]fyne.CanvasObject{w.Grow(w.Wrap(6, chips...))}, v.claimButtons(c)...)
	blocks := []fyne.CanvasObject{w.Line(4, head...)}
	if c.Quote != "" {
		blocks = append(blocks, w.Quote(words.Quoted(c.Quote), ""))
	}
	blocks = append(blocks, v.names(c))
	if c.Notes != "" {
		blocks = append(blocks, w.NewCopyPara(w.SmallFaint, w.Plain(c.Notes)))
	}
	block := fyne.CanvasObject(w.Inset(8, 0, w.Column(4, blocks...)))
	if c.ID == v.claim {
		block = w.Ground(theme.Sel, w.Inset(0, 10, block))
	}
	return w.Column(0, block, w.Divider())
}

// names are what a claim is about and who says it.
func (v *View) names(c Claim) fyne.CanvasObject {
	words := v.host.Words()
	var parts []fyne.CanvasObject
	for _, x := range []struct {
		key  string
		link *Link
	}{{"evidence.on", c.About}, {"evidence.by", c.Speaker}} {
		if x.link == nil {
			continue
		}
		parts = append(parts, w.NewText(w.Faint, words.T(x.key)))
		name := clipped(x.link.Name)
		if !x.link.Go {
			parts = append(parts, w.NewText(w.Soft, name))
			continue
		}
		parts = append(parts, w.NewLink(w.Body.In(theme.Accent), name, v.to(x.link.Route)))
	}
	return w.Wrap(5, parts...)
}

// claimButtons are what can be done with a claim.
func (v *View) claimButtons(c Claim) []fyne.CanvasObject {
	words := v.host.Words()
	var out []fyne.CanvasObject
	if c.At >= 0 {
		out = append(out, w.NewIconButton("eye", words.T("evidence.in_text"), func() {
			v.claim, v.tab = c.ID, reading
			v.redraw()
		}))
	}
	edit := w.NewIconButton("edit", words.T("evidence.edit_claim"), func() { v.editClaim(c.ID) })
	edit.SetDisabled(page.Locked(v.host))
	return append(out, edit)
}

// titleLetters keep a title from taking more than a few lines.
const titleLetters = 160

func (v *View) to(r page.Route) func() { return func() { v.host.Go(r) } }

func (v *View) facts(d Detail) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, f := range d.More {
		out = append(out, w.Inset(3, 0, w.Beside(120, f.Name, w.NewCopyPara(w.Body, w.Plain(f.Value)))))
	}
	if d.Notes != "" {
		out = append(out, w.Section(v.host.Words().T("evidence.notes")), w.NewCopyPara(w.Body, w.Plain(d.Notes)))
	}
	return out
}

// dispute sets what is claimed for a record beside what is claimed against it. It judges nothing.
func (v *View) dispute(d Dispute) fyne.CanvasObject {
	words := v.host.Words()
	blocks := []fyne.CanvasObject{w.NewText(w.Faint, d.Kind), w.Pad(6, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(clipped(d.About.Name))))}
	if d.About.Go {
		blocks = append(blocks, w.Line(0, w.NewLink(w.Body.In(theme.Accent), words.T("evidence.go_there"), v.to(d.About.Route)), w.Spring()))
	}
	column := func(tone theme.Tone, title string, voices []Voice) fyne.CanvasObject {
		out := []fyne.CanvasObject{w.Line(6, w.NewChip(tone, title), w.NewText(w.Note, words.Int(len(voices))), w.Spring())}
		for _, voice := range voices[:min(len(voices), claimsFirst)] {
			out = append(out, v.voice(voice))
		}
		return w.Column(8, out...)
	}
	sides := w.Columns(2, 16, 150,
		column(theme.Go, words.Label("bearing", "supports"), d.For), column(theme.Stop, words.Label("bearing", "contradicts"), d.Against))
	return w.Column(0, append(blocks, w.Pad(16, 0, 0, 0, sides))...)
}

func (v *View) voice(voice Voice) fyne.CanvasObject {
	words := v.host.Words()
	foot := []fyne.CanvasObject{w.NewLink(w.SmallSoft.In(theme.Accent), words.T("evidence.to_source"), v.to(voice.Route)), w.Spring()}
	if voice.Grade != nil {
		foot = append(foot, w.NewChip(voice.Grade.Tone, voice.Grade.Text))
	}
	quote := voice.Quote
	if quote != "" {
		quote = words.Quoted(quote)
	}
	return w.Card("", w.Quote(quote, voice.From), w.Pad(6, 0, 0, 0, w.Line(6, foot...)))
}
