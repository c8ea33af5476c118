-- A way to another device may lead straight to one paper, of a started form or of what was sent.
alter table hand_over alter column draft_id drop not null;
alter table hand_over add column intake_id uuid;
alter table hand_over add column paper text;
alter table hand_over add foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade;
alter table hand_over add constraint hand_over_of_one check (num_nonnulls(draft_id, intake_id) = 1);
