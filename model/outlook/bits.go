package outlook

// bits is a set of small numbers.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) add(i int32) { b[i/64] |= 1 << (i % 64) }

func (b bits) has(i int32) bool { return b[i/64]>>(i%64)&1 == 1 }

// join adds what is in c.
func (b bits) join(c bits) {
	for i, w := range c {
		b[i] |= w
	}
}

// meets reports whether b and c have a number in common.
func (b bits) meets(c bits) bool {
	for i, w := range c {
		if b[i]&w != 0 {
			return true
		}
	}
	return false
}
