-- What an older system did comes in as it ended there; everything else begins at the beginning.
alter table intake add column imported boolean not null default false;
drop trigger intake_life on intake;
create trigger intake_life before update on intake for each row execute function intake_keeps_its_life();
create trigger intake_life_begins before insert on intake for each row when (not new.imported) execute function intake_keeps_its_life();
-- A million of them need longer numbers than the few that people read aloud.
alter table intake drop constraint intake_reference_check;
alter table intake add constraint intake_reference_check check (reference ~ '^[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2,8}$');
