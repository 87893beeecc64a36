package model

import (
	"crypto/rand"
	"fmt"
	"io"
	"time"

	"github.com/google/uuid"
)

// ID identifies a record for ever: the canonical lower-case text of a UUID. References between records are by ID, since keys are editable.
type ID string

// namespace is the root of derived ids (UUID version 5), fixed so that the same file imported anywhere yields the same ids.
var namespace = uuid.MustParse("6f1f2c3e-7d1b-5a52-9c0e-0b6b1c9d7a10")

// BookID is the id of the one record of kind "book".
const BookID ID = "00000000-0000-0000-0000-000000000000"

// DeriveID is the id of a record that was written by hand with a key and no id: it depends on kind and key only.
func DeriveID(kind RecordKind, key string) ID {
	return ID(uuid.NewSHA1(namespace, []byte(string(kind)+"/"+key)).String())
}

// ParseID reads a UUID in any of its usual spellings.
// The error is a sentence saying what was expected.
func ParseID(text string) (ID, error) {
	u, err := uuid.Parse(text)
	if err != nil || len(text) != 36 {
		return "", fmt.Errorf("%q is not an id: expected a UUID such as 0190d5a0-0000-7000-8000-000000000000, or no id at all", text)
	}
	return ID(u.String()), nil
}

// newID makes a UUID of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits from entropy (nil: the system's).
func newID(at time.Time, entropy io.Reader) ID {
	if entropy == nil {
		entropy = rand.Reader
	}
	var u uuid.UUID
	if _, err := io.ReadFull(entropy, u[6:]); err != nil {
		panic("model: the system gives no random numbers: " + err.Error())
	}
	ms := uint64(at.UnixMilli())
	for i := range 6 {
		u[i] = byte(ms >> (40 - 8*i))
	}
	u[6] = u[6]&0x0f | 0x70
	u[8] = u[8]&0x3f | 0x80
	return ID(u.String())
}
