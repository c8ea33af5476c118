-- What stops the clock of an aanvraag (Awb art. 4:5 and 4:15), and what ends it. What was asked and written stands sealed; days do not.
create table intake_request (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  ground text not null check (ground in ('papers', 'agreed', 'delayByResident', 'forceMajeure')),
  asked_on date not null,
  until_on date not null,
  ended_on date,
  asked_by uuid not null,
  content bytea not null,
  created_at timestamptz(3) not null,
  primary key (tenant, id),
  check (until_on >= asked_on),
  check (ended_on is null or ended_on >= asked_on),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, asked_by) references staff (tenant, id)
);
create index intake_request_of on intake_request (tenant, intake_id, asked_on);
create index intake_request_open on intake_request (until_on) where ended_on is null;

create table intake_decision (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  kind text not null check (kind in ('toekenning', 'afwijzing', 'buiten_behandeling')),
  decided_on date not null,
  made_known_on date,
  channel text check (channel in ('portal', 'post', 'desk')),
  decided_by uuid not null,
  content bytea not null,
  created_at timestamptz(3) not null,
  primary key (tenant, intake_id),
  check ((made_known_on is null) = (channel is null)),
  check (made_known_on is null or made_known_on >= decided_on),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, decided_by) references staff (tenant, id)
);
create index intake_decision_day on intake_decision (tenant, decided_on);

-- A request and a decision stay what they were; only their end, and the day on which they were made known, come later.
create function intake_request_stays() returns trigger language plpgsql as $$
begin
  if new.asked_on <> old.asked_on or new.until_on <> old.until_on or old.ended_on is not null then
    raise exception 'a request for papers never changes; it ends once' using errcode = '23514', constraint = 'intake_request_stays';
  end if;
  return new;
end $$;
create trigger intake_request_stays before update of asked_on, until_on, ended_on on intake_request
  for each row execute function intake_request_stays();

create function intake_decision_stays() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind or new.decided_on <> old.decided_on or old.made_known_on is not null then
    raise exception 'a decision never changes; it is made known once' using errcode = '23514', constraint = 'intake_decision_stays';
  end if;
  return new;
end $$;
create trigger intake_decision_stays before update of kind, decided_on, made_known_on, channel on intake_decision
  for each row execute function intake_decision_stays();
