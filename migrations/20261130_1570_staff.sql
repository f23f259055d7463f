-- Those who work for an akim: invited by him, let in as long as he is in office; whom he hands a case to, and who answers while he is away.
-- Constraints are not asked of the rows that are there: all were under stricter ones.
alter table identity.role drop constraint role_kind_check;
alter table identity.role add constraint role_kind_check check (kind in ('operator', 'akim', 'staff')) not valid;
alter table identity.role
  add column under_role bigint   references identity.role,
  add column label      text     check (char_length(label) between 1 and 40),
  add column number     smallint check (number > 0);
alter table identity.role add constraint role_staff_is_under
  check ((kind = 'staff') = (under_role is not null and label is not null and number is not null)) not valid;
comment on column identity.role.kind is 'operator: serves an area; akim: heads a unit; staff: works for the akim of a unit';
comment on column identity.role.granted_by is 'Which operator, or the akim of staff; null from the command line';
comment on column identity.role.under_role is 'Of staff: the akim''s role under which it was given; it holds only while that one does';
comment on column identity.role.label is 'Of staff: how the akim calls this person, in his own words';
comment on column identity.role.number is 'Of staff: which one of the unit, from 1; nobody else ever gets it';
create index role_under on identity.role (under_role) where under_role is not null;
comment on index identity.role_under is 'Who works for this akim?';

alter table identity.invitation
  add column under_role bigint references identity.role,
  add column label      text   check (char_length(label) between 1 and 40);
alter table identity.invitation add constraint invitation_staff_has_label check ((under_role is null) = (label is null)) not valid;
comment on table identity.invitation is 'One-time links by which an akim joins, or somebody who works for him';
comment on column identity.invitation.area_code is 'The unit in which it makes the holder akim or staff';
comment on column identity.invitation.made_by is 'Which operator; of a link for staff: the akim';
comment on column identity.invitation.under_role is 'Of a link for staff: the akim''s role, with which it ends; null: it makes an akim';
comment on column identity.invitation.label is 'Of a link for staff: how the akim calls whom it is for';
create index invitation_under on identity.invitation (under_role) where under_role is not null;
comment on index identity.invitation_under is 'Which links has this akim made?';

alter table identity.person drop constraint person_face_check;
alter table identity.person add constraint person_face_check check (face in ('resident', 'akim', 'staff', 'operator')) not valid;

create table identity.absence (
  id          bigint      generated always as identity primary key,
  akim_role   bigint      not null references identity.role,
  deputy_role bigint      not null references identity.role,
  from_on     date        not null,
  to_on       date        not null,
  key         text        not null unique,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  check (from_on <= to_on)
);
comment on table identity.absence is 'When an akim is away, and who of his staff answers for him';
comment on column identity.absence.id is 'Our number';
comment on column identity.absence.akim_role is 'Who is away';
comment on column identity.absence.deputy_role is 'Who may meanwhile decide what only he may otherwise';
comment on column identity.absence.from_on is 'The first day, in Kazakhstan';
comment on column identity.absence.to_on is 'The last day; it ends by itself';
comment on column identity.absence.key is 'The tap or the message that made it: the same one makes no second';
comment on column identity.absence.made_at is 'When it was made';
comment on column identity.absence.ended_at is 'When the akim ended it or made another; null where neither';
create unique index absence_in_force on identity.absence (akim_role) where ended_at is null;
comment on index identity.absence_in_force is 'Who answers for this akim? One at a time';
create index absence_deputy on identity.absence (deputy_role) where ended_at is null;
comment on index identity.absence_deputy is 'For whom does this person answer?';

alter table appeals.event drop constraint event_by_role_check;
alter table appeals.event add constraint event_by_role_check check (by_role in ('resident', 'akim', 'staff', 'operator', 'clock')) not valid;
alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained', 'handed')) not valid;

create table appeals.handing (
  appeal_id  bigint      primary key references appeals.appeal on delete cascade,
  person_id  bigint      not null,
  by_on      date        not null,
  handed_at  timestamptz not null,
  settled_at timestamptz
);
comment on table appeals.handing is 'Which of his staff an akim has handed a case to; handing it anew replaces that';
comment on column appeals.handing.appeal_id is 'Which case';
comment on column appeals.handing.person_id is 'To whom';
comment on column appeals.handing.by_on is 'By which day, in Kazakhstan';
comment on column appeals.handing.handed_at is 'When';
comment on column appeals.handing.settled_at is 'When that day was over and the case was looked at: the akim heard of it, unless it was answered';
create index handing_of_person on appeals.handing (person_id);
comment on index appeals.handing_of_person is 'What was handed to this person?';
create index handing_waiting on appeals.handing (by_on) where settled_at is null;
comment on index appeals.handing_waiting is 'Whose day is over?';
