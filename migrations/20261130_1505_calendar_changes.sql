-- Who changed which day of the working calendar, and how to take it back.
create table calendar.change (
  id        bigint      generated always as identity primary key,
  day       date        not null,
  was_off   boolean,
  was_why   text,
  off       boolean,
  why       text,
  letters   integer     not null,
  undoes    bigint      unique references calendar.change,
  person_id bigint      not null,
  key       text        not null unique,
  at        timestamptz not null,
  check ((was_off is null) = (was_why is null)),
  check ((off is null) = (why is null))
);
comment on table calendar.change is 'Every change that an operator made to a day, append-only; calendar.day says what these come to';
comment on column calendar.change.id is 'Our number: the order in which they were made';
comment on column calendar.change.day is 'The day that was changed';
comment on column calendar.change.was_off is 'What the day was before; null: as in the plain week';
comment on column calendar.change.was_why is 'Key of the reason that it had before';
comment on column calendar.change.off is 'What the day became; null: as in the plain week again';
comment on column calendar.change.why is 'Key of the reason';
comment on column calendar.change.letters is 'How many open letters got another last day by it';
comment on column calendar.change.undoes is 'The change that this one took back; each is taken back once';
comment on column calendar.change.person_id is 'The operator who made it';
comment on column calendar.change.key is 'The tap that made it: the same tap is one change';
comment on column calendar.change.at is 'When';
create index change_of_day on calendar.change (day, id);
comment on index calendar.change_of_day is 'The last change of a day';
