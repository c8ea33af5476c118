-- What a colleague makes of an intake: green or red, category, place on the ladder. A new judgement replaces the old one, which stays, with
-- who and when. The reason stands sealed; no computer writes here.
create table intake_triage (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  part text not null,
  value text not null,
  content bytea not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  replaced_at timestamptz(3),
  primary key (tenant, id),
  constraint intake_triage_value check (case part
    when 'light' then value in ('green', 'red')
    when 'category' then value in ('A', 'B', 'C')
    when 'ladder' then value in ('1', '2', '3', '4', '5', '6')
    else false end),
  check (replaced_at >= set_at),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, set_by) references staff (tenant, id)
);
create unique index intake_triage_now on intake_triage (tenant, intake_id, part) where replaced_at is null;
create index intake_triage_of on intake_triage (tenant, intake_id, set_at);

create function intake_triage_stays() returns trigger language plpgsql as $$
begin
  if new.part <> old.part or new.value <> old.value or new.set_by <> old.set_by or new.set_at <> old.set_at
    or old.replaced_at is not null then
    raise exception 'a judgement never changes; it is replaced once' using errcode = '23514', constraint = 'intake_triage_stays';
  end if;
  return new;
end $$;
create trigger intake_triage_stays before update of part, value, set_by, set_at, replaced_at on intake_triage
  for each row execute function intake_triage_stays();
