-- A check that somebody takes along: kept because they asked for it, for thirty days, under a code. An anonymous check is in no table.
create table kept_check (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  code_hash bytea not null,
  content bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null check (expires_at > created_at),
  primary key (tenant, id),
  unique (tenant, code_hash)
);
create index kept_check_expiry on kept_check (expires_at);

-- A saved check ends when its household was helped: there is nothing to decide on it.
alter table intake drop constraint intake_state;
alter table intake add constraint intake_state check (
  (kind = 'melding' and state in ('stored', 'in_progress', 'followed_by_aanvraag', 'helped_otherwise', 'niet_tot_aanvraag', 'withdrawn', 'referred'))
  or (kind = 'aanvraag' and state in ('received', 'in_progress', 'asked_to_complete', 'decided_toekenning', 'decided_afwijzing', 'decided_buiten_behandeling', 'withdrawn', 'referred'))
  or (kind = 'voorzieningencheck' and state in ('received', 'in_progress', 'helped_otherwise', 'closed', 'withdrawn', 'referred'))
  or (kind = 'hulpvraag' and state in ('received', 'in_progress', 'closed', 'withdrawn', 'referred')));
insert into intake_life (kind, from_state, to_state) values
  ('voorzieningencheck', 'in_progress', 'helped_otherwise'), ('voorzieningencheck', 'received', 'referred'),
  -- It is kept with consent: that can be taken back when the work is done too.
  ('voorzieningencheck', 'helped_otherwise', 'withdrawn'), ('voorzieningencheck', 'closed', 'withdrawn'), ('voorzieningencheck', 'referred', 'withdrawn');
