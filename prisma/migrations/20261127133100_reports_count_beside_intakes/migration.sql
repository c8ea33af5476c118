-- What a report counts beside intakes: visits, the register of the consulent, after-care, the Taalhuis. One line says that it happened, on which day and
-- for which gemeente ('-': not known); it stays when what it is of is gone. A household counts once a quarter, on the first day.
create table report_mark (
  tenant text not null check (tenant <> ''),
  measure text not null,
  subject uuid not null,
  quarter date not null,
  day date not null,
  gemeente text not null check (gemeente <> ''),
  primary key (tenant, subject, measure, quarter),
  check (quarter = date_trunc('quarter', day)::date)
);
create index report_mark_day on report_mark (tenant, day);

-- What there is to count, as it stands now: each measure has its one definition here.
create view report_marked as
select tenant, measure, subject, date_trunc('quarter', day)::date as quarter, min(day) as day, min(gemeente) as gemeente from (
  select a.tenant, case a.status when 'no_show' then 'appointment:noShow' else 'appointment:came' end as measure, a.id as subject,
    left(a.starts_local, 10)::date as day, coalesce(i.gemeente, h.gemeente, '-') as gemeente
  from appointment a
  left join intake i on i.tenant = a.tenant and i.id = a.intake_id
  left join register_household h on h.tenant = a.tenant and h.id = a.household_id
  where a.status in ('arrived', 'done', 'no_show')
  union all
  select tenant, 'household:invited', id, (created_at at time zone 'Europe/Amsterdam')::date, gemeente
  from register_household where origin in ('uitnodiging', 'screening')
  union all
  select h.tenant, case e.kind when 'came' then 'household:came' else 'household:reached' end, h.id,
    (e.at at time zone 'Europe/Amsterdam')::date, h.gemeente
  from register_event e join register_household h on h.tenant = e.tenant and h.id = e.household_id
  where e.kind = 'came' or (e.kind = 'called' and e.data ->> 'reached' = 'true')
  union all
  select h.tenant, 'household:advised', h.id, a.advised_on, h.gemeente
  from register_advice a join register_household h on h.tenant = a.tenant and h.id = a.household_id
  union all
  select h.tenant, 'household:granted', h.id, (t.done_at at time zone 'Europe/Amsterdam')::date, h.gemeente
  from register_task t join register_household h on h.tenant = t.tenant and h.id = t.household_id where t.outcome = 'granted'
  union all
  select t.tenant, t.kind || ':' || t.outcome, t.id, (t.done_at at time zone 'Europe/Amsterdam')::date, i.gemeente
  from intake_task t join intake i on i.tenant = t.tenant and i.id = t.intake_id
  where t.done_at is not null and t.kind <> 'secondOpinion' and t.outcome <> 'dropped'
  union all
  select r.tenant, 'taalhuis:asked', r.id, (r.asked_at at time zone 'Europe/Amsterdam')::date, i.gemeente
  from referral r join referral_partner p on p.tenant = r.tenant and p.id = r.partner_id and p.kind = 'taalhuis'
  join intake i on i.tenant = r.tenant and i.id = r.intake_id
  union all
  select r.tenant, 'taalhuis:' || r.outcome, r.id, (r.closed_at at time zone 'Europe/Amsterdam')::date, i.gemeente
  from referral r join intake i on i.tenant = r.tenant and i.id = r.intake_id
  where r.outcome in ('taalmeterLow', 'taalmeterEnough')
) happened group by 1, 2, 3, 4;

-- The lines of one visit, household or task once more. Each stays with the gemeente for which it was counted: a file may be gone since.
create function report_marks_again(of_tenant text, of_subject uuid) returns void language sql as $$
  delete from report_mark m where m.tenant = of_tenant and m.subject = of_subject and not exists (
    select 1 from report_marked v where v.tenant = of_tenant and v.subject = of_subject
      and (v.measure, v.quarter, v.day) = (m.measure, m.quarter, m.day));
  insert into report_mark select tenant, measure, subject, quarter, day, gemeente from report_marked
    where tenant = of_tenant and subject = of_subject on conflict do nothing;
$$;

create function report_marks_row() returns trigger language plpgsql as $$
begin
  perform report_marks_again(new.tenant, new.id);
  return null;
end $$;
create function report_marks_household() returns trigger language plpgsql as $$
begin
  perform report_marks_again(new.tenant, new.household_id);
  return null;
end $$;
create trigger report_visit_new after insert on appointment for each row
  when (new.status in ('arrived', 'done', 'no_show')) execute function report_marks_row();
create trigger report_visit after update of status, starts_local on appointment for each row
  when (new.status in ('arrived', 'done', 'no_show') or old.status in ('arrived', 'done', 'no_show')) execute function report_marks_row();
create trigger report_invited after insert on register_household for each row
  when (new.origin in ('uitnodiging', 'screening')) execute function report_marks_row();
create trigger report_household after insert on register_event for each row
  when (new.kind in ('called', 'came')) execute function report_marks_household();
create trigger report_advised after insert on register_advice for each row execute function report_marks_household();
create trigger report_granted after update of outcome on register_task for each row
  when (new.outcome = 'granted') execute function report_marks_household();
create trigger report_task_new after insert on intake_task for each row
  when (new.done_at is not null) execute function report_marks_row();
create trigger report_task_done after update of done_at on intake_task for each row
  when (new.done_at is not null) execute function report_marks_row();
create trigger report_referred after insert on referral for each row execute function report_marks_row();
create trigger report_tested after update of outcome on referral for each row
  when (new.outcome is not null) execute function report_marks_row();

-- The totals of a day follow these lines too.
create function report_counts_mark() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into report_day as total values (old.tenant, old.day, old.measure, old.gemeente, '', '', '', '', false, -1)
    on conflict on constraint report_day_pkey do update set value = total.value + excluded.value;
    delete from report_day where tenant = old.tenant and value = 0;
  end if;
  if tg_op <> 'DELETE' then
    insert into report_day as total values (new.tenant, new.day, new.measure, new.gemeente, '', '', '', '', false, 1)
    on conflict on constraint report_day_pkey do update set value = total.value + excluded.value;
  end if;
  return null;
end $$;
create trigger report_counts_mark after insert or update or delete on report_mark for each row execute function report_counts_mark();

insert into report_mark select tenant, measure, subject, quarter, day, gemeente from report_marked;
-- What a hulpvraag is about is counted from now on.
insert into report_dirty select tenant, id from intake where kind = 'hulpvraag' on conflict do nothing;
