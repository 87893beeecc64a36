package outlook

import (
	"proviso/model"
	"proviso/model/said"
)

// about names the record that an error is about.
func about(kind model.RecordKind, ref string, err error) error {
	return said.Because(err, said.New("problem.named", "{kind} {key}: {problem}",
		"kind", said.Kind(kind), "key", said.Whole(ref), "problem", said.Of(err)))
}
