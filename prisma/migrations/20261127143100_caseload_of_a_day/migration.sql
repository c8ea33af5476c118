-- What the colleagues of a Werkplein carried as a day ended, against the norms of that day. Never of whom, and of no colleague.
create table caseload_day (
  tenant text not null check (tenant <> ''),
  day date not null,
  -- The parts of the week that the colleagues of the list worked, added up in percents.
  percent integer not null check (percent >= 0),
  taken_at timestamptz(3) not null,
  primary key (tenant, day)
);
create table caseload_day_count (
  tenant text not null check (tenant <> ''),
  day date not null,
  gemeente text not null check (gemeente <> ''),
  category text not null check (category in ('A', 'B', 'C', 'none')),
  carried integer not null check (carried >= 0),
  -- What somebody could carry, and nobody does.
  unheld integer not null check (unheld >= 0),
  -- The norm of that day; null where nobody set it.
  most integer check (most > 0),
  primary key (tenant, day, gemeente, category),
  foreign key (tenant, day) references caseload_day (tenant, day) on delete cascade
);

-- What nobody carries is counted every night. What an older system decided is not in it, so an import costs nothing more.
create index intake_unheld on intake (tenant, gemeente)
  where assignee is null and joined_to is null and not imported
    and state in ('stored', 'received', 'in_progress', 'asked_to_complete', 'decided_toekenning');
