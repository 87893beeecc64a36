package words_test

import (
	"math"
	"testing"

	"proviso/model/words"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		value float64
		want  string
	}{
		{0, "0"},
		{math.Copysign(0, -1), "0"},
		{7, "7"},
		{999, "999"},
		{1000, "1,000"},
		{12500, "12,500"},
		{1234567.5, "1,234,567.5"},
		{-1000, "-1,000"},
		{-0.5, "-0.5"},
		{0.7225, "0.7225"},
		{0.1 + 0.2, "0.3"},
		{999.99999, "1,000"},
		{-0.00001, "0"},
		{-10, "-10"},
		{math.NaN(), "–"},
		{math.Inf(1), "–"},
		{math.Inf(-1), "–"},
	} {
		if got := english.Number(c.value); got != c.want {
			t.Errorf("%v is written %q, want %q", c.value, got, c.want)
		}
	}
}

func TestInt(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 12: "12", 1000: "1,000", -123456: "-123,456",
		math.MaxInt32: "2,147,483,647", math.MinInt32: "-2,147,483,648",
	} {
		if got := english.Int(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}

func TestNumbersOfAnotherLanguage(t *testing.T) {
	german := words.New("de", map[string]string{"number.group": ".", "number.point": ",", "number.percent": "{n} %"})
	if got := german.Number(12500.25); got != "12.500,25" {
		t.Errorf("%q", got)
	}
	if got := german.Percent(0.45); got != "45 %" {
		t.Errorf("%q", got)
	}
}

func TestRange(t *testing.T) {
	if got := english.Range(10000, 15000); got != "10,000–15,000" {
		t.Errorf("%q", got)
	}
	if got := english.Range(10000, 10000); got != "10,000" {
		t.Errorf("%q", got)
	}
}

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		share float64
		want  string
	}{
		{0, "0%"},
		{0.0001, "<1%"},
		{0.01, "1%"},
		{0.454, "45%"},
		{0.99, "99%"},
		{0.9999, ">99%"},
		{1, "100%"},
		{math.NaN(), "–"},
	} {
		if got := english.Percent(c.share); got != c.want {
			t.Errorf("%v is written %q, want %q", c.share, got, c.want)
		}
	}
	if got := english.PercentRange(0.2, 0.45); got != "20–45%" {
		t.Errorf("%q", got)
	}
	if got := english.PercentRange(0.55, 0.55); got != "55%" {
		t.Errorf("%q", got)
	}
}
