-- People hear also that a day is off, and of other hours or another station than they were told.
alter table directory.election_notice drop constraint election_notice_part_check;
alter table directory.election_notice add constraint election_notice_part_check
  check (part in ('set', 'soon', 'cancelled', 'withdrawn'));
comment on column directory.election_notice.part is 'set: that the day is known; soon: that it is near, or what is new about it then; cancelled: that the day is off, also as part of a day that was moved; withdrawn: what still waited was taken out of the queue as the election did not stand';
alter table directory.election_notice add column said text;
comment on column directory.election_notice.said is 'Hours and station as they were told; null where the part does not say them, and for notices from before they were kept';
alter table directory.election_notice add column batch text, add column unsaid_at timestamptz;
comment on column directory.election_notice.batch is 'What its messages were queued with in the ledger; null where there were none, and for notices from before it was kept';
comment on column directory.election_notice.unsaid_at is 'When its messages were taken out of the queue before everybody had heard it: it does not count any more; null while it does';
create index election_notices_of_batch on directory.election_notice (batch);
comment on index directory.election_notices_of_batch is 'What was told with these messages?';

-- Where a day was moved before, those who were told the new day know that the old one is off.
insert into directory.election_notice (unit_code, vote_on, part, told_at)
select old.unit_code, old.vote_on, 'cancelled', max(newer.told_at)
from directory.election_notice as old
join directory.election_notice as newer
  on newer.unit_code = old.unit_code and newer.vote_on <> old.vote_on and newer.part = 'set' and newer.id > old.id
where old.part = 'set' and not exists (
  select from directory.election as e where e.unit_code = old.unit_code and e.vote_on = old.vote_on and e.cancelled_on is null
)
group by old.unit_code, old.vote_on;
