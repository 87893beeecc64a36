package conditionedit

import (
	"testing"

	"proviso/assets"
)

// TestExamplesOfDurationsAreRead types what the fields suggest, in each language.
func TestExamplesOfDurationsAreRead(t *testing.T) {
	for _, lang := range assets.Languages() {
		w := assets.Words(lang)
		for key, want := range map[string]string{
			"conditionedit.within_hint": "P30D", "form.placeholder.review": "P30D", "filter.hint.due_within": "P30D", "form.placeholder.deadline.within": "P90D",
		} {
			d, err := ParseDuration(w, w.T(key))
			if err != nil || d.String() != want {
				t.Errorf("%s: %q is read as %v, %v", lang, w.T(key), d, err)
			} else if shown := ShowDuration(w, d); shown == d.String() {
				t.Errorf("%s: %v is not shown in words", lang, d)
			}
		}
	}
}
