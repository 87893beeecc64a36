package model

import (
	"strings"

	"proviso/model/condition"
	"proviso/model/when"
)

// keyField is the key itself, which people may edit: references are by id.
func keyField() field {
	return field{
		"key",
		func(_ Book, r Record) string { return r.RecordKey() },
		func(_ writing, r Record, value string) error {
			r.head().Key = strings.TrimSpace(value)
			return nil
		},
	}
}

// textField is any text, or a word of a vocabulary that the record's own check knows.
func textField[R Record, S ~string](name string, at func(R) *S) field {
	return field{
		name,
		func(_ Book, r Record) string { return string(*at(r.(R))) },
		func(_ writing, r Record, value string) error {
			*at(r.(R)) = S(value)
			return nil
		},
	}
}

// wordField is a word of a vocabulary, read also as people say it: "Declaration of intent".
func wordField[R Record, S ~string](name string, at func(R) *S, vocabulary []S) field {
	f := textField(name, at)
	f.write = func(_ writing, r Record, value string) error {
		word := strings.TrimSpace(value)
		spelt := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(word))
		for _, v := range vocabulary {
			if strings.EqualFold(string(v), spelt) {
				word = string(v)
			}
		}
		*at(r.(R)) = S(word)
		return nil
	}
	return f
}

func dateField[R Record](name string, at func(R) *when.Date) field {
	return field{
		name,
		func(_ Book, r Record) string { return at(r.(R)).String() },
		func(_ writing, r Record, value string) error {
			return at(r.(R)).UnmarshalText([]byte(strings.TrimSpace(value)))
		},
	}
}

func durationField[R Record](name string, at func(R) *when.Duration) field {
	return field{
		name,
		func(_ Book, r Record) string { return at(r.(R)).String() },
		func(_ writing, r Record, value string) error {
			d := when.Duration{}
			if value = strings.TrimSpace(value); value != "" {
				var err error
				if d, err = when.ParseDuration(value); err != nil {
					return err
				}
			}
			*at(r.(R)) = d
			return nil
		},
	}
}

func listField[R Record](name string, at func(R) *[]string) field {
	return field{
		name,
		func(_ Book, r Record) string { return joinList(*at(r.(R))) },
		func(_ writing, r Record, value string) (err error) {
			*at(r.(R)), err = splitList(value)
			return err
		},
	}
}

// refField names one record of a kind by its key or id.
func refField[R Record](name string, kind RecordKind, at func(R) *ID) field {
	return field{
		name,
		func(b Book, r Record) string { return b.keyOrNone(kind, *at(r.(R))) },
		func(w writing, r Record, value string) (err error) {
			*at(r.(R)), err = w.lookUp(kind, value)
			return err
		},
	}
}

func refsField[R Record](name string, kind RecordKind, at func(R) *[]ID) field {
	return field{
		name,
		func(b Book, r Record) string { return joinList(b.keysOf(kind, *at(r.(R)))) },
		func(w writing, r Record, value string) error {
			refs, err := splitList(value)
			if err != nil {
				return err
			}
			ids := make([]ID, len(refs))
			for i, ref := range refs {
				if ids[i], err = w.lookUp(kind, ref); err != nil {
					return err
				}
			}
			*at(r.(R)) = ids
			return nil
		},
	}
}

// conditionField is a condition in its text form. The claims quoted for parts that stay are kept.
func conditionField(name string, at func(*Commitment) **condition.Node) field {
	return field{
		name,
		func(b Book, r Record) string { return condition.Print(*at(r.(*Commitment)), b) },
		func(w writing, r Record, value string) error {
			n, err := condition.Parse(value, w.Resolver())
			if err != nil {
				return err
			}
			node := at(r.(*Commitment))
			*node = condition.CarryClaims(*node, n)
			return nil
		},
	}
}

func (b Book) keyOrNone(kind RecordKind, id ID) string {
	if id == "" {
		return ""
	}
	return b.KeyOf(kind, id)
}

func (b Book) keysOf(kind RecordKind, ids []ID) []string {
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = b.KeyOf(kind, id)
	}
	return keys
}

// lookUp finds the id of a record of a kind; "" names none.
func (b Book) lookUp(kind RecordKind, ref string) (ID, error) {
	if ref = strings.TrimSpace(ref); ref == "" {
		return "", nil
	}
	r, err := b.Lookup(ref, kind)
	if err != nil {
		return "", err
	}
	return r.RecordID(), nil
}
