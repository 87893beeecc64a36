package outlook

// Truth is one of three honest answers about the state of the world asked for.
type Truth int8

// The answers: False and True hold in every completion of what is open.
const (
	False Truth = -1
	Open  Truth = 0
	True  Truth = 1
)

// String is "false", "open" or "true".
func (t Truth) String() string {
	switch t {
	case False:
		return "false"
	case True:
		return "true"
	}
	return "open"
}

// MarshalText writes the truth as String does.
func (t Truth) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// every is the lanes of what holds in each sample.
const every = ^uint64(0)

// value is what is known of a formula: its strong Kleene value, and how it comes
// out in 64 completions at once (see lanes.go). A True value has every lane set,
// a False one none.
type value struct {
	truth Truth
	lanes uint64
}

var (
	certain    = value{True, every}
	impossible = value{False, 0}
)

func known(t Truth) value {
	switch t {
	case True:
		return certain
	case False:
		return impossible
	}
	return value{}
}

func (v value) not() value { return value{-v.truth, ^v.lanes} }

func (v value) and(w value) value { return value{min(v.truth, w.truth), v.lanes & w.lanes} }

func (v value) or(w value) value { return value{max(v.truth, w.truth), v.lanes | w.lanes} }

// doubtful reports an open value that may yet turn out certain: no two of the
// samples disagree.
func (v value) doubtful() bool {
	return v.truth == Open && (v.lanes == 0 || v.lanes == every)
}
