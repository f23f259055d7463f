-- Neighbours support a proposal that its author lets the village see; enough of them oblige its akim to a dated answer. Who supports what is
-- known to nobody but the database: people are shown as numbers.
alter table appeals.appeal add column supported_at timestamptz, add column once_named text;
comment on column appeals.appeal.once_named is 'A name that an akim was let see, and that is hidden again: he may have written it into an answer';
comment on column appeals.appeal.supported_at is 'Since when enough residents support this proposal: it needs a dated answer; null: not so';

alter table appeals.draft drop constraint draft_outcome_check;
alter table appeals.draft add constraint draft_outcome_check check (
  outcome in ('answered', 'answered-no', 'done-claimed', 'planned', 'budgeted', 'passed-on', 'extended', 'asked', 'returned')) not valid;

create table appeals.proposal (
  appeal_id   bigint      primary key references appeals.appeal,
  goal        integer     not null check (goal >= 15),
  since       timestamptz not null,
  expires_on  date        not null,
  reminded_at timestamptz,
  ended_at    timestamptz
);
comment on table appeals.proposal is 'Proposals that neighbours may support';
comment on column appeals.proposal.appeal_id is 'The letter';
comment on column appeals.proposal.goal is 'How many have to, as it was when the first could';
comment on column appeals.proposal.since is 'When its author let the village see it first';
comment on column appeals.proposal.expires_on is 'The last day, in Kazakhstan';
comment on column appeals.proposal.reminded_at is 'When its author was told that the last day is near';
comment on column appeals.proposal.ended_at is 'When the last day had passed without enough; null: not so';
create index proposal_ending on appeals.proposal (expires_on) where ended_at is null;
comment on index appeals.proposal_ending is 'Whose last day is near, or past?';

create table appeals.support (
  appeal_id bigint      not null references appeals.proposal,
  person_id bigint      not null,
  at        timestamptz not null,
  is_new    boolean     not null,
  standing  text        not null check (standing in ('counted', 'held', 'dropped')),
  primary key (appeal_id, person_id)
);
comment on table appeals.support is 'Residents who support a proposal; nobody is shown who they are';
comment on column appeals.support.appeal_id is 'Which proposal';
comment on column appeals.support.person_id is 'identity.person, by number';
comment on column appeals.support.at is 'When';
comment on column appeals.support.is_new is 'Whether he had been known, or had lived there, for less than a week';
comment on column appeals.support.standing is 'Counted, held until an operator has looked, or not counted by one';
create index support_by_person on appeals.support (person_id);
comment on index appeals.support_by_person is 'What does somebody support?';

alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained', 'handed', 'claimed', 'entrusted', 'joined', 'split', 'neighbours-asked', 'topic-corrected', 'place-corrected', 'moved',
  'taken-over', 'redacted', 'opened', 'closed', 'hidden', 'unhidden', 'contested', 'supported', 'recalled', 'budgeted', 'expired',
  'support-counted', 'support-dropped')) not valid;
