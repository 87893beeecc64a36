package exchange

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// position turns an offset into a line and a column, both from 1, the column in characters.
func position(data []byte, offset int) (line, column int) {
	before := data[:min(offset, len(data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])
}

// locate gives the offset of the value at a JSON pointer in well-formed JSON; where the pointer leads to nothing, that of the
// last value on the way to it.
func locate(data []byte, pointer string) int {
	s := &scanner{data: data}
	s.peek()
	at := s.pos
	for _, raw := range strings.Split(pointer, "/")[1:] {
		name := strings.NewReplacer("~1", "/", "~0", "~").Replace(raw)
		if !s.descend(name) {
			break
		}
		s.peek()
		at = s.pos
	}
	return at
}

// descend moves from the start of a value to the start of one of its parts, and tells whether there is one.
func (s *scanner) descend(name string) bool {
	found := -1
	look := func(here bool) {
		if s.peek(); here && found < 0 {
			found = s.pos
		}
		if found >= 0 {
			s.pos = len(s.data) // what comes after needs no reading
			return
		}
		s.skip()
	}
	if kind := s.next(); kind == objectValue {
		s.object(func(member string) { look(member == name) })
	} else if kind == listValue {
		s.list(func(i int) { look(strconv.Itoa(i) == name) })
	}
	if found < 0 {
		return false
	}
	s.pos, s.path, s.err = found, nil, nil
	return true
}
