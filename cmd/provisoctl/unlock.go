package main

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/outlook"
)

type unlockVerb struct {
	Commitments []string `arg:"" name:"commitment" help:"The commitments' keys or ids."`
	AtLeast     int      `default:"1" help:"Of several commitments: how many shall be in force (${default} unless given)." placeholder:"N"`
	MaxSize     *int     `help:"List only sets of up to so many; any size unless given." placeholder:"N"`
	Count       bool     `help:"Count all sets, of any size, without listing them."`
	asked
}

func (unlockVerb) Help() string {
	return `A set unlocks when what it names, whatever else happens, brings the commitments into force; it blocks when it keeps them out of
force. Only the smallest such sets are listed. A "!" says that something does not happen.

Examples:
  provisoctl unlock mnf-u --book paris.proviso
  provisoctl unlock uk-troops fr-troops --at-least 2 --assume ceasefire=yes
  provisoctl unlock mnf-u --count --json`
}

// unlockAnswer has the sets as literals in text form, the smallest first.
type unlockAnswer struct {
	Key            string     `json:"key"`
	Unlock         [][]string `json:"unlock"`
	Block          [][]string `json:"block"`
	Complete       bool       `json:"complete"` // there are no others, of any size
	Contradictions [][]string `json:"contradictions,omitempty"`
}

// countAnswer has null for what is too much to count.
type countAnswer struct {
	Key    string   `json:"key"`
	Unlock *big.Int `json:"unlock_count"`
	Block  *big.Int `json:"block_count"`
}

func (v *unlockVerb) Run(s *session) error {
	switch {
	case v.AtLeast < 1 || v.AtLeast > len(v.Commitments):
		return wrongUsage(fmt.Sprintf("--at-least %d of %d can't be: expected a number from 1 to %[2]d", v.AtLeast, len(v.Commitments)), "see provisoctl unlock --help")
	case v.MaxSize != nil && *v.MaxSize < 0:
		return wrongUsage("--max-size is below 0", "see provisoctl unlock --help")
	}
	o, _, err := s.outlook(v.asked)
	if err != nil {
		return err
	}
	ids, keys, err := lookUpAll(o.Book(), v.Commitments)
	if err != nil {
		return err
	}
	tell := v.list
	if v.Count {
		tell = v.count
	}
	if err := tell(s, o, ids, strings.Join(keys, ", ")); err != nil {
		return err
	}
	return contradicted(o)
}

func lookUpAll(b model.Book, refs []string) (ids []model.ID, keys []string, err error) {
	for _, ref := range refs {
		r, err := b.Lookup(ref, model.KindCommitment)
		if err != nil {
			return nil, nil, err
		}
		ids, keys = append(ids, r.RecordID()), append(keys, r.RecordKey())
	}
	return ids, keys, nil
}

func (v *unlockVerb) list(s *session, o *outlook.Outlook, ids []model.ID, key string) error {
	sets, err := v.sets(s, o, ids)
	if err != nil && !unanswered(err) {
		return err
	}
	out := unlockAnswer{key, literals(o, sets.Unlock), literals(o, sets.Block), sets.Complete, contradictions(o)}
	if s.json {
		return s.printJSON(out)
	}
	fmt.Fprintln(s.out, key+":")
	none := "nothing"
	if !out.Complete {
		none = "no set that was found"
	}
	printSets(s, "unlocked by", out.Unlock, none)
	printSets(s, "blocked by", out.Block, none)
	if !out.Complete {
		fmt.Fprintln(s.out, "There are, or may be, further sets.")
	}
	return s.printContradictions(o)
}

// sets asks for the sets of up to the size given. Of size 0 there is at most the empty one, which is so already.
func (v *unlockVerb) sets(s *session, o *outlook.Outlook, ids []model.ID) (outlook.Sets, error) {
	if v.MaxSize == nil {
		return o.Sets(s.ctx, ids, v.AtLeast, 0)
	}
	sets, err := o.Sets(s.ctx, ids, v.AtLeast, max(*v.MaxSize, 1))
	if *v.MaxSize == 0 {
		larger := func(set []outlook.Literal) bool { return len(set) > 0 }
		sets.Complete = sets.Complete && !slices.ContainsFunc(sets.Unlock, larger) && !slices.ContainsFunc(sets.Block, larger)
		sets.Unlock, sets.Block = slices.DeleteFunc(sets.Unlock, larger), slices.DeleteFunc(sets.Block, larger)
	}
	return sets, err
}

// unanswered reports whether a question has no complete answer, which is an answer too.
func unanswered(err error) bool {
	return errors.Is(err, outlook.ErrTooMuch) || errors.Is(err, outlook.ErrContradicted)
}

func (v *unlockVerb) count(s *session, o *outlook.Outlook, ids []model.ID, key string) error {
	unlock, block, err := o.Count(s.ctx, ids, v.AtLeast)
	if err != nil && !unanswered(err) {
		return err
	}
	text := key + ": too many sets to count"
	switch {
	case errors.Is(err, outlook.ErrContradicted):
		text = key + ": no answer, as what it depends on contradicts itself"
	case err == nil:
		text = fmt.Sprintf("%s: unlocked by %s, blocked by %s", key, counted(unlock), counted(block))
	}
	return s.answer(countAnswer{key, unlock, block}, text)
}

func counted(sets *big.Int) string {
	if sets.IsInt64() && sets.Int64() == 1 {
		return "1 set"
	}
	return sets.String() + " sets"
}

func literals(o *outlook.Outlook, sets [][]outlook.Literal) [][]string {
	out := make([][]string, len(sets))
	for i, set := range sets {
		out[i] = make([]string, len(set))
		for j, l := range set {
			out[i][j] = l.Text(o.Book())
		}
	}
	return out
}

// printSets lists sets, or says that there are none.
func printSets(s *session, name string, sets [][]string, none string) {
	if len(sets) == 0 {
		fmt.Fprintf(s.out, "  %s %s\n", name, none)
	}
	for _, set := range sets {
		text := "{" + strings.Join(set, ", ") + "}"
		if len(set) == 0 {
			text = "what is so already"
		}
		fmt.Fprintf(s.out, "  %s %s\n", name, text)
	}
}
