-- Which rule of the house planned a task; each plans once for what it is about. An intervention for who asked for help with money is noted
-- when it was done.
alter table intake_task add column rule text check (rule ~ '^(stopped|ended|missed:[0-9a-f-]{36})$');
alter table intake_task add constraint intake_task_of_the_house check (rule is null or asked_by is null);
create unique index intake_task_rule on intake_task (tenant, intake_id, rule) where rule is not null;

alter table intake_task drop constraint intake_task_kind_check;
alter table intake_task add constraint intake_task_kind_check
  check (kind in ('callBack', 'afterCare', 'secondOpinion', 'intervention'));
alter table intake_task add constraint intake_task_intervention check (kind <> 'intervention' or done_at is not null);
