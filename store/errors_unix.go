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

// badName reports whether the system says that no file can have such a name.
func badName(err error) bool {
	return errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.EILSEQ)
}

// readOnlyDisk reports whether the disk is mounted for reading only.
func readOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }
