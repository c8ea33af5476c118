-- A decision that is corrected stays: the correction is a row of its own. 0 is the first decision; each next one takes the place of the one before it.
alter table intake_decision add column correction integer not null default 0 check (correction >= 0);
alter table intake_decision add column corrects integer check (corrects is not distinct from (case when correction > 0 then correction - 1 end));
alter table intake_decision drop constraint intake_decision_pkey;
alter table intake_decision add primary key (tenant, intake_id, correction);
alter table intake_decision add foreign key (tenant, intake_id, corrects) references intake_decision (tenant, intake_id, correction) on delete cascade;

-- Only the last word is made known: what was corrected before anybody was told of it never took effect.
create or replace function intake_decision_stays() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind or new.decided_on <> old.decided_on or new.correction <> old.correction or old.made_known_on is not null then
    raise exception 'a decision never changes; it is made known once' using errcode = '23514', constraint = 'intake_decision_stays';
  end if;
  if exists (
    select 1 from intake_decision d
    where d.tenant = new.tenant and d.intake_id = new.intake_id and d.correction > new.correction) then
    raise exception 'a decision that was corrected is not made known any more' using errcode = '23514', constraint = 'intake_decision_stays';
  end if;
  return new;
end $$;
drop trigger intake_decision_stays on intake_decision;
create trigger intake_decision_stays before update of kind, decided_on, made_known_on, channel, correction on intake_decision
  for each row execute function intake_decision_stays();

insert into intake_life (kind, from_state, to_state)
select 'aanvraag', old.state, new.state
from unnest(array['decided_toekenning', 'decided_afwijzing', 'decided_buiten_behandeling']) old (state),
     unnest(array['decided_toekenning', 'decided_afwijzing', 'decided_buiten_behandeling']) new (state)
where old.state <> new.state;
