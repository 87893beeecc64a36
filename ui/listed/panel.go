package listed

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/find"
	"proviso/ui/page"
	"proviso/ui/session"
	w "proviso/ui/widgets"
)

// panel says how many are chosen and offers what can be done with all of them.
func (l *Records) panel(ids []model.ID) fyne.CanvasObject {
	words := l.Host.Words()
	count := words.N("count."+string(l.Kind), len(ids))
	blocks := []fyne.CanvasObject{
		w.NewPara(w.Title, w.Plain(words.T("listed.chosen", "records", count))),
		w.Pad(2, 0, 0, 0, w.NewPara(w.Faint, w.Plain(words.T("listed.hint")))),
	}
	if l.More != nil {
		blocks = append(blocks, l.More(ids)...)
	}
	if l.Kind == model.KindCommitment || l.Kind == model.KindEvent {
		blocks = append(blocks, w.Section(words.T("listed.tags")), l.tagLine(ids))
	}
	remove := w.NewButtonOf(w.Danger, "trash", words.T("listed.remove", "records", count), l.Remove)
	remove.SetTip(words.T("listed.remove_tip"))
	remove.SetDisabled(l.locked())
	copies := w.Wrap(8,
		tipped(w.NewButton(words.T("action.copy"), l.Copy), "Ctrl+C"),
		tipped(w.NewButton(words.T("action.copy_table"), l.CopyTable), "Ctrl+Alt+C"))
	blocks = append(blocks, w.Section(words.T("listed.copy")), copies, w.Section(words.T("listed.removal")), w.Line(0, remove, w.Spring()))
	return w.Column(4, blocks...)
}

func tipped(b *w.Button, tip string) *w.Button {
	b.SetTip(tip)
	return b
}

// locked is why nothing can be changed, "" where it can.
func (l *Records) locked() string {
	if l.Host.Session().ReadOnly() {
		return l.Host.Words().T("listed.read_only")
	}
	return ""
}

// tagLine shows the tags of those chosen, each to be given to all or taken from all, and a field for another.
func (l *Records) tagLine(ids []model.ID) fyne.CanvasObject {
	words, counts := l.Host.Words(), model.TagsOf(l.Host.Session().Book(), l.Kind, ids)
	var pills []fyne.CanvasObject
	for _, tag := range sorted(counts) {
		n := counts[tag]
		text, tip := words.T("listed.tag_all", "tag", tag), words.T("listed.tag_all.tip", "tag", tag)
		if n < len(ids) {
			text, tip = words.T("listed.tag_some", "tag", tag, "n", n), words.T("listed.tag_some.tip", "tag", tag)
		}
		pill := w.NewPill(text, n == len(ids), func() { l.tag(ids, tag) })
		pill.Removable(func() { l.untag(ids, tag) })
		pill.SetTip(tip)
		pill.SetDisabled(l.locked())
		pills = append(pills, pill)
	}
	l.tags = w.NewCompleter(words.T("listed.add_tag"), l.knownTags)
	l.tags.Free = true
	l.tags.OnChosen = func(o w.Option) {
		if tag := strings.TrimSpace(o.Label); tag != "" {
			l.tag(ids, tag)
		}
	}
	if l.locked() != "" {
		l.tags.Disable()
	}
	field := w.Line(0, w.GrowTo(320, l.tags), w.Spring())
	if len(pills) == 0 {
		return field
	}
	return w.Column(8, w.Wrap(6, pills...), field)
}

func sorted(tags map[string]int) []string {
	return slices.SortedFunc(maps.Keys(tags), func(a, b string) int { return strings.Compare(find.Fold(a), find.Fold(b)) })
}

// knownTags are the tags in use that fit what is typed.
func (l *Records) knownTags(query string) []w.Option {
	b, q := l.Host.Session().Book(), find.Parse(query)
	known := map[string]int{}
	for _, kind := range []model.RecordKind{model.KindCommitment, model.KindEvent} {
		var all []model.ID
		for r := range b.Records(kind) {
			all = append(all, r.RecordID())
		}
		maps.Copy(known, model.TagsOf(b, kind, all))
	}
	var out []w.Option
	for _, tag := range sorted(known) {
		if q.Matches(find.Fold(tag)) {
			out = append(out, w.Option{ID: tag, Label: tag})
		}
	}
	return out
}

func (l *Records) tag(ids []model.ID, tag string) {
	l.change(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Tag(b, l.Kind, ids, tag) })
}

func (l *Records) untag(ids []model.ID, tag string) {
	l.change(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Untag(b, l.Kind, ids, tag) })
}

// change makes an edit of what is chosen and goes back to the field for tags, for the next one.
func (l *Records) change(intent session.Intent) {
	page.Do(l.Host, intent, func(model.Edit) {
		l.tags.SetChosen(w.Option{})
		if l.several {
			w.Focus(l.tags)
		}
	})
}
