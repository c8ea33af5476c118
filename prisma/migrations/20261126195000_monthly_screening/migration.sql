-- Households that asked to be looked at every month. A consent that is withdrawn takes its facts with it.
create table screening_household (
  tenant text not null,
  intake_id uuid not null,
  gemeente text not null,
  facts bytea,
  -- The receipt of the saved check: what the household was told, until the first month.
  rules text not null,
  figures text not null,
  day date not null,
  consented_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  primary key (tenant, intake_id),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, rules) references rule_set (tenant, hash),
  foreign key (tenant, figures) references figure_set (tenant, hash),
  constraint screening_consent check ((withdrawn_at is null) = (facts is not null))
);

-- One screening of one Werkplein for one day. The cursor moves in the transaction that writes the rows of its batch.
create table screening_run (
  tenant text not null check (tenant <> ''),
  date date not null,
  rules text not null,
  -- Per gemeente the hash of its figures and the version of its choices.
  worlds jsonb not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  cursor uuid,
  seen integer not null default 0 check (seen >= 0),
  changed integer not null default 0 check (changed >= 0),
  primary key (tenant, date),
  foreign key (tenant, rules) references rule_set (tenant, hash)
);

-- A household for which something changed. Nobody is in it who did not consent.
create table screening_row (
  tenant text not null,
  date date not null,
  intake_id uuid not null,
  gemeente text not null,
  rank integer not null check (rank between 0 and 2),
  changes bytea not null,
  done_at timestamptz(3),
  done_by uuid,
  primary key (tenant, date, intake_id),
  foreign key (tenant, date) references screening_run (tenant, date),
  foreign key (tenant, intake_id) references screening_household (tenant, intake_id) on delete cascade,
  foreign key (tenant, done_by) references staff (tenant, id),
  check ((done_at is null) = (done_by is null))
);
create index screening_worklist on screening_row (tenant, rank, date, intake_id) where done_at is null;
create index screening_row_of on screening_row (tenant, intake_id);
