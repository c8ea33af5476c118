-- The register of the consulent: households that were invited or saved a check, what was tried, what was advised, and what became of it.

create table register_household (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  reference text not null check (reference ~ '^RG-[0-9A-Z]{4}-[0-9A-Z]{2,4}$'),
  origin text not null check (origin in ('uitnodiging', 'check', 'screening')),
  intake_id uuid,
  gemeente text not null,
  state text not null,
  may_call boolean,
  shielded boolean not null default false,
  content bytea,
  version integer not null default 1 check (version > 0),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, reference),
  unique (tenant, intake_id),
  -- How to reach somebody stands here, or with the intake; nowhere else and never twice.
  constraint register_reach check ((content is null) = (intake_id is not null)),
  constraint register_state check (state in ('to_call', 'letter_sent', 'appointment', 'came', 'advised', 'closed')),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index register_household_recent on register_household (tenant, created_at desc, id);

create table register_life (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into register_life (from_state, to_state) values
  ('to_call', 'letter_sent'), ('to_call', 'appointment'), ('to_call', 'came'), ('to_call', 'closed'),
  ('letter_sent', 'to_call'), ('letter_sent', 'appointment'), ('letter_sent', 'came'), ('letter_sent', 'closed'),
  ('appointment', 'to_call'), ('appointment', 'came'), ('appointment', 'closed'),
  ('came', 'appointment'), ('came', 'advised'), ('came', 'closed'),
  ('advised', 'appointment'), ('advised', 'came'), ('advised', 'closed'),
  ('closed', 'to_call'), ('closed', 'appointment'), ('closed', 'came');

create table register_find (
  tenant text not null,
  household_id uuid not null,
  kind text not null check (kind in ('name', 'phone')),
  hash bytea not null,
  primary key (tenant, household_id, kind, hash),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade
);
create index register_find_hash on register_find (tenant, kind, hash);

create table register_access (
  tenant text not null,
  household_id uuid not null,
  staff_id uuid not null,
  primary key (tenant, household_id, staff_id),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);

create table register_event (
  tenant text not null,
  household_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz(3) not null,
  kind text not null check (kind in ('registered', 'called', 'letterSent', 'visitPlanned', 'came', 'didNotCome', 'checked', 'advised',
    'outcomeKnown', 'mayCall', 'mayNotCall', 'closed', 'noted', 'shielded', 'unshielded', 'accessGranted')),
  actor text not null,
  data jsonb not null default '{}',
  note bytea,
  primary key (tenant, household_id, seq),
  constraint register_call_result check (kind <> 'called'
    or (jsonb_typeof(data -> 'reached') = 'boolean' and jsonb_typeof(data -> 'result') = 'string')),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade
);

-- One check that was done together. The receipt is written with the advice; from then on nothing of it changes.
create table register_check (
  tenant text not null,
  id uuid not null,
  household_id uuid not null,
  content bytea not null,
  version integer not null default 1 check (version > 0),
  started_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  finished_at timestamptz(3),
  receipt jsonb,
  primary key (tenant, id),
  unique (tenant, household_id, id),
  check ((finished_at is null) = (receipt is null)),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade
);
create unique index register_one_open_check on register_check (tenant, household_id) where finished_at is null;

create table register_advice (
  tenant text not null,
  household_id uuid not null,
  scheme text not null check (scheme <> ''),
  advised_on date not null,
  verdict text check (verdict in ('yes', 'open', 'no')),
  check_id uuid,
  advised_by uuid,
  primary key (tenant, household_id, scheme, advised_on),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade,
  foreign key (tenant, household_id, check_id) references register_check (tenant, household_id, id),
  foreign key (tenant, advised_by) references staff (tenant, id)
);

-- Dated work: a call, a visit that is expected, or the question what became of one advised scheme.
create table register_task (
  tenant text not null,
  id uuid not null,
  household_id uuid not null,
  kind text not null check (kind in ('call', 'visit', 'outcome')),
  scheme text,
  due_on date not null,
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  created_at timestamptz(3) not null,
  done_at timestamptz(3),
  done_by uuid,
  outcome text,
  why text,
  primary key (tenant, id),
  check ((kind = 'outcome') = (scheme is not null)),
  check (starts_at is null or kind = 'visit'),
  check ((done_at is null) = (outcome is null)),
  constraint register_outcome check (outcome is null or outcome = 'dropped'
    or (kind = 'call' and outcome in ('reached', 'not_reached', 'letter'))
    or (kind = 'visit' and outcome in ('came', 'not_came'))
    or (kind = 'outcome' and outcome in ('requested', 'granted', 'refused', 'not_requested'))),
  constraint register_why check ((why is not null) = (outcome is not null and outcome in ('refused', 'not_requested'))),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade,
  foreign key (tenant, done_by) references staff (tenant, id)
);
create index register_task_due on register_task (tenant, due_on, id) where done_at is null;
create unique index register_task_once on register_task (tenant, household_id, kind, (coalesce(scheme, ''))) where done_at is null;
create index register_task_of on register_task (tenant, household_id);

create function register_keeps_its_life() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('to_call', 'came', 'advised', 'closed') then
      raise exception 'a household does not start as %', new.state using errcode = '23514', constraint = 'register_life';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from register_life l where l.from_state = old.state and l.to_state = new.state) then
    raise exception 'a household cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'register_life';
  end if;
  if new.origin <> old.origin or new.reference <> old.reference or new.created_at <> old.created_at or new.intake_id is distinct from old.intake_id then
    raise exception 'where a household came from never changes' using errcode = '23514', constraint = 'register_origin';
  end if;
  if new.may_call is not true and exists (select 1 from register_task t where t.tenant = new.tenant and t.household_id = new.id
    and t.done_at is null and (t.kind = 'outcome' or (t.kind = 'call' and new.may_call = false))) then
    raise exception 'who may not be called has no call to make' using errcode = '23514', constraint = 'register_consent';
  end if;
  return new;
end $$;
create trigger register_life before insert or update on register_household for each row execute function register_keeps_its_life();

-- Without the consent of the resident there is no task to call after three months, and after a no there is no call at all.
create function register_task_has_consent() returns trigger language plpgsql as $$
declare allowed boolean;
begin
  if new.done_at is not null or new.kind = 'visit' then return new; end if;
  select may_call into allowed from register_household h where h.tenant = new.tenant and h.id = new.household_id;
  if allowed = false or (new.kind = 'outcome' and allowed is not true) then
    raise exception 'who may not be called has no call to make' using errcode = '23514', constraint = 'register_consent';
  end if;
  return new;
end $$;
create trigger register_task_consent before insert or update on register_task for each row execute function register_task_has_consent();

-- What is done stays done. Only the key around sealed bytes may be renewed: the first 65 of them.
create function register_done_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was done in the register stays as it was' using errcode = '23514', constraint = 'append_only';
end $$;
create trigger register_task_stays before update on register_task for each row when (old.done_at is not null) execute function register_done_stays();
create trigger register_advice_stays before update on register_advice for each row execute function register_done_stays();
create trigger register_check_stays before update on register_check for each row
  when (old.finished_at is not null and (new.receipt <> old.receipt or new.finished_at is distinct from old.finished_at
    or substring(new.content from 66) <> substring(old.content from 66)))
  execute function register_done_stays();
create trigger register_event_stays before update on register_event for each row
  when ((new.at, new.kind, new.actor, new.data) is distinct from (old.at, old.kind, old.actor, old.data)
    or substring(new.note from 66) is distinct from substring(old.note from 66))
  execute function register_done_stays();

-- Events go with their household, and never alone.
create function register_event_goes_along() returns trigger language plpgsql as $$
begin
  if exists (select 1 from register_household h where h.tenant = old.tenant and h.id = old.household_id) then
    raise exception 'what was done in the register stays as it was' using errcode = '23514', constraint = 'append_only';
  end if;
  return old;
end $$;
create trigger register_event_goes before delete on register_event for each row execute function register_event_goes_along();

-- Called first, never a blind letter: a letter takes two calls that reached nobody.
create function register_no_blind_letter() returns trigger language plpgsql as $$
begin
  if (select count(*) from register_event e where e.tenant = new.tenant and e.household_id = new.household_id
    and e.kind = 'called' and e.data ->> 'reached' = 'false') < 2 then
    raise exception 'a letter before two calls' using errcode = '23514', constraint = 'register_called_first';
  end if;
  return new;
end $$;
create trigger register_called_first before insert on register_event for each row when (new.kind = 'letterSent') execute function register_no_blind_letter();

-- A household without its first event cannot be committed.
create function register_has_first_event() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from register_event e where e.tenant = new.tenant and e.household_id = new.id and e.seq = 1) then
    raise exception 'a household without its first event' using errcode = '23514', constraint = 'register_first_event';
  end if;
  return null;
end $$;
create constraint trigger register_first_event after insert on register_household deferrable initially deferred
  for each row execute function register_has_first_event();
