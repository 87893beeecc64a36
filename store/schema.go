package store

import (
	"fmt"
	"strings"
)

// engine is what differs between databases in the text of DDL. Queries are the same for all.
type engine struct {
	types     map[string]string // the words for the types of columns
	keyed     string            // what follows a table whose rows are found by their primary key alone
	plain     string            // what follows any other table
	forbidden func(table, action string) string
}

// sqliteEngine writes DDL for SQLite: strict tables, so that no column holds what another type would.
var sqliteEngine = engine{
	types: map[string]string{typeText: "text", typeInt: "integer", typeReal: "real"},
	keyed: " strict, without rowid",
	plain: " strict",
	forbidden: func(table, action string) string {
		return fmt.Sprintf("create trigger %s_no_%s before %s on %s begin select raise(abort, 'the %s is append-only'); end",
			table, action, action, table, table)
	},
}

// added brings to tables the columns that came with a format, which may be empty.
func (e engine) added(format int) []string {
	var out []string
	for _, k := range allTables {
		for _, s := range k.shapes() {
			for _, f := range s.fields {
				if f.since == format {
					out = append(out, "alter table "+s.name+" add column "+e.column(f, false))
				}
			}
		}
	}
	return out
}

// ddl makes an empty book of the first format: what migration 1 runs.
func (e engine) ddl() []string {
	return append(append(e.journalDDL(), e.tables(0)...), views()...)
}

// tables makes the tables that came with a format, 0 for the first.
func (e engine) tables(since int) []string {
	var out []string
	for _, k := range allTables {
		for _, s := range k.shapes() {
			if s.since == since {
				out = append(out, e.table(s))
				out = append(out, e.indexes(s)...)
			}
		}
	}
	return out
}

func (e engine) table(s shape) string {
	var out strings.Builder
	fmt.Fprintf(&out, "create table %s (\n", s.name)
	for i, f := range s.fields {
		if f.since == 0 {
			out.WriteString("  " + e.column(f, s.owner != "" && i == 0) + ",\n")
		}
	}
	suffix := e.plain
	if s.primary > 1 {
		suffix = e.keyed
	}
	fmt.Fprintf(&out, "  primary key (%s)\n)%s", strings.Join(names(s.fields[:s.primary]), ", "), suffix)
	return out.String()
}

// column writes one column; the rows of a list go with the record that owns them.
func (e engine) column(f field, owner bool) string {
	out := f.name + " " + e.types[f.typ]
	if !f.null {
		out += " not null"
	}
	if f.unique {
		out += " unique"
	}
	if f.refers != "" {
		out += " references " + f.refers + " (id)"
		if owner {
			out += " on delete cascade"
		}
		out += " deferrable initially deferred"
	}
	return out
}

// indexes serve the database where it looks for what refers to a record.
func (e engine) indexes(s shape) []string {
	var out []string
	for i, f := range s.fields {
		if f.refers != "" && (i > 0 || s.owner == "") {
			out = append(out, fmt.Sprintf("create index %s_%s on %s (%s)", s.name, f.name, s.name, f.name))
		}
	}
	return out
}

// views answer what people look for first when they open a book in a database browser.
func views() []string {
	return []string{currentView("current_stage", "stages", "stage"), currentView("current_delivery", "deliveries", "delivery"), whoPromises}
}

// currentView shows each commitment with the entry of a history that is in effect today: the latest that has come and is not
// corrected away. While today lies inside its imprecise date the state is not known, and the columns are null.
func currentView(view, table, column string) string {
	return fmt.Sprintf(`create view %[1]s as
select c.id, c.key, c.title, s.%[3]s, s.on_date as since, s.note
from commitments c
left join (
  select commitment, %[3]s, on_date, latest, note,
    row_number() over (partition by commitment order by latest desc, earliest desc, recorded desc, position desc) as place
  from %[2]s
  where corrected is null and earliest <= cast(current_date as text)
) s on s.commitment = c.id and s.place = 1 and s.latest <= cast(current_date as text)`, view, table, column)
}

const whoPromises = `create view who_promises as
select c.key as commitment, c.title, c.polarity, p.role, a.name as actor, c.precondition, c.termination
from commitments c
join parties p on p.commitment = c.id
join actors a on a.id = p.actor`
