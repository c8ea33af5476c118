-- Dated work on an intake: call back, ask how it goes afterwards, or have a named colleague look. What is asked and what came of it stands
-- sealed; days do not. Nobody asked for it: a rule of the house did.
create table intake_task (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  kind text not null check (kind in ('callBack', 'afterCare', 'secondOpinion')),
  due_on date not null,
  assigned_to uuid,
  asked_by uuid,
  created_at timestamptz(3) not null,
  done_at timestamptz(3),
  done_by uuid,
  outcome text check (outcome ~ '^[a-zA-Z]{1,40}$'),
  content bytea not null,
  result bytea,
  primary key (tenant, id),
  check (kind <> 'secondOpinion' or assigned_to is not null),
  check ((done_at is null) = (done_by is null)),
  check ((done_at is null) = (outcome is null)),
  check (result is null or done_at is not null),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, assigned_to) references staff (tenant, id),
  foreign key (tenant, asked_by) references staff (tenant, id),
  foreign key (tenant, done_by) references staff (tenant, id)
);
create index intake_task_of on intake_task (tenant, intake_id, due_on);
create index intake_task_open on intake_task (tenant, kind, due_on, intake_id) where done_at is null;
create index intake_task_inbox on intake_task (tenant, assigned_to, due_on, intake_id) where done_at is null;

create function intake_task_stays() returns trigger language plpgsql as $$
begin
  if old.done_at is not null or new.kind <> old.kind then
    raise exception 'a task ends once, and stays what it was' using errcode = '23514', constraint = 'intake_task_stays';
  end if;
  return new;
end $$;
create trigger intake_task_stays before update of kind, intake_id, due_on, assigned_to, done_at, done_by, outcome on intake_task
  for each row execute function intake_task_stays();

-- The last day on which a colleague spoke the resident. Who lives on a toekenning of ours is spoken at least once a year; what an older
-- system decided is not in it, since we do not know whom that one spoke.
alter table intake add column spoken_on date;
create index intake_spoken on intake (tenant, (coalesce(spoken_on, melddatum)), id)
  where state = 'decided_toekenning' and joined_to is null and not imported;
