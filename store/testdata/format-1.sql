create table journal (
  seq integer not null,
  number integer not null,
  position integer not null,
  changes integer not null,
  edit text not null,
  label text not null,
  author text not null,
  at text not null,
  undoes text,
  redoes text,
  record_kind text not null,
  record text not null,
  previous text not null,
  hash text not null unique,
  before text,
  after text,
  primary key (seq)
) strict;

create index journal_edits on journal (number) where position = changes;

create index journal_edit on journal (edit);

create index journal_record on journal (record);

create trigger journal_no_update before update on journal begin select raise(abort, 'the journal is append-only'); end;

create trigger journal_no_delete before delete on journal begin select raise(abort, 'the journal is append-only'); end;

create table books (
  id text not null,
  key text not null unique,
  title text not null,
  x text,
  primary key (id)
) strict;

create table actors (
  id text not null,
  key text not null unique,
  name text not null,
  kind text not null,
  iso text,
  qid text,
  post text,
  of_actor text references actors (id) deferrable initially deferred,
  notes text,
  x text,
  primary key (id)
) strict;

create index actors_of_actor on actors (of_actor);

create table actor_aliases (
  actor text not null references actors (id) on delete cascade deferrable initially deferred,
  position integer not null,
  alias text not null,
  primary key (actor, position)
) strict, without rowid;

create table actor_members (
  actor text not null references actors (id) on delete cascade deferrable initially deferred,
  position integer not null,
  member text not null references actors (id) deferrable initially deferred,
  primary key (actor, position)
) strict, without rowid;

create index actor_members_member on actor_members (member);

create table events (
  id text not null,
  key text not null unique,
  name text not null,
  text text,
  likelihood_low real,
  likelihood_high real,
  likelihood_x text,
  notes text,
  search text,
  x text,
  primary key (id)
) strict;

create table event_history (
  event text not null references events (id) on delete cascade deferrable initially deferred,
  position integer not null,
  state text not null,
  on_date text,
  earliest text,
  latest text,
  recorded text,
  corrected text,
  note text,
  x text,
  primary key (event, position)
) strict, without rowid;

create table event_tags (
  event text not null references events (id) on delete cascade deferrable initially deferred,
  position integer not null,
  tag text not null,
  primary key (event, position)
) strict, without rowid;

create table relations (
  id text not null,
  key text not null unique,
  kind text not null,
  from_event text not null references events (id) deferrable initially deferred,
  to_event text not null references events (id) deferrable initially deferred,
  note text,
  x text,
  primary key (id)
) strict;

create index relations_from_event on relations (from_event);

create index relations_to_event on relations (to_event);

create table sources (
  id text not null,
  key text not null unique,
  title text,
  authors text,
  issued text,
  url text,
  reliability text,
  csl text,
  notes text,
  x text,
  primary key (id)
) strict;

create table snapshots (
  source text not null references sources (id) on delete cascade deferrable initially deferred,
  position integer not null,
  sha256 text not null,
  taken text,
  text text not null,
  x text,
  primary key (source, position)
) strict, without rowid;

create table instruments (
  id text not null,
  key text not null unique,
  name text not null,
  kind text not null,
  on_date text,
  notes text,
  x text,
  primary key (id)
) strict;

create table signatories (
  instrument text not null references instruments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  actor text not null references actors (id) deferrable initially deferred,
  primary key (instrument, position)
) strict, without rowid;

create index signatories_actor on signatories (actor);

create table commitments (
  id text not null,
  key text not null unique,
  title text not null,
  text text,
  kind text not null,
  polarity text not null,
  binding text not null,
  precondition text,
  termination text,
  deadline_date text,
  deadline_within text,
  deadline_event text references events (id) deferrable initially deferred,
  parent text references commitments (id) deferrable initially deferred,
  successor_of text references commitments (id) deferrable initially deferred,
  instrument text references instruments (id) deferrable initially deferred,
  place text,
  review text,
  notes text,
  search text,
  x text,
  primary key (id)
) strict;

create index commitments_deadline_event on commitments (deadline_event);

create index commitments_parent on commitments (parent);

create index commitments_successor_of on commitments (successor_of);

create index commitments_instrument on commitments (instrument);

create table parties (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  role text not null,
  actor text not null references actors (id) deferrable initially deferred,
  x text,
  primary key (commitment, position)
) strict, without rowid;

create index parties_actor on parties (actor);

create table stages (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  stage text not null,
  correction integer not null,
  on_date text,
  earliest text,
  latest text,
  recorded text,
  corrected text,
  note text,
  x text,
  primary key (commitment, position)
) strict, without rowid;

create table deliveries (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  delivery text not null,
  correction integer not null,
  refused integer not null,
  on_date text,
  earliest text,
  latest text,
  recorded text,
  corrected text,
  note text,
  x text,
  primary key (commitment, position)
) strict, without rowid;

create table quantities (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  measure text not null,
  low real not null,
  high real not null,
  unit text not null,
  on_date text,
  note text,
  x text,
  primary key (commitment, position)
) strict, without rowid;

create table commitment_tags (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  tag text not null,
  primary key (commitment, position)
) strict, without rowid;

create table condition_references (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  part text not null,
  says text not null,
  event text references events (id) deferrable initially deferred,
  after_event text references events (id) deferrable initially deferred,
  another text references commitments (id) deferrable initially deferred,
  primary key (commitment, position)
) strict, without rowid;

create index condition_references_event on condition_references (event);

create index condition_references_after_event on condition_references (after_event);

create index condition_references_another on condition_references (another);

create table condition_claims (
  commitment text not null references commitments (id) on delete cascade deferrable initially deferred,
  position integer not null,
  part text not null,
  node integer not null,
  claim text not null references claims (id) deferrable initially deferred,
  primary key (commitment, position)
) strict, without rowid;

create index condition_claims_claim on condition_claims (claim);

create table stances (
  id text not null,
  key text not null unique,
  actor text not null references actors (id) deferrable initially deferred,
  stance text not null,
  on_date text,
  text text,
  notes text,
  x text,
  primary key (id)
) strict;

create index stances_actor on stances (actor);

create table stance_commitments (
  stance text not null references stances (id) on delete cascade deferrable initially deferred,
  position integer not null,
  commitment text not null references commitments (id) deferrable initially deferred,
  primary key (stance, position)
) strict, without rowid;

create index stance_commitments_commitment on stance_commitments (commitment);

create table stance_events (
  stance text not null references stances (id) on delete cascade deferrable initially deferred,
  position integer not null,
  event text not null references events (id) deferrable initially deferred,
  primary key (stance, position)
) strict, without rowid;

create index stance_events_event on stance_events (event);

create table claims (
  id text not null,
  key text not null unique,
  source text not null references sources (id) deferrable initially deferred,
  locator text,
  about_commitment text references commitments (id) deferrable initially deferred,
  about_event text references events (id) deferrable initially deferred,
  about_stance text references stances (id) deferrable initially deferred,
  about_actor text references actors (id) deferrable initially deferred,
  about_instrument text references instruments (id) deferrable initially deferred,
  about_relation text references relations (id) deferrable initially deferred,
  bearing text,
  credibility text,
  speaker text references actors (id) deferrable initially deferred,
  quote text,
  quote_prefix text,
  quote_suffix text,
  quote_start integer,
  quote_x text,
  notes text,
  x text,
  primary key (id)
) strict;

create index claims_source on claims (source);

create index claims_about_commitment on claims (about_commitment);

create index claims_about_event on claims (about_event);

create index claims_about_stance on claims (about_stance);

create index claims_about_actor on claims (about_actor);

create index claims_about_instrument on claims (about_instrument);

create index claims_about_relation on claims (about_relation);

create index claims_speaker on claims (speaker);

create table scenarios (
  id text not null,
  key text not null unique,
  name text not null,
  text text,
  based_on text references scenarios (id) deferrable initially deferred,
  at_date text,
  x text,
  primary key (id)
) strict;

create index scenarios_based_on on scenarios (based_on);

create table assumptions (
  scenario text not null references scenarios (id) on delete cascade deferrable initially deferred,
  position integer not null,
  event text references events (id) deferrable initially deferred,
  state text,
  commitment text references commitments (id) deferrable initially deferred,
  stage text,
  delivery text,
  on_date text,
  x text,
  primary key (scenario, position)
) strict, without rowid;

create index assumptions_event on assumptions (event);

create index assumptions_commitment on assumptions (commitment);

create table relations_off (
  scenario text not null references scenarios (id) on delete cascade deferrable initially deferred,
  position integer not null,
  relation text not null references relations (id) deferrable initially deferred,
  primary key (scenario, position)
) strict, without rowid;

create index relations_off_relation on relations_off (relation);

create view current_stage as
select c.id, c.key, c.title, s.stage, s.on_date as since, s.note
from commitments c
left join (
  select commitment, stage, on_date, latest, note,
    row_number() over (partition by commitment order by latest desc, earliest desc, recorded desc, position desc) as place
  from stages
  where corrected is null and earliest <= cast(current_date as text)
) s on s.commitment = c.id and s.place = 1 and s.latest <= cast(current_date as text);

create view current_delivery as
select c.id, c.key, c.title, s.delivery, s.on_date as since, s.note
from commitments c
left join (
  select commitment, delivery, on_date, latest, note,
    row_number() over (partition by commitment order by latest desc, earliest desc, recorded desc, position desc) as place
  from deliveries
  where corrected is null and earliest <= cast(current_date as text)
) s on s.commitment = c.id and s.place = 1 and s.latest <= cast(current_date as text);

create view who_promises as
select c.key as commitment, c.title, c.polarity, p.role, a.name as actor, c.precondition, c.termination
from commitments c
join parties p on p.commitment = c.id
join actors a on a.id = p.actor;
