-- The first day of a call to make and of after-care stand beside the intake, so that the list finds and counts them without reading the
-- work: null for whatever has none. Kept by the database itself, since many commands plan work, end it and take it along.
alter table intake add column call_by date, add column care_by date;

create function intake_keeps_work_days() returns trigger language plpgsql as $$
begin
  update intake i set call_by = d.call_by, care_by = d.care_by
  from (select distinct one.tenant, one.id from (values (old.tenant, old.intake_id), (new.tenant, new.intake_id)) as one(tenant, id)) o
    cross join lateral (select min(t.due_on) filter (where t.kind = 'callBack') as call_by,
        min(t.due_on) filter (where t.kind = 'afterCare') as care_by
      from intake_task t where t.tenant = o.tenant and t.intake_id = o.id and t.done_at is null) d
  where i.tenant = o.tenant and i.id = o.id and (i.call_by, i.care_by) is distinct from (d.call_by, d.care_by);
  return null;
end $$;
create trigger intake_work_days after insert or update of intake_id, kind, due_on, done_at or delete on intake_task
  for each row execute function intake_keeps_work_days();

update intake i set call_by = d.call_by, care_by = d.care_by
from (select tenant, intake_id, min(due_on) filter (where kind = 'callBack') as call_by, min(due_on) filter (where kind = 'afterCare') as care_by
  from intake_task where done_at is null group by tenant, intake_id) d
where i.tenant = d.tenant and i.id = d.intake_id and (d.call_by is not null or d.care_by is not null);
