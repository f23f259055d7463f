-- A day named in an answer is a promise: what came of it, as its author and those who have joined him say, stands on the akim's card.
create table appeals.promise (
  id        bigint      generated always as identity primary key,
  event_id  bigint      not null unique references appeals.event,
  appeal_id bigint      not null references appeals.appeal,
  unit_code text        not null,
  by_role   text        not null check (by_role in ('akim', 'staff', 'operator')),
  day       date        not null,
  made_at   timestamptz not null
);
comment on table appeals.promise is 'Days that officials have promised to residents';
comment on column appeals.promise.id is 'Our number';
comment on column appeals.promise.event_id is 'The answer that promised it';
comment on column appeals.promise.appeal_id is 'In which case';
comment on column appeals.promise.unit_code is 'The unit of the case';
comment on column appeals.promise.by_role is 'As whom: those of the office stand on the akim''s card';
comment on column appeals.promise.day is 'By which day, in Kazakhstan';
comment on column appeals.promise.made_at is 'When';
create index promise_of_case on appeals.promise (appeal_id, id);
comment on index appeals.promise_of_case is 'Which promise a resident''s word is about';
create index promise_of_unit on appeals.promise (unit_code, made_at);
comment on index appeals.promise_of_unit is 'What became of a unit''s promises';

create table appeals.promise_word (
  promise_id bigint      not null references appeals.promise on delete cascade,
  appeal_id  bigint      not null references appeals.appeal,
  said       text        not null check (said in ('kept', 'partly', 'broken')),
  at         timestamptz not null,
  primary key (promise_id, appeal_id)
);
comment on table appeals.promise_word is 'Whether a promise was kept, as the author of the case and those of joined letters say';
comment on column appeals.promise_word.promise_id is 'Which promise';
comment on column appeals.promise_word.appeal_id is 'Whose letter says so';
comment on column appeals.promise_word.said is 'kept, partly or broken';
comment on column appeals.promise_word.at is 'When';
create index promise_word_of on appeals.promise_word (appeal_id);
comment on index appeals.promise_word_of is 'What somebody''s letter has said of promises';

insert into appeals.promise (event_id, appeal_id, unit_code, by_role, day, made_at)
select e.id, a.id, a.unit_code, e.by_role, (e.detail ->> 'day')::date, e.at
from appeals.event e
join appeals.appeal a on a.id = e.appeal_id
where e.kind = 'planned' and e.detail ->> 'day' is not null and e.by_role in ('akim', 'staff', 'operator')
order by e.id;
-- The first word that its author said after it, before another was made.
insert into appeals.promise_word (promise_id, appeal_id, said, at)
select p.id, p.appeal_id, case w.kind when 'confirmed' then 'kept' when 'partly' then 'partly' else 'broken' end, w.at
from appeals.promise p
join lateral (
  select e.kind, e.at from appeals.event e
  where e.appeal_id = p.appeal_id and e.id > p.event_id and e.kind in ('confirmed', 'partly', 'disputed')
    and not exists (select from appeals.promise q where q.appeal_id = p.appeal_id and q.event_id > p.event_id and q.event_id < e.id)
  order by e.id limit 1
) w on true;
