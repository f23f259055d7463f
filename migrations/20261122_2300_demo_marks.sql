-- The demo's finished survey says on its result that it is invented.
alter table surveys.survey add column demo boolean not null default false;
comment on column surveys.survey.demo is 'Invented for the demo';
