package model

import (
	"slices"

	"proviso/model/said"
)

// ActorKind says what sort of actor it is.
type ActorKind string

// The kinds of actor.
const (
	State        ActorKind = "state"
	Organisation ActorKind = "organisation"
	Coalition    ActorKind = "coalition"
	Person       ActorKind = "person"
)

// ActorKinds lists the kinds of actor in the order a form offers them.
func ActorKinds() []ActorKind { return []ActorKind{State, Organisation, Coalition, Person} }

// Actor is a state, an organisation, a coalition with members, or a person with a post.
type Actor struct {
	Head
	Name    string    `json:"name"`
	Kind    ActorKind `json:"kind"`
	ISO     string    `json:"iso,omitempty"` // ISO 3166-1 alpha-2
	QID     string    `json:"qid,omitempty"` // Wikidata item
	Aliases []string  `json:"aliases,omitempty"`
	Members []ID      `json:"members,omitempty"` // of a coalition or an organisation
	Post    string    `json:"post,omitempty"`    // a person's
	Of      ID        `json:"of,omitempty"`      // the actor a person speaks or works for
	Notes   string    `json:"notes,omitempty"`
	X       Extra     `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Actor) RecordKind() RecordKind { return KindActor }

// Label implements Record.
func (a *Actor) Label() string { return a.Name }

func (a *Actor) clone() Record {
	c := *a
	c.Aliases, c.Members, c.X = slices.Clone(a.Aliases), slices.Clone(a.Members), slices.Clone(a.X)
	return &c
}

func (a *Actor) normalise() {
	tidy(&a.Name, &a.ISO, &a.QID, &a.Post)
	a.Aliases, a.Members = tidyList(a.Aliases), tidyList(a.Members)
}

func (a *Actor) check(c *checker) {
	c.text("name", a.Name, maxTitle)
	c.oneOf("kind", string(a.Kind), names(ActorKinds()))
	c.pattern("iso", a.ISO, isISO, said.New("problem.iso", "two capital letters of ISO 3166, such as GB"))
	c.pattern("qid", a.QID, isQID, said.New("problem.wikidata", "a Wikidata item such as Q145"))
	if len(a.Members) > 0 && a.Kind != Coalition && a.Kind != Organisation {
		c.fail("members", said.New("problem.members", "only a coalition or an organisation has members"))
	}
	if slices.Contains(a.Members, a.ID) {
		c.fail("members", said.New("problem.own_member", "{name} can't be a member of itself", "name", said.Whole(a.Name)))
	}
	if a.Kind != Person && (a.Post != "" || a.Of != "") {
		c.fail("post", said.New("problem.post", "only a person has a post"))
	}
}

func (a *Actor) refs(visit refVisitor) {
	visit.list("members", KindActor, a.Members)
	visit("of", KindActor, &a.Of)
}
