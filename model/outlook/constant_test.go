package outlook_test

import (
	"testing"

	"proviso/model/outlook"
)

func TestConstant(t *testing.T) {
	for text, want := range map[string]outlook.Truth{
		"":                           outlook.True,
		"a":                          outlook.Open,
		"a or not a":                 outlook.True,
		"a and not a":                outlook.False,
		"a and b or not a or not b":  outlook.True,
		"while a and not a":          outlook.False,
		"a by 2026-01-01 and not a":  outlook.False,
		"not (a by 2026-01-01) or a": outlook.True,
		"a by 2026-01-01":            outlook.Open,
		"date 2026-02-01 and not date 2026-01-01":     outlook.False,
		"date 2026-02-01":                             outlook.Open,
		"k stage signed and not k stage agreed":       outlook.False,
		"k active and not l active":                   outlook.Open,
		"k active and not k active":                   outlook.False,
		"k delivered and not l delivered":             outlook.Open,
		"k stage signed and not l stage agreed":       outlook.Open,
		"a within P5D of b and not a within P1W of b": outlook.False,
	} {
		if got := outlook.Constant(parse(t, text)); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
}
