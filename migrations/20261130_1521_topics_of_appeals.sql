-- no transaction
create index concurrently if not exists appeal_topics on appeals.appeal (filed_at) include (category_code, proposed_code);
comment on index appeals.appeal_topics is 'What was written about lately, and what the bot took it for';
