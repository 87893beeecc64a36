package render_test

import (
	"io"
	"testing"

	"proviso/assets"
	"proviso/model/outlook"
	"proviso/model/report"
	"proviso/model/synthetic"
	"proviso/model/when"
	"proviso/store/render"
)

// BenchmarkDossier writes the dossiers of a big book.
func BenchmarkDossier(b *testing.B) {
	o, err := outlook.Evaluate(synthetic.Book(2000, 400, 1), outlook.Question{At: when.MustDay("2026-01-20")})
	if err != nil {
		b.Fatal(err)
	}
	r := report.Request{Outlook: o, Words: assets.Words("en")}
	for b.Loop() {
		if err := render.HTML(io.Discard, report.Dossier(r)); err != nil {
			b.Fatal(err)
		}
	}
}
