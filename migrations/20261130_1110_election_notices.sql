-- Which elections those were told of who asked for it: the ledger forgets after 90 days, and an election may be further away.
create table directory.election_notice (
  id        bigint      generated always as identity primary key,
  unit_code text        not null references directory.akim_unit,
  vote_on   date        not null,
  part      text        not null check (part in ('set', 'soon')),
  told_at   timestamptz not null
);
comment on table directory.election_notice is 'Notices of elections that were sent to everybody who had asked for them; not tied to a row, for an import that brought it may be taken back and come again';
comment on column directory.election_notice.id is 'Our number; the later notice has the higher one';
comment on column directory.election_notice.unit_code is 'The unit';
comment on column directory.election_notice.vote_on is 'The day of the vote that was told';
comment on column directory.election_notice.part is 'set: that the day is known; soon: that it is three days away';
comment on column directory.election_notice.told_at is 'When all of them were told, or nobody had to be';
create index election_notices_of_unit on directory.election_notice (unit_code, vote_on);
comment on index directory.election_notices_of_unit is 'What do people there believe of their election?';
