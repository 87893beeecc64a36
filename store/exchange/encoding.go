package exchange

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"proviso/model/condition"
	"proviso/model/said"
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
		return nil, refuse(said.New("file.size", "a file of at most {most} MiB", "most", limit>>20),
			said.New("file.larger", "a larger one"), split)
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	if e := checkText(data); e != nil {
		return nil, Refused{e}
	}
	return data, nil
}

func refuse(expected, found, hint said.Sentence) Refused {
	return Refused{{Expected: expected, Found: found, Hint: hint}}
}

// What to do about files of many kinds.
var (
	split      = said.New("file.split.hint", "split it into several files")
	saveAsUTF8 = said.New("file.utf8.hint", "save it as UTF-8")
	inUTF16    = said.New("file.utf16", "text in UTF-16")
)

// signatures tell files that are no text by how they begin.
var signatures = []struct {
	begins      string
	found, hint said.Sentence
}{
	{"\xff\xfe", inUTF16, saveAsUTF8},
	{"\xfe\xff", inUTF16, saveAsUTF8},
	{"\x00\x00\xfe\xff", said.New("file.utf32", "text in UTF-32"), saveAsUTF8},
	{"SQLite format 3\x00", said.New("file.sqlite", "a SQLite database"), said.New("file.sqlite.hint",
		"a book of Proviso is opened, or merged into another; it is not imported")},
	{"PK\x03\x04", said.New("file.zip", "a zip archive"), said.New("file.zip.hint", "a spreadsheet is imported as xlsx")},
	{"%PDF-", said.New("file.pdf", "a PDF"), said.Sentence{}},
	{"\x1f\x8b", said.New("file.gzip", "a gzip archive"), said.New("file.gzip.hint", "unpack it first")},
}

// checkText tells what keeps bytes from being text in UTF-8 without NUL.
func checkText(data []byte) *InputError {
	expected := condition.UTF8
	for _, s := range signatures {
		if strings.HasPrefix(string(data[:min(len(data), 16)]), s.begins) {
			return &InputError{Expected: expected, Found: s.found, Hint: s.hint}
		}
	}
	nul, invalid := bytes.IndexByte(data, 0), firstInvalid(data)
	if nul < 0 && invalid < 0 {
		return nil
	}
	e := &InputError{Expected: expected, Found: said.New("file.odd_byte", "a byte that does not belong in it"), Hint: saveAsUTF8}
	at := invalid
	if nul >= 0 && (invalid < 0 || nul < invalid) {
		e.Found, e.Hint, at = said.New("file.nul", "a NUL byte"), said.New("file.nul.hint", "save it as UTF-8; the file may be UTF-16 or damaged"), nul
		if nul < 2 {
			e.Found, e.Hint = inUTF16, saveAsUTF8
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
