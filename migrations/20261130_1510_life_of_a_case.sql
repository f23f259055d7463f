-- What can become of a case: put off, promised, passed on, refused, claimed to be done, confirmed or not, returned, withdrawn; and the clock
-- that speaks of it. Constraints are not asked of the rows that are there: all were under stricter ones.
alter table appeals.appeal drop constraint appeal_state_check;
alter table appeals.appeal add constraint appeal_state_check check (state in ('received', 'seen', 'in-work', 'passed-on', 'planned',
  'answered', 'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn')) not valid;
alter table appeals.appeal
  add column planned_on    date,
  add column extended_on   date,
  add column late_areas    text[]      not null default '{}',
  add column rating        smallint,
  add column rating_reason text,
  add column clock_at      timestamptz default now(),
  add constraint appeal_rating_check check (rating between 1 and 5) not valid,
  add constraint appeal_rating_reason_check check (rating_reason in ('help', 'empty', 'pushed', 'undone')) not valid;
comment on column appeals.appeal.changed_at is 'When its state last changed';
comment on column appeals.appeal.planned_on is 'The day that was promised, while it is: then its author is asked';
comment on column appeals.appeal.extended_on is 'The day on which the answer was put off by a reasoned decision; null where it never was (article 76)';
comment on column appeals.appeal.late_areas is 'Areas whose operators were told that it is overdue: their queue shows it';
comment on column appeals.appeal.rating is 'How its author rates the answer, 5 being best';
comment on column appeals.appeal.rating_reason is 'Why: it helped, empty words, pushed to others, nothing done';
comment on column appeals.appeal.clock_at is 'When the clock looks at it next: at once after every change; null: never';

alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again')) not valid;
alter table appeals.event add column detail jsonb;
comment on column appeals.event.body is 'What was written with it, as it was written: an answer, a reason, a question, what remains';
comment on column appeals.event.detail is 'What belongs to its kind: the day promised, the body it was passed on to, the new last day, the rating';

alter table appeals.draft drop constraint draft_purpose_check;
alter table appeals.draft add constraint draft_purpose_check check (purpose in ('appeal', 'answer', 'dispute', 'addition', 'edit')) not valid;
alter table appeals.draft
  add column outcome text,
  add column day date,
  add constraint draft_outcome_check check (
    outcome in ('answered', 'answered-no', 'done-claimed', 'planned', 'passed-on', 'extended', 'asked', 'returned')) not valid;
comment on column appeals.draft.purpose is 'What becomes of it: a letter, an official''s word on one, what remains of it, an addition, its text anew';
comment on column appeals.draft.outcome is 'Of an official''s word: what it will do to the case';
comment on column appeals.draft.day is 'The day promised in it, or the new last day';
