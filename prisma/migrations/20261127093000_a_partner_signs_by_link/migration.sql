-- The link with which a partner signs along, one at a time: a new one ends the one before. It follows from its id by a keyed signature,
-- and stands here as a hash. It opens nothing by itself: only the login of the partner does.
create table signing_link (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  party_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, token_hash),
  unique (tenant, party_id),
  check (expires_at > created_at),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, party_id) references intake_party (tenant, id) on delete cascade
);
create index signing_link_expiry on signing_link (expires_at);
create index signing_link_of on signing_link (tenant, intake_id);
