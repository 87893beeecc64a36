package words

import (
	"math"
	"strconv"
	"strings"
)

// Number is a number as the language writes it, rounded to four decimals, with
// its thousands set apart: "12,500", "0.7225". What is no finite number is a
// dash.
func (w *Words) Number(value float64) string {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return "–"
	}
	text := strconv.FormatFloat(math.Abs(value), 'f', 4, 64)
	whole, decimals, _ := strings.Cut(text, ".")
	decimals = strings.TrimRight(decimals, "0")
	number := w.group(whole)
	if decimals != "" {
		number += w.T("number.point") + decimals
	}
	if value < 0 && number != "0" {
		return "-" + number
	}
	return number
}

// Int is a whole number with its thousands set apart: "12,500".
func (w *Words) Int(n int) string {
	digits, negative := strings.CutPrefix(strconv.Itoa(n), "-")
	if negative {
		return "-" + w.group(digits)
	}
	return w.group(digits)
}

// Range is two numbers that something lies between, "10,000–15,000", or one
// if they are equal.
func (w *Words) Range(low, high float64) string {
	if low == high {
		return w.Number(low)
	}
	return w.T("number.range", "low", w.Number(low), "high", w.Number(high))
}

// Percent is a share from 0 to 1 in whole per cent: "45%". Only what is never
// or always so is 0% or 100%; what comes near is "<1%" or ">99%".
func (w *Words) Percent(share float64) string {
	percent := math.Round(share * 100)
	switch {
	case math.IsNaN(share):
		return "–"
	case share > 0 && percent == 0:
		return w.T("number.percent", "n", "<1")
	case share < 1 && percent == 100:
		return w.T("number.percent", "n", ">99")
	}
	return w.T("number.percent", "n", w.Number(percent))
}

// PercentRange is two shares from 0 to 1 in whole per cent: "20–45%".
func (w *Words) PercentRange(low, high float64) string {
	return w.T("number.percent", "n", w.Range(math.Round(low*100), math.Round(high*100)))
}

// group sets the thousands of a run of digits apart.
func (w *Words) group(digits string) string {
	first := (len(digits)-1)%3 + 1
	text := digits[:first]
	for rest := digits[first:]; rest != ""; rest = rest[3:] {
		text += w.T("number.group") + rest[:3]
	}
	return text
}
