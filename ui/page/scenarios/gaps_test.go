package scenarios_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/ui/page/scenarios"
	"proviso/ui/session/sessiontest"
)

// tangle enters events and gives a condition of them whose diagram is hopelessly large, as they are paired at random.
func tangle(put func(model.Record), n int) string {
	var keys, pairs []string
	for i := range n {
		e := &model.Event{Name: fmt.Sprintf("Step %03d", i)}
		e.Key = fmt.Sprintf("step-%03d", i)
		put(e)
		keys = append(keys, e.Key)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 2 {
		for i, k := range r.Perm(n) {
			pairs = append(pairs, keys[i]+" and "+keys[k])
		}
	}
	return strings.Join(pairs, " or ")
}

func TestACalendarWithGapsSaysSo(t *testing.T) {
	ses := sessiontest.Exercise(t)
	put := func(r model.Record) {
		sessiontest.Put(t, ses, r)
	}
	text := tangle(put, 100)
	n, err := condition.Parse(fmt.Sprintf("(%s) or not (%s)", text, text), ses.Book().Resolver())
	if err != nil {
		t.Fatal(err)
	}
	put(&model.Commitment{Title: "Tangled", Kind: "funding", Polarity: "will", Binding: "political", Precondition: n})
	b := at(t, ses)
	id := b.event("ceasefire")
	b.Set(id, model.Occurred)
	b.SetDate(id, when.MustDate("2026-06-01"))
	if why := b.choose("uk-fr-hubs", scenarios.Tried); !why.Calendar.Ready || !why.Calendar.Gaps {
		t.Errorf("nothing is said of what is missing: %+v", why.Calendar)
	}
}
