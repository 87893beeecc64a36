package actors

import (
	"slices"

	"proviso/model"
)

// ties is who belongs to whom, and who is party to what, in one book.
type ties struct {
	groups  map[model.ID][]model.ID               // the coalitions and organisations of which one is a direct member
	persons map[model.ID][]*model.Actor           // who speaks or works for an actor
	parties map[model.ID]map[model.Role][]*pledge // as written in the commitments
}

// pledge is one commitment to which an actor is a party, by itself or through a group of which it is a member.
type pledge struct {
	commitment *model.Commitment
	through    model.ID // "" where it is a party itself
}

func tie(b model.Book) ties {
	t := ties{map[model.ID][]model.ID{}, map[model.ID][]*model.Actor{}, map[model.ID]map[model.Role][]*pledge{}}
	for a := range b.Actors.Sorted() {
		for _, member := range a.Members {
			t.groups[member] = append(t.groups[member], a.ID)
		}
		if a.Of != "" {
			t.persons[a.Of] = append(t.persons[a.Of], a)
		}
	}
	for c := range b.Commitments.Sorted() {
		for _, r := range model.Roles() {
			for _, id := range c.In(r) {
				if t.parties[id] == nil {
					t.parties[id] = map[model.Role][]*pledge{}
				}
				list := t.parties[id][r]
				if len(list) == 0 || list[len(list)-1].commitment != c {
					t.parties[id][r] = append(list, &pledge{commitment: c})
				}
			}
		}
	}
	return t
}

// memberships are the groups to which an actor belongs, directly or through other groups, the nearest first, each
// once.
func (t ties) memberships(id model.ID) []model.ID {
	var out []model.ID
	seen := map[model.ID]bool{id: true}
	for next := []model.ID{id}; len(next) > 0; next = next[1:] {
		for _, group := range t.groups[next[0]] {
			if !seen[group] {
				seen[group] = true
				out, next = append(out, group), append(next, group)
			}
		}
	}
	return out
}

// pledges are the commitments to which an actor is a party in a role: those in which it is named first, then those of its
// groups, each commitment once.
func (t ties) pledges(id model.ID, role model.Role) []*pledge {
	out := slices.Clone(t.parties[id][role])
	has := make(map[model.ID]bool, len(out))
	for _, p := range out {
		has[p.commitment.ID] = true
	}
	for _, group := range t.memberships(id) {
		for _, p := range t.parties[group][role] {
			if !has[p.commitment.ID] {
				has[p.commitment.ID] = true
				out = append(out, &pledge{p.commitment, group})
			}
		}
	}
	return out
}
