package widgets

import "fyne.io/fyne/v2"

// TreeRow is a line of an editor of trees: set in for each group around it, with a guide for each step, and a note under it.
type TreeRow struct {
	*fyne.Container
	steps *fyne.Container
}

// NewTreeRow is a row of a line and a note, which may be hidden.
func NewTreeRow(line, note fyne.CanvasObject) *TreeRow {
	r := &TreeRow{steps: &fyne.Container{}}
	r.Container = &fyne.Container{Layout: treeRowLayout{}, Objects: []fyne.CanvasObject{r.steps, line, note}}
	return r
}

// SetDepth sets the row in, by one step for each group around it.
func (r *TreeRow) SetDepth(depth int) {
	if len(r.steps.Objects) == depth {
		return
	}
	r.steps.Objects = nil
	for range depth {
		guide := &fyne.Container{Layout: guideLayout{}, Objects: []fyne.CanvasObject{DividerDown()}}
		r.steps.Objects = append(r.steps.Objects, guide)
	}
}

// treeStep is how far a row is set in for each group around it.
const treeStep = 22

// guideLayout draws a line down, a little in from the left.
type guideLayout struct{}

func (guideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 10, 0, 1, size.Height)
	}
}

func (guideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(treeStep, 1) }

// treeRowLayout sets the guides over the whole height, the line beside them, and the note under the line.
type treeRowLayout struct{}

const treeRowGap = 3 // above and below a row

func (treeRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	steps, line, note := objects[0].(*fyne.Container), objects[1], objects[2]
	left := float32(len(steps.Objects) * treeStep)
	place(steps, 0, 0, left, size.Height)
	for i, guide := range steps.Objects {
		place(guide, float32(i*treeStep), 0, treeStep, size.Height)
	}
	height := line.MinSize().Height
	place(line, left, treeRowGap, size.Width-left, height)
	place(note, left+2, treeRowGap+height+1, size.Width-left-2, note.MinSize().Height)
}

func (treeRowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	steps, line, note := objects[0].(*fyne.Container), objects[1], objects[2]
	size := line.MinSize().AddWidthHeight(float32(len(steps.Objects)*treeStep), 2*treeRowGap)
	if note.Visible() {
		size.Height += note.MinSize().Height + 1
	}
	return size
}
