package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// rowGround is what lies under every row of a list: its selection, the ring of the row to which the keys go, the
// veil of the pointer, the bar of the current row, a hairline.
type rowGround struct {
	ground, veil, bar, line *canvas.Rectangle
}

func newRowGround() rowGround {
	return rowGround{ground: newRect(), veil: newRect(), bar: newRect(), line: newRect()}
}

func (g *rowGround) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{g.ground, g.veil, g.line, g.bar}
}

func (g *rowGround) drawGround(state rowState, at fyne.Position, size fyne.Size) {
	fill, ring := theme.Name(""), theme.Name("")
	if state.selected {
		fill = theme.Sel
	}
	if state.focused { // where the keys go
		ring = theme.Accent
	}
	SetVisible(g.ground, state.selected || state.focused)
	paintRect(g.ground, fill, ring, 1)
	place(g.ground, at.X, at.Y, size.Width, size.Height)
	if state.focused { // a line has its width on both sides of an edge: kept whole within the list, above the hairline
		place(g.ground, at.X+1, at.Y+1, size.Width-2, size.Height-3)
	}
	SetVisible(g.veil, state.hovered && !state.selected)
	paintRect(g.veil, theme.Hover, "", 0)
	place(g.veil, at.X, at.Y, size.Width, size.Height)
	SetVisible(g.bar, state.current && state.selected || state.focused)
	paintRect(g.bar, theme.Accent, "", 0)
	place(g.bar, at.X, at.Y, 3, size.Height)
	paintRect(g.line, theme.Line, "", 0)
	place(g.line, at.X, at.Y+size.Height-1, size.Width, 1)
	for _, r := range []*canvas.Rectangle{g.ground, g.veil, g.bar, g.line} {
		r.Refresh()
	}
}

// moveAll shifts what is drawn, which is cheaper than drawing it again.
func moveAll(objects []fyne.CanvasObject, by fyne.Position) {
	if by.IsZero() {
		return
	}
	for _, o := range objects {
		o.Move(o.Position().Add(by))
	}
}
