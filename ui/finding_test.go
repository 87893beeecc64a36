package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// change makes an edit of a commitment as another page would.
func (p *person) change(key string, change func(c *model.Commitment)) {
	p.t.Helper()
	p.shell.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		c, ok := b.Commitments.Key(key)
		if !ok {
			return model.Edit{}, model.ErrNotFound
		}
		c = model.Clone(c)
		change(c)
		return h.Put(b, c)
	}, func(_ model.Edit, err error) {
		if err != nil {
			p.t.Fatal(err)
		}
	})
	p.Settle()
}

// register is the list of the page Commitments.
func (p *person) register() *w.RowList {
	p.t.Helper()
	lists := p.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.RowList); return ok })
	if len(lists) == 0 {
		p.t.Fatal("there is no list on the page")
	}
	return lists[0].Object.(*w.RowList)
}

func (p *person) rows(want ...string) {
	p.t.Helper()
	p.Settle()
	list := p.register()
	var got []string
	for i := range list.Len() {
		got = append(got, list.RowAt(i).Title)
	}
	if len(got) != len(want) {
		p.t.Fatalf("the list has %q, want %q", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			p.t.Fatalf("the list has %q, want %q", got, want)
		}
	}
}

func TestAFilterIsBuiltSavedGroupedAndKeepsWhatWasEdited(t *testing.T) {
	const uk, france, hubs = "UK sends troops", "France sends troops", "UK and France set up military hubs across Ukraine"
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the exercise")
	p.change("uk-troops", func(c *model.Commitment) { c.Tags = []string{"a"} })
	p.change("fr-troops", func(c *model.Commitment) { c.Tags = []string{"b"} })
	p.change("uk-fr-hubs", func(c *model.Commitment) { c.Tags = []string{"c"} })
	p.shell.Go(page.Route{Page: page.Commitments})

	p.shell.Run("find")
	p.Type("hubs")
	p.rows(hubs)
	p.Key(fyne.KeyEscape)

	p.shell.Run("commitment.filter")
	p.Tap("Group")
	p.sees("any of")
	p.Fill("kind:funding (tag:a or tag:b) not is:overdue", "(tag:a or tag:b) none (is:overdue)")
	p.sees("(It is tagged “a” or it is tagged “b”) and it is not overdue.", "2 of 6")
	p.Fill("A name, to find it again", "Mine")
	p.Tap("Save")
	p.Tap("Done")
	p.sees("Mine", "2 of 6")
	p.rows(france, uk)

	p.Tap("Group")
	p.Tap("obligor")
	p.rows("France", france, "United Kingdom", uk)

	list := p.register()
	p.Focus(list)
	p.Tap(uk)
	p.change("uk-troops", func(c *model.Commitment) { c.Tags = []string{"z"} })
	p.rows("France", france, "United Kingdom", uk)
	p.sees("no longer matches the filter")
	p.Key(fyne.KeyUp, fyne.KeyUp)
	p.rows("France", france)

	p.shell.Run("undo")
	p.rows("France", france, "United Kingdom", uk)
	p.shell.Run("commitment.show_all")
	if got := len(p.shell.Session().Book().Filters()); got != 1 {
		t.Errorf("%d filters are saved, want 1", got)
	}
	p.shell.Go(page.Route{Page: page.Commitments, Saved: "Mine"})
	p.sees("2 of 6")
}

func TestThePaletteLeadsToRecordsFiltersAndActions(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	p.shell.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.SaveFilter(b, "Hubs and troops", "kind:military_hub or kind:troop_deployment")
	}, nil)
	take := func(typed string) {
		t.Helper()
		p.shell.Run("palette")
		p.Type(typed)
		p.Key(fyne.KeyReturn)
		p.Settle()
	}
	take("hubs and tr")
	p.sees("Hubs and troops", "5 of 7")
	take("zelensky")
	p.sees("Volodymyr Zelensky")
	take("declaration of intent")
	p.sees("Signed by") // an instrument has no page: its form opens
	p.Key(fyne.KeyEscape)
	take("ceasefire")
	p.sees("Ceasefire")

	p.shell.Run("palette") // what was used last comes first
	list := p.register()
	for i, want := range []string{"Ceasefire", "Declaration of intent", "Zelensky", "Hubs and troops"} {
		if got := list.RowAt(i).Title; !strings.Contains(got, want) {
			t.Errorf("row %d is %q, want %q", i, got, want)
		}
	}
}
