-- A figure that turned out to be unknown is taken back by a file; its row stays with the day, so that an older file does not bring it again.
alter table directory.passport_fact drop constraint passport_fact_check;
-- Not asked of the rows that are there: they were under a stricter one, and nobody has to wait for a look at each.
alter table directory.passport_fact add constraint passport_fact_value_check check (num_nonnulls(amount, choice) <= 1) not valid;
comment on constraint passport_fact_value_check on directory.passport_fact is 'An amount, one of several words, or neither: then it was taken back';
comment on column directory.passport_fact.amount is 'People, households, kilometres, or thousands of tenge, as the fact says; null where one of several is chosen, and where it was taken back';
comment on column directory.passport_fact.choice is 'Which of what the fact may be, as the file writes it: yes, no, central, well; null for what is counted, and where it was taken back';
