//go:build unix

package ui_test

import (
	"syscall"
	"time"
)

// spent is the time that the processors have given this program, which others on the machine do not lengthen.
func spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
