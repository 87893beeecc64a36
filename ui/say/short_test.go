package say_test

import (
	"testing"

	"proviso/ui/say"
)

func TestALongTextIsShortened(t *testing.T) {
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"", 5, ""},
		{"Минск", 5, "Минск"},
		{"Мінськ-2", 5, "Мінс…"},
		{"one two", 5, "one…"}, // no blank before the sign
		{"one two", 7, "one two"},
	} {
		if got := say.Short(tt.text, tt.most); got != tt.want {
			t.Errorf("%q in %d: %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}
