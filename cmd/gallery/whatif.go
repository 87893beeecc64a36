package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/store"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// answer clicks on a word of the switch of a question.
func answer(question, word string) func(*uitest.Screen) {
	return func(s *uitest.Screen) { s.Answer(question, called(s, word)) }
}

// rowsDown moves the chosen cell of the matrix down.
func rowsDown(n int) func(*uitest.Screen) {
	return func(s *uitest.Screen) {
		for _, f := range s.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.MatrixRows); return ok }) {
			if rows, ok := f.Object.(*w.MatrixRows); ok {
				s.Focus(rows)
			}
		}
		for range n {
			s.Key(fyne.KeyDown)
		}
	}
}

// dated enters a date and sets it.
func dated(s *uitest.Screen) {
	fill(s, "Date", "2026-06-01")
	tap("Set the date")(s)
}

var manyOnce = sync.OnceValues(func() ([]byte, error) { return scenariosFile(12) })

// manyScenarios makes a big book with twelve scenarios, once for all pictures.
func manyScenarios(home string) string {
	path := filepath.Join(home, "scenarios"+store.Extension)
	data, err := manyOnce()
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	return path
}

// scenariosFile is the content of the file of a big book with so many scenarios.
func scenariosFile(scenarios int) ([]byte, error) {
	home, err := os.MkdirTemp(homes, "")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	path := big(home)
	s, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		return nil, err
	}
	hand := model.Hand{Author: "generate", At: today, Words: assets.Words("en")}
	var records []model.Record
	for i := s.Book().Scenarios.Len(); i < scenarios; i++ {
		n := &model.Scenario{Name: fmt.Sprintf("Variant %d: what the mediators expect", i+1)}
		for e := range s.Book().Events.Sorted() {
			if len(e.History) == 0 && len(e.Key)%4 == i%4 && len(n.Assumptions) < 6 {
				n.Assumptions = append(n.Assumptions, model.Assumption{Event: e.ID, State: []model.EventState{model.Occurred, model.RuledOut}[i%2]})
			}
		}
		records = append(records, n)
	}
	e, err := hand.Put(s.Book(), records...)
	if err == nil {
		_, err = s.Commit(context.Background(), e)
	}
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}
