package main

import (
	"fmt"
	"io"

	"proviso/model/figure"
	"proviso/model/figure/network"
	"proviso/model/outlook"
	"proviso/model/words"
	"proviso/store/exchange"
	"proviso/store/render"
)

// Of a graph that is drawn: the most nodes of a whole book, and the steps and nodes of the neighbourhood of a record.
const (
	mostDrawn   = 1500
	stepsAround = 2
	mostAround  = 150
)

// exportGraph writes what hangs on what, in the whole book or around the first record that is named.
func exportGraph(write func(io.Writer, network.Network, *words.Words) error) exporter {
	return func(f file, e exportation) error {
		if e.report != "" {
			return wrongUsage("a drawing is no report", "leave --report out; --figure names the drawing")
		}
		o, err := outlook.Evaluate(e.book, e.question)
		if err != nil {
			return err
		}
		ix := network.NewIndex(e.book)
		if len(e.of) > 0 {
			return write(f, ix.Around(o, e.words, e.of[0], stepsAround, mostAround), e.words)
		}
		return write(f, ix.Whole(o, e.words), e.words)
	}
}

// writeSVG draws a graph with its legend.
func writeSVG(w io.Writer, n network.Network, say *words.Words) error {
	if len(n.Nodes) > mostDrawn {
		return wrongUsage(fmt.Sprintf("a drawing of %d nodes can't be read", len(n.Nodes)), "name a record with --of, or choose --format dot")
	}
	f := n.Figure(say, figure.Estimate)
	legend := n.Legend(say, figure.Estimate, max(f.Width-32, 600)).Moved(figure.Point{X: 16})
	legend.Width += 32
	legend.Height += 16
	return render.SVG(w, f.Above(legend, 0))
}

// drawings are the formats of drawings.
var drawings = map[string]bool{"svg": true, "dot": true, "mermaid": true}

var (
	exportSVG     = exportGraph(writeSVG)
	exportDOT     = exportGraph(exchange.WriteDOT)
	exportMermaid = exportGraph(exchange.WriteMermaid)
)
