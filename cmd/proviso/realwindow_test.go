//go:build display

// The real window, driven on a virtual display as a person would: `make test` builds the program and runs these
// with the tag "display". They see what no test without a display can: that the binary starts, draws, takes keys, and ends.
package main_test

import (
	"testing"
)

func TestRealWindowOpensAndCloses(t *testing.T) {
	d := openDisplay(t, "1400x900")
	p := d.start(t, "Proviso")
	p.settle(t, "first-start")
	p.close(t)
}
