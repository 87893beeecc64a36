package widgets

import (
	"sort"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// Style is how a text looks. It names colours and sizes rather than holding
// them, so that it follows the theme.
type Style struct {
	Ink          theme.Name
	Size         fyne.ThemeSizeName
	Bold, Italic bool
	Align        fyne.TextAlign
	Caps         bool // capitals set apart, for captions
}

// The styles of the house.
var (
	Body       = Style{Ink: theme.Ink, Size: theme.SizeText}
	Strong     = Style{Ink: theme.Ink, Size: theme.SizeText, Bold: true}
	Soft       = Style{Ink: theme.Soft, Size: theme.SizeText}
	Faint      = Style{Ink: theme.Faint, Size: theme.SizeText}
	SmallSoft  = Style{Ink: theme.Soft, Size: theme.SizeSmall}
	SmallFaint = Style{Ink: theme.Faint, Size: theme.SizeSmall}
	Note       = Style{Ink: theme.Faint, Size: theme.SizeChip}
	Lead       = Style{Ink: theme.Ink, Size: theme.SizeLead}
	Caption    = Style{Ink: theme.Faint, Size: theme.SizeCaption, Caps: true}
	Heading    = Style{Ink: theme.Ink, Size: theme.SizeHeading, Bold: true}
	Title      = Style{Ink: theme.Ink, Size: theme.SizeTitle, Bold: true}
	CardTitle  = Style{Ink: theme.Ink, Size: theme.SizeCard, Bold: true}
	Figure     = Style{Ink: theme.Ink, Size: theme.SizeFigure, Bold: true}
)

// In is the style in another colour.
func (s Style) In(ink theme.Name) Style { s.Ink = ink; return s }

// Right is the style set flush right.
func (s Style) Right() Style { s.Align = fyne.TextAlignTrailing; return s }

// Centred is the style set in the middle.
func (s Style) Centred() Style { s.Align = fyne.TextAlignCenter; return s }

func (s Style) fyneStyle() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold, Italic: s.Italic} }

func (s Style) pixels() float32 { return theme.Size(s.Size) }

// measure is the size of one line of text.
func (s Style) measure(text string) fyne.Size {
	return fyne.MeasureText(text, s.pixels(), s.fyneStyle())
}

func (s Style) lineHeight() float32 { return s.measure("Mg").Height }

// display is the text as drawn: on one line, capitals set apart if the style asks for it.
func (s Style) display(text string) string {
	text = oneLine(text)
	if !s.Caps {
		return text
	}
	var b strings.Builder
	for i, r := range strings.ToUpper(text) {
		if i > 0 {
			b.WriteRune('\u200a')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// oneLine turns line breaks and other control characters into spaces.
func oneLine(text string) string {
	if !strings.ContainsFunc(text, unicode.IsControl) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

// fit shortens a line to width, ending it in an ellipsis if it had to. It tells whether it did.
func (s Style) fit(text string, width float32) (string, bool) {
	if s.measure(text).Width <= width+0.5 {
		return text, false
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if s.measure(ellipsed(runes[:middle])).Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return ellipsed(runes[:low]), true
}

// lines breaks a text between words into as many lines of a width as it needs, at most so many: the last of them is cut, as is
// a word that is too wide. It tells whether anything was.
func (s Style) lines(text string, width float32, most int) (lines []string, cut bool) {
	rest := words(s.display(text))
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && s.measure(strings.TrimSpace(strings.Join(rest[:n+1], ""))).Width <= width+0.5 {
			n++
		}
		if len(lines) == most-1 {
			n = len(rest)
		}
		line, shorter := s.fit(strings.TrimSpace(strings.Join(rest[:n], "")), width)
		lines, cut, rest = append(lines, line), cut || shorter, rest[n:]
	}
	return lines, cut
}

func ellipsed(runes []rune) string {
	return strings.TrimRightFunc(string(runes), unicode.IsSpace) + "…"
}

// apply brings a canvas text up to date with the style and theme.
func (s Style) apply(t *canvas.Text) {
	t.Color = theme.Color(s.Ink)
	t.TextSize = s.pixels()
	t.TextStyle = s.fyneStyle()
	t.Alignment = s.Align
}

// place is the byte of a line that is nearest to a distance from its left: 0, or a byte at which a letter begins or ends.
func (s Style) place(line string, x float32) int {
	var places []int
	for i := range line {
		places = append(places, i)
	}
	places = append(places, len(line))
	width := func(i int) float32 { return s.measure(oneLine(line[:places[i]])).Width }
	after := sort.Search(len(places), func(i int) bool { return width(i) > x })
	switch {
	case after == len(places):
		return len(line)
	case after > 0 && x-width(after-1) < width(after)-x:
		after--
	}
	return places[after]
}
