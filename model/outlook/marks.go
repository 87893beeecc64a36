package outlook

// marks is a set of small numbers that is emptied at once, for sets that are
// made again and again.
type marks struct {
	of  []uint32
	now uint32
}

// empty makes it the empty set, of numbers below n.
func (m *marks) empty(n int) {
	if m.now++; len(m.of) < n || m.now == 0 {
		m.of, m.now = make([]uint32, n), 1
	}
}

// add reports whether the number is new.
func (m *marks) add(i int32) bool {
	if m.of[i] == m.now {
		return false
	}
	m.of[i] = m.now
	return true
}

func (m *marks) has(i int32) bool { return m.of[i] == m.now }
