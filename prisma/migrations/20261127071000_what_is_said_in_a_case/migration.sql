-- What resident and colleagues write to each other about an intake. What was said stays; only that it was read comes later.
create table case_message (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  at timestamptz(3) not null,
  kind text not null check (kind in ('message', 'objection', 'complaint', 'notice_of_default', 'correction')),
  -- Null: the resident wrote it.
  staff_id uuid,
  content bytea not null,
  read_at timestamptz(3),
  primary key (tenant, id),
  check (staff_id is null or kind = 'message'),
  check (read_at is null or read_at >= at),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);
create index case_message_of on case_message (tenant, intake_id, at);
create index case_message_unread on case_message (tenant, intake_id) where staff_id is null and read_at is null;

create function case_message_stays() returns trigger language plpgsql as $$
begin
  if new.at <> old.at or new.kind <> old.kind or new.intake_id <> old.intake_id
    or new.staff_id is distinct from old.staff_id or old.read_at is not null then
    raise exception 'what was said never changes; it is read once' using errcode = '23514', constraint = 'case_message_stays';
  end if;
  return new;
end $$;
create trigger case_message_stays before update of at, kind, intake_id, staff_id, read_at on case_message
  for each row execute function case_message_stays();
