package lint

import "proviso/model"

// misquoted are the claims whose quoted words the stored text of their source lacks, or has elsewhere.
func misquoted(s *search, report report) {
	texts := map[model.ID]model.Wording{}
	for c := range s.book.Claims.Sorted() {
		source, ok := s.book.Sources.Get(c.Source)
		if !ok || source.Snapshot == nil || c.Quote.IsZero() {
			continue
		}
		text, read := texts[source.ID]
		if !read {
			text = model.WordingOf(source.Snapshot.Text)
			texts[source.ID] = text
		}
		switch text.Fit(c.Quote) {
		case model.NotQuoted:
			report(c, s.words.T("lint.misquoted", "quote", c.Label(), "source", source.Label()))
		case model.QuotedElsewhere:
			report(c, s.words.T("lint.misquoted.elsewhere", "quote", c.Label(), "source", source.Label()))
		}
	}
}
