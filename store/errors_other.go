//go:build !unix

package store

import (
	"errors"
	"syscall"
)

// Windows error codes (winerror.h).
const (
	errorWriteProtect   = syscall.Errno(19)
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
	errorInvalidName    = syscall.Errno(123)
	errorNameTooLong    = syscall.Errno(206)
)

// diskFull reports whether the system says that there is no room for more.
func diskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

// badName reports whether the system says that no file can have such a name.
func badName(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong)
}

// readOnlyDisk reports whether the disk is protected from writing.
func readOnlyDisk(err error) bool { return errors.Is(err, errorWriteProtect) }
