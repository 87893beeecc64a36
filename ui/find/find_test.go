package find_test

import (
	"testing"

	"proviso/ui/find"
)

func TestWordsAreFoundInAnyOrderCaseAndWithoutAccents(t *testing.T) {
	for _, tt := range []struct {
		query, text string
		want        bool
	}{
		{"", "anything", true},
		{"hubs mil", "Military  HUBS across Ukraine", true},
		{"elysee", "A statement of the Élysée Palace", true},
		{"ÉLYSÉE", "elysee", true},
		{"припинення", "ПРИПИНЕННЯ ВОГНЮ", true},
		{"strasse", "Straße", true},
		{"ελλαδα", "Η Ελλάδα στέλνει", true},
		{"التزام", "ٱلتِزَام", false},
		{"hubs france", "Military hubs", false},
		{"ﬁre", "ceasefire", true},
	} {
		if got := find.Parse(tt.query).Matches(find.Fold(tt.text)); got != tt.want {
			t.Errorf("%q in %q: %v, want %v", tt.query, tt.text, got, tt.want)
		}
	}
}

func TestFoldingPlainTextIsFoldingAllTheSame(t *testing.T) {
	for _, text := range []string{"Peace Deal\tis  signed", "", " A b ", "x.y-Z_1"} {
		plain := find.Fold(text)
		if long := find.Fold(text + " é"); long != find.Fold(plain+" e") {
			t.Errorf("%q folds to %q alone and %q beside an accent", text, plain, long)
		}
	}
}
