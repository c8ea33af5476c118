-- A teamleider passes a file to fraud prevention: no referral, no line on the timeline, on its own ground. What proved unfounded is
-- removed at once; that it was there stands in the audit log only.
create table fraud_report (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  ground text not null check (ground in ('pw17', 'pw53a')),
  reported_by uuid not null,
  reported_at timestamptz(3) not null,
  closed_at timestamptz(3),
  content bytea not null,
  primary key (tenant, id),
  check (closed_at is null or closed_at >= reported_at),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, reported_by) references staff (tenant, id)
);
create index fraud_report_of on fraud_report (tenant, intake_id, reported_at);
-- One at a time: what comes in later belongs to the same look.
create unique index fraud_report_once on fraud_report (tenant, intake_id) where closed_at is null;
