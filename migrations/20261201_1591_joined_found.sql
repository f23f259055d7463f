-- no transaction
create index concurrently if not exists appeal_joined_to on appeals.appeal (joined_to) where joined_to is not null;
comment on index appeals.appeal_joined_to is 'Which letters have joined a case?';
create index concurrently if not exists appeal_of_topic on appeals.appeal (category_code, unit_code, filed_at)
  where state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed') and shareable;
comment on index appeals.appeal_of_topic is 'What is open of a topic in a unit, for who writes about the same';
