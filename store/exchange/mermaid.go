package exchange

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"proviso/model"
	"proviso/model/figure/network"
	"proviso/model/mood"
	"proviso/model/words"
)

// WriteMermaid writes a graph as a Mermaid flowchart, which wikis and forges draw in the page: events with round ends,
// commitments as boxes, what joins them as hexagons, each with its state in a word. The error is the writer's.
func WriteMermaid(w io.Writer, n network.Network, words *words.Words) error {
	var out bytes.Buffer
	out.WriteString("flowchart LR\n")
	for i, node := range n.Nodes {
		brackets := map[network.Kind][2]string{
			network.Event: {"([", "])"}, network.Commitment: {"[", "]"}, network.Group: {"{{", "}}"}, network.Clause: {"{{", "}}"},
		}[node.Kind]
		fmt.Fprintf(&out, "  n%d%s%s%s:::%s\n", i, brackets[0], mermaidText(labelOf(words, node)), brackets[1], mermaidClass(node))
	}
	for _, e := range n.Edges {
		arrow := "-->"
		if e.Ends {
			arrow = "-.->"
		}
		fmt.Fprintf(&out, "  n%d %s n%d\n", e.From, arrow, e.To)
	}
	for _, r := range n.Rules {
		arrow := "-.->"
		if r.Kind != model.Implies {
			arrow = "-.-"
		}
		fmt.Fprintf(&out, "  n%d %s|%s| n%d\n", r.From, arrow, mermaidText(words.T("map.rule."+string(r.Kind))), r.To)
	}
	for _, m := range []mood.Mood{mood.Good, mood.Open, mood.Bad, mood.Over, mood.Done} {
		fmt.Fprintf(&out, "  classDef %s stroke:%s\n", "mood_"+m, moodInks[m])
	}
	fmt.Fprintf(&out, "  classDef deadlock stroke:%s,stroke-width:4px\n", moodInks[mood.Bad])
	_, err := w.Write(out.Bytes())
	return err
}

func mermaidClass(n network.Node) string {
	if n.Deadlock > 0 {
		return "deadlock"
	}
	return "mood_" + string(n.Mood)
}

// mermaidText quotes a text: what Mermaid or the page around it would read as its own is written by number.
func mermaidText(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '\n':
			b.WriteString("<br/>")
		case unicode.IsControl(r):
			b.WriteByte(' ')
		case strings.ContainsRune("\"#<>&`;\\{}[]()|", r):
			fmt.Fprintf(&b, "#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
