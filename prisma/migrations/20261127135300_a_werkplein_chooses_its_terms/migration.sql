-- For how long a kind of record is kept, where a beheerder chose another number of months than the product says.
create table retention_choice (
  tenant text not null check (tenant <> ''),
  kind text not null check (kind <> ''),
  months integer not null check (months between 1 and 240),
  primary key (tenant, kind)
);
