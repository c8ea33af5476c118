-- Organisations that a Werkplein refers to: what they are, and where what a resident agreed to share is sent.
create table referral_partner (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  kind text not null check (kind in ('taalhuis', 'schuldhulp', 'wmo', 'jeugd', 'vluchtelingenwerk', 'werkplein')),
  name text not null check (name <> ''),
  way text not null check (way in ('mailbox', 'webhook')),
  address text not null check (address <> ''),
  -- Sealed: what signs what we send to a webhook, and what the partner signs its answers with.
  secret bytea,
  active boolean not null default true,
  version int not null default 1,
  updated_at timestamptz(3) not null,
  primary key (tenant, id)
);

-- A referral with the consent of the resident. What was shared stands sealed, word for word; it goes with the intake.
create table referral (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  intake_id uuid not null,
  partner_id uuid not null,
  state text not null check (state in ('asked', 'accepted', 'returned', 'ended', 'withdrawn')),
  consent text not null check (consent in ('desk', 'phone', 'written')),
  delivery text not null default 'waiting' check (delivery in ('waiting', 'sent', 'failed', 'dropped')),
  attempts int not null default 0,
  outcome text check (outcome is null or state = 'ended'),
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  sent_at timestamptz(3),
  answered_at timestamptz(3),
  closed_at timestamptz(3),
  content bytea not null,
  -- Sealed: what the partner wrote with its answer.
  answer bytea,
  primary key (tenant, id),
  check ((state = 'ended') = (outcome is not null)),
  check ((state in ('returned', 'ended', 'withdrawn')) = (closed_at is not null)),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, partner_id) references referral_partner (tenant, id),
  foreign key (tenant, asked_by) references staff (tenant, id)
);
create index referral_of on referral (tenant, intake_id, asked_at);
-- Somebody is with a partner once at a time.
create unique index referral_once on referral (tenant, intake_id, partner_id) where state in ('asked', 'accepted');

create function referral_life() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('asked', 'accepted'), ('asked', 'returned'), ('asked', 'withdrawn'),
    ('accepted', 'returned'), ('accepted', 'ended'), ('accepted', 'withdrawn')) then
    raise exception 'a referral cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'referral_life';
  end if;
  if new.content is distinct from old.content and substring(new.content from 66) <> substring(old.content from 66) then
    raise exception 'what was shared never changes' using errcode = '23514', constraint = 'referral_content';
  end if;
  return new;
end $$;
create trigger referral_life before update on referral for each row execute function referral_life();
