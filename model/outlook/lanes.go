package outlook

// Samples of completions. Each variable is drawn 64 times at once, a bit ("lane")
// for each sample, and every lane obeys the rules. A formula that comes out true
// in one lane and false in another is open for certain, which spares nearly all
// the work of proving it. Lane 0 has nothing happen that needn't, lane 1 all
// that can; the others lie between, more or less eventful.

// coin is the free choice of a variable in each lane, always the same.
func coin(x int32) uint64 {
	a, b := scramble(uint64(x)*2+1), scramble(uint64(x)*2+2)
	const rarely, often = uint64(0xffff) << 2, uint64(0x3fff) << 50
	w := a&^(rarely|often) | a&b&rarely | (a|b)&often
	return w&^1 | 2
}

// scramble is the mixing step of SplitMix64 (Steele, Lea and Flood,
// "Fast splittable pseudorandom number generators", OOPSLA 2014).
func scramble(x uint64) uint64 {
	x *= 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// drawEvents draws the open events: one holds in a lane if its coin says so, all
// that it implies holds there, and nothing that excludes it and was drawn before.
func (w *world) drawEvents() {
	r := w.rules
	for _, x := range r.sequence {
		v := known(w.events[x])
		if v.truth == Open {
			v.lanes = coin(x)
			for _, y := range r.implies[x] {
				v.lanes &= w.leaves.values[y].lanes
			}
			for _, y := range r.excludes[x] {
				if r.place[y] < r.place[x] {
					v.lanes &^= w.leaves.values[y].lanes
				}
			}
		}
		for _, member := range r.led[x] {
			w.leaves.set(member, v)
		}
	}
}
