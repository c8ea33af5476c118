-- Where a Werkplein turned the suggestion on: what the computer would have said of a category, kept beside what the colleague chose before
-- they saw it. `none`: the answers say too little. Null: no suggestion was made.
alter table intake_triage add column suggested text;
alter table intake_triage add constraint intake_triage_suggested
  check (suggested is null or (part = 'category' and suggested in ('A', 'B', 'C', 'none')));
create index intake_triage_suggestions on intake_triage (tenant, set_at) where suggested is not null;

create or replace function intake_triage_stays() returns trigger language plpgsql as $$
begin
  if new.part <> old.part or new.value <> old.value or new.set_by <> old.set_by or new.set_at <> old.set_at
    or new.suggested is distinct from old.suggested or old.replaced_at is not null then
    raise exception 'a judgement never changes; it is replaced once' using errcode = '23514', constraint = 'intake_triage_stays';
  end if;
  return new;
end $$;
drop trigger intake_triage_stays on intake_triage;
create trigger intake_triage_stays before update of part, value, set_by, set_at, suggested, replaced_at on intake_triage
  for each row execute function intake_triage_stays();
