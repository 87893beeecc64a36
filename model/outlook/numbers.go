package outlook

// numbers is a set of small numbers.
type numbers []uint64

func newNumbers(n int) numbers { return make(numbers, (n+63)/64) }

func (b numbers) add(i int32) { b[i/64] |= 1 << (i % 64) }

func (b numbers) has(i int32) bool { return b[i/64]>>(i%64)&1 == 1 }

// join adds what is in c.
func (b numbers) join(c numbers) {
	for i, w := range c {
		b[i] |= w
	}
}

// meets reports whether b and c have a number in common.
func (b numbers) meets(c numbers) bool {
	for i, w := range c {
		if b[i]&w != 0 {
			return true
		}
	}
	return false
}
