-- Residents log in with DigiD. What the provider told stands sealed; a keyed hash of the BSN finds what is theirs.
create table resident_session (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  token_hash bytea not null,
  subject_hash bytea not null,
  level text not null check (level in ('basis', 'midden', 'substantieel', 'hoog')),
  content bytea not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, token_hash),
  check (expires_at > created_at)
);
create index resident_session_expiry on resident_session (expires_at);

-- A started form may belong to a login; its code on paper still opens it.
alter table draft add column subject_hash bytea;
create index draft_of_subject on draft (tenant, subject_hash, updated_at) where subject_hash is not null;

-- Who takes part in an intake, and how we know who that is. A BSN that somebody typed proves nothing: it stands in `content`, and gives
-- no access. Only DigiD, or a colleague who saw the person and the paper, fills `subject_hash`.
create table intake_party (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  role text not null check (role in ('applicant', 'partner', 'bewindvoerder', 'curator', 'mentor', 'gemachtigde', 'helper')),
  subject_hash bytea,
  established text not null check (established in ('digid', 'desk', 'none')),
  content bytea not null,
  receives_letters boolean not null,
  since date not null,
  until date,
  created_at timestamptz(3) not null,
  primary key (tenant, id),
  check (until is null or until >= since),
  check (established <> 'digid' or subject_hash is not null),
  check (established <> 'none' or subject_hash is null),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade
);
create unique index intake_party_one_applicant on intake_party (tenant, intake_id) where role = 'applicant';
create unique index intake_party_one_partner on intake_party (tenant, intake_id) where role = 'partner' and until is null;
create index intake_party_of on intake_party (tenant, intake_id);
create index intake_party_subject on intake_party (tenant, subject_hash) where subject_hash is not null;

-- A signature is given once, by DigiD or before a colleague at the desk, and never changed.
create table signature (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  party_id uuid not null,
  method text not null check (method in ('digid', 'desk')),
  level text check (level in ('basis', 'midden', 'substantieel', 'hoog')),
  staff_id uuid,
  at timestamptz(3) not null,
  primary key (tenant, intake_id, party_id),
  check ((method = 'digid') = (level is not null)),
  check ((method = 'desk') = (staff_id is not null)),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, party_id) references intake_party (tenant, id) on delete cascade,
  foreign key (tenant, staff_id) references staff (tenant, id)
);

create function signature_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a signature never changes' using errcode = '23514', constraint = 'signature_stays';
end $$;
create trigger signature_stays before update on signature for each row execute function signature_stays();
