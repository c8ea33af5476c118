-- A decision that one colleague proposes and another agrees with. Until then nothing was decided, and the resident knows of nothing.
create table intake_proposal (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  seq integer not null check (seq > 0),
  -- The number that the decision will have: 0 for the first, or the next correction.
  correction integer not null check (correction >= 0),
  kind text not null check (kind in ('toekenning', 'afwijzing', 'buiten_behandeling')),
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  content bytea not null,
  outcome text check (outcome in ('approved', 'returned', 'withdrawn')),
  ended_by uuid,
  ended_at timestamptz(3),
  -- Why it went back.
  answer bytea,
  primary key (tenant, intake_id, seq),
  check ((outcome is null) = (ended_by is null) and (outcome is null) = (ended_at is null)),
  check ((answer is not null) = (outcome is not distinct from 'returned')),
  -- Four eyes are of two people.
  constraint intake_proposal_two check (case outcome when 'withdrawn' then ended_by = proposed_by else ended_by is distinct from proposed_by end),
  foreign key (tenant, intake_id) references intake (tenant, id) on delete cascade,
  foreign key (tenant, proposed_by) references staff (tenant, id),
  foreign key (tenant, ended_by) references staff (tenant, id)
);
create unique index intake_proposal_open on intake_proposal (tenant, intake_id) where outcome is null;

create function intake_proposal_stays() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or new.kind <> old.kind or new.correction <> old.correction or new.proposed_by <> old.proposed_by then
    raise exception 'a proposal never changes; it ends once' using errcode = '23514', constraint = 'intake_proposal_stays';
  end if;
  return new;
end $$;
create trigger intake_proposal_stays before update of kind, correction, proposed_by, outcome, ended_by on intake_proposal
  for each row execute function intake_proposal_stays();

alter table intake_decision add column approved_by uuid check (approved_by <> decided_by);
alter table intake_decision add foreign key (tenant, approved_by) references staff (tenant, id);
