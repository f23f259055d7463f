-- no transaction
create index concurrently if not exists appeal_before_akim on appeals.appeal (unit_code, priority desc, (coalesce(planned_on, due_on)), id)
  where addressee = 'akim' and state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed');
comment on index appeals.appeal_before_akim is 'What waits for an akim, as his list shows it';
create index concurrently if not exists appeal_before_operator on appeals.appeal using gin (areas)
  where addressee = 'operator' and state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed');
comment on index appeals.appeal_before_operator is 'What waits for the operators of an area';
create index concurrently if not exists appeal_late on appeals.appeal using gin (late_areas)
  where addressee = 'akim' and state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed');
comment on index appeals.appeal_late is 'What an akim has let pass, for the operators who were told';
create index concurrently if not exists appeal_clock on appeals.appeal (clock_at) where clock_at is not null;
comment on index appeals.appeal_clock is 'What the clock looks at next';
drop index concurrently if exists appeals.appeal_inbox;
drop index concurrently if exists appeals.appeal_queue;
