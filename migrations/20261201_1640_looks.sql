-- Every look at a name is kept, as an operator's look at a case is: its author sees how often, and when last.
alter table appeals.look add column at_name boolean not null default false;
comment on table appeals.look is 'Each time an operator opened a case, or somebody saw the name of its author';
comment on column appeals.look.at_name is 'The author''s name stood on the screen; else an operator opened the case';
