-- no transaction
create index concurrently if not exists appeal_about on appeals.appeal (about_appeal_id) where about_appeal_id is not null;
comment on index appeals.appeal_about is 'All complaints about a case, taken back or not';
