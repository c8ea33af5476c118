-- How many intakes of a category a colleague can carry, and which part of the week a colleague works. Both as the teamleider set them.
create table caseload_norm (
  tenant text not null check (tenant <> ''),
  category text not null check (category in ('A', 'B', 'C', 'none')),
  most integer not null check (most between 1 and 1000),
  primary key (tenant, category)
);
create table caseload_share (
  tenant text not null check (tenant <> ''),
  staff_id uuid not null,
  percent integer not null check (percent between 0 and 100),
  primary key (tenant, staff_id),
  foreign key (tenant, staff_id) references staff (tenant, id)
);

-- What a colleague carries: what is open, and who lives on a toekenning of ours. Of what an older system decided we know no contact person.
create index intake_caseload on intake (tenant, assignee)
  where assignee is not null and joined_to is null and not imported
    and state in ('stored', 'received', 'in_progress', 'asked_to_complete', 'decided_toekenning');
