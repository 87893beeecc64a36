package exchange

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// maxFile bounds a file that is read whole, in bytes.
const maxFile = 512 << 20

var byteOrderMark = []byte("\xef\xbb\xbf")

// readText reads a whole file of UTF-8 text, without the byte-order mark it may begin with. The error is Refused where the
// file is too large or no such text, or that of the reader.
func readText(r io.Reader) ([]byte, error) { return readAtMost(r, maxFile) }

func readAtMost(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, refuse(fmt.Sprintf("a file of at most %d MiB", limit>>20), "a larger one", "split it into several files")
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	if e := checkText(data); e != nil {
		return nil, Refused{e}
	}
	return data, nil
}

func refuse(expected, found, hint string) Refused {
	return Refused{{Expected: expected, Found: found, Hint: hint}}
}

// signatures tell files that are no text by how they begin.
var signatures = []struct{ begins, found, hint string }{
	{"\xff\xfe", "text in UTF-16", "save it as UTF-8"},
	{"\xfe\xff", "text in UTF-16", "save it as UTF-8"},
	{"\x00\x00\xfe\xff", "text in UTF-32", "save it as UTF-8"},
	{"SQLite format 3\x00", "a SQLite database", "a book of Proviso is opened, or merged into another; it is not imported"},
	{"PK\x03\x04", "a zip archive", "a spreadsheet is imported as xlsx"},
	{"%PDF-", "a PDF", ""},
	{"\x1f\x8b", "a gzip archive", "unpack it first"},
}

// checkText tells what keeps bytes from being text in UTF-8 without NUL.
func checkText(data []byte) *InputError {
	const expected = "text in UTF-8"
	for _, s := range signatures {
		if strings.HasPrefix(string(data[:min(len(data), 16)]), s.begins) {
			return &InputError{Expected: expected, Found: s.found, Hint: s.hint}
		}
	}
	nul, invalid := bytes.IndexByte(data, 0), firstInvalid(data)
	if nul < 0 && invalid < 0 {
		return nil
	}
	e := &InputError{Expected: expected, Found: "a byte that does not belong in it", Hint: "save it as UTF-8"}
	at := invalid
	if nul >= 0 && (invalid < 0 || nul < invalid) {
		e.Found, e.Hint, at = "a NUL byte", "save it as UTF-8; the file may be UTF-16 or damaged", nul
		if nul < 2 {
			e.Found, e.Hint = "text in UTF-16", "save it as UTF-8"
		}
	}
	e.Line, e.Column = position(data, at)
	return e
}

// firstInvalid is the offset of the first byte that is not UTF-8, -1 where all is.
func firstInvalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}
