// Package guide is the short guide inside the window: chapters read from Markdown, in which the names of buttons and pages
// stand by their keys, so that they are always those on the screen.
package guide

import (
	"regexp"
	"strings"

	"proviso/assets"
	"proviso/model/words"
	"proviso/ui/action"
	"proviso/ui/find"
)

// Guide is the whole guide in one language.
type Guide struct {
	Title    string
	Chapters []Chapter
}

// Chapter is a part of the guide under a title.
type Chapter struct {
	Title  string
	Blocks []Block
	folded string // title and text, as a search compares them
}

// Kind tells how a block is set.
type Kind int

// The kinds of blocks.
const (
	Para Kind = iota
	Step      // a numbered step
	Item      // a point of a list
	Show      // leads to a page
)

// Block is a paragraph, a step, a point, or a link that shows a page.
type Block struct {
	Kind Kind
	Mark string // of a step: its number with a full stop
	Runs []Run
	Page string // of a Show: the name of the page
}

// Run is a piece of text in one style.
type Run struct {
	Text       string
	Bold, Code bool
}

// Of is the guide in the language of the words.
func Of(w *words.Words) Guide { return Parse(action.OfSystem(Filled(assets.Guide(w.Lang()), w))) }

var (
	named  = regexp.MustCompile(`\{([a-z0-9_.]+)\}`)
	shows  = regexp.MustCompile(`(?m)^\[(.*)\]\(page:([a-z]+)\)\n`)
	step   = regexp.MustCompile(`^([0-9]+\.) (.*)$`)
	styled = regexp.MustCompile("\\*\\*([^*]+)\\*\\*|`([^`]+)`")
)

// Filled is a text with the names on screen in the place of their keys.
func Filled(text string, w *words.Words) string {
	return named.ReplaceAllStringFunc(text, func(place string) string { return w.T(strings.Trim(place, "{}")) })
}

// Document is a filled text without what leads to pages of the window, for reading elsewhere.
func Document(text string) string { return shows.ReplaceAllString(text, "") }

// Parse reads a filled text: a title, chapters, and in them paragraphs, steps, points and links, a line each.
func Parse(text string) Guide {
	var g Guide
	for line := range strings.Lines(text + "\n") {
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "# "); ok {
			g.Title = title
			continue
		}
		if title, ok := strings.CutPrefix(line, "## "); ok {
			g.Chapters = append(g.Chapters, Chapter{Title: title, folded: find.Fold(title)})
			continue
		}
		if line == "" || len(g.Chapters) == 0 {
			continue
		}
		c := &g.Chapters[len(g.Chapters)-1]
		c.Blocks = append(c.Blocks, block(line))
		c.folded += " " + find.Fold(line)
	}
	return g
}

func block(line string) Block {
	if match := shows.FindStringSubmatch(line + "\n"); match != nil {
		return Block{Kind: Show, Runs: []Run{{Text: match[1]}}, Page: match[2]}
	}
	if match := step.FindStringSubmatch(line); match != nil {
		return Block{Kind: Step, Mark: match[1], Runs: runs(match[2])}
	}
	if point, ok := strings.CutPrefix(line, "- "); ok {
		return Block{Kind: Item, Runs: runs(point)}
	}
	return Block{Runs: runs(line)}
}

// runs takes a line apart into pieces of one style.
func runs(line string) []Run {
	var out []Run
	last := 0
	for _, at := range styled.FindAllStringSubmatchIndex(line, -1) {
		if at[0] > last {
			out = append(out, Run{Text: line[last:at[0]]})
		}
		if at[2] >= 0 {
			out = append(out, Run{Text: line[at[2]:at[3]], Bold: true})
		} else {
			out = append(out, Run{Text: line[at[4]:at[5]], Code: true})
		}
		last = at[1]
	}
	if last < len(line) {
		out = append(out, Run{Text: line[last:]})
	}
	return out
}

// Matching are the numbers of the chapters that hold all words of a query, all chapters where there is none.
func (g Guide) Matching(query string) []int {
	asked := find.Parse(query)
	var out []int
	for i, c := range g.Chapters {
		if asked.Matches(c.folded) {
			out = append(out, i)
		}
	}
	return out
}
