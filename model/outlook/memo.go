package outlook

// memo keeps the values of leaves, until all are forgotten at once.
type memo struct {
	values []value
	turns  []uint32 // when each was set
	turn   uint32   // what was set earlier is forgotten
}

func newMemo(n int) memo { return memo{make([]value, n), make([]uint32, n), 1} }

func (m *memo) has(x int32) bool { return m.turns[x] == m.turn }

func (m *memo) set(x int32, v value) { m.values[x], m.turns[x] = v, m.turn }

func (m *memo) forget() {
	m.turn++
	if m.turn == 0 {
		clear(m.turns)
		m.turn = 1
	}
}

// copy takes over the values of the first so many leaves.
func (m *memo) copy(from *memo, n int) {
	for x := range int32(n) {
		if from.has(x) {
			m.set(x, from.values[x])
		}
	}
}
