package exchange_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/assets"
	"proviso/model"
	"proviso/model/figure/network"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/store/exchange"
)

// hostile is a graph whose texts try to get out of their quotes.
var hostile = network.Network{
	Nodes: []network.Node{
		{ID: "a", Kind: network.Event, Key: "cease-fire", Text: `Ceasefire "holds" \`, Word: "open", Mood: mood.Open},
		{ID: "b", Kind: network.Event, Key: "deal", Text: "Deal\n<script>", Word: "occurred", Mood: mood.Good},
		{ID: "c/if", Kind: network.Group, Text: "all of", Word: "open", Mood: mood.Open},
		{ID: "c", Kind: network.Commitment, Key: "c", Text: "Troops]; x", Word: "open", Mood: mood.Open, Deadlock: 1, Overdue: true},
	},
	Edges: []network.Edge{{From: 0, To: 2, Truth: outlook.Open}, {From: 1, To: 2, Truth: outlook.True}, {From: 2, To: 3, Truth: outlook.Open, Ends: true}},
	Rules: []network.Rule{{From: 1, To: 0, Kind: model.Implies}, {From: 0, To: 1, Kind: model.Excludes}},
}

func TestDOT(t *testing.T) {
	var out bytes.Buffer
	if err := exchange.WriteDOT(&out, hostile, assets.Words("en")); err != nil {
		t.Fatal(err)
	}
	want := `digraph proviso {
  rankdir=LR;
  node [fontname="sans-serif", fontsize=11];
  edge [fontname="sans-serif", fontsize=10];
  "event:cease-fire" [label="Ceasefire \"holds\" \\\nopen", shape=box, style=rounded, color="#8a5d00"];
  "event:deal" [label="Deal\n<script>\noccurred", shape=box, style=rounded, color="#0b7a5c"];
  n2 [label="all of\nopen", shape=ellipse, color="#8a5d00"];
  "commitment:c" [label="Troops]; x\nopen · overdue · deadlock 1", shape=box, peripheries=2, color="#8a5d00"];
  "event:cease-fire" -> n2 [color="#8b9098"];
  "event:deal" -> n2 [color="#0b7a5c"];
  n2 -> "commitment:c" [color="#8b9098", style=dashed];
  "event:deal" -> "event:cease-fire" [label="implies", style=dotted, constraint=false];
  "event:cease-fire" -> "event:deal" [label="excludes", style=dotted, constraint=false, dir=none];
}
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestMermaid(t *testing.T) {
	var out bytes.Buffer
	if err := exchange.WriteMermaid(&out, hostile, assets.Words("en")); err != nil {
		t.Fatal(err)
	}
	want := `flowchart LR
  n0(["Ceasefire #34;holds#34; #92;<br/>open"]):::mood_open
  n1(["Deal<br/>#60;script#62;<br/>occurred"]):::mood_go
  n2{{"all of<br/>open"}}:::mood_open
  n3["Troops#93;#59; x<br/>open · overdue · deadlock 1"]:::deadlock
  n0 --> n2
  n1 --> n2
  n2 -.-> n3
  n1 -.->|"implies"| n0
  n0 -.-|"excludes"| n1
`
	got, classes, _ := strings.Cut(out.String(), "  classDef")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, class := range []string{"mood_open", "mood_go", "deadlock"} {
		if !strings.Contains(classes, class+" stroke:") {
			t.Errorf("the class %s is not defined", class)
		}
	}
}
