-- Profiles stand with what else colleagues make of an intake: how each part was scored is sealed, with the note.
alter table intake_triage drop constraint intake_triage_value;
alter table intake_triage add constraint intake_triage_value check (case
  when part = 'light' then value in ('green', 'red')
  when part = 'category' then value in ('A', 'B', 'C')
  when part = 'ladder' then value in ('1', '2', '3', '4', '5', '6')
  when part in ('skills', 'motivation', 'areas') then value = 'scored'
  else false end);

-- The plan: steps with who takes them and by when. A step that ended stays as it is.
create table intake_step (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  who text not null check (who in ('resident', 'colleague', 'together', 'other')),
  due_on date not null,
  outcome text check (outcome in ('done', 'dropped')),
  ended_on date,
  content bytea not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  primary key (tenant, id),
  check ((ended_on is null) = (outcome is null)),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, set_by) references staff (tenant, id)
);
create index intake_step_of on intake_step (tenant, intake_id, due_on);

create function intake_step_stays() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'a step that ended never changes' using errcode = '23514', constraint = 'intake_step_stays';
  end if;
  return new;
end $$;
create trigger intake_step_stays before update of who, due_on, outcome, ended_on, set_by, set_at on intake_step
  for each row execute function intake_step_stays();
