-- Colleagues work in teams: residents see which one has their case, and the work of a team can be looked at together.
create table team (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  name text not null check (name <> ''),
  gemeenten text[] not null default '{}',
  primary key (tenant, id),
  unique (tenant, name)
);

create table team_member (
  tenant text not null,
  team_id uuid not null,
  staff_id uuid not null,
  primary key (tenant, team_id, staff_id),
  foreign key (tenant, team_id) references team (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);
create index team_member_staff on team_member (tenant, staff_id);
