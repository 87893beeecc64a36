package widgets_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	"proviso/ui/widgets"
)

// matrixScreen shows a matrix of rows and columns whose cells say where they are, and collects what it tells.
func matrixScreen(t *testing.T, rows, columns int) (*uitest.Screen, *widgets.Matrix, *[]string) {
	t.Helper()
	m := widgets.NewMatrix("columns before", "columns after")
	told := &[]string{}
	m.OnChoose = func(row, column string) { *told = append(*told, row+" "+column) }
	m.OnHead = func(column string, _ fyne.CanvasObject) { *told = append(*told, "head "+column) }
	m.SetColumns(matrixColumns(columns))
	m.SetCells(widgets.MatrixCells{
		Len: rows, ID: func(i int) string { return fmt.Sprint("r", i) }, Title: func(i int) string { return fmt.Sprint("Row ", i) },
		Cell: func(i, column int) widgets.ChipData {
			return widgets.ChipData{Tone: theme.Go, Text: fmt.Sprintf("%d/%d", i, column)}
		},
	})
	s, _ := screen(t, m)
	return s, m, told
}

func matrixColumns(n int) []widgets.MatrixColumn {
	var out []widgets.MatrixColumn
	for i := range n {
		out = append(out, widgets.MatrixColumn{ID: fmt.Sprint("c", i), Title: fmt.Sprint("Column ", i)})
	}
	return out
}

func TestMatrixArrowsMoveTheCellAndBringItIntoView(t *testing.T) {
	s, m, told := matrixScreen(t, 200, 12)
	s.Focus(m.Rows())
	if s.Sees("0/11") {
		t.Fatal("all twelve columns are in view; the test needs a narrower screen")
	}
	s.Key(fyne.KeyDown)
	for range 11 {
		s.Key(fyne.KeyRight)
	}
	s.Key(fyne.KeyRight, fyne.KeyEnd)
	if !s.Sees("199/11") || !s.Sees("Column 11") || s.Sees("Column 0") {
		t.Errorf("the last cell is not in view: %q", s.Texts())
	}
	want := []string{"r0 c0", "r0 c1"}
	if got := (*told)[:2]; !slices.Equal(got, want) {
		t.Errorf("it told %q, want %q first", *told, want)
	}
	if last := (*told)[len(*told)-1]; last != "r199 c11" || len(*told) != 13 {
		t.Errorf("it told %q", *told)
	}
	s.Key(fyne.KeyHome, fyne.KeyLeft)
	if got := m.Rows().Current() + " " + m.Column(); got != "r0 c10" {
		t.Errorf("the chosen cell is %s", got)
	}
}

func TestMatrixAClickChoosesTheCellUnderIt(t *testing.T) {
	s, m, told := matrixScreen(t, 5, 3)
	for _, cell := range []struct{ text, want string }{{"2/1", "r2 c1"}, {"2/2", "r2 c2"}, {"0/2", "r0 c2"}} {
		f, ok := s.Find(cell.text)
		if !ok {
			t.Fatalf("%s is not in view", cell.text)
		}
		s.TapAt(f.At.AddXY(3, 3))
		if got := m.Rows().Current() + " " + m.Column(); got != cell.want {
			t.Errorf("a click on %s chose %s", cell.text, got)
		}
	}
	if want := []string{"r2 c1", "r2 c2", "r0 c2"}; !slices.Equal(*told, want) {
		t.Errorf("it told %q, want each once: %q", *told, want)
	}
}

func TestMatrixTitlesArePressedAndFurtherColumnsTurnedTo(t *testing.T) {
	s, _, told := matrixScreen(t, 5, 12)
	s.Tap("Column 1")
	if want := []string{"head c1"}; !slices.Equal(*told, want) {
		t.Errorf("it told %q, want %q", *told, want)
	}
	if _, ok := s.Find("columns before"); ok {
		t.Error("there is a way back from the first column")
	}
	s.Tap("columns after")
	if s.Sees("Column 0") || !s.Sees("columns before") {
		t.Errorf("the columns did not turn: %q", s.Texts())
	}
}

func TestMatrixKeepsTheChosenCellByItsIDs(t *testing.T) {
	_, m, told := matrixScreen(t, 5, 3)
	m.Choose("r3", "c2")
	m.SetColumns(append([]widgets.MatrixColumn{{ID: "new", Title: "New"}}, matrixColumns(3)...))
	if got := m.Rows().Current() + " " + m.Column(); got != "r3 c2" {
		t.Errorf("the chosen cell is %s", got)
	}
	m.SetColumns(matrixColumns(1))
	if got := m.Column(); got != "c0" {
		t.Errorf("where its column is gone the cell is in %s", got)
	}
	if len(*told) != 0 {
		t.Errorf("choosing by program told %q", *told)
	}
}

// roomy shows a matrix of one row and as many columns, all cells with one word.
func roomy(t *testing.T, title, word string, columns int) *uitest.Screen {
	t.Helper()
	s, m, _ := matrixScreen(t, 1, columns)
	m.SetCells(widgets.MatrixCells{
		Len: 1, ID: func(int) string { return "r" }, Title: func(int) string { return title }, Longest: title,
		Cell:  func(int, int) widgets.ChipData { return widgets.ChipData{Tone: theme.Done, Text: word} },
		Words: []widgets.ChipData{{Tone: theme.Done, Text: word}},
	})
	s.Settle()
	return s
}

func TestMatrixGivesWordsAndTitlesTheirRoom(t *testing.T) {
	short := roomy(t, "Funds the reconstruction", "partly delivered", 3)
	for _, want := range []string{"Funds the reconstruction", "partly delivered", "Column 0", "Column 2"} {
		if !short.Sees(want) {
			t.Errorf("%q is not whole: %q", want, short.Texts())
		}
	}
	long := roomy(t, "Provides logistic support until the force is fully deployed", "open", 3)
	if !long.Sees("Provides logistic support") || !long.Sees("deployed") || long.Sees("…") {
		t.Errorf("a title that fits on two lines is cut: %q", long.Texts())
	}
	many := roomy(t, longName, "partly delivered", 12)
	if !many.Sees("Column 0") || !many.Sees("Column 2") || many.Sees("Column 6") || !many.Sees("…") {
		t.Errorf("of twelve columns it shows %q", many.Texts())
	}
}
