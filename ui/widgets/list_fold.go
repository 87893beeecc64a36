package widgets

import "fyne.io/fyne/v2"

// Fold says whether a row is the head of a group of rows, and whether these are shown.
type Fold int

// What a row can be. The cursor goes to heads, but they never belong to the selection.
const (
	NoHead Fold = iota
	OpenHead
	ShutHead
)

// OnFold is asked to show the rows of a head or to hide them: by Right and Left, Enter, Space or a click on the head.
func (l *RowList) OnFold(fold func(id string, open bool)) { l.fold = fold }

func (l *list) isHead(i int) bool { return l.headed != nil && l.headed(i) != NoHead }

// turn opens a head that is shut and shuts one that is open. It tells whether row i is a head.
func (l *list) turn(i int) bool {
	if i < 0 || i >= l.count || !l.isHead(i) {
		return false
	}
	if l.fold != nil {
		l.fold(l.id(i), l.headed(i) == ShutHead)
	}
	return true
}

// foldKey deals with the keys that open and shut groups: Left goes from a row to its head and then shuts it, Right opens a
// head and then goes to its first row.
func (l *list) foldKey(name fyne.KeyName) bool {
	if l.headed == nil || l.cursor < 0 {
		return false
	}
	head := l.isHead(l.cursor)
	switch {
	case name == fyne.KeySpace:
		return l.turn(l.cursor)
	case name == fyne.KeyRight && head && l.headed(l.cursor) == ShutHead, name == fyne.KeyLeft && head && l.headed(l.cursor) == OpenHead:
		return l.turn(l.cursor)
	case name == fyne.KeyRight && head:
		l.goTo(l.step(l.cursor, 1), false)
	case name == fyne.KeyLeft && !head:
		for i := l.cursor - 1; i >= 0; i-- {
			if l.isHead(i) {
				l.goTo(i, false)
				break
			}
		}
	default:
		return false
	}
	return true
}
