-- An objection is work until somebody decided on it, or its resident took it back: dated by its last day (Awb art. 7:10), planned when it
-- comes in, one per message.
alter table intake_task drop constraint intake_task_kind_check;
alter table intake_task add constraint intake_task_kind_check
  check (kind in ('callBack', 'afterCare', 'secondOpinion', 'intervention', 'objection'));
alter table intake_task drop constraint intake_task_rule_check;
alter table intake_task add constraint intake_task_rule_check
  check (rule ~ '^(stopped|ended|(missed|objection):[0-9a-f-]{36})$');

-- Reports count no objections: what a colleague did with one stays out of what there is to count.
create or replace view report_marked as
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
  where t.done_at is not null and t.kind not in ('secondOpinion', 'objection') and t.outcome <> 'dropped'
  union all
  select r.tenant, 'taalhuis:asked', r.id, (r.asked_at at time zone 'Europe/Amsterdam')::date, i.gemeente
  from referral r join referral_partner p on p.tenant = r.tenant and p.id = r.partner_id and p.kind = 'taalhuis'
  join intake i on i.tenant = r.tenant and i.id = r.intake_id
  union all
  select r.tenant, 'taalhuis:' || r.outcome, r.id, (r.closed_at at time zone 'Europe/Amsterdam')::date, i.gemeente
  from referral r join intake i on i.tenant = r.tenant and i.id = r.intake_id
  where r.outcome in ('taalmeterLow', 'taalmeterEnough')
) happened group by 1, 2, 3, 4;
