-- Who acts for a resident (bewindvoerder, curator, mentor, gemachtigde): from day to day, or stopped at once by a colleague.
alter table intake_party
  add column resident_too boolean not null default true,
  add column may_withdraw boolean not null default false,
  add column ended_at timestamptz(3),
  add column code_hash bytea;
alter table intake_party
  add constraint intake_party_code_of_representative
    check (code_hash is null or role in ('bewindvoerder', 'curator', 'mentor', 'gemachtigde'));
create unique index intake_party_code on intake_party (tenant, code_hash) where code_hash is not null;

-- A message or letter to one of them, and not to the resident.
alter table message add column party_id uuid;
alter table message add foreign key (tenant, party_id) references intake_party (tenant, id) on delete cascade;
create index message_of_party on message (tenant, party_id) where party_id is not null;
