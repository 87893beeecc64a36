package widgets

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// The marks that have no width and read from right to left, and from left to right: beside a sign or a space that has no
// direction of its own, they give it theirs.
const rlm, lrm = "\u200f", "\u200e"

// visual is a line in the order in which Fyne must draw it so that a person can read it. Fyne joins Arabic letters and
// turns each stretch of Hebrew or Arabic round by itself, but sets the stretches of a line one after the other from the
// left; where a line has several of them, or reads from right to left as a whole, they stand in the wrong order. What is
// stored, searched, measured and copied stays in logical order: this is for drawing alone.
func visual(line string) string {
	if !strings.ContainsFunc(line, rightToLeft) {
		return line
	}
	var paragraph bidi.Paragraph
	if _, err := paragraph.SetString(line); err != nil {
		return line
	}
	order, err := paragraph.Order()
	if err != nil {
		return line
	}
	var runs []stretch
	for i := range order.NumRuns() {
		run := order.Run(i)
		runs = append(runs, stretch{run.String(), run.Direction() == bidi.RightToLeft})
	}
	if beginsRightToLeft(line) {
		return lrm + backwards(runs) // Fyne is to take the line as one that reads from left to right
	}
	return lrm + forwards(runs)
}

// stretch is a part of a line that reads in one direction.
type stretch struct {
	text string
	rtl  bool
}

// forwards sets the stretches of a line that reads from left to right: those that read from right to left change places
// among each other, with the numbers between and after them, which belong to them.
func forwards(runs []stretch) string {
	var line strings.Builder
	var group []stretch
	for _, run := range runs {
		if !run.rtl && len(group) > 0 {
			number, rest := leadingNumber(run.text)
			if number != "" {
				group = append(group, stretch{number, false})
			}
			if rest == "" {
				continue
			}
			run.text = rest
		}
		if run.rtl {
			group = append(group, run)
			continue
		}
		line.WriteString(backwards(group))
		line.WriteString(run.text)
		group = nil
	}
	line.WriteString(backwards(group))
	return line.String()
}

// backwards sets stretches from the last to the first.
func backwards(runs []stretch) string {
	var line strings.Builder
	for _, run := range slices.Backward(runs) {
		if !run.rtl {
			line.WriteString(run.text)
			continue
		}
		for _, part := range slices.Backward(fontParts(run.text)) {
			line.WriteString(turned(part))
		}
	}
	return line.String()
}

// turned puts the spaces at the ends of a part that reads from right to left to the other side of it, where they belong.
func turned(part string) string {
	core := strings.TrimLeftFunc(part, unicode.IsSpace)
	before := part[:len(part)-len(core)]
	core = strings.TrimRightFunc(core, unicode.IsSpace)
	after := part[len(before)+len(core):]
	if after != "" {
		after += lrm
	}
	if before != "" {
		before = lrm + before
	}
	return after + core + before
}

// fontParts splits a stretch that reads from right to left where its font changes, since Fyne sets such parts from the
// left: letters and the spaces between them, and signs of other fonts, which need marks to be turned round with the rest.
func fontParts(text string) []string {
	var parts []string
	letters, begun := false, false
	for _, r := range text {
		class := classOf(r)
		own := class == bidi.R || class == bidi.AL || class == bidi.NSM || unicode.IsSpace(r)
		if !begun || own != letters || !own {
			parts = append(parts, "")
		}
		letters, begun = own, true
		if own {
			parts[len(parts)-1] += string(r)
		} else {
			parts[len(parts)-1] = rlm + string(r) + rlm
		}
	}
	return parts
}

// leadingNumber cuts the number off that a text begins with.
func leadingNumber(text string) (number, rest string) {
	end := 0
	for i, r := range text {
		if !unicode.IsDigit(r) && !(end > 0 && strings.ContainsRune(".,:/-–%", r)) {
			break
		}
		end = i + len(string(r))
	}
	number = text[:end]
	trimmed := strings.TrimRight(number, ".,:/-–")
	return trimmed, text[len(trimmed):]
}

func beginsRightToLeft(line string) bool {
	for _, r := range line {
		switch classOf(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

func classOf(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	return properties.Class()
}

// rightToLeft tells whether a letter belongs to a script that is written from right to left.
func rightToLeft(r rune) bool {
	return r >= 0x0590 && (r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC || r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF)
}
