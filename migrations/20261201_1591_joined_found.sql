-- no transaction
create index concurrently if not exists appeal_joined_to on appeals.appeal (joined_to) where joined_to is not null;
comment on index appeals.appeal_joined_to is 'Which letters have joined a case?';
create index concurrently if not exists appeal_of_topic on appeals.appeal (unit_code, category_code, filed_at)
  where addressee = 'akim' and state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed');
comment on index appeals.appeal_of_topic is 'What is open of a topic before an akim, for who writes about the same';
