package outlook

// vector is what is known of a formula under up to 64 questions at once, a bit
// ("column") for each question in every word. The first word is sure: where
// strong Kleene evaluation says true. The second is maybe: where it does not say
// false. Each further word is one sample completion of every column, as in
// lanes.go: how the formula comes out there. So what an operator does to a
// formula it does to each word, but that "not" exchanges the first two.
type vector []uint64

// The places of words in a vector.
const (
	sure = iota
	maybe
	firstSample
)

func (v vector) fill(word uint64) {
	for i := range v {
		v[i] = word
	}
}

func (v vector) and(w vector) {
	w = w[:len(v)]
	for i := range v {
		v[i] &= w[i]
	}
}

func (v vector) or(w vector) {
	w = w[:len(v)]
	for i := range v {
		v[i] |= w[i]
	}
}

// orBoth adds where both of two others hold.
func (v vector) orBoth(w, x vector) {
	w, x = w[:len(v)], x[:len(v)]
	for i := range v {
		v[i] |= w[i] & x[i]
	}
}

// not is the negation of w.
func (v vector) not(w vector) {
	w = w[:len(v)]
	for i := range v {
		v[i] = ^w[i]
	}
	v[sure], v[maybe] = v[maybe], v[sure]
}

// put takes over some columns of w.
func (v vector) put(w vector, columns uint64) {
	w = w[:len(v)]
	for i := range v {
		v[i] = v[i]&^columns | w[i]&columns
	}
}

// know makes the formula true in some columns and false in others.
func (v vector) know(yes, no uint64) {
	for i := range v {
		v[i] = v[i]&^no | yes
	}
}

// always and never are the columns that may yet turn out to hold for certain, or
// to fail for certain: open ones in which all samples agree.
func (v vector) always() uint64 {
	w := v[maybe] &^ v[sure]
	for _, s := range v[firstSample:] {
		w &= s
	}
	return w
}

func (v vector) never() uint64 {
	w := v[maybe] &^ v[sure]
	for _, s := range v[firstSample:] {
		w &^= s
	}
	return w
}

func (v vector) equal(w vector) bool {
	for i := range v {
		if v[i] != w[i] {
			return false
		}
	}
	return true
}
