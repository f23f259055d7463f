-- Where the author of a letter is silent about what was claimed to be done, or says that it is not so, three neighbours are asked.
create table appeals.neighbour (
  person_id bigint      primary key,
  since     timestamptz not null
);
comment on table appeals.neighbour is 'Residents who are willing to be asked what was done in the village of their home';
comment on column appeals.neighbour.person_id is 'identity.person, by number';
comment on column appeals.neighbour.since is 'When they said so';

create table appeals.inquiry (
  event_id  bigint      primary key references appeals.event,
  appeal_id bigint      not null references appeals.appeal,
  asked     integer     not null check (asked > 0),
  yes       integer     not null default 0 check (yes >= 0),
  no        integer     not null default 0 check (no >= 0),
  unsure    integer     not null default 0 check (unsure >= 0),
  asked_at  timestamptz not null,
  closed_at timestamptz,
  check (yes + no + unsure <= asked)
);
comment on table appeals.inquiry is 'What neighbours say of a claim, in numbers only';
comment on column appeals.inquiry.event_id is 'The claim that they were asked about: once each';
comment on column appeals.inquiry.appeal_id is 'In which case';
comment on column appeals.inquiry.asked is 'How many were asked';
comment on column appeals.inquiry.yes is 'How many say that it is so';
comment on column appeals.inquiry.no is 'How many say that it is not';
comment on column appeals.inquiry.unsure is 'How many do not know';
comment on column appeals.inquiry.asked_at is 'When they were asked';
comment on column appeals.inquiry.closed_at is 'When nothing was to be said any more; who was asked is forgotten then';
create index inquiry_of_case on appeals.inquiry (appeal_id, event_id);
comment on index appeals.inquiry_of_case is 'What neighbours say of a case';
create index inquiry_open on appeals.inquiry (asked_at) where closed_at is null;
comment on index appeals.inquiry_open is 'Which are to be closed?';

create table appeals.inquired (
  event_id    bigint      not null references appeals.inquiry on delete cascade,
  person_id   bigint      not null,
  is_answered boolean     not null default false,
  primary key (event_id, person_id)
);
comment on table appeals.inquired is 'Who was asked; what they say is kept as a number only, see appeals.inquiry';
comment on column appeals.inquired.event_id is 'Of which claim';
comment on column appeals.inquired.person_id is 'identity.person, by number';
comment on column appeals.inquired.is_answered is 'Whether the answer is among the numbers';
create index inquired_person on appeals.inquired (person_id);
comment on index appeals.inquired_person is 'Who is being asked already?';

-- What operators do with a case beside answering it, and what its author lets the village see, come with this kind of event as well.
alter table appeals.event drop constraint event_kind_check;
alter table appeals.event add constraint event_kind_check check (kind in ('filed', 'seen', 'work-begun', 'passed-on', 'planned', 'answered',
  'answered-no', 'done-claimed', 'confirmed', 'partly', 'disputed', 'unconfirmed', 'returned', 'withdrawn', 'passed', 'readdressed',
  'edited', 'added', 'asked', 'replied', 'extended', 'rated', 'reminded', 'overdue', 'escalated', 'asked-again', 'corrected', 'official',
  'complained', 'handed', 'claimed', 'entrusted', 'joined', 'split', 'neighbours-asked', 'topic-corrected', 'place-corrected', 'moved',
  'taken-over', 'redacted', 'opened', 'closed', 'hidden', 'unhidden', 'contested')) not valid;
alter table appeals.appeal drop constraint appeal_addressee_reason_check;
alter table appeals.appeal add constraint appeal_addressee_reason_check
  check (addressee_reason in ('vacant', 'not-linked', 'about-akim', 'returned-twice', 'insult', 'complaint', 'overdue')) not valid;
comment on constraint appeal_addressee_reason_check on appeals.appeal is
  'No akim, about the akim, returned twice, an insult in it, a complaint about an answer, or overdue and taken over';
