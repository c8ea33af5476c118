-- What the demo identity provider remembers between two requests, so that any process can answer the second one.
-- Unlogged: losing it in a crash costs a demo visitor one click.
create unlogged table demo_login (
  tenant text not null check (tenant <> ''),
  kind text not null,
  id text not null,
  content jsonb not null,
  expires_at timestamptz(3) not null,
  primary key (tenant, kind, id)
);
create index demo_login_expiry on demo_login (expires_at);

-- The auditor reads the log by colleague.
create index audit_actor on audit_entry (tenant, actor, segment desc, seq desc);

-- Sealing a month or destroying a key changes a segment; nothing ever takes one away, or brings a key back.
create function audit_segment_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.first_hash <> old.first_hash or new.opened_at <> old.opened_at
    or (old.sealed_at is not null and (new.sealed_at is distinct from old.sealed_at or new.last_hash <> old.last_hash))
    or (old.subject_key is null and new.subject_key is not null) then
    raise exception 'an audit segment only grows, is sealed, and loses its key' using errcode = '23514', constraint = 'append_only';
  end if;
  return new;
end $$;
create trigger audit_segment_stays before update or delete on audit_segment for each row execute function audit_segment_keeps();
