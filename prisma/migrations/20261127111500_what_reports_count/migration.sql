-- What a report counts of an intake, and the totals of each day. Nothing here says who somebody is; it stays when the file is gone.

-- Intakes whose line is older than they are. Whoever reads a report brings it up to date first.
create table report_dirty (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  primary key (tenant, intake_id)
);

create function report_marks_intake() returns trigger language plpgsql as $$
begin
  insert into report_dirty select distinct tenant, id from changed on conflict do nothing;
  return null;
end $$;
create function report_marks_of_intake() returns trigger language plpgsql as $$
begin
  insert into report_dirty select distinct tenant, intake_id from changed on conflict do nothing;
  return null;
end $$;
create trigger report_new after insert on intake referencing new table as changed for each statement execute function report_marks_intake();
create trigger report_changed after update on intake referencing new table as changed for each statement execute function report_marks_intake();
create trigger report_new after insert on intake_request referencing new table as changed for each statement execute function report_marks_of_intake();
create trigger report_changed after update on intake_request referencing new table as changed for each statement execute function report_marks_of_intake();
create trigger report_new after insert on intake_decision referencing new table as changed for each statement execute function report_marks_of_intake();
create trigger report_changed after update on intake_decision referencing new table as changed for each statement execute function report_marks_of_intake();

create table report_case (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  gemeente text not null,
  kind text not null,
  regeling text not null,
  channel text not null,
  language text not null,
  statushouder boolean not null,
  received_on date not null,
  ended_on date,
  outcome text,
  reason text not null,
  -- Days from receipt to decision without those on which the term stood still; null unless it was decided on.
  net_days integer,
  within_28 boolean not null,
  within_42 boolean not null,
  within_56 boolean not null,
  within_term boolean not null,
  primary key (tenant, intake_id),
  check ((ended_on is null) = (outcome is null)),
  check (net_days is null or ended_on is not null)
);
create index report_case_open on report_case (tenant, gemeente, received_on) where ended_on is null;

create table report_day (
  tenant text not null check (tenant <> ''),
  day date not null,
  measure text not null,
  gemeente text not null,
  kind text not null,
  regeling text not null,
  channel text not null,
  language text not null,
  statushouder boolean not null,
  value bigint not null,
  primary key (tenant, day, measure, gemeente, kind, regeling, channel, language, statushouder)
);

-- What one line counts for, and on which day.
create function report_measures(line report_case) returns table (day date, measure text, value bigint) language sql immutable as $$
  select line.received_on, 'received', 1::bigint
  union all select line.ended_on, 'ended:' || line.outcome, 1 where line.ended_on is not null
  union all select line.ended_on, 'why:' || line.reason, 1 where line.ended_on is not null and line.reason <> ''
  union all select line.ended_on, 'handled', 1 where line.net_days is not null
  union all select line.ended_on, 'netDays', line.net_days where line.net_days is not null
  union all select line.ended_on, 'within28', 1 where line.net_days is not null and line.within_28
  union all select line.ended_on, 'within42', 1 where line.net_days is not null and line.within_42
  union all select line.ended_on, 'within56', 1 where line.net_days is not null and line.within_56
  union all select line.ended_on, 'withinTerm', 1 where line.net_days is not null and line.within_term
$$;

-- The totals follow their lines in the same statement: taken off as they were, put on as they are.
create function report_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into report_day as total
      select c.tenant, m.day, m.measure, c.gemeente, c.kind, c.regeling, c.channel, c.language, c.statushouder, sum(m.value)
      from after_lines c, report_measures(c::report_case) m group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    on conflict on constraint report_day_pkey do update set value = total.value + excluded.value;
  elsif tg_op = 'DELETE' then
    insert into report_day as total
      select c.tenant, m.day, m.measure, c.gemeente, c.kind, c.regeling, c.channel, c.language, c.statushouder, -sum(m.value)
      from before_lines c, report_measures(c::report_case) m group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    on conflict on constraint report_day_pkey do update set value = total.value + excluded.value;
  else
    insert into report_day as total
      select tenant, day, measure, gemeente, kind, regeling, channel, language, statushouder, sum(value) from (
        select c.tenant, m.day, m.measure, c.gemeente, c.kind, c.regeling, c.channel, c.language, c.statushouder, -m.value as value
        from before_lines c, report_measures(c::report_case) m
        union all
        select c.tenant, m.day, m.measure, c.gemeente, c.kind, c.regeling, c.channel, c.language, c.statushouder, m.value
        from after_lines c, report_measures(c::report_case) m
      ) moved group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(value) <> 0
    on conflict on constraint report_day_pkey do update set value = total.value + excluded.value;
  end if;
  delete from report_day where value = 0;
  return null;
end $$;
create trigger report_counts_new after insert on report_case referencing new table as after_lines for each statement execute function report_counts();
create trigger report_counts_changed after update on report_case referencing old table as before_lines new table as after_lines
  for each statement execute function report_counts();
create trigger report_counts_gone after delete on report_case referencing old table as before_lines for each statement execute function report_counts();
create index report_day_nothing on report_day (tenant) where value = 0;

-- What is there already is counted when the first report is read.
insert into report_dirty select tenant, id from intake;
