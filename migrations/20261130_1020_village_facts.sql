-- What is known of places besides names and akims: where they are, what the village has, when its akim is elected.
create table directory.coordinate (
  place_code text             primary key references directory.place,
  latitude   double precision not null check (latitude between 40 and 56),
  longitude  double precision not null check (longitude between 46 and 88),
  batch_id   bigint           not null references directory.import_batch
);
comment on table directory.coordinate is 'Where places are: their middle, as the imported file says';
comment on column directory.coordinate.place_code is 'The place';
comment on column directory.coordinate.latitude is 'Degrees north, WGS 84; the checks hold it within Kazakhstan''s bounds';
comment on column directory.coordinate.longitude is 'Degrees east, WGS 84';
comment on column directory.coordinate.batch_id is 'The import that last changed it';

create table directory.passport_fact (
  id         bigint   generated always as identity primary key,
  place_code text     not null references directory.place,
  fact       text     not null,
  year       smallint check (year between 1990 and 2100),
  position   smallint not null default 1 check (position between 1 and 99),
  amount     numeric  check (amount >= 0),
  choice     text,
  note_kk    text,
  note_ru    text,
  source_url text     not null,
  checked_on date     not null,
  batch_id   bigint   not null references directory.import_batch,
  check (num_nonnulls(amount, choice) = 1),
  check (num_nonnulls(note_kk, note_ru) in (0, 2))
);
comment on table directory.passport_fact is 'The village passport, one figure a row: each has its own source and day';
comment on column directory.passport_fact.id is 'Our number';
comment on column directory.passport_fact.place_code is 'A unit, or a settlement where the fact is that settlement''s own';
comment on column directory.passport_fact.fact is 'Which figure, as the passports'' file writes it; the register''s rules know them all';
comment on column directory.passport_fact.year is 'Of which year; null for what is so now';
comment on column directory.passport_fact.position is 'Its place among several of the same fact and year, from 1: the largest works';
comment on column directory.passport_fact.amount is 'People, households, kilometres, or thousands of tenge, as the fact says; null where one of several is chosen';
comment on column directory.passport_fact.choice is 'Which of what the fact may be, as the file writes it: yes, no, central, well; null for what is counted';
comment on column directory.passport_fact.note_kk is 'Words in Kazakh besides: what was built, what kind of school';
comment on column directory.passport_fact.note_ru is 'The same in Russian';
comment on column directory.passport_fact.source_url is 'Where it was taken from';
comment on column directory.passport_fact.checked_on is 'When somebody last checked it';
comment on column directory.passport_fact.batch_id is 'The import that last changed it';
create unique index passport_fact_key on directory.passport_fact (place_code, fact, year, position) nulls not distinct;
comment on index directory.passport_fact_key is 'What is known of this place?';

create table directory.election (
  id             bigint generated always as identity primary key,
  unit_code      text   not null references directory.akim_unit,
  vote_on        date   not null,
  set_on         date   not null check (set_on <= vote_on),
  kind           text   not null check (kind in ('regular', 'early', 'repeat')),
  opens_at       time   not null default '07:00',
  closes_at      time   not null default '20:00' check (closes_at > opens_at),
  station_kk     text,
  station_ru     text,
  candidates_url text,
  cancelled_on   date,
  source_url     text   not null,
  checked_on     date   not null,
  batch_id       bigint not null references directory.import_batch,
  unique (unit_code, vote_on)
);
comment on table directory.election is 'Elections of akims that were called; where the day was moved, the old row is cancelled and another one added';
comment on column directory.election.id is 'Our number';
comment on column directory.election.unit_code is 'The unit';
comment on column directory.election.vote_on is 'The day of the vote';
comment on column directory.election.set_on is 'When it was called: the campaign in the unit begins';
comment on column directory.election.kind is 'regular, early (the term ended before its time), or repeat (the first vote decided nothing)';
comment on column directory.election.opens_at is 'When the stations open, local time';
comment on column directory.election.closes_at is 'When they close';
comment on column directory.election.station_kk is 'Where to vote, in Kazakh';
comment on column directory.election.station_ru is 'Where to vote, in Russian';
comment on column directory.election.candidates_url is 'The commission''s list of candidates';
comment on column directory.election.cancelled_on is 'When it was cancelled or moved to another day; null while it stands';
comment on column directory.election.source_url is 'Where the facts were taken from';
comment on column directory.election.checked_on is 'When somebody last checked them';
comment on column directory.election.batch_id is 'The import that last changed it';
create index election_by_day on directory.election (vote_on);
comment on index directory.election_by_day is 'Which elections are near?';

create table directory.election_listener (
  person_id bigint      primary key,
  since     timestamptz not null
);
comment on table directory.election_listener is 'Residents who want to hear of elections in the unit of their home';
comment on column directory.election_listener.person_id is 'identity.person, by number';
comment on column directory.election_listener.since is 'When they said so';

create trigger coordinate_added after insert on directory.coordinate
  referencing new table as new_rows for each statement execute function directory.note_changes('place_code');
create trigger coordinate_changed after update on directory.coordinate
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('place_code');
create trigger passport_fact_added after insert on directory.passport_fact
  referencing new table as new_rows for each statement execute function directory.note_changes('id');
create trigger passport_fact_changed after update on directory.passport_fact
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('id');
create trigger election_added after insert on directory.election
  referencing new table as new_rows for each statement execute function directory.note_changes('id');
create trigger election_changed after update on directory.election
  referencing old table as old_rows new table as new_rows for each statement execute function directory.note_changes('id');
