package main

import (
	"fmt"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// warn tells on standard error, in one line, of conditions that an edit enters and that hold whatever happens or never can.
func (s *session) warn(e model.Edit) {
	var found []string
	for _, change := range e.Changes {
		after, ok := change.After.(*model.Commitment)
		if !ok {
			continue
		}
		before, ok := change.Before.(*model.Commitment)
		if !ok {
			before = &model.Commitment{}
		}
		found = append(found, settled("precondition", after.Key, before.Precondition, after.Precondition)...)
		found = append(found, settled("termination", after.Key, before.Termination, after.Termination)...)
	}
	if len(found) == 0 {
		return
	}
	more := ""
	if n := len(found) - 1; n > 0 {
		more = fmt.Sprintf("; and %d more", n)
	}
	fmt.Fprintf(s.errs, "provisoctl: warning: %s%s: it is accepted as it stands; check that it is meant so\n", found[0], more)
}

// settled says of a condition that is new whether logic alone decides it.
func settled(field, key string, before, after *condition.Node) []string {
	if after == nil || condition.EqualButClaims(before, after) {
		return nil
	}
	switch outlook.Constant(after) {
	case outlook.True:
		return []string{fmt.Sprintf("the %s of %q holds whatever happens", field, key)}
	case outlook.False:
		return []string{fmt.Sprintf("the %s of %q can never hold", field, key)}
	}
	return nil
}
