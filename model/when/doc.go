// Package when holds what Proviso knows about time: calendar days, dates that
// may be imprecise, and calendar durations.
//
// Days are those of the proleptic Gregorian calendar in UTC, from 0001-01-01
// to 9999-12-31. Nothing here reads the clock.
package when
