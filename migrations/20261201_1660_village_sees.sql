-- The author of a letter may let the village see it; an operator may hide it again. Who wants to hears once a week what became of the letters
-- of his village.
alter table appeals.draft add column for_village boolean not null default false;
comment on column appeals.draft.for_village is 'Whether its author wants the village to see it once it is sent';

alter table appeals.appeal add column opened_at timestamptz, add column hidden_at timestamptz;
comment on column appeals.appeal.opened_at is 'Since when its author lets the village see it; null: he does not';
comment on column appeals.appeal.hidden_at is 'Since when an operator keeps the village from seeing it; null: none does';

create table appeals.digest_reader (
  person_id bigint      primary key,
  since     timestamptz not null
);
comment on table appeals.digest_reader is 'Residents who want to hear once a week what became of the letters of their village';
comment on column appeals.digest_reader.person_id is 'identity.person, by number';
comment on column appeals.digest_reader.since is 'When they said so';

create table appeals.digest_week (
  week_on  date        primary key check (extract(isodow from week_on) = 1),
  begun_at timestamptz not null
);
comment on table appeals.digest_week is 'Weeks that were counted, each once';
comment on column appeals.digest_week.week_on is 'The Monday with which the week begins, in Kazakhstan';
comment on column appeals.digest_week.begun_at is 'When it was counted';

create table appeals.village_digest (
  unit_code       text        not null,
  week_on         date        not null references appeals.digest_week,
  counts          jsonb       not null,
  queued_through  bigint      not null default 0,
  finished_at     timestamptz,
  primary key (unit_code, week_on)
);
comment on table appeals.village_digest is 'What became of the letters of a unit in a week in which something did, as its readers are told';
comment on column appeals.village_digest.unit_code is 'Whose akim answers there, as the directory names places';
comment on column appeals.village_digest.week_on is 'Which week';
comment on column appeals.village_digest.counts is 'The numbers, as they were when the week was counted: all read the same';
comment on column appeals.village_digest.queued_through is 'The last person, by number, up to whom messages were queued';
comment on column appeals.village_digest.finished_at is 'When all were queued, or nobody is told any more because an election began; null: not yet';
create index village_digest_unfinished on appeals.village_digest (week_on, unit_code) where finished_at is null;
comment on index appeals.village_digest_unfinished is 'Whose readers have still to be told?';
