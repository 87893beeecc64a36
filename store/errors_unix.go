//go:build unix

package store

import (
	"errors"
	"syscall"
)

// diskFull reports whether the system says that there is no room, or no quota, for more.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// readOnlyDisk reports whether the disk is mounted for reading only.
func readOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }
