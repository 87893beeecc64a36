package model

import (
	"slices"
	"strings"

	"proviso/model/condition"
)

// removal works out what goes with a record that others refer to.
type removal struct {
	book  Book
	gone  map[ID]Record
	freed map[ID]Record // records that stay, without their references to what is gone
}

// spread removes what can't stand without what is gone, until nothing refers to it any more.
func (r *removal) spread() {
	for again := true; again; {
		again = false
		for rec := range r.book.All() {
			if r.gone[rec.RecordID()] != nil || !r.touches(rec) {
				continue
			}
			free, stands := r.free(rec)
			if stands {
				r.freed[rec.RecordID()] = free
				continue
			}
			r.gone[rec.RecordID()] = rec
			delete(r.freed, rec.RecordID())
			again = true
		}
	}
}

func (r *removal) touches(rec Record) bool {
	return slices.ContainsFunc(References(rec), func(ref Reference) bool { return r.gone[ref.ID] != nil })
}

// free is a record without its references to what is gone, and whether it still means something. A condition can't lose a
// clause without meaning another thing, so a commitment falls with the events of its conditions; all else that is
// optional, or one of several, is left out.
func (r *removal) free(rec Record) (Record, bool) {
	gone := func(id ID) bool { return r.gone[id] != nil }
	clear := func(ids ...*ID) {
		for _, id := range ids {
			if gone(*id) {
				*id = ""
			}
		}
	}
	c := rec.clone()
	switch c := c.(type) {
	case *Actor:
		c.Members = slices.DeleteFunc(c.Members, gone)
		clear(&c.Of)
	case *Instrument:
		c.Signatories = slices.DeleteFunc(c.Signatories, gone)
	case *Stance:
		had := len(c.Commitments)+len(c.Events) > 0
		c.Commitments, c.Events = slices.DeleteFunc(c.Commitments, gone), slices.DeleteFunc(c.Events, gone)
		if had && len(c.Commitments)+len(c.Events) == 0 {
			return nil, false
		}
	case *Claim:
		clear(&c.Speaker)
	case *Scenario:
		c.Assumptions = slices.DeleteFunc(c.Assumptions, func(a Assumption) bool { return gone(a.Event) || gone(a.Commitment) })
		c.RelationsOff = slices.DeleteFunc(c.RelationsOff, gone)
		clear(&c.BasedOn)
	case *Commitment:
		c.Parties = slices.DeleteFunc(c.Parties, func(p Party) bool { return gone(p.Actor) })
		clear(&c.Parent, &c.SuccessorOf, &c.Instrument)
		if c.Deadline != nil && gone(c.Deadline.Event) {
			c.Deadline = nil
		}
		c.Precondition, c.Termination = r.unclaimed(c.Precondition), r.unclaimed(c.Termination)
	}
	c.normalise()
	return c, !r.touches(c)
}

// unclaimed is a condition without the claims that are gone.
func (r *removal) unclaimed(n *condition.Node) *condition.Node {
	if n == nil {
		return nil
	}
	return condition.DropClaims(n, func(claim string) bool { return r.gone[ID(claim)] != nil })
}

// changes lists what is removed before what is freed, each in the order of the book.
func (r *removal) changes() []Change {
	var out, freed []Change
	for rec := range r.book.All() {
		id := rec.RecordID()
		switch {
		case r.gone[id] != nil:
			out = append(out, Change{Kind: rec.RecordKind(), ID: id, Before: rec})
		case r.freed[id] != nil:
			freed = append(freed, Change{Kind: rec.RecordKind(), ID: id, Before: rec, After: r.freed[id]})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int { return strings.Compare(string(a.Kind), string(b.Kind)) })
	return append(out, freed...)
}
