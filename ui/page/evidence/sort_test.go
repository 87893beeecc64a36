package evidence_test

import (
	"slices"
	"testing"

	"proviso/ui/page/evidence"
	"proviso/ui/session/sessiontest"
)

func TestSourcesStandInTheOrderChosen(t *testing.T) {
	s := sessiontest.Big(t, 60, 20)
	p := evidence.NewPresenter(s)
	grades := func() []string {
		var out []string
		for i := range p.Len() {
			source, _ := s.Book().Sources.Get(p.Row(i).ID)
			out = append(out, source.Reliability)
		}
		return out
	}
	byDate := grades()
	p.Sources().SortBy("grade")
	byGrade := grades()
	graded := slices.DeleteFunc(slices.Clone(byGrade), func(g string) bool { return g == "" })
	if !slices.IsSorted(graded) || len(byGrade) != len(byDate) || slices.Equal(byDate, byGrade) {
		t.Errorf("by grade: %q, by date: %q", byGrade, byDate)
	}
	if slices.Contains(byGrade[:len(graded)], "") {
		t.Errorf("what is not graded does not stand last: %q", byGrade)
	}
}
