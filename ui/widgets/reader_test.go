package widgets_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// longText is a text of at least so many letters: numbered paragraphs, some very long, some in other letters.
func longText(letters int) string {
	var b strings.Builder
	for i := 0; b.Len() < letters; i++ {
		fmt.Fprintf(&b, "Paragraph %d. ", i)
		for n := range 3 + i%40 {
			fmt.Fprintf(&b, "The party of clause %d agrees to article %d. ", i*7+n, n)
		}
		if i%9 == 0 {
			b.WriteString("Переговори тривали до ночі. انتهت المحادثات.")
		}
		b.WriteString("\n")
		if i%3 == 0 {
			b.WriteString("\n")
		}
	}
	return b.String()
}

func reading(t testing.TB, text string, marks ...w.Mark) (*w.Reader, *uitest.Screen) {
	t.Helper()
	r := w.NewReader()
	screen := uitest.Start(t, uitest.Options{Width: 600, Height: 400})
	r.SetText(text, marks)
	screen.Show(w.NewLayer(r, w.LayerOptions{}))
	t.Cleanup(screen.Window.Close)
	return r, screen
}

func TestAReaderShowsOnlyWhatIsInView(t *testing.T) {
	r, screen := reading(t, longText(200_000))
	if n := len(screen.Texts()); n < 10 || n > 60 {
		t.Fatalf("%d lines are drawn", n)
	}
	if !screen.Sees("Paragraph 0.") || screen.Sees("Paragraph 100.") {
		t.Errorf("it begins with %q", screen.Texts()[0])
	}
	screen.Focus(r)
	screen.Key(fyne.KeyEnd)
	if !screen.Sees("The party of clause") || screen.Sees("Paragraph 0.") {
		t.Errorf("at the end it begins with %q", screen.Texts()[0])
	}
	screen.Key(fyne.KeyHome)
	if !screen.Sees("Paragraph 0.") {
		t.Errorf("back at the beginning it begins with %q", screen.Texts()[0])
	}
}

func TestEveryWordOfALongTextComesIntoViewPageByPage(t *testing.T) {
	text := longText(12_000)
	r, screen := reading(t, text)
	screen.Focus(r)
	seen := map[string]bool{}
	for range 60 {
		for _, line := range screen.Texts() {
			for _, word := range strings.Fields(line) {
				seen[word] = true
			}
		}
		screen.Scroll(fyne.NewPos(300, 200), -60)
	}
	for _, word := range strings.Fields(text) {
		if !seen[word] {
			t.Fatalf("%q was never in view", word)
		}
	}
}

func TestEnterPicksTheCurrentParagraph(t *testing.T) {
	text := "First.\n\nSecond one.\n   \nThird."
	r, screen := reading(t, text)
	var picked []string
	r.OnPick = func(from, to int) { picked = append(picked, text[from:to]) }
	screen.Focus(r)
	screen.Key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	if got, want := strings.Join(picked, "|"), "First.|Second one.|Third.|Second one."; got != want {
		t.Errorf("picked %q, want %q", got, want)
	}
}

func TestWhatThePointerSelectsIsPicked(t *testing.T) {
	text := "One line with a few words."
	r, screen := reading(t, text)
	from := fyne.MeasureText("One ", theme.Size(theme.SizeText), fyne.TextStyle{}).Width
	to := fyne.MeasureText("One line with", theme.Size(theme.SizeText), fyne.TextStyle{}).Width
	screen.TapAt(fyne.NewPos(26+from, 18))
	r.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(26+to, 18)}})
	if a, b := r.Picked(); text[a:b] != "line with" {
		t.Errorf("picked %q", text[a:b])
	}
	screen.Key(fyne.KeyEscape)
	if a, b := r.Picked(); text[a:b] != text {
		t.Errorf("after Escape %q is picked, want the paragraph", text[a:b])
	}
}

func TestAClickOnAMarkFollowsTheShortest(t *testing.T) {
	text := "No agreement has been reached to end the war."
	r, screen := reading(t, text, w.Mark{From: 0, To: len(text), ID: "long"}, w.Mark{From: 0, To: 12, ID: "short", Tone: theme.Stop})
	var followed []string
	r.OnMark = func(id string) { followed = append(followed, id) }
	screen.TapAt(fyne.NewPos(40, 18))
	screen.TapAt(fyne.NewPos(200, 18))
	if got := strings.Join(followed, " "); got != "short long" {
		t.Errorf("followed %q", got)
	}
}

func TestAPlaceIsRevealedWhereverItStands(t *testing.T) {
	text := longText(60_000)
	r, screen := reading(t, text)
	for _, words := range []string{"Paragraph 50.", "Paragraph 3.", "Paragraph 41."} {
		r.Reveal(strings.Index(text, words), "")
		screen.Settle()
		if !screen.Sees(words) {
			t.Errorf("%q is not in view; the first line is %q", words, screen.Texts()[0])
		}
	}
	r.Reveal(len(text)+50, "") // beyond the end: the last paragraph
	screen.Settle()
	if from, _ := r.Picked(); from < len(text)-3000 {
		t.Errorf("the paragraph at %d is current", from)
	}
}

func TestOddTextsAreRead(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "blank": " \n\n\t ", "one long word": strings.Repeat("x", 5000), "no spaces": strings.Repeat("文", 3000), "not UTF-8": "a\xff\xfe b\n\xf0",
	} {
		t.Run(name, func(t *testing.T) {
			r, screen := reading(t, text)
			screen.Focus(r)
			screen.Key(fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyReturn)
			screen.TapAt(fyne.NewPos(100, 100))
			screen.Scroll(fyne.NewPos(100, 100), -500)
			if from, to := r.Picked(); from > to || to > len(text) {
				t.Errorf("picked %d to %d of %d", from, to, len(text))
			}
		})
	}
}

// BenchmarkReaderShow shows a text of 200,000 letters for the first time; each round has words of its own.
func BenchmarkReaderShow(b *testing.B) {
	test.NewTempApp(b)
	text := longText(200_000)
	round := 0
	for b.Loop() {
		round++
		r := w.NewReader()
		r.SetText(strings.ReplaceAll(text, "clause", fmt.Sprint("clause", round)), nil)
		r.Resize(fyne.NewSize(600, 700))
		test.WidgetRenderer(r).Layout(r.Size())
	}
}

// BenchmarkReaderScroll turns the wheel by one notch in a text of 200,000 letters with 200 marks.
func BenchmarkReaderScroll(b *testing.B) {
	test.NewTempApp(b)
	text := longText(200_000)
	var marks []w.Mark
	for i := range 200 {
		marks = append(marks, w.Mark{From: i * 1000, To: i*1000 + 80, ID: fmt.Sprint(i)})
	}
	r := w.NewReader()
	r.SetText(text, marks)
	r.Resize(fyne.NewSize(600, 700))
	renderer := test.WidgetRenderer(r)
	notches := 0
	for b.Loop() {
		if notches++; notches == 3000 {
			notches = 0
			r.Reveal(0, "")
		}
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
		renderer.Layout(r.Size())
	}
}
