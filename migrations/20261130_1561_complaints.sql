-- no transaction
create unique index concurrently if not exists appeal_complained on appeals.appeal (about_appeal_id)
  where about_appeal_id is not null and state not in ('returned', 'withdrawn');
comment on index appeals.appeal_complained is 'One complaint about a case, unless it was taken back or returned, and which';
