alter table appeals.category_edit add column began_from jsonb;
comment on column appeals.category_edit.began_from is 'What stood there in both languages when it was begun: whether somebody has changed it since is seen by it; null where nothing stood';
