package widgets

import "fyne.io/fyne/v2"

// Answerable sets a question over the whole width, with a button at its end, and below it notes with the switch at the right.
func Answerable(question, more, notes, answer fyne.CanvasObject) *fyne.Container {
	return newContainer(&answerableLayout{question, more, notes, answer}, []fyne.CanvasObject{question, answer, notes, more})
}

type answerableLayout struct {
	question, more, notes, answer fyne.CanvasObject
}

const (
	answerGap   = 8 // between a text and what stands at its right
	answerBelow = 3
)

// parts are the widths left for question and notes, and the heights of the two lines.
func (l *answerableLayout) parts(width float32) (question, notes, above, below float32) {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	question, notes = width-more.Width-answerGap, width-answer.Width-answerGap
	return question, notes, max(heightFor(l.question, question), more.Height), max(heightFor(l.notes, notes), answer.Height)
}

func (l *answerableLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	question, notes, above, below := l.parts(size.Width)
	place(l.question, 0, 0, question, heightFor(l.question, question))
	place(l.more, size.Width-more.Width, 0, more.Width, more.Height)
	height := heightFor(l.notes, notes)
	place(l.notes, 0, above+answerBelow+float32(int((below-height)/2)), notes, height)
	place(l.answer, size.Width-answer.Width, above+answerBelow, answer.Width, answer.Height)
}

func (l *answerableLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	width := max(l.question.MinSize().Width+more.Width, l.notes.MinSize().Width+answer.Width) + answerGap
	return fyne.NewSize(width, l.heightFor(nil, width))
}

func (l *answerableLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	_, _, above, below := l.parts(width)
	return above + answerBelow + below
}
