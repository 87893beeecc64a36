package store

import (
	"strings"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// allTables are the tables of every kind of record, in the order in which a book lists them.
var allTables = []kindTables{
	bookTables, actorTables, eventTables, relationTables, sourceTables,
	instrumentTables, commitmentTables, stanceTables, claimTables, scenarioTables,
}

var tablesByKind = func() map[model.RecordKind]kindTables {
	out := map[model.RecordKind]kindTables{}
	for _, k := range allTables {
		out[k.kind()] = k
	}
	return out
}()

// columns puts groups of columns in a row.
func columns[T any](groups ...[]column[T]) []column[T] {
	var out []column[T]
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}

// entryParts are what the entries of every history have.
type entryParts struct {
	on                  *when.Date
	recorded, corrected *time.Time
	note                *string
	x                   *model.Extra
}

// entry keeps what the entries of every history have; earliest and latest are the bounds of on_date, which sort.
func entry[E any](of func(*E) entryParts) []column[E] {
	return []column[E]{
		date("on_date", func(e *E) *when.Date { return of(e).on }),
		shown("earliest", func(e *E) any { return sortable(of(e).on.Earliest()) }),
		shown("latest", func(e *E) any { return sortable(of(e).on.Latest()) }),
		moment("recorded", func(e *E) *time.Time { return of(e).recorded }),
		moment("corrected", func(e *E) *time.Time { return of(e).corrected }),
		maybe("note", func(e *E) *string { return of(e).note }),
		extra(func(e *E) *model.Extra { return of(e).x }),
	}
}

var firstSortable, lastSortable = when.MustDay("0001-01-01"), when.MustDay("9999-12-31")

// sortable is a day as ten characters that sort as the days do, from year 1 to 9999.
func sortable(d when.Day) string {
	return min(max(d, firstSortable), lastSortable).String()
}

// searchable is what a search looks through, folded.
func searchable(tags []string, texts ...string) any {
	return Fold(strings.Join(append(texts, tags...), "\n"))
}

var bookTables = tablesOf[model.Meta, *model.Meta]{
	of: model.KindBook,
	columns: columns(head(func(m *model.Meta) *model.Head { return &m.Head }), []column[model.Meta]{
		text("title", func(m *model.Meta) *string { return &m.Title }),
		extra(func(m *model.Meta) *model.Extra { return &m.X }),
	}),
	lists: []sheet[model.Meta]{
		newer(2, list("book_filters", model.KindBook, func(m *model.Meta) *[]model.SavedFilter { return &m.Filters },
			text("name", func(f *model.SavedFilter) *string { return &f.Name }),
			text("filter", func(f *model.SavedFilter) *string { return &f.Text }))),
	},
}

var actorTables = tablesOf[model.Actor, *model.Actor]{
	of: model.KindActor,
	columns: columns(head(func(a *model.Actor) *model.Head { return &a.Head }), []column[model.Actor]{
		text("name", func(a *model.Actor) *string { return &a.Name }),
		text("kind", func(a *model.Actor) *model.ActorKind { return &a.Kind }),
		maybe("iso", func(a *model.Actor) *string { return &a.ISO }),
		maybe("qid", func(a *model.Actor) *string { return &a.QID }),
		maybe("post", func(a *model.Actor) *string { return &a.Post }),
		link("of_actor", model.KindActor, func(a *model.Actor) *model.ID { return &a.Of }),
		maybe("notes", func(a *model.Actor) *string { return &a.Notes }),
		extra(func(a *model.Actor) *model.Extra { return &a.X }),
	}),
	lists: []sheet[model.Actor]{
		texts("actor_aliases", model.KindActor, "alias", func(a *model.Actor) *[]string { return &a.Aliases }),
		links("actor_members", model.KindActor, "member", model.KindActor, func(a *model.Actor) *[]model.ID { return &a.Members }),
	},
}

var eventTables = tablesOf[model.Event, *model.Event]{
	of: model.KindEvent,
	columns: columns(head(func(e *model.Event) *model.Head { return &e.Head }), []column[model.Event]{
		text("name", func(e *model.Event) *string { return &e.Name }),
		maybe("text", func(e *model.Event) *string { return &e.Text }),
	}, inside(func(e *model.Event) **model.Likelihood { return &e.Likelihood },
		decimal("likelihood_low", func(l *model.Likelihood) *float64 { return &l.Low }),
		decimal("likelihood_high", func(l *model.Likelihood) *float64 { return &l.High }),
		object("likelihood_x", func(l *model.Likelihood) *model.Extra { return &l.X }),
	), []column[model.Event]{
		maybe("notes", func(e *model.Event) *string { return &e.Notes }),
		shown("search", func(e *model.Event) any { return searchable(e.Tags, e.Key, e.Name, e.Text, e.Notes) }),
		extra(func(e *model.Event) *model.Extra { return &e.X }),
	}),
	lists: []sheet[model.Event]{
		list("event_history", model.KindEvent, func(e *model.Event) *[]model.EventEntry { return &e.History },
			columns([]column[model.EventEntry]{
				text("state", func(e *model.EventEntry) *model.EventState { return &e.State }),
			}, entry(func(e *model.EventEntry) entryParts {
				return entryParts{&e.On, &e.Recorded, &e.Corrected, &e.Note, &e.X}
			}))...),
		texts("event_tags", model.KindEvent, "tag", func(e *model.Event) *[]string { return &e.Tags }),
	},
}

var relationTables = tablesOf[model.Relation, *model.Relation]{
	of: model.KindRelation,
	columns: columns(head(func(r *model.Relation) *model.Head { return &r.Head }), []column[model.Relation]{
		text("kind", func(r *model.Relation) *model.RelationKind { return &r.Kind }),
		always(link("from_event", model.KindEvent, func(r *model.Relation) *model.ID { return &r.From })),
		always(link("to_event", model.KindEvent, func(r *model.Relation) *model.ID { return &r.To })),
		maybe("note", func(r *model.Relation) *string { return &r.Note }),
		extra(func(r *model.Relation) *model.Extra { return &r.X }),
	}),
}

var scenarioTables = tablesOf[model.Scenario, *model.Scenario]{
	of: model.KindScenario,
	columns: columns(head(func(s *model.Scenario) *model.Head { return &s.Head }), []column[model.Scenario]{
		text("name", func(s *model.Scenario) *string { return &s.Name }),
		maybe("text", func(s *model.Scenario) *string { return &s.Text }),
		link("based_on", model.KindScenario, func(s *model.Scenario) *model.ID { return &s.BasedOn }),
		date("at_date", func(s *model.Scenario) *when.Date { return &s.At }),
		extra(func(s *model.Scenario) *model.Extra { return &s.X }),
	}),
	lists: []sheet[model.Scenario]{
		list("assumptions", model.KindScenario, func(s *model.Scenario) *[]model.Assumption { return &s.Assumptions },
			link("event", model.KindEvent, func(a *model.Assumption) *model.ID { return &a.Event }),
			maybe("state", func(a *model.Assumption) *model.EventState { return &a.State }),
			link("commitment", model.KindCommitment, func(a *model.Assumption) *model.ID { return &a.Commitment }),
			maybe("stage", func(a *model.Assumption) *model.Stage { return &a.Stage }),
			maybe("delivery", func(a *model.Assumption) *model.Delivery { return &a.Delivery }),
			date("on_date", func(a *model.Assumption) *when.Date { return &a.On }),
			extra(func(a *model.Assumption) *model.Extra { return &a.X }),
		),
		links("relations_off", model.KindScenario, "relation", model.KindRelation, func(s *model.Scenario) *[]model.ID { return &s.RelationsOff }),
	},
}

// conditionColumn keeps a condition in its text form. Claims on its parts are in condition_claims.
func conditionColumn(name string, at func(*model.Commitment) **condition.Node) column[model.Commitment] {
	return column[model.Commitment]{
		field: field{name: name, typ: typeText, null: true},
		get: func(c *model.Commitment, names condition.Namer) any {
			return orNull(condition.Print(*at(c), names))
		},
		set: func(c *model.Commitment, v any, l *loader) error {
			var s string
			if err := into(&s, v); err != nil || s == "" {
				return err
			}
			l.later(func() (err error) {
				*at(c), err = condition.Parse(s, l)
				return err
			})
			return nil
		},
	}
}
