// Package celbench measures Proviso against cel-go, the Go implementation of the Common Expression Language, at what both
// do: evaluate the same conditions while only a part of the events is known.
//
// It is a module of its own so that cel-go never comes near the program. Run it with
//
//	go test -bench . ./...
//
// in this folder. The figure to read is times-cel: how many times as long cel-go takes for the same conditions under the
// same knowledge. The two don't do quite the same: cel-go leaves open what its three-valued logic leaves open, while
// Proviso proves what holds in every completion and also works out stages, deadlines and headlines. A test holds them to
// the same answers where cel-go has one.
package celbench
