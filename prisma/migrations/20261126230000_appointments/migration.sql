-- Appointments: who can be met where and when, and who has which time. Two people on one colleague, more people than places and one
-- booking twice are impossible here, whatever the code above it does.

create extension if not exists btree_gist;

-- What a Werkplein offers. Its texts stand in the locales, by code.
create table appointment_service (
  tenant text not null check (tenant <> ''),
  code text not null check (code <> ''),
  mode text not null check (mode in ('onsite', 'phone', 'video', 'home')),
  kind text not null check (kind in ('individual', 'group', 'walkIn')),
  audience text not null check (audience in ('public', 'intern')),
  duration_min integer not null check (duration_min between 5 and 480),
  grid_min integer not null check (grid_min between 5 and 480),
  turnaround_min integer not null check (turnaround_min between 0 and 240),
  min_notice_min integer not null check (min_notice_min >= 0),
  max_days_ahead integer not null check (max_days_ahead between 1 and 366),
  change_until_min integer not null check (change_until_min >= 0),
  max_open_per_person integer not null check (max_open_per_person > 0),
  needs_login boolean not null default false,
  needs_room boolean not null default false,
  interpreter text not null check (interpreter in ('none', 'optional', 'required')),
  helper_takes_seat boolean not null default false,
  bring text[] not null default '{}',
  active boolean not null default true,
  version integer not null default 1 check (version > 0),
  primary key (tenant, code)
);

create table appointment_service_location (
  tenant text not null,
  service text not null,
  location text not null check (location <> ''),
  primary key (tenant, service, location),
  foreign key (tenant, service) references appointment_service (tenant, code)
);

create table appointment_resource (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  kind text not null check (kind in ('staff', 'room', 'desk', 'interpreter')),
  name text not null check (name <> ''),
  staff_id uuid,
  languages text[] not null default '{}',
  services text[] not null default '{}',
  -- Null: travels between the locations.
  location text,
  active boolean not null default true,
  version integer not null default 1 check (version > 0),
  primary key (tenant, id),
  unique (tenant, staff_id),
  check (staff_id is null or kind = 'staff'),
  check (kind not in ('room', 'desk') or location is not null),
  foreign key (tenant, staff_id) references staff (tenant, id)
);

-- Wall time of Europe/Amsterdam: hours of a location, or of one service there (no resource), or of one resource.
create table appointment_rule (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  resource_id uuid,
  location text,
  service text,
  kind text not null check (kind in ('open', 'break')),
  weekday integer not null check (weekday between 1 and 7),
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' and ends > starts),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  every_n_weeks integer not null default 1 check (every_n_weeks between 1 and 26),
  anchor date check (extract(isodow from anchor) = 1),
  week_of_month integer check (week_of_month in (1, 2, 3, 4, 5, -1)),
  capacity_public integer check (capacity_public >= 0),
  capacity_intern integer check (capacity_intern >= 0),
  primary key (tenant, id),
  check (resource_id is not null or location is not null),
  check (every_n_weeks = 1 or anchor is not null),
  foreign key (tenant, resource_id) references appointment_resource (tenant, id) on delete cascade
);
create index appointment_rule_resource on appointment_rule (tenant, resource_id);
create index appointment_rule_location on appointment_rule (tenant, location);

create table appointment_exception (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  scope text not null check (scope in ('everywhere', 'location', 'resource', 'service')),
  scope_id text check ((scope = 'everywhere') = (scope_id is null)),
  day date not null,
  starts text check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text check (ends ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' and ends > starts),
  effect text not null check (effect in ('closed', 'open')),
  -- The end of the key of the text that residents see: `appointments:closed.<reason>`.
  reason text not null check (reason <> ''),
  source text not null check (source in ('manual', 'holiday')),
  primary key (tenant, id),
  check ((starts is null) = (ends is null)),
  check (effect = 'closed' or starts is not null)
);
create index appointment_exception_day on appointment_exception (tenant, day);

-- A year whose holidays a colleague looked at and confirmed.
create table appointment_holiday_year (
  tenant text not null check (tenant <> ''),
  year integer not null,
  confirmed_at timestamptz(3) not null,
  confirmed_by uuid not null,
  primary key (tenant, year)
);

create table group_session (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  series_id uuid,
  service text not null,
  location text not null,
  language text not null,
  interpreter_language text,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > starts_at),
  starts_local text not null,
  capacity integer not null check (capacity > 0),
  taken integer not null default 0,
  meeting_point text not null default '',
  status text not null default 'planned' check (status in ('planned', 'cancelled', 'done')),
  version integer not null default 1 check (version > 0),
  primary key (tenant, id),
  -- More people than places never.
  constraint group_session_places check (taken between 0 and capacity),
  foreign key (tenant, service) references appointment_service (tenant, code)
);
create index group_session_when on group_session (tenant, starts_at);

create table appointment (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  reference text not null check (reference ~ '^AF-[0-9A-Z]{4}-[0-9A-Z]{2,4}$'),
  status text not null,
  service text not null,
  location text not null,
  mode text not null check (mode in ('onsite', 'phone', 'video', 'home')),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > starts_at),
  -- What was promised: `YYYY-MM-DDTHH:MM` in Europe/Amsterdam.
  starts_local text not null check (starts_local ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  session_id uuid,
  seats integer not null default 1 check (seats between 1 and 10),
  language text not null,
  interpreter_language text,
  interpreter text not null default 'none' check (interpreter in ('none', 'booked', 'phone', 'own')),
  channel text not null check (channel in ('web', 'phone', 'desk', 'invitation', 'waitlist')),
  hold_expires_at timestamptz(3),
  hold_renewals integer not null default 0,
  -- Keyed hash of who asks (a browser, a code, a phone number): one open hold, and not too many appointments.
  person_hash bytea not null,
  idempotency_key uuid not null,
  -- Opens the page to change and cancel; null while it is a hold.
  token_hash bytea,
  -- All rows of one appointment, however often it was moved. Never a date or a number.
  lineage uuid not null,
  ical_sequence integer not null default 0 check (ical_sequence >= 0),
  rescheduled_from uuid,
  intake_id uuid,
  household_id uuid,
  -- Sealed JSON: name, phone, mail, helper, and why an extra place was made.
  content bytea,
  extra_place boolean not null default false,
  identity_checked_at timestamptz(3),
  partner_came boolean,
  version integer not null default 1 check (version > 0),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  primary key (tenant, id),
  unique (tenant, reference),
  -- A double click, a reload or a lost answer books once.
  unique (tenant, idempotency_key),
  unique (tenant, token_hash),
  constraint appointment_status check (status in
    ('hold', 'confirmed', 'arrived', 'done', 'no_show', 'expired', 'cancelled_by_resident', 'cancelled_by_staff', 'rescheduled')),
  constraint appointment_hold check ((status = 'hold') = (hold_expires_at is not null)),
  foreign key (tenant, service) references appointment_service (tenant, code),
  foreign key (tenant, session_id) references group_session (tenant, id),
  foreign key (tenant, rescheduled_from) references appointment (tenant, id) on delete set null (rescheduled_from),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete set null (intake_id),
  foreign key (tenant, household_id) references register_household (tenant, id) on delete set null (household_id)
);
create index appointment_when on appointment (tenant, location, starts_at);
create index appointment_person on appointment (tenant, person_hash);
create index appointment_intake on appointment (tenant, intake_id);
create index appointment_holds on appointment (tenant, hold_expires_at) where status = 'hold';

create table appointment_life (
  from_status text not null,
  to_status text not null,
  primary key (from_status, to_status)
);
insert into appointment_life (from_status, to_status) values
  ('hold', 'confirmed'), ('hold', 'expired'),
  ('confirmed', 'arrived'), ('confirmed', 'done'), ('confirmed', 'no_show'),
  ('confirmed', 'cancelled_by_resident'), ('confirmed', 'cancelled_by_staff'), ('confirmed', 'rescheduled'),
  ('arrived', 'done'), ('arrived', 'confirmed'), ('no_show', 'confirmed'), ('no_show', 'arrived');

create function appointment_keeps_its_life() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('hold', 'confirmed', 'arrived') then
      raise exception 'an appointment does not start as %', new.status using errcode = '23514', constraint = 'appointment_life';
    end if;
    return new;
  end if;
  if new.status <> old.status and not exists (
    select 1 from appointment_life l where l.from_status = old.status and l.to_status = new.status) then
    raise exception 'an appointment cannot go from % to %', old.status, new.status using errcode = '23514', constraint = 'appointment_life';
  end if;
  if new.lineage <> old.lineage or new.reference <> old.reference then
    raise exception 'an appointment stays who it is' using errcode = '23514', constraint = 'appointment_life';
  end if;
  return new;
end $$;
create trigger appointment_life before insert or update on appointment for each row execute function appointment_keeps_its_life();

-- A row stands here only while an appointment or a session claims the resource. One appointment that moves may claim its old and new time at once.
create table appointment_allocation (
  tenant text not null,
  id uuid not null,
  resource_id uuid not null,
  appointment_id uuid,
  session_id uuid,
  lineage uuid not null,
  busy_from timestamptz(3) not null,
  busy_to timestamptz(3) not null check (busy_to > busy_from),
  primary key (tenant, id),
  check (num_nonnulls(appointment_id, session_id) = 1),
  foreign key (tenant, resource_id) references appointment_resource (tenant, id),
  foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade,
  foreign key (tenant, session_id) references group_session (tenant, id) on delete cascade,
  -- Nobody and nothing is booked twice.
  constraint appointment_allocation_once exclude using gist (tenant with =, resource_id with =,
    tstzrange(busy_from, busy_to) with &&, lineage with <>)
);
create index appointment_allocation_appointment on appointment_allocation (tenant, appointment_id);
create index appointment_allocation_session on appointment_allocation (tenant, session_id);

create table appointment_find (
  tenant text not null,
  appointment_id uuid not null,
  kind text not null check (kind in ('name', 'phone')),
  hash bytea not null,
  primary key (tenant, appointment_id, kind, hash),
  foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade
);
create index appointment_find_hash on appointment_find (tenant, kind, hash);

-- What happened, in order. Only grows; it goes with its appointment.
create table appointment_event (
  tenant text not null,
  appointment_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz(3) not null,
  kind text not null check (kind <> ''),
  actor text not null,
  data jsonb not null default '{}',
  note bytea,
  primary key (tenant, appointment_id, seq),
  foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade
);
create function appointment_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what happened with an appointment is never changed' using errcode = '23514';
end $$;
create trigger appointment_event_stays before update on appointment_event for each row execute function appointment_event_stays();

create table appointment_reminder (
  tenant text not null,
  appointment_id uuid not null,
  kind text not null check (kind in ('threeDays', 'oneDay')),
  due_at timestamptz(3) not null,
  done_at timestamptz(3),
  outcome text check (outcome in ('sent', 'skipped')),
  primary key (tenant, appointment_id, kind),
  check ((done_at is null) = (outcome is null)),
  foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade
);

create table appointment_invitation (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  list_id uuid,
  token_hash bytea not null,
  service text not null,
  location text,
  language text not null,
  interpreter_language text,
  intake_id uuid,
  household_id uuid,
  -- Sealed JSON: name, phone, mail.
  content bytea not null,
  created_by uuid not null,
  created_at timestamptz(3) not null,
  valid_until timestamptz(3) not null,
  appointment_id uuid,
  used_at timestamptz(3),
  primary key (tenant, id),
  unique (tenant, token_hash),
  check ((appointment_id is null) = (used_at is null)),
  foreign key (tenant, service) references appointment_service (tenant, code),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, household_id) references register_household (tenant, id) on delete cascade
);

-- Who waits for an earlier time, the longest first.
create table waitlist_entry (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  reference text not null check (reference ~ '^WL-[0-9A-Z]{4}-[0-9A-Z]{2,4}$'),
  token_hash bytea not null,
  service text not null,
  -- Null: every gemeentehuis will do.
  location text,
  language text not null,
  interpreter_language text,
  -- How long beforehand they must know.
  notice_min integer not null check (notice_min >= 0),
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'accepted', 'withdrawn', 'expired')),
  -- The appointment that they have, and give back when an earlier one is taken.
  appointment_id uuid,
  offered_id uuid,
  offered_until timestamptz(3),
  intake_id uuid,
  -- Sealed JSON: name, phone, mail.
  content bytea not null,
  version integer not null default 1 check (version > 0),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, reference),
  unique (tenant, token_hash),
  check ((status = 'offered') = (offered_until is not null)),
  foreign key (tenant, service) references appointment_service (tenant, code),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index waitlist_entry_waiting on waitlist_entry (tenant, service, created_at) where status = 'waiting';

-- Which freed time was offered to whom: nobody is asked twice for one time.
create table waitlist_offer (
  tenant text not null,
  entry_id uuid not null,
  starts_at timestamptz(3) not null,
  location text not null,
  offered_at timestamptz(3) not null,
  answer text check (answer in ('accepted', 'declined', 'silent')),
  primary key (tenant, entry_id, starts_at, location),
  foreign key (tenant, entry_id) references waitlist_entry (tenant, id) on delete cascade
);

create table callback_request (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  reference text not null check (reference ~ '^TB-[0-9A-Z]{4}-[0-9A-Z]{2,4}$'),
  idempotency_key uuid not null,
  gemeente text,
  language text not null,
  part_of_day text not null check (part_of_day in ('morning', 'afternoon', 'any')),
  due_on date not null,
  status text not null default 'open' check (status in ('open', 'reached', 'given_up', 'closed')),
  intake_id uuid,
  -- Sealed JSON: name, phone, what it is about.
  content bytea not null,
  attempts integer not null default 0,
  version integer not null default 1 check (version > 0),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, reference),
  unique (tenant, idempotency_key),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index callback_request_open on callback_request (tenant, due_on) where status = 'open';

create table callback_attempt (
  tenant text not null,
  callback_id uuid not null,
  n integer not null check (n > 0),
  at timestamptz(3) not null,
  staff_id uuid not null,
  result text not null check (result in ('reached', 'noAnswer', 'wrongNumber')),
  primary key (tenant, callback_id, n),
  foreign key (tenant, callback_id) references callback_request (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);

-- Work that comes of what failed: call who did not come, whom no message reaches, whose interpreter cancelled, whose day was closed.
create table appointment_task (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  kind text not null check (kind in ('noShow', 'messageFailed', 'rebookInterpreter', 'closed', 'offerByPhone')),
  appointment_id uuid,
  entry_id uuid,
  due_on date not null,
  created_at timestamptz(3) not null,
  done_at timestamptz(3),
  done_by uuid,
  primary key (tenant, id),
  check (num_nonnulls(appointment_id, entry_id) = 1),
  foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade,
  foreign key (tenant, entry_id) references waitlist_entry (tenant, id) on delete cascade,
  foreign key (tenant, done_by) references staff (tenant, id)
);
create unique index appointment_task_once on appointment_task (tenant, kind, coalesce(appointment_id, entry_id)) where done_at is null;
