-- Who was answered in an older system does not wait for us.
create or replace function intake_starts_waiting() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not (new.imported and new.state not in ('stored', 'received')) then
      new.waiting_since := coalesce(new.waiting_since, new.received_at);
    end if;
  elsif new.completed_at is distinct from old.completed_at then
    new.waiting_since := coalesce(new.waiting_since, new.completed_at);
  end if;
  return new;
end $$;
update intake set waiting_since = null where imported and state not in ('stored', 'received');
