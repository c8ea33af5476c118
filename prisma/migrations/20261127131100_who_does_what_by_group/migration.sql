-- What a colleague may do can follow from the groups of the identity provider; a beheerder says which group gives what, and every change of
-- that kind is kept: who, when, from what to what.
create table staff_group (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  claim text not null check (claim <> ''),
  name text not null check (name <> ''),
  roles text[] not null check (
    cardinality(roles) > 0 and roles <@ array['intake', 'consulent', 'klantmanager', 'teamleider', 'beheerder', 'auditor']
  ),
  gemeenten text[] not null default '{}',
  primary key (tenant, id),
  unique (tenant, claim)
);

-- What the provider itself said at the last login, apart from what the groups add: rights are reckoned again when a group changes.
alter table staff
  add column own_roles text[] not null default '{}'
    check (own_roles <@ array['intake', 'consulent', 'klantmanager', 'teamleider', 'beheerder', 'auditor']),
  add column own_gemeenten text[] not null default '{}',
  add column groups text[] not null default '{}',
  add column last_login_at timestamptz(3);
update staff s set own_roles = roles, own_gemeenten = gemeenten,
  last_login_at = (select max(t.created_at) from staff_session t where t.tenant = s.tenant and t.staff_id = s.id);

create table managed_change (
  tenant text not null check (tenant <> ''),
  kind text not null check (kind <> ''),
  subject text not null check (subject <> ''),
  version integer not null check (version > 0),
  name text not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  staff_id uuid not null,
  at timestamptz(3) not null,
  primary key (tenant, kind, subject, version),
  foreign key (tenant, staff_id) references staff (tenant, id)
);
create index managed_change_at on managed_change (tenant, at desc, kind, subject, version);

create function managed_change_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was changed never changes' using errcode = '23514', constraint = 'managed_change_stays';
end $$;
create trigger managed_change_stays before update on managed_change for each row execute function managed_change_stays();
