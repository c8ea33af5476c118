-- The system that pays, or keeps the cases, is reached like a partner: by webhook, or by files in a folder.
alter table referral_partner drop constraint referral_partner_kind_check;
alter table referral_partner add constraint referral_partner_kind_check
  check (kind in ('taalhuis', 'schuldhulp', 'wmo', 'jeugd', 'vluchtelingenwerk', 'werkplein', 'zaaksysteem'));
alter table referral_partner drop constraint referral_partner_way_check;
alter table referral_partner add constraint referral_partner_way_check check (way in ('mailbox', 'webhook', 'folder'));
alter table referral_partner add constraint referral_partner_way_of_kind check (
  case when kind = 'zaaksysteem' then way in ('webhook', 'folder') else way in ('mailbox', 'webhook') end);

-- One file for each decision that was made known. What stands in it never changes: sent again, it is the same file.
create table decision_file (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  correction int not null check (correction >= 0),
  partner_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'acknowledged')),
  attempts int not null default 0,
  made_at timestamptz(3) not null,
  delivered_at timestamptz(3),
  acknowledged_at timestamptz(3),
  -- Null: the other system said so itself.
  acknowledged_by uuid,
  content bytea not null,
  primary key (tenant, id),
  unique (tenant, intake_id, correction),
  check ((state = 'acknowledged') = (acknowledged_at is not null)),
  check (acknowledged_by is null or acknowledged_at is not null),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, partner_id) references referral_partner (tenant, id),
  foreign key (tenant, acknowledged_by) references staff (tenant, id)
);
create index decision_file_open on decision_file (tenant, made_at, id) where state <> 'acknowledged';

create function decision_file_stays() returns trigger language plpgsql as $$
begin
  if new.intake_id <> old.intake_id or new.correction <> old.correction
    or (new.content is distinct from old.content and substring(new.content from 66) <> substring(old.content from 66)) then
    raise exception 'the file of a decision never changes' using errcode = '23514', constraint = 'decision_file_stays';
  end if;
  if old.state = 'acknowledged' and new.state <> old.state then
    raise exception 'a file is acknowledged once' using errcode = '23514', constraint = 'decision_file_once';
  end if;
  return new;
end $$;
create trigger decision_file_stays before update on decision_file for each row execute function decision_file_stays();
