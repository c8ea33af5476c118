-- The first tables: drafts, intakes, staff, messages, audit. Every key starts with the tenant, so that tables can be distributed.

create table draft (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  form text not null,
  code_hash bytea not null,
  content bytea not null,
  version integer not null default 1 check (version > 0),
  intake_id uuid,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > created_at),
  submitted_at timestamptz(3),
  primary key (tenant, id),
  unique (tenant, code_hash)
);
create index draft_expiry on draft (expires_at);

create table draft_find (
  tenant text not null,
  draft_id uuid not null,
  kind text not null check (kind in ('name', 'birthDate', 'phone', 'email', 'bsn')),
  hash bytea not null,
  primary key (tenant, draft_id, kind, hash),
  foreign key (tenant, draft_id) references draft (tenant, id) on delete cascade
);
create index draft_find_hash on draft_find (tenant, kind, hash);

create table intake (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  reference text not null check (reference ~ '^[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2,4}$'),
  kind text not null check (kind in ('melding', 'aanvraag', 'voorzieningencheck', 'hulpvraag')),
  form text not null,
  form_version integer not null check (form_version > 0),
  state text not null,
  gemeente text not null,
  language text not null,
  channel text not null check (channel in ('web', 'phone', 'desk', 'paper', 'mail')),
  urgency text not null default 'normal' check (urgency in ('crisis', 'soon', 'normal')),
  routes text[] not null default '{}',
  received_at timestamptz(3) not null,
  melddatum date not null,
  completed_at timestamptz(3),
  to_confirm boolean not null default false,
  assignee uuid,
  assigned_at timestamptz(3),
  shielded boolean not null default false,
  joined_to uuid,
  version integer not null default 1 check (version > 0),
  code_hash bytea not null,
  content bytea not null,
  receipt bytea not null,
  answers_hash bytea not null,
  idempotency_key bytea not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, reference),
  unique (tenant, idempotency_key),
  check ((assignee is null) = (assigned_at is null)),
  check (joined_to is null or joined_to <> id),
  check (melddatum <= (received_at at time zone 'Europe/Amsterdam')::date),
  foreign key (tenant, joined_to) references intake (tenant, id),
  constraint intake_state check (
    (kind = 'melding' and state in ('stored', 'in_progress', 'followed_by_aanvraag', 'helped_otherwise', 'niet_tot_aanvraag', 'withdrawn', 'referred'))
    or (kind = 'aanvraag' and state in ('received', 'in_progress', 'asked_to_complete', 'decided_toekenning', 'decided_afwijzing', 'decided_buiten_behandeling', 'withdrawn', 'referred'))
    or (kind in ('voorzieningencheck', 'hulpvraag') and state in ('received', 'in_progress', 'closed', 'withdrawn', 'referred')))
);
create index intake_queue on intake (tenant, state, received_at, id);
create index intake_unassigned on intake (tenant, (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id)
  where assignee is null and joined_to is null and state in ('stored', 'received');
create index intake_assignee on intake (tenant, assignee, received_at) where assignee is not null;
create index intake_gemeente on intake (tenant, gemeente, received_at, id);

-- The life of an intake: which state may follow which. A state that life does not allow is refused here, whoever asks.
create table intake_life (
  kind text not null,
  from_state text not null,
  to_state text not null,
  primary key (kind, from_state, to_state)
);
insert into intake_life (kind, from_state, to_state) values
  ('melding', 'stored', 'in_progress'), ('melding', 'in_progress', 'stored'),
  ('melding', 'stored', 'withdrawn'), ('melding', 'in_progress', 'withdrawn'),
  ('melding', 'stored', 'referred'), ('melding', 'in_progress', 'referred'),
  ('melding', 'stored', 'followed_by_aanvraag'), ('melding', 'in_progress', 'followed_by_aanvraag'),
  ('melding', 'in_progress', 'helped_otherwise'), ('melding', 'in_progress', 'niet_tot_aanvraag'),
  ('aanvraag', 'received', 'in_progress'), ('aanvraag', 'in_progress', 'received'),
  ('aanvraag', 'in_progress', 'asked_to_complete'), ('aanvraag', 'asked_to_complete', 'in_progress'),
  ('aanvraag', 'in_progress', 'decided_toekenning'), ('aanvraag', 'in_progress', 'decided_afwijzing'),
  ('aanvraag', 'in_progress', 'decided_buiten_behandeling'), ('aanvraag', 'asked_to_complete', 'decided_buiten_behandeling'),
  ('aanvraag', 'received', 'withdrawn'), ('aanvraag', 'in_progress', 'withdrawn'), ('aanvraag', 'asked_to_complete', 'withdrawn'),
  ('aanvraag', 'received', 'referred'), ('aanvraag', 'in_progress', 'referred'),
  ('voorzieningencheck', 'received', 'in_progress'), ('voorzieningencheck', 'in_progress', 'received'), ('voorzieningencheck', 'in_progress', 'closed'),
  ('voorzieningencheck', 'received', 'withdrawn'), ('voorzieningencheck', 'in_progress', 'withdrawn'), ('voorzieningencheck', 'in_progress', 'referred'),
  ('hulpvraag', 'received', 'in_progress'), ('hulpvraag', 'in_progress', 'received'), ('hulpvraag', 'in_progress', 'closed'),
  ('hulpvraag', 'received', 'withdrawn'), ('hulpvraag', 'in_progress', 'withdrawn'), ('hulpvraag', 'in_progress', 'referred');

create function intake_keeps_its_life() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('stored', 'received') then
      raise exception 'an intake starts as stored or received, not as %', new.state using errcode = '23514', constraint = 'intake_life';
    end if;
    return new;
  end if;
  if new.state <> old.state and not exists (
    select 1 from intake_life l where l.kind = new.kind and l.from_state = old.state and l.to_state = new.state) then
    raise exception '% cannot go from % to %', new.kind, old.state, new.state using errcode = '23514', constraint = 'intake_life';
  end if;
  if new.melddatum > old.melddatum then
    raise exception 'the melddatum of an intake never moves forward' using errcode = '23514', constraint = 'intake_melddatum';
  end if;
  if new.received_at <> old.received_at or new.receipt <> old.receipt or new.reference <> old.reference or new.kind <> old.kind then
    raise exception 'what a receipt says never changes' using errcode = '23514', constraint = 'intake_receipt';
  end if;
  return new;
end $$;
create trigger intake_life before insert or update on intake for each row execute function intake_keeps_its_life();

create table intake_find (
  tenant text not null,
  intake_id uuid not null,
  kind text not null check (kind in ('name', 'birthDate', 'phone', 'email', 'bsn')),
  hash bytea not null,
  primary key (tenant, intake_id, kind, hash),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index intake_find_hash on intake_find (tenant, kind, hash);

create table intake_event (
  tenant text not null,
  intake_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz(3) not null,
  kind text not null,
  actor text not null,
  data jsonb not null default '{}',
  primary key (tenant, intake_id, seq),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);

-- An intake without its first event (the receipt) cannot be committed.
create function intake_has_receipt_event() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from intake_event e where e.tenant = new.tenant and e.intake_id = new.id and e.seq = 1) then
    raise exception 'an intake without a receipt event' using errcode = '23514', constraint = 'intake_receipt_event';
  end if;
  return null;
end $$;
create constraint trigger intake_receipt_event after insert on intake deferrable initially deferred
  for each row execute function intake_has_receipt_event();

create table intake_note (
  tenant text not null,
  id uuid not null,
  intake_id uuid not null,
  author uuid not null,
  at timestamptz(3) not null,
  content bytea not null,
  primary key (tenant, id),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index intake_note_of on intake_note (tenant, intake_id, at);

create table confirmation (
  tenant text not null,
  id uuid not null,
  intake_id uuid not null,
  code_hash bytea not null,
  expires_at timestamptz(3) not null,
  attempts integer not null default 0 check (attempts between 0 and 10),
  used_at timestamptz(3),
  primary key (tenant, id),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create index confirmation_of on confirmation (tenant, intake_id);

create table hand_over (
  tenant text not null,
  token_hash bytea not null,
  draft_id uuid not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (tenant, token_hash),
  foreign key (tenant, draft_id) references draft (tenant, id) on delete cascade
);

create table staff (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  roles text[] not null check (roles <@ array['intake', 'consulent', 'klantmanager', 'teamleider', 'beheerder', 'auditor']),
  gemeenten text[] not null default '{}',
  active boolean not null default true,
  created_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, issuer, subject)
);
alter table intake add foreign key (tenant, assignee) references staff (tenant, id);
alter table intake_note add foreign key (tenant, author) references staff (tenant, id);

create table intake_access (
  tenant text not null,
  intake_id uuid not null,
  staff_id uuid not null,
  primary key (tenant, intake_id, staff_id),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);

create table staff_session (
  tenant text not null,
  token_hash bytea not null,
  staff_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant, token_hash),
  foreign key (tenant, staff_id) references staff (tenant, id)
);
create index staff_session_expiry on staff_session (expires_at);

create table message (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid,
  kind text not null,
  channel text not null check (channel in ('email', 'sms')),
  language text not null,
  content bytea not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  primary key (tenant, id),
  check ((state = 'sent') = (sent_at is not null))
);
create index message_recent on message (tenant, created_at desc);

create table audit_segment (
  tenant text not null check (tenant <> ''),
  segment integer not null check (segment > 0),
  subject_key bytea,
  opened_at timestamptz(3) not null,
  sealed_at timestamptz(3),
  first_hash bytea not null,
  last_seq integer not null default 0,
  last_hash bytea not null,
  primary key (tenant, segment)
);
create unique index audit_one_open_segment on audit_segment (tenant) where sealed_at is null;

create table audit_entry (
  tenant text not null,
  segment integer not null,
  seq integer not null check (seq > 0),
  at timestamptz(3) not null,
  actor text not null,
  action text not null,
  subject bytea,
  ground text not null,
  data jsonb not null default '{}',
  prev_hash bytea not null,
  hash bytea not null,
  primary key (tenant, segment, seq),
  foreign key (tenant, segment) references audit_segment (tenant, segment)
);
create index audit_subject on audit_entry (tenant, segment, subject) where subject is not null;
create index audit_time on audit_entry (tenant, at desc);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '23514', constraint = 'append_only';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry for each statement execute function append_only();
create trigger intake_event_stays before update on intake_event for each row execute function append_only();

create table funnel_count (
  tenant text not null check (tenant <> ''),
  day date not null,
  form text not null,
  step text not null,
  language text not null,
  helped boolean not null,
  event text not null check (event in ('shown', 'answered', 'error', 'submitted')),
  count integer not null default 0,
  primary key (tenant, day, form, step, language, helped, event)
);
