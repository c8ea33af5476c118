-- Papers that residents send. The bytes lie behind the storage door; the key that opens them stands sealed here, so that a row that goes
-- takes its bytes along. A paper hangs on its dossier: the draft, and later the intake of that same id.
create table document (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  type text not null check (type in ('image/jpeg', 'application/pdf')),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id)
);
create index document_of on document (tenant, dossier_id, kind);

create table document_page (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  document_id uuid not null,
  blob uuid not null,
  position int not null check (position > 0),
  pages int not null check (pages > 0),
  bytes int not null check (bytes > 0),
  checksum bytea not null check (octet_length(checksum) = 32),
  scan text not null check (scan in ('clean', 'notScanned')),
  advice text[] not null,
  content bytea not null,
  created_at timestamptz(3) not null,
  primary key (tenant, id),
  unique (tenant, document_id, position),
  unique (tenant, blob),
  foreign key (tenant, document_id) references document (tenant, id) on delete cascade
);

-- What a resident says about a paper that is not sent: I do not have it, or I bring it along.
create table document_answer (
  tenant text not null check (tenant <> ''),
  dossier_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  answer text not null check (answer in ('notHave', 'bring')),
  content bytea not null,
  answered_at timestamptz(3) not null,
  primary key (tenant, dossier_id, kind)
);

-- A file on its way, in parts, so that it goes on where the line dropped, by whichever process answers. The id becomes that of its page:
-- a file whose last part came twice is stored once.
create table upload (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  size int not null check (size > 0),
  received int not null check (received between 0 and size),
  document_id uuid,
  content bytea not null,
  updated_at timestamptz(3) not null,
  primary key (tenant, id),
  check (document_id is null or received = size)
);
create index upload_of on upload (tenant, dossier_id);
create index upload_age on upload (updated_at);

create table upload_part (
  tenant text not null check (tenant <> ''),
  upload_id uuid not null,
  start int not null check (start >= 0),
  content bytea not null,
  primary key (tenant, upload_id, start),
  foreign key (tenant, upload_id) references upload (tenant, id) on delete cascade
);
