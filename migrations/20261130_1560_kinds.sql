-- What a letter is: a trouble, a request, a complaint, a proposal, a question, thanks; what the law calls it; how it is made official, and a
-- complaint about how it was answered, which is a case of its own. Constraints are not asked of the rows that are there: all were under
-- stricter ones, or have none of what is new.
alter table appeals.category
  add column kind text not null default 'report' check (kind in ('report', 'request', 'complaint', 'proposal', 'question'));
comment on column appeals.category.kind is 'What a letter about it mostly is; its words may say otherwise';
update appeals.category set kind = 'complaint' where code in ('official', 'corruption');
update appeals.category set kind = 'request' where code in ('social', 'disability', 'jobs', 'docs', 'housing', 'land');

alter table appeals.draft
  add column kind text,
  add constraint draft_kind_check check (kind in ('report', 'request', 'complaint', 'proposal', 'question', 'thanks')) not valid;
comment on column appeals.draft.kind is 'What its author says it is; null: as its topic and its words say';
alter table appeals.draft drop constraint draft_purpose_check;
alter table appeals.draft add constraint draft_purpose_check
  check (purpose in ('appeal', 'answer', 'dispute', 'addition', 'edit', 'complaint')) not valid;
comment on column appeals.draft.purpose is
  'What becomes of it: a letter, an official''s word on one, what remains of it, an addition, its text anew, a complaint about its answer';

alter table appeals.appeal
  add column kind            text not null default 'report',
  add column legal_kind      text not null default 'message',
  add column official_no     text,
  add column official_on     date,
  add column about_appeal_id bigint,
  add constraint appeal_kind_check check (kind in ('report', 'request', 'complaint', 'proposal', 'question', 'thanks')) not valid,
  add constraint appeal_legal_kind_check
    check (legal_kind in ('message', 'statement', 'complaint', 'proposal', 'response', 'inquiry')) not valid,
  add constraint appeal_official_no_check check (char_length(official_no) between 5 and 30) not valid,
  add constraint appeal_about_fkey foreign key (about_appeal_id) references appeals.appeal not valid;
comment on column appeals.appeal.kind is 'What it is in plain words; operators correct it';
comment on column appeals.appeal.legal_kind is
  'What the code of administrative procedure (article 4) calls it: сообщение, заявление, жалоба, предложение, отклик, запрос';
comment on column appeals.appeal.official_no is 'The number that its author was given when he made it official elsewhere';
comment on column appeals.appeal.official_on is 'The day of that registration: the law''s days count from it';
comment on column appeals.appeal.about_appeal_id is 'Of a complaint: the case about whose answer, or silence, it is';
alter table appeals.appeal add constraint appeal_official_check check ((official_no is null) = (official_on is null)) not valid;
comment on constraint appeal_official_check on appeals.appeal is 'A number has its day';
alter table appeals.appeal drop constraint appeal_addressee_reason_check;
alter table appeals.appeal add constraint appeal_addressee_reason_check
  check (addressee_reason in ('vacant', 'not-linked', 'about-akim', 'returned-twice', 'insult', 'complaint')) not valid;
comment on constraint appeal_addressee_reason_check on appeals.appeal is
  'No akim, about the akim, returned twice, an insult in it: its author left it to the operator; or a complaint about an answer';
alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained')) not valid;

create table appeals.thanks (
  id         bigint      generated always as identity primary key,
  person_id  bigint      not null,
  key        text        not null unique,
  place_code text        not null,
  unit_code  text        not null,
  body       text        not null,
  at         timestamptz not null
);
comment on table appeals.thanks is 'Somebody thanks an akim: nothing is awaited, no term runs';
comment on column appeals.thanks.id is 'Our number';
comment on column appeals.thanks.person_id is 'Who; no akim''s screen shows it';
comment on column appeals.thanks.key is 'The draft it came from: a draft is sent once';
comment on column appeals.thanks.place_code is 'For which place, as the directory names places';
comment on column appeals.thanks.unit_code is 'The unit whose akim is thanked';
comment on column appeals.thanks.body is 'What was written, as it is';
comment on column appeals.thanks.at is 'When';
create index thanks_of_unit on appeals.thanks (unit_code, at);
comment on index appeals.thanks_of_unit is 'What was said to the akim of a unit lately';
create index thanks_of_person on appeals.thanks (person_id, at);
comment on index appeals.thanks_of_person is 'How often somebody thanked lately';
