package outlook_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/synthetic"
	"proviso/model/when"
)

// BenchmarkPromiseCalendar5000 lists two years of 5,000 commitments, in a second.
func BenchmarkPromiseCalendar5000(b *testing.B) {
	related := outlook.Question{Assume: []model.Assumption{assume("e001", "occurred", "2026-02-01"), assume("e007", "ruled_out", "2026-03")}}
	for _, x := range []struct {
		name     string
		book     model.Book
		question outlook.Question
	}{
		{"few-days", largeBook(b, 5000), related},
		{"many-days", synthetic.Book(5000, 3000, 1), outlook.Question{}},
	} {
		b.Run(x.name, func(b *testing.B) {
			e := outlook.Compile(x.book)
			from := when.MustDay("2026-01-01")
			entries := 0
			within(b, time.Second, func() {
				list, _, err := e.Calendar(context.Background(), x.question, from, from+730)
				if err != nil {
					b.Fatal(fmt.Errorf("calendar: %w", err))
				}
				entries = len(list)
			})
			b.ReportMetric(float64(entries), "entries")
		})
	}
}
