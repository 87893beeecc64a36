package register

import (
	"strconv"

	"proviso/model"
	"proviso/model/when"
)

// The constructors below make columns of the sorts that most tables have.

func textColumn[R model.Record](key string, width int, of func(R) string) Column[R] {
	return Column[R]{Key: key, Type: Text, Width: width, Value: func(_ *View, r R) string { return of(r) }}
}

func keyColumn[R model.Record](width int) Column[R] {
	return textColumn("key", width, func(r R) string { return r.RecordKey() })
}

// wordColumn has words of the vocabulary.
func wordColumn[R model.Record, S ~string](key string, width int, area string, of func(*View, R) S) Column[R] {
	return Column[R]{
		Key: key, Type: Text, Width: width,
		Value: func(v *View, r R) string { return v.say(area, string(of(v, r))) },
		Plain: func(v *View, r R) string { return string(of(v, r)) },
	}
}

// recordColumn names one other record.
func recordColumn[R model.Record](key string, width int, of func(R) (model.RecordKind, model.ID)) Column[R] {
	return Column[R]{
		Key: key, Type: Text, Width: width,
		Value: func(v *View, r R) string { return v.label(of(r)) },
		Plain: func(v *View, r R) string { return v.key(of(r)) },
	}
}

// recordsColumn names other records of a kind.
func recordsColumn[R model.Record](key string, width int, kind model.RecordKind, of func(R) []model.ID) Column[R] {
	return Column[R]{
		Key: key, Type: Text, Width: width,
		Value: func(v *View, r R) string { return v.labels(kind, of(r)) },
		Plain: func(v *View, r R) string { return v.keys(kind, of(r)) },
	}
}

// dateColumn has dates.
func dateColumn[R model.Record](key string, of func(*View, R) when.Date) Column[R] {
	return Column[R]{
		Key: key, Type: Date, Width: 14,
		Value: func(v *View, r R) string { return v.Words.Date(of(v, r)) },
		Plain: func(v *View, r R) string { return of(v, r).String() },
	}
}

// countColumn has numbers; people see nothing where there is none to count.
func countColumn[R model.Record](key string, of func(*View, R) int) Column[R] {
	return Column[R]{
		Key: key, Type: Number, Width: 8,
		Value: func(v *View, r R) string {
			if of(v, r) == 0 {
				return ""
			}
			return v.Words.Int(of(v, r))
		},
		Plain: func(v *View, r R) string { return strconv.Itoa(of(v, r)) },
	}
}

// flagColumn says yes or nothing.
func flagColumn[R model.Record](key string, of func(*View, R) bool) Column[R] {
	say := func(yes string, set bool) string {
		if set {
			return yes
		}
		return ""
	}
	return Column[R]{
		Key: key, Type: Flag, Width: 8,
		Value: func(v *View, r R) string { return say(v.Words.T("register.yes"), of(v, r)) },
		Plain: func(v *View, r R) string { return say("yes", of(v, r)) },
	}
}
