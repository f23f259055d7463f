-- What a writer is asked before a letter leaves: numbers that are nobody's business, words that hurt, what was written before already.
alter table appeals.appeal drop constraint appeal_addressee_reason_check;
-- Not asked of the rows that are there: they were under a stricter one, and nobody has to wait for a look at each.
alter table appeals.appeal add constraint appeal_addressee_reason_check
  check (addressee_reason in ('vacant', 'not-linked', 'about-akim', 'returned-twice', 'insult')) not valid;
comment on constraint appeal_addressee_reason_check on appeals.appeal is 'No akim, about the akim, returned twice, or an insult in it: its author left it to the operator';

alter table appeals.draft
  add column kept_numbers text,
  add column kept_words   text,
  add column separate     boolean not null default false,
  add column remind_at    timestamptz;
comment on column appeals.draft.kept_numbers is 'A sign of the phones, cards and accounts in it that its author wants to keep; other ones are asked about anew';
comment on column appeals.draft.kept_words is 'A sign of the rude words because of which its author has left it to the operator; other ones are asked about anew';
comment on column appeals.draft.separate is 'Its author has said that it is no repeat of an earlier letter';
comment on column appeals.draft.remind_at is 'When its author is reminded that it can be sent; null unless he has asked for it';
