-- Operators stop somebody from writing for a time, with a reason; it can be appealed once, to those above.
create table appeals.ban (
  id               bigint      generated always as identity primary key,
  person_id        bigint      not null,
  appeal_id        bigint      not null references appeals.appeal,
  by_person        bigint      not null,
  area_code        text        not null,
  why              text        not null check (why in ('rude', 'invented', 'flood', 'other')),
  from_at          timestamptz not null,
  until_at         timestamptz not null,
  tap              text        not null unique,
  replaced_by      bigint      references appeals.ban,
  lifted_at        timestamptz,
  lifted_by        bigint,
  contested_at     timestamptz,
  contest_body     text,
  contest_decided_at timestamptz,
  contest_decided_by bigint,
  contest_decision text        check (contest_decision in ('lifted', 'kept')),
  check (until_at > from_at),
  check ((lifted_at is null) = (lifted_by is null)),
  check ((contested_at is null) = (contest_body is null)),
  check ((contest_decided_at is null) = (contest_decision is null) and (contest_decided_at is null) = (contest_decided_by is null)),
  check (contest_decided_at is null or contested_at is not null)
);
comment on table appeals.ban is 'Who may send nothing for a time; it ends by the clock alone';
comment on column appeals.ban.id is 'Our number';
comment on column appeals.ban.person_id is 'identity.person, by number: the author of that case; operators are not shown who it is';
comment on column appeals.ban.appeal_id is 'Because of which case';
comment on column appeals.ban.by_person is 'The operator who has imposed it';
comment on column appeals.ban.area_code is 'As the operator of which area: those above it decide about an appeal';
comment on column appeals.ban.why is 'rude, invented (knowingly false), flood (the same again and again), other';
comment on column appeals.ban.from_at is 'Since when';
comment on column appeals.ban.until_at is 'Up to which instant; at it he may write again';
comment on column appeals.ban.tap is 'Telegram''s number of the tap: the same tap is one ban';
comment on column appeals.ban.replaced_by is 'A longer one that took its place';
comment on column appeals.ban.lifted_at is 'When an operator ended it early';
comment on column appeals.ban.lifted_by is 'Who did so';
comment on column appeals.ban.contested_at is 'When the person appealed, once';
comment on column appeals.ban.contest_body is 'What he says against it';
comment on column appeals.ban.contest_decided_at is 'When that was decided';
comment on column appeals.ban.contest_decided_by is 'The operator who decided';
comment on column appeals.ban.contest_decision is 'lifted or kept';
create index ban_of_person on appeals.ban (person_id, until_at) where lifted_at is null and replaced_by is null;
comment on index appeals.ban_of_person is 'Which ban of somebody holds?';
create index ban_running on appeals.ban (until_at) where lifted_at is null and replaced_by is null;
comment on index appeals.ban_running is 'Which bans hold, for the operators of an area';
create index ban_of_case on appeals.ban (appeal_id);
comment on index appeals.ban_of_case is 'Who was stopped from writing because of a case';
