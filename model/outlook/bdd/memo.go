package bdd

// memo keeps every result that it is given, unlike a cache: for steps that are
// dear to do again.
type memo struct {
	entries []memoEntry // open addressing; key 0 is free
	used    int
}

type memoEntry struct {
	key   uint64
	value Family
}

func (t *memo) reset() {
	if len(t.entries) > 8*smallTable || len(t.entries) == 0 {
		t.entries = make([]memoEntry, smallTable)
	} else {
		clear(t.entries)
	}
	t.used = 0
}

// find is where a key is, or would be.
func (t *memo) find(key uint64) *memoEntry {
	mask := uint32(len(t.entries) - 1)
	at := mix(uint32(key), uint32(key>>32), 0) & mask
	for t.entries[at].key != 0 && t.entries[at].key != key {
		at = (at + 1) & mask
	}
	return &t.entries[at]
}

func (t *memo) put(key uint64, value Family) {
	if 2*(t.used+1) > len(t.entries) {
		old := t.entries
		t.entries = make([]memoEntry, 2*len(old))
		for _, e := range old {
			if e.key != 0 {
				*t.find(e.key) = e
			}
		}
	}
	*t.find(key) = memoEntry{key, value}
	t.used++
}
