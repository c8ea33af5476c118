-- The second clock of the queue: since when the resident has waited for an answer. It starts whenever the resident sends something,
-- and stops when a colleague has been in touch. The legal clock runs on, whatever is said here.
alter table intake add column waiting_since timestamptz(3);
update intake set waiting_since = received_at where state in ('stored', 'received') and joined_to is null;

create function intake_starts_waiting() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.waiting_since := coalesce(new.waiting_since, new.received_at);
  elsif new.completed_at is distinct from old.completed_at then
    new.waiting_since := coalesce(new.waiting_since, new.completed_at);
  end if;
  return new;
end $$;
create trigger intake_waits before insert or update on intake for each row execute function intake_starts_waiting();

-- One index per order in which the list can be read; the page goes on from the last row.
create index intake_by_urgency on intake (tenant, (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id) where joined_to is null;
create index intake_by_melddatum on intake (tenant, melddatum, received_at, id) where joined_to is null;
create index intake_by_waiting on intake (tenant, (coalesce(waiting_since, 'infinity'::timestamptz)), id) where joined_to is null;
create index intake_joined on intake (tenant, joined_to) where joined_to is not null;
