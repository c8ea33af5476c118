-- A place that could not be emptied yet, as its disk was away, stays known; what lay there is sent on only once.
alter table "decision_file_place" add column "let_go" boolean not null default false;
