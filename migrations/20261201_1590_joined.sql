-- The same trouble of several residents is one case: letters that join it follow it and get its answers, until one of them is set apart.
-- Constraints are not asked of the rows that are there: all were under stricter ones.
alter table appeals.appeal drop constraint appeal_state_check;
alter table appeals.appeal add constraint appeal_state_check check (state in ('received', 'seen', 'in-work', 'passed-on', 'planned',
  'answered', 'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'joined')) not valid;
alter table appeals.appeal
  add column joined_to bigint references appeals.appeal,
  add column shareable boolean not null default false,
  add constraint appeal_joined_to_check check (
    (state <> 'joined' or joined_to is not null) and (joined_to is null or state in ('joined', 'confirmed')) and joined_to <> id) not valid;
comment on column appeals.appeal.shareable is
  'Its author was told, before he sent it, that neighbours with the same trouble see its topic, place and day; those of before were not';
comment on column appeals.appeal.joined_to is 'The case of the same trouble whose answers it gets; also once its author has called those solved';

alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained', 'handed', 'claimed', 'entrusted', 'joined', 'split')) not valid;

alter table appeals.draft add column apart boolean not null default false;
comment on column appeals.draft.apart is 'Its author has said that a neighbour''s case which it resembles is about something else';
