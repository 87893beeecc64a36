package widgets

import "fyne.io/fyne/v2"

// Answerable sets a question over the whole width, with a button at its end, and below it notes with the switch at the right.
// Where a note has no room beside the switch, the notes have a line of their own above it.
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

// answerableParts are the widths of question and notes, and the heights of the lines.
type answerableParts struct {
	question, notes     float32
	above, noted, below float32 // noted is 0 where the notes stand beside the switch
}

func (l *answerableLayout) parts(width float32) answerableParts {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	p := answerableParts{question: width - more.Width - answerGap, notes: width - answer.Width - answerGap, below: answer.Height}
	p.above = max(heightFor(l.question, p.question), more.Height)
	if widest(l.notes) > p.notes {
		p.notes = width
		p.noted = heightFor(l.notes, width) + answerBelow
		return p
	}
	p.below = max(heightFor(l.notes, p.notes), answer.Height)
	return p
}

// widest is the width that the widest part of an object asks for.
func widest(o fyne.CanvasObject) float32 {
	group, ok := o.(*fyne.Container)
	if !ok {
		return o.MinSize().Width
	}
	width := float32(0)
	for _, part := range visible(group.Objects) {
		width = max(width, part.MinSize().Width)
	}
	return width
}

func (l *answerableLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	p := l.parts(size.Width)
	place(l.question, 0, 0, p.question, heightFor(l.question, p.question))
	place(l.more, size.Width-more.Width, 0, more.Width, more.Height)
	height, top := heightFor(l.notes, p.notes), p.above+answerBelow
	if p.noted == 0 {
		place(l.notes, 0, top+float32(int((p.below-height)/2)), p.notes, height)
	} else {
		place(l.notes, 0, top, p.notes, height)
	}
	place(l.answer, size.Width-answer.Width, top+p.noted, answer.Width, answer.Height)
}

func (l *answerableLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	more, answer := l.more.MinSize(), l.answer.MinSize()
	width := max(l.question.MinSize().Width+more.Width+answerGap, l.notes.MinSize().Width, answer.Width)
	return fyne.NewSize(width, l.heightFor(nil, width))
}

func (l *answerableLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	p := l.parts(width)
	return p.above + answerBelow + p.noted + p.below
}
