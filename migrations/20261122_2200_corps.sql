-- The corps of akims in figures counts women; registers do not always say it. No default: the table is not rewritten.
alter table directory.tenure add column sex text check (sex in ('female', 'male'));
comment on column directory.tenure.sex is 'female or male; null where the source does not say';
