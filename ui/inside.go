package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// insideOf shows what is in a book that was looked into, and how the open one would change if it took its place.
func (s *Shell) insideOf(g store.Glance, changes []model.Difference) []fyne.CanvasObject {
	edit := s.say("restore.edit", "label", inner(g.Last.Label), "author", g.Last.Author, "time", g.Last.At)
	facts := w.Column(4,
		w.NewPara(w.CardTitle, w.Plain(g.Book.Title())),
		w.NewPara(w.SmallSoft, w.Plain(s.contents(g.Book))),
		w.Pad(6, 0, 0, 0, s.fact("restore.last", edit)),
		s.fact("restore.edits", s.words.N("shell.restore.edits", g.Head.Edits)),
	)
	if g.Kin != "" {
		facts.Add(s.fact("restore.kin", s.kinOf(g)))
	}
	parts := []fyne.CanvasObject{w.Card("", facts)}
	if len(changes) > 0 {
		parts = append(parts, w.Section(s.say("restore.changes")), w.Pad(0, 0, 7, 0, w.NewPara(w.Body, w.Plain(s.sumOf(changes)))))
		parts = append(parts, s.changeList(changes)...)
	}
	return parts
}

func (s *Shell) fact(key, value string) fyne.CanvasObject {
	return w.Beside(110, s.say(key), w.NewCopyPara(w.Body, w.Plain(value)))
}

// contents counts the records of a book in words.
func (s *Shell) contents(b model.Book) string {
	var parts []string
	for _, k := range model.RecordKinds() {
		if n := b.Count(k); n > 0 {
			parts = append(parts, s.words.N("count."+string(k), n))
		}
	}
	if len(parts) == 0 {
		return s.say("restore.empty")
	}
	return s.words.List(parts, "list.and")
}

func (s *Shell) kinOf(g store.Glance) string {
	switch g.Kin {
	case store.KinBehind, store.KinAhead:
		return s.words.N("shell.kin."+string(g.Kin), g.Steps)
	}
	return s.say("kin." + string(g.Kin))
}

// sumOf counts in a sentence each what would come back, go and change.
func (s *Shell) sumOf(changes []model.Difference) string {
	tallies := map[string]model.Tally{"back": {}, "gone": {}, "changed": {}}
	for _, d := range changes {
		t := tallies[fate(d)]
		t[d.Kind] = append(t[d.Kind], string(d.ID))
	}
	var out []string
	for _, f := range []string{"back", "gone", "changed"} {
		if text := s.counted(tallies[f]); text != "" {
			out = append(out, s.say("restore.sum."+f, "records", text))
		}
	}
	if tallies["changed"].Count(model.KindBook) > 0 {
		out = append(out, s.say("restore.sum.title"))
	}
	return strings.Join(out, " ")
}

// fate is what would become of a record: "back", "gone" or "changed".
func fate(d model.Difference) string {
	switch {
	case d.Before == nil:
		return "back"
	case d.After == nil:
		return "gone"
	}
	return "changed"
}

var fates = map[string]theme.Tone{"back": theme.Go, "gone": theme.Stop, "changed": theme.Open}

const changesShown = 8

// changeList tells what the open book would win, lose and have otherwise.
func (s *Shell) changeList(changes []model.Difference) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, d := range changes {
		if i == changesShown {
			out = append(out, w.Pad(6, 0, 0, 0, w.NewText(w.Faint, s.words.N("shell.more", len(changes)-i))))
			break
		}
		f := fate(d)
		chip := &w.ChipData{Tone: fates[f], Text: s.say("restore." + f)}
		out = append(out, w.Item([]w.Run{w.Plain(d.Record().Label())}, s.words.T("record."+string(d.Kind)), chip, nil))
	}
	return out
}

// fileSize is the size of a file in words.
func (s *Shell) fileSize(bytes int64) string {
	if mb := float64(bytes) / (1 << 20); mb >= 1 {
		return s.say("size.mb", "n", s.words.Number(float64(int(mb*10+0.5))/10))
	}
	return s.say("size.kb", "n", s.words.Int(int((bytes+1023)>>10)))
}
