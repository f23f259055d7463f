-- An akim's office in which nobody reads: the office's own e-mail on its card, and since when which office has been silent, and who was told.
-- The constraint is not asked of the rows that are there: all were under a stricter one.
alter table directory.tenure add column email text check (char_length(email) between 3 and 100);
comment on column directory.tenure.email is 'The office''s own e-mail address, no private person''s, lower case; null where none is known';
alter table directory.tenure drop constraint tenure_by_hand_check;
alter table directory.tenure
  add constraint tenure_by_hand_check check (by_hand <@ array['name', 'phone', 'email', 'hours', 'office']) not valid;

create table appeals.silence (
  id                 bigint      generated always as identity primary key,
  unit_code          text        not null,
  began_at           timestamptz not null,
  ended_at           timestamptz check (ended_at >= began_at),
  mail               text        not null default 'waiting'
                                 check (mail in ('waiting', 'sent', 'unsure', 'no-address', 'off', 'refused', 'failed')),
  mail_attempts      smallint    not null default 0 check (mail_attempts >= 0),
  mail_due_at        timestamptz not null,
  mail_claimed_until timestamptz,
  mail_settled_at    timestamptz,
  operator_told_at   timestamptz,
  check ((mail = 'waiting') = (mail_settled_at is null)),
  check (mail_claimed_until is null or mail = 'waiting')
);
comment on table appeals.silence is 'When nobody of an akim''s office read what had come, and who was told of that; it holds nobody''s words and no person';
comment on column appeals.silence.id is 'Our number';
comment on column appeals.silence.unit_code is 'Whose office';
comment on column appeals.silence.began_at is 'When it was noticed';
comment on column appeals.silence.ended_at is 'When it was noticed that somebody of the office is there again; null while nobody is';
comment on column appeals.silence.mail is
  'The office''s e-mail. waiting: it is to go out; sent: the server has taken it; unsure: it may have; no-address: none is known; off: the bot sends none; refused: the server takes none for this address; failed: it could not be brought there';
comment on column appeals.silence.mail_attempts is 'How often it was tried to send it';
comment on column appeals.silence.mail_due_at is 'When it is tried next, while it waits';
comment on column appeals.silence.mail_claimed_until is 'A process is sending it, until then at the longest; what became of it when that is over, nobody knows';
comment on column appeals.silence.mail_settled_at is 'When it was known what became of it; null while it waits';
comment on column appeals.silence.operator_told_at is 'When the nearest operators were told; null where nobody was';
create unique index silence_open on appeals.silence (unit_code) where ended_at is null;
comment on index appeals.silence_open is 'Is this office silent? It is once at a time';
create index silence_mail on appeals.silence (mail_due_at, id) where ended_at is null and mail = 'waiting';
comment on index appeals.silence_mail is 'Which offices are written to next?';
create index silence_untold on appeals.silence (id) where ended_at is null and operator_told_at is null;
comment on index appeals.silence_untold is 'Of which offices has no operator heard?';
