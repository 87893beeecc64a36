package ui

import (
	"proviso/model/when"
	"proviso/ui/say"
	w "proviso/ui/widgets"
)

// askAt asks for another day, as of which the window is to answer.
func (s *Shell) askAt() {
	ses := s.Session()
	date := w.NewDateEntry("2026-02-01", s.say("clock.hint"), func(text string) (string, error) {
		d, err := when.ParseDate(text)
		if err != nil {
			return "", say.Worded(s.words, err)
		}
		return s.words.DateLong(d), nil
	})
	if at := ses.Question().At; !at.IsZero() {
		date.SetText(at.String())
	}
	label := s.say("clock.date")
	form := w.NewForm(w.NewPara(w.Soft, w.Plain(s.say("clock.text"))), w.NewField(label, date))
	var sh *sheet
	ask := func(at when.Date) {
		q := ses.Question()
		q.At = at
		sh.close()
		ses.Ask(q)
	}
	act := func() {
		at, err := when.ParseDate(date.Text())
		if err != nil {
			form.SetErrs(map[string]string{label: s.sentence(say.Worded(s.words, err).Error())})
			return
		}
		ask(at)
	}
	date.Entry().OnDone = act
	today := w.NewButton(s.say("clock.today.do"), func() { ask(when.Date{}) })
	sh = s.dialog(s.say("clock.title"), form, nil, today, w.NewPrimary(s.say("clock.do"), act))
}
