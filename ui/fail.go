package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui/loop"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// trouble is an error as a person is told of it.
type trouble struct {
	sentence, hint, details string
	grave                   bool // must be seen before going on
}

func (s *Shell) troubleOf(err error) trouble {
	sentence, hint := say.Trouble(s.words, err)
	t := trouble{sentence: s.sentence(sentence), hint: s.sentence(hint)}
	t.details = details(err)
	var stored *store.Error
	if errors.As(err, &stored) {
		t.grave = stored.Code == store.Damaged || stored.Code == store.DiskFull || stored.Code == store.Internal
	}
	var broke *loop.PanicError
	if errors.As(err, &broke) {
		t.grave, t.hint = true, s.say("fault.hint")
	}
	return t
}

// sentence is a text with a capital and a full stop.
func (s *Shell) sentence(text string) string {
	text = s.words.Capital(strings.TrimSpace(text))
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}

// details are all errors behind an error, one a line, and the stack of a fault.
func details(err error) string {
	var lines []string
	var walk func(error)
	walk = func(e error) {
		if e == nil {
			return
		}
		if text := fmt.Sprintf("%T: %v", e, e); len(lines) == 0 || lines[len(lines)-1] != text {
			lines = append(lines, text)
		}
		switch u := any(e).(type) { // one link at a time, where errors.As would follow them all
		case interface{ Unwrap() error }:
			walk(u.Unwrap())
		case interface{ Unwrap() []error }:
			for _, inner := range u.Unwrap() {
				walk(inner)
			}
		}
	}
	walk(err)
	var broke *loop.PanicError
	if errors.As(err, &broke) {
		lines = append(lines, string(broke.Stack))
	}
	return strings.Join(lines, "\n")
}

// text is all of the trouble, for copying.
func (t trouble) text() string {
	return strings.TrimSpace(strings.Join([]string{t.sentence, t.hint, t.details}, "\n"))
}

// Fail implements page.Host. Small trouble stands in a banner and blocks nothing; what is grave, or comes while a sheet is
// open, lies over the window.
func (s *Shell) Fail(err error) {
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, loop.ErrClosed):
		return
	case errors.Is(err, model.ErrNothing):
		s.toast(s.say("nothing_changed"), "", nil)
		return
	}
	s.config.Log.Error(err.Error(), "details", details(err))
	t := s.troubleOf(err)
	if t.grave || len(s.sheets) > 0 {
		s.showTrouble(t)
		return
	}
	s.banner(theme.Stop, t)
}

func (s *Shell) banner(tone theme.Tone, t trouble) {
	text := []w.Run{w.Bold(t.sentence)}
	if t.hint != "" {
		text = append(text, w.Plain(" "+t.hint))
	}
	clipboard := w.NewButtonOf(w.Quiet, "copy", s.say("copy"), func() { s.copy(t.text()) })
	shut := w.NewIconButton("close", s.say("close"), s.closeBanner)
	s.notice.Objects = []fyne.CanvasObject{w.Inset(8, 14, w.Banner(tone, text, clipboard, shut))}
	s.layer.Content().Refresh()
}

func (s *Shell) closeBanner() {
	s.notice.Objects = nil
	s.layer.Content().Refresh()
}

func (s *Shell) showTrouble(t trouble) {
	var sh *sheet
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	clipboard := w.NewButtonOf(w.Normal, "copy", s.say("copy_details"), func() { s.copy(t.text()) })
	parts := []fyne.CanvasObject{w.NewPara(w.Lead, w.Plain(t.sentence))}
	if t.hint != "" {
		parts = append(parts, w.NewPara(w.Soft, w.Plain(t.hint)))
	}
	sh = s.dialog(s.say("trouble"), w.Column(8, parts...), ok, clipboard, ok)
}

func (s *Shell) copy(text string) {
	s.config.App.Clipboard().SetContent(text)
	s.toast(s.say("copied"), "", nil)
}
