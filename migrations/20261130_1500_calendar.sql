-- The working calendar of the country: what differs from the plain week. Seeded by the rule of the law for two years; what the government
-- moves by decree is written in by an operator. A year is known when its 1 January stands here.
create schema calendar;
comment on schema calendar is 'The working calendar: from it the law''s days are counted';
create table calendar.day (
  day        date        primary key,
  off        boolean     not null,
  why        text        not null,
  changed_by bigint,
  changed_at timestamptz
);
comment on table calendar.day is 'Days that differ from the plain week: holidays, days off carried over, working Saturdays';
comment on column calendar.day.day is 'In Kazakhstan';
comment on column calendar.day.off is 'false: a Saturday or Sunday that is worked, or a holiday that is not';
comment on column calendar.day.why is 'Key of the reason: nauryz, carried, kurban-ait, moved';
comment on column calendar.day.changed_by is 'The operator who wrote it; null where the rule of the law did';
comment on column calendar.day.changed_at is 'When he did';

insert into calendar.day (day, off, why) values
  ('2026-01-01', true, 'new-year'),
  ('2026-01-02', true, 'new-year'),
  ('2026-01-07', true, 'orthodox-christmas'),
  ('2026-03-08', true, 'womens-day'),
  ('2026-03-09', true, 'carried'),
  ('2026-03-15', true, 'constitution'),
  ('2026-03-16', true, 'carried'),
  ('2026-03-21', true, 'nauryz'),
  ('2026-03-22', true, 'nauryz'),
  ('2026-03-23', true, 'nauryz'),
  ('2026-03-24', true, 'carried'),
  ('2026-03-25', true, 'carried'),
  ('2026-05-01', true, 'unity'),
  ('2026-05-07', true, 'defenders'),
  ('2026-05-09', true, 'victory'),
  ('2026-05-11', true, 'carried'),
  ('2026-05-27', true, 'kurban-ait'),
  ('2026-07-06', true, 'capital'),
  ('2026-10-25', true, 'republic'),
  ('2026-10-26', true, 'carried'),
  ('2026-12-16', true, 'independence'),
  ('2027-01-01', true, 'new-year'),
  ('2027-01-02', true, 'new-year'),
  ('2027-01-04', true, 'carried'),
  ('2027-01-07', true, 'orthodox-christmas'),
  ('2027-03-08', true, 'womens-day'),
  ('2027-03-15', true, 'constitution'),
  ('2027-03-21', true, 'nauryz'),
  ('2027-03-22', true, 'nauryz'),
  ('2027-03-23', true, 'nauryz'),
  ('2027-03-24', true, 'carried'),
  ('2027-05-01', true, 'unity'),
  ('2027-05-03', true, 'carried'),
  ('2027-05-07', true, 'defenders'),
  ('2027-05-09', true, 'victory'),
  ('2027-05-10', true, 'carried'),
  ('2027-05-16', true, 'kurban-ait'),
  ('2027-07-06', true, 'capital'),
  ('2027-10-25', true, 'republic'),
  ('2027-12-16', true, 'independence');
