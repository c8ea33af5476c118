-- Who gets a new intake, as a teamleider wrote it down: the first rule that fits proposes. Null: whatever it is. A language is there so that
-- somebody is helped by who speaks it; no rule makes anybody wait.
create table assignment_rule (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  place integer not null check (place between 1 and 99),
  gemeente text,
  kind text check (kind in ('melding', 'aanvraag', 'voorzieningencheck', 'hulpvraag')),
  category text check (category in ('A', 'B', 'C', 'none')),
  language text check (language ~ '^[a-z]{2,3}$'),
  colleagues uuid[] not null check (cardinality(colleagues) between 1 and 50),
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz(3) not null,
  primary key (tenant, id),
  foreign key (tenant, changed_by) references staff (tenant, id)
);
