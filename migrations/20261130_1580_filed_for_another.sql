-- Filing for somebody who has no phone: helpers, whom operators appoint for an area; how a letter was heard, the consent to it, and the key
-- by which whoever it belongs to takes it over. Constraints are not asked of the rows that are there: all were under stricter ones.
alter table identity.role drop constraint role_kind_check;
alter table identity.role add constraint role_kind_check check (kind in ('operator', 'akim', 'staff', 'helper')) not valid;
alter table identity.role drop constraint role_staff_is_under;
alter table identity.role add constraint role_staff_is_under check ((kind = 'staff') = (under_role is not null)) not valid;
alter table identity.role add constraint role_appointee_is_called
  check ((kind in ('staff', 'helper')) = (label is not null and number is not null)) not valid;
comment on constraint role_staff_is_under on identity.role is 'Staff, and nobody else, hold their role under an akim';
comment on constraint role_appointee_is_called on identity.role is 'Staff and helpers have a label and a number';
comment on column identity.role.kind is
  'operator: serves an area; akim: heads a unit; staff: works for the akim of a unit; helper: files for people of an area who have no phone';
comment on column identity.role.label is 'Of staff and helpers: how whoever appointed this person calls him, in his own words';
comment on column identity.role.number is 'Of staff and helpers: which one of the area, from 1; nobody else ever gets it';
create index role_of_area on identity.role (kind, area_code, number) where number is not null;
comment on index identity.role_of_area is 'Who is staff, or a helper, in this area, and which number is the next?';

alter table identity.invitation add column kind text not null default 'akim';
update identity.invitation set kind = 'staff' where under_role is not null;
alter table identity.invitation add constraint invitation_kind_check check (kind in ('akim', 'staff', 'helper')) not valid;
alter table identity.invitation drop constraint invitation_staff_has_label;
alter table identity.invitation add constraint invitation_staff_is_under check ((kind = 'staff') = (under_role is not null)) not valid;
alter table identity.invitation add constraint invitation_appointee_is_called check ((kind = 'akim') = (label is null)) not valid;
comment on table identity.invitation is 'One-time links by which an akim joins, somebody who works for him, or a helper';
comment on constraint invitation_staff_is_under on identity.invitation is 'A link for staff, and no other, ends with its akim''s access';
comment on constraint invitation_appointee_is_called on identity.invitation is 'Links for staff and helpers say how they are called';
comment on column identity.invitation.kind is 'What it makes of its opener';
comment on column identity.invitation.area_code is 'Where it makes the holder that: the akim''s unit, the helper''s area';
comment on column identity.invitation.under_role is 'Of a link for staff: the akim''s role, with which it ends';
comment on column identity.invitation.label is 'Of a link for staff or a helper: how whoever made it calls whom it is for';
create index invitation_of_helpers on identity.invitation (area_code) where kind = 'helper' and used_by is null;
comment on index identity.invitation_of_helpers is 'How many links for helpers of an area are still closed?';

alter table appeals.draft
  add column heard       text,
  add column agreed_sign text,
  add column agreed_at   timestamptz,
  add constraint draft_heard_check check (heard in ('paper', 'phone', 'visit')) not valid,
  add constraint draft_agreed_check check ((agreed_sign is null) = (agreed_at is null)) not valid;
comment on column appeals.draft.heard is 'Of a letter for somebody else: how it came to the writer; null: his own';
comment on column appeals.draft.agreed_sign is 'The sign of the words to which that person has agreed; null: to none yet';
comment on column appeals.draft.agreed_at is 'When the writer noted that';

create table appeals.filed_for (
  appeal_id  bigint      primary key references appeals.appeal on delete cascade,
  heard      text        not null check (heard in ('paper', 'phone', 'visit')),
  filed_by   bigint      not null,
  as_role    text        not null check (as_role in ('operator', 'helper')),
  agreed_at  timestamptz,
  key        text        check (key ~ '^[0-9]{6}$'),
  key_number smallint    not null default 1,
  tries      smallint    not null default 0,
  claimed_at timestamptz,
  check (claimed_at is null or key is null)
);
comment on table appeals.filed_for is 'Letters written down for somebody else: until that person takes one over, who wrote it down is its author';
comment on column appeals.filed_for.appeal_id is 'Which case';
comment on column appeals.filed_for.heard is 'How it came: paper, phone, visit';
comment on column appeals.filed_for.filed_by is 'Who wrote it down, and noted the person''s consent';
comment on column appeals.filed_for.as_role is 'As whom';
comment on column appeals.filed_for.agreed_at is 'When the person''s consent was noted; null of a complaint, which its writer makes for him';
comment on column appeals.filed_for.key is
  'Six digits on the person''s paper, by which he takes the case over; null once he has, and of a complaint, which goes with its case';
comment on column appeals.filed_for.key_number is 'Which key it is: each one makes those before it useless';
comment on column appeals.filed_for.tries is 'Wrong digits since this key was made';
comment on column appeals.filed_for.claimed_at is 'When the person took it over';
create index filed_for_of on appeals.filed_for (filed_by, appeal_id);
comment on index appeals.filed_for_of is 'How much has somebody written down for others, and how much lately?';

create table appeals.claim_try (
  key       text        primary key,
  person_id bigint      not null,
  at        timestamptz not null
);
comment on table appeals.claim_try is 'Wrong digits of a paper; kept for a day, by which they are counted';
comment on column appeals.claim_try.key is 'The message or the link that brought them: a repeat is no second try';
comment on column appeals.claim_try.person_id is 'Who tried';
comment on column appeals.claim_try.at is 'When';
create index claim_try_old on appeals.claim_try (at);
comment on index appeals.claim_try_old is 'What is forgotten next?';
create index claim_try_of on appeals.claim_try (person_id, at);
comment on index appeals.claim_try_of is 'How often has somebody tried lately?';

alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained', 'handed', 'claimed', 'entrusted')) not valid;
