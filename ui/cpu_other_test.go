//go:build !unix

package ui_test

import "time"

var begun = time.Now()

// spent stands in for the time that the processors have given this program.
func spent() time.Duration { return time.Since(begun) }
