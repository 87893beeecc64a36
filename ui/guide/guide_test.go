package guide

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/ui/page"
)

var update = flag.Bool("update", false, "write docs/guide.md anew")

// TestTheGuideInTheDocsIsThatOfTheWindow holds docs/guide.md to the text that the window shows.
func TestTheGuideInTheDocsIsThatOfTheWindow(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "guide.md")
	want := Document(Filled(assets.Guide(assets.English), assets.Words(assets.English)))
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("docs/guide.md differs from assets/help/en.md (%v): go test ./ui/guide -update", err)
	}
}

// TestEveryLanguageHasTheSameGuide compares chapter by chapter what there is to read, to press and to see.
func TestEveryLanguageHasTheSameGuide(t *testing.T) {
	english := assets.Guide(assets.English)
	for _, lang := range assets.Languages() {
		text := assets.Guide(lang)
		if lang != assets.English && text == english {
			t.Errorf("%s has no guide", lang)
		}
		w := assets.Words(lang)
		for _, key := range named.FindAllStringSubmatch(text, -1) {
			if !w.Has(key[1]) {
				t.Errorf("%s: nothing on screen is called %s", lang, key[1])
			}
		}
		mine, theirs := skeleton(text), skeleton(english)
		if len(mine) != len(theirs) {
			t.Errorf("%s has %d blocks, English %d", lang, len(mine), len(theirs))
			continue
		}
		for i := range mine {
			if mine[i] != theirs[i] {
				t.Errorf("%s: %s, in English %s", lang, mine[i], theirs[i])
			}
		}
	}
}

// skeleton is what each line is and which names it gives, in any order.
func skeleton(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		kind, _, _ := strings.Cut(line, " ")
		if b := block(line); b.Kind == Para && !strings.HasPrefix(line, "#") {
			kind = "paragraph"
		} else if b.Kind == Show {
			kind = "show " + b.Page
		}
		out = append(out, kind)
	}
	return out
}

func TestWhatIsShownIsAPage(t *testing.T) {
	pages := map[string]bool{}
	for _, p := range []page.Name{page.Overview, page.Commitments, page.Events, page.Scenarios, page.History, page.Actors, page.Evidence, page.Map} {
		pages[string(p)] = true
	}
	shown := 0
	for _, c := range Of(assets.Words(assets.English)).Chapters {
		for _, b := range c.Blocks {
			if b.Kind == Show {
				shown++
				if !pages[b.Page] {
					t.Errorf("there is no page %q", b.Page)
				}
			}
		}
	}
	if shown < 5 {
		t.Errorf("only %d pages are shown", shown)
	}
}

func TestParse(t *testing.T) {
	g := Parse("# Guide\n\n## One\n\nText with **bold** and `code`.\n\n1. First.\n[Show me](page:map)\n- Point\n\n## Two\n")
	if g.Title != "Guide" || len(g.Chapters) != 2 || len(g.Chapters[0].Blocks) != 4 {
		t.Fatalf("%+v", g)
	}
	b := g.Chapters[0].Blocks
	if r := b[0].Runs; len(r) != 5 || !r[1].Bold || r[1].Text != "bold" || !r[3].Code || r[4].Text != "." {
		t.Errorf("%+v", r)
	}
	if b[1].Kind != Step || b[1].Mark != "1." || b[2].Kind != Show || b[2].Page != "map" || b[3].Kind != Item {
		t.Errorf("%+v", b)
	}
	if got := g.Matching("BOLD"); len(got) != 1 || got[0] != 0 {
		t.Errorf("found %v", got)
	}
	if got := g.Matching(""); len(got) != 2 {
		t.Errorf("found %v", got)
	}
	if got := g.Matching("bold nothing"); len(got) != 0 {
		t.Errorf("found %v", got)
	}
}
