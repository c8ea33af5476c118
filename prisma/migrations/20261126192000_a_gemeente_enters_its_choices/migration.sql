-- What a gemeente chose for a scheme: one colleague proposes, another approves. Nothing of it is ever changed or removed, so that
-- every verdict can be worked out again as it was.
create table local_choice (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  gemeente text not null,
  scheme text not null,
  offered boolean not null,
  percentage integer not null check (percentage between 0 and 400),
  with_vakantietoeslag boolean not null,
  with_kostendelers boolean not null,
  with_vermogenstoets boolean not null,
  reference_months integer check (reference_months between 0 and 240),
  amounts jsonb not null default '{}' check (jsonb_typeof(amounts) = 'object'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source_link text not null check (source_link <> ''),
  remark text not null default '',
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
  proposer uuid not null,
  proposed_at timestamptz(3) not null,
  decider uuid,
  decided_at timestamptz(3),
  reason text not null default '',
  revision integer check (revision > 0),
  primary key (tenant, id),
  foreign key (tenant, proposer) references staff (tenant, id),
  foreign key (tenant, decider) references staff (tenant, id),
  check ((decider is null) = (decided_at is null)),
  constraint local_choice_decided check ((state = 'proposed') = (decided_at is null)),
  constraint local_choice_two_people check (case state
    when 'approved' then decider <> proposer when 'refused' then decider <> proposer when 'withdrawn' then decider = proposer else true end),
  constraint local_choice_refused_with_reason check (state <> 'refused' or reason <> ''),
  constraint local_choice_counted check ((state = 'approved') = (revision is not null)),
  -- Approvals of a gemeente are counted from 1. The last number names all that was ever approved, and of two from one day the later holds.
  constraint local_choice_revision unique (tenant, gemeente, revision)
);
create unique index local_choice_one_proposal on local_choice (tenant, gemeente, scheme, valid_from) where state = 'proposed';
create index local_choice_of on local_choice (tenant, gemeente, scheme, proposed_at desc);

create function local_choice_keeps_its_life() returns trigger language plpgsql as $$
declare
  decision text[] := array['state', 'decider', 'decided_at', 'reason', 'revision'];
begin
  if tg_op = 'DELETE' then
    raise exception 'choices are never removed' using errcode = '23514', constraint = 'local_choice_stays';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' then
      raise exception 'a choice starts as a proposal' using errcode = '23514', constraint = 'local_choice_life';
    end if;
    return new;
  end if;
  if old.state <> 'proposed' then
    raise exception 'a choice that was % never changes', old.state using errcode = '23514', constraint = 'local_choice_life';
  end if;
  if (to_jsonb(new) - decision) <> (to_jsonb(old) - decision) then
    raise exception 'what was proposed never changes' using errcode = '23514', constraint = 'local_choice_stays';
  end if;
  if new.revision is distinct from (select coalesce(max(c.revision), 0) + 1 from local_choice c
      where c.tenant = new.tenant and c.gemeente = new.gemeente) and new.state = 'approved' then
    raise exception 'approvals are counted without gaps' using errcode = '23514', constraint = 'local_choice_counted';
  end if;
  return new;
end $$;
create trigger local_choice_life before insert or update or delete on local_choice for each row execute function local_choice_keeps_its_life();
create trigger local_choice_not_emptied before truncate on local_choice for each statement execute function append_only();
