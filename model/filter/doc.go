// Package filter tells which commitments a person wants to see: a tree of tests under "all of", "any of" and "none of". It has
// a text form (Parse, Print), a sentence (Sentence), and an answer for a commitment (Compile). In memory a filter names
// records by id; the text names them by key.
//
//	kind:troop_deployment obligor:uk             all of these, side by side
//	tag:a or tag:b                               any of these
//	not is:overdue                               none of this one
//	none (tag:a, tag:b)                          none of these
//	kind:funding (tag:a or due_within:P30D)      parentheses keep their group together
//	hubs "protected facility"                    words that must be found in the record
//
// Side by side binds tighter than "or", and "not" tighter than both; "and" may stand between what is side by side.
package filter
