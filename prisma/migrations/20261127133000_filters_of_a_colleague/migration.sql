-- A part of the list that a colleague keeps under a name of their own. Where it leads says nothing about a person: a search is never kept.
create table saved_filter (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  staff_id uuid not null,
  leads_to text not null check (leads_to like '/werkvoorraad%' and leads_to not like '%zoek=%'),
  content bytea not null,
  created_at timestamptz(3) not null,
  primary key (tenant, id),
  foreign key (tenant, staff_id) references staff (tenant, id) on delete cascade
);
create index saved_filter_of on saved_filter (tenant, staff_id, created_at);
