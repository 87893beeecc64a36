package model_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
)

func TestFiltersAreSavedReplacedRenamedAndRemoved(t *testing.T) {
	h := model.Hand{}
	b := model.Book{}
	names := func() []string {
		var out []string
		for _, f := range b.Filters() {
			out = append(out, f.Name+": "+f.Text)
		}
		return out
	}
	do := func(e model.Edit, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if b, err = model.Apply(b, e); err != nil {
			t.Fatal(err)
		}
	}
	do(h.NewBook("Talks"), nil)
	do(h.SaveFilter(b, "Overdue", "is:overdue"))
	do(h.SaveFilter(b, " Aid ", "kind:funding"))
	do(h.SaveFilter(b, "Overdue", "is:overdue kind:funding"))
	if diff := cmp.Diff([]string{"Aid: kind:funding", "Overdue: is:overdue kind:funding"}, names()); diff != "" {
		t.Error(diff)
	}
	do(h.Rename(b, "Peace talks"), nil)
	do(h.RenameFilter(b, "Aid", "Zloty"))
	do(h.RemoveFilter(b, "Overdue"))
	if diff := cmp.Diff([]string{"Zloty: kind:funding"}, names()); diff != "" {
		t.Error(diff)
	}
	for name, tt := range map[string]struct {
		err  error
		want error
	}{
		"saved as it is":       {second(h.SaveFilter(b, "Zloty", "kind:funding")), model.ErrNothing},
		"renamed, not there":   {second(h.RenameFilter(b, "Aid", "B")), model.ErrNotFound},
		"renamed to its name":  {second(h.RenameFilter(b, "Zloty", "Zloty")), model.ErrNothing},
		"removed, not there":   {second(h.RemoveFilter(b, "Aid")), model.ErrNotFound},
		"renamed to another's": {second(h.RenameFilter(model.Book{Meta: &model.Meta{Filters: []model.SavedFilter{{Name: "A"}, {Name: "B"}}}}, "A", "B")), model.ErrNameTaken},
	} {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("%s: %v, want %v", name, tt.err, tt.want)
		}
	}
	e, err := h.SaveFilter(b, "  ", "kind:funding")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := model.Apply(b, e); err == nil {
		t.Error("a filter without a name is kept")
	}
}

func second(_ model.Edit, err error) error { return err }

func TestMergedBooksKeepTheFiltersOfBoth(t *testing.T) {
	ours := bookOf(t, &model.Actor{Head: model.Head{Key: "fr"}, Name: "France", Kind: "state"})
	theirs := bookOf(t, &model.Actor{Head: model.Head{Key: "fr"}, Name: "France", Kind: "state"})
	there, _ := theirs.Actors.Key("fr")
	here, _ := ours.Actors.Key("fr")
	save := func(b model.Book, name, text string) model.Book {
		e, err := model.Hand{}.SaveFilter(b, name, text)
		if err != nil {
			t.Fatal(err)
		}
		return model.Fold(b, e)
	}
	ours = save(ours, "Mine", "is:overdue")
	ours = save(ours, "Both", "has:deadline")
	theirs = save(theirs, "Both", "kind:funding")
	theirs = save(theirs, "French", "actor:"+string(there.ID))
	e, _, err := model.Merge(model.Hand{}, ours, theirs, "Merge")
	if err != nil {
		t.Fatal(err)
	}
	got := model.Fold(ours, e).Filters()
	want := []model.SavedFilter{{Name: "Both", Text: "has:deadline"}, {Name: "French", Text: "actor:" + string(here.ID)}, {Name: "Mine", Text: "is:overdue"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// bookOf is a book of some records under ids of their own.
func bookOf(t *testing.T, records ...model.Record) model.Book {
	t.Helper()
	h := model.Hand{}
	b := model.Fold(model.Book{}, h.NewBook("Talks"))
	e, err := h.Put(b, records...)
	if err != nil {
		t.Fatal(err)
	}
	return model.Fold(b, e)
}
