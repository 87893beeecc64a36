package model

import "slices"

// gather makes one edit of the first changes of several. What is refused is left out, and so is what changes nothing;
// ErrNothing where all is. key names the edit of several by "records", which counts them; one alone keeps its name.
func (h Hand) gather(kind RecordKind, ids []ID, key string, args []any, one func(ID) (Edit, error)) (Edit, error) {
	var changes []Change
	var last Edit
	for _, id := range ids {
		e, err := one(id)
		if err == nil && len(Check(e.Changes[0].After)) == 0 {
			last, changes = e, append(changes, e.Changes[0])
		}
	}
	switch len(changes) {
	case 0:
		return Edit{}, ErrNothing
	case 1:
		return last, nil
	}
	return h.edit(h.say(key, append(args, "records", h.words().N("count."+string(kind), len(changes)))...), changes...), nil
}

// CanReach reports whether a stage may be recorded of a commitment: the table of transitions allows it on that date, or it
// is a correction.
func (h Hand) CanReach(b Book, id ID, entry StageEntry) bool {
	return fits(h.SetStage(b, id, entry))
}

// CanDeliver does for deliveries what CanReach does for stages; passed as in SetDelivery.
func (h Hand) CanDeliver(b Book, id ID, entry DeliveryEntry, passed bool) bool {
	return fits(h.SetDelivery(b, id, entry, passed))
}

func fits(e Edit, err error) bool { return err == nil && len(Check(e.Changes[0].After)) == 0 }

// SetStages is SetStage for several commitments as one edit. Those that can't reach the stage are left out; ErrNothing
// where none can.
func (h Hand) SetStages(b Book, ids []ID, entry StageEntry) (Edit, error) {
	args := []any{"stage", h.say("stage." + string(entry.Stage))}
	return h.gather(KindCommitment, ids, "edit.set_stage_several", args, func(id ID) (Edit, error) { return h.SetStage(b, id, entry) })
}

// SetDeliveries is SetDelivery for several commitments as one edit; passed tells of each whether its deadline has passed.
// Those of which it can't be recorded are left out; ErrNothing where it can be of none.
func (h Hand) SetDeliveries(b Book, ids []ID, entry DeliveryEntry, passed func(ID) bool) (Edit, error) {
	args := []any{"delivery", h.say("delivery." + string(entry.Delivery))}
	return h.gather(KindCommitment, ids, "edit.set_delivery_several", args, func(id ID) (Edit, error) {
		return h.SetDelivery(b, id, entry, passed(id))
	})
}

// Tag gives a tag to commitments or events, as one edit. Those that have it are left out; ErrNothing where all do.
func (h Hand) Tag(b Book, kind RecordKind, ids []ID, tag string) (Edit, error) {
	return h.tag(b, kind, ids, tag, "edit.tag", func(tags []string) []string { return append(slices.Clone(tags), tag) })
}

// Untag takes a tag from commitments or events, as one edit. Those without it are left out; ErrNothing where all are.
func (h Hand) Untag(b Book, kind RecordKind, ids []ID, tag string) (Edit, error) {
	return h.tag(b, kind, ids, tag, "edit.untag", func(tags []string) []string {
		return slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return t == tag })
	})
}

func (h Hand) tag(b Book, kind RecordKind, ids []ID, tag, key string, change func([]string) []string) (Edit, error) {
	return h.gather(kind, ids, key+"_several", []any{"tag", tag}, func(id ID) (Edit, error) {
		r, ok := b.Get(kind, id)
		if !ok {
			return Edit{}, ErrNotFound
		}
		next := r.clone()
		switch next := next.(type) {
		case *Commitment:
			next.Tags = change(next.Tags)
		case *Event:
			next.Tags = change(next.Tags)
		default:
			return Edit{}, ErrNothing
		}
		next.normalise()
		if Same(r, next) {
			return Edit{}, ErrNothing
		}
		return h.edit(h.say(key, "tag", tag, "name", clip(r.Label(), 60)), Change{kind, id, r, next}), nil
	})
}

// TagsOf counts the tags of commitments or events.
func TagsOf(b Book, kind RecordKind, ids []ID) map[string]int {
	count := map[string]int{}
	for _, id := range ids {
		var tags []string
		switch kind {
		case KindCommitment:
			if c, ok := b.Commitments.Get(id); ok {
				tags = c.Tags
			}
		case KindEvent:
			if e, ok := b.Events.Get(id); ok {
				tags = e.Tags
			}
		}
		for _, tag := range tags {
			count[tag]++
		}
	}
	return count
}
