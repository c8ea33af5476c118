-- A rule for who gets what may hand out by itself what is new, where a teamleider says so. Off until then.
alter table assignment_rule add column automatic boolean not null default false;
