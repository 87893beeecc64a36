package main

import (
	"slices"

	"proviso/model"
)

// also names further records of which the same is recorded.
type also struct {
	Also []string `help:"Record the same of this commitment too, in the same edit; may be given several times." placeholder:"COMMITMENT"`
}

// with finds the commitment and the further ones, each once.
func (a also) with(b model.Book, first string) ([]model.ID, error) {
	return idsOf(b, append([]string{first}, a.Also...), model.KindCommitment)
}

// idsOf finds records of a kind by key or id, each once, in the order given.
func idsOf(b model.Book, keys []string, kind model.RecordKind) ([]model.ID, error) {
	var ids []model.ID
	for _, key := range keys {
		r, err := b.Lookup(key, kind)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(ids, r.RecordID()) {
			ids = append(ids, r.RecordID())
		}
	}
	return ids, nil
}
