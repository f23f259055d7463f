create schema surveys;
comment on schema surveys is 'Trust surveys: the question, who was asked, what was answered, the result';

create table surveys.survey (
  id                 bigint      generated always as identity primary key,
  made_by            bigint      not null,
  chat_id            bigint      not null,
  language           text        not null check (language in ('kk', 'ru')),
  step               text        not null
    check (step in ('text-kk', 'text-ru', 'area', 'days', 'confirm', 'open', 'closing', 'closed', 'cancelled')),
  mode               text        not null default 'open' check (mode in ('open')),
  template           text        not null check (template in ('trust', 'own')),
  subject            text        not null default 'okrug' check (subject in ('okrug', 'village', 'kent', 'town', 'any')),
  question_kk        text,
  question_ru        text,
  area_code          text,
  closes_at          timestamptz,
  last_message_id    bigint      not null default 0,
  open               boolean     not null default true,
  kk_content_id      bigint,
  ru_content_id      bigint,
  fanned_out_through bigint      not null default 0,
  fanned_out         boolean     not null default false,
  invited            integer,
  answered           integer,
  kk_result_id       bigint,
  ru_result_id       bigint,
  told_through       bigint      not null default 0,
  purge_due_at       timestamptz,
  created_at         timestamptz not null,
  opened_at          timestamptz,
  closed_at          timestamptz
);
comment on table surveys.survey is 'One row a survey of one question, from the first tap of its draft';
comment on column surveys.survey.id is 'Our number';
comment on column surveys.survey.made_by is 'identity.person, by number';
comment on column surveys.survey.chat_id is 'Where its author gets the result';
comment on column surveys.survey.language is 'In which language its author gets the result';
comment on column surveys.survey.step is 'What comes next: a text, the area, the last day, the confirmation; open: people answer; closing: counted, the result is being sent; closed; cancelled';
comment on column surveys.survey.mode is 'open: an answer hangs on a pseudonym until the closing, so that it can be changed; people are told so before they answer';
comment on column surveys.survey.template is 'trust: the question on trust as it is; own: the author''s wording, over the same answers';
comment on column surveys.survey.subject is 'Whose akim is asked about, any: people of one area who have different ones; it chooses the whole sentences of the question and of the result';
comment on column surveys.survey.question_kk is 'The question in Kazakh';
comment on column surveys.survey.question_ru is 'The question in Russian';
comment on column surveys.survey.area_code is 'The place whose residents, and those of all places below, are asked';
comment on column surveys.survey.closes_at is 'When it closes by itself, or when its author closed it';
comment on column surveys.survey.last_message_id is 'The author''s last message that was taken into the draft: a repeat changes nothing';
comment on column surveys.survey.open is 'The author is writing the draft now; false: left for the menu, kept for later';
comment on column surveys.survey.kk_content_id is 'delivery.content of the Kazakh invitation, by number; set when it was opened';
comment on column surveys.survey.ru_content_id is 'The same for the Russian invitation';
comment on column surveys.survey.fanned_out_through is 'Everybody up to this person''s number is invited';
comment on column surveys.survey.fanned_out is 'Everybody is invited';
comment on column surveys.survey.invited is 'How many were invited; set on closing';
comment on column surveys.survey.answered is 'How many answered; set on closing';
comment on column surveys.survey.kk_result_id is 'delivery.content of the Kazakh result, by number; set on closing';
comment on column surveys.survey.ru_result_id is 'The same for the Russian result';
comment on column surveys.survey.told_through is 'Everybody who answered, up to this person''s number, has the result in the ledger';
comment on column surveys.survey.purge_due_at is 'When to vacuum the dead rows of the closed survey''s answers and of its secret away; null before the closing, and when none is left';
comment on column surveys.survey.created_at is 'First tap';
comment on column surveys.survey.opened_at is 'When its author started it';
comment on column surveys.survey.closed_at is 'When the answers were counted';
create unique index survey_draft on surveys.survey (made_by) where step in ('text-kk', 'text-ru', 'area', 'days', 'confirm');
comment on index surveys.survey_draft is 'What is this operator preparing? One draft at a time';
create index survey_at_work on surveys.survey (id) where step in ('open', 'closing') or purge_due_at is not null;
comment on index surveys.survey_at_work is 'Which have anything left to be done?';
create index survey_of_author on surveys.survey (made_by, id);
comment on index surveys.survey_of_author is 'Which surveys did this operator start?';

create table surveys.participation (
  survey_id bigint not null,
  person_id bigint not null,
  status    text   not null check (status in ('invited', 'answered')),
  primary key (survey_id, person_id)
);
comment on table surveys.participation is 'Who was invited and who took part, kept after the closing too; never what was answered, and no time: a time would be a way to the answer';
comment on column surveys.participation.survey_id is 'surveys.survey, by number';
comment on column surveys.participation.person_id is 'identity.person, by number';
comment on column surveys.participation.status is 'invited, or answered';
create index participation_of_person on surveys.participation (person_id, survey_id);
comment on index surveys.participation_of_person is 'Which surveys is this person invited to?';

create table surveys.pseudonym_key (
  survey_id bigint primary key,
  secret    bytea  not null
);
comment on table surveys.pseudonym_key is 'While a survey is open: what its pseudonyms are made with. The row is deleted on closing';
comment on column surveys.pseudonym_key.survey_id is 'surveys.survey, by number';
comment on column surveys.pseudonym_key.secret is '32 random bytes; a pseudonym is HMAC-SHA256 of the person''s number under it';

create table surveys.answer (
  survey_id bigint   not null,
  pseudonym bytea    not null,
  option    smallint not null check (option in (1, 2, 3, 4, 88, 99)),
  primary key (survey_id, pseudonym)
);
comment on table surveys.answer is 'While a survey is open: the answers, each on a pseudonym so that it can be changed. All rows are deleted on closing, however few';
comment on column surveys.answer.survey_id is 'surveys.survey, by number';
comment on column surveys.answer.pseudonym is 'HMAC-SHA256 of the person''s number under the survey''s secret';
comment on column surveys.answer.option is '4 trust fully, 3 rather trust, 2 rather not, 1 not at all, 88 hard to say, 99 declined';

create table surveys.ballot (
  id        uuid     primary key default gen_random_uuid(),
  survey_id bigint   not null,
  option    smallint not null check (option in (1, 2, 3, 4, 88, 99))
);
comment on table surveys.ballot is 'The answers of closed surveys that ten people or more answered, written anew in random order in one transaction: no person, no pseudonym, no time. Of fewer answers none is kept';
comment on column surveys.ballot.id is 'Random (version 4): it carries no time and no order';
comment on column surveys.ballot.survey_id is 'surveys.survey, by number';
comment on column surveys.ballot.option is 'As in surveys.answer';
create index ballot_of_survey on surveys.ballot (survey_id);
comment on index surveys.ballot_of_survey is 'What was answered in this survey?';

create table surveys.tally (
  survey_id bigint   not null,
  option    smallint not null check (option in (1, 2, 3, 4, 88, 99)),
  count     integer  not null,
  primary key (survey_id, option)
);
comment on table surveys.tally is 'The counts of a closed survey; no rows where fewer than ten answered';
comment on column surveys.tally.survey_id is 'surveys.survey, by number';
comment on column surveys.tally.option is 'As in surveys.answer; all six are there, with 0 where nobody chose one';
comment on column surveys.tally.count is 'How many chose it';
