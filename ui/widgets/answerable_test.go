package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/widgets"
)

func TestAnswerableSetsTheSwitchBelowTheQuestion(t *testing.T) {
	answer := widgets.NewSegmented(1, nil, widgets.Segment{Text: "yes", Tone: theme.Go}, widgets.Segment{Text: "no", Tone: theme.Stop})
	notes := widgets.NewText(widgets.Note, "3 pledges")
	question := widgets.NewPara(widgets.Strong, widgets.Plain(longName))
	more := widgets.NewIconButton("more", "more", nil).Small()
	s, _ := screen(t, widgets.Sized(260, 0, widgets.Column(0, widgets.Answerable(question, more, notes, answer))))
	s.Settle()
	if question.Size().Height < 2*notes.Size().Height {
		t.Error("the question is not broken into lines")
	}
	if answer.Position().Y < question.Size().Height {
		t.Errorf("the switch stands at %v, over the question of height %v", answer.Position().Y, question.Size().Height)
	}
	if notes.Position().X+notes.Size().Width > answer.Position().X {
		t.Error("the notes run into the switch")
	}
	s.Answer(longName, "yes")
	if answer.Text() != "yes" {
		t.Errorf("the switch says %q", answer.Text())
	}
}

func TestNotesWithoutRoomBesideTheSwitchStandAboveIt(t *testing.T) {
	answer := widgets.NewSegmented(1, nil, widgets.Segment{Text: "yes", Tone: theme.Go}, widgets.Segment{Text: "still open", Tone: theme.Open}, widgets.Segment{Text: "no", Tone: theme.Stop})
	note := widgets.NewCutText(widgets.Note, "12 engagements").Fitted()
	notes := widgets.Wrap(6, note)
	question := widgets.NewPara(widgets.Strong, widgets.Plain("Ceasefire"))
	more := widgets.NewIconButton("more", "more", nil).Small()
	s, _ := screen(t, widgets.Column(0, widgets.Answerable(question, more, notes, answer)))
	s.Window.Resize(fyne.NewSize(240, 400))
	s.Settle()
	if note.Cut() {
		t.Error("the note is cut")
	}
	if bottom := notes.Position().Y + notes.Size().Height; bottom > answer.Position().Y {
		t.Errorf("the notes end at %v, the switch begins at %v", bottom, answer.Position().Y)
	}
}

func TestASplitStacksWhereItIsNarrow(t *testing.T) {
	left, right := widgets.NewText(widgets.Body, "above"), widgets.NewText(widgets.Body, "below")
	split := widgets.NewSplit(0.5, left, right).Stacking(500)
	s, _ := screen(t, split)
	beside := func() bool { return right.Position().X > 0 && right.Position().Y == 0 }
	if !beside() {
		t.Error("at 600 the parts are stacked")
	}
	s.Window.Resize(fyne.NewSize(400, 400))
	s.Settle()
	if beside() || right.Position().Y < 100 {
		t.Errorf("at 400 the right part stands at %v", right.Position())
	}
}
