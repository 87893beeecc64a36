package exchange

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"proviso/model"
	"proviso/model/figure/network"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/words"
)

// moodInks are the colours of moods in drawings that other programs lay out.
var moodInks = map[mood.Mood]string{mood.Good: "#0b7a5c", mood.Open: "#8a5d00", mood.Bad: "#b03a1e", mood.Over: "#666b73", mood.Done: "#24569c"}

var truthInks = map[outlook.Truth]string{outlook.True: "#0b7a5c", outlook.False: "#b03a1e", outlook.Open: "#8b9098"}

// WriteDOT writes a graph in the language of Graphviz: events as rounded boxes, commitments as boxes, what joins them as
// ellipses, each with its state in a word. Nodes are named by their keys. The error is the writer's.
func WriteDOT(w io.Writer, n network.Network, words *words.Words) error {
	var out bytes.Buffer
	out.WriteString("digraph proviso {\n  rankdir=LR;\n  node [fontname=\"sans-serif\", fontsize=11];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")
	for i, node := range n.Nodes {
		shape := map[network.Kind]string{
			network.Event: "shape=box, style=rounded", network.Commitment: "shape=box", network.Group: "shape=ellipse", network.Clause: "shape=note",
		}[node.Kind]
		if node.Deadlock > 0 {
			shape += ", peripheries=2"
		}
		fmt.Fprintf(&out, "  %s [label=%s, %s, color=%q];\n", dotName(n, i), dotText(labelOf(words, node)), shape, moodInks[node.Mood])
	}
	for _, e := range n.Edges {
		style := ""
		if e.Ends {
			style = ", style=dashed"
		}
		fmt.Fprintf(&out, "  %s -> %s [color=%q%s];\n", dotName(n, e.From), dotName(n, e.To), truthInks[e.Truth], style)
	}
	for _, r := range n.Rules {
		arrow := ""
		if r.Kind != model.Implies {
			arrow = ", dir=none"
		}
		fmt.Fprintf(&out, "  %s -> %s [label=%s, style=dotted, constraint=false%s];\n",
			dotName(n, r.From), dotName(n, r.To), dotText(words.T("map.rule."+string(r.Kind))), arrow)
	}
	out.WriteString("}\n")
	_, err := w.Write(out.Bytes())
	return err
}

// labelOf is what a node says, and below it its state.
func labelOf(w *words.Words, n network.Node) string {
	state := n.Word
	if n.Overdue {
		state = w.T("map.overdue", "state", state)
	}
	if n.Deadlock > 0 {
		state += " · " + w.T("map.deadlock_number", "n", n.Deadlock)
	}
	return n.Text + "\n" + state
}

// dotName names a node: by its record's kind and key, or by its number.
func dotName(n network.Network, i int) string {
	if key := n.Nodes[i].Key; key != "" {
		return dotText(string(n.Nodes[i].Kind) + ":" + key)
	}
	return fmt.Sprintf("n%d", i)
}

// dotText quotes a text as DOT has it.
func dotText(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\r", " ", "\n", `\n`, "\x00", " ").Replace(text) + `"`
}
