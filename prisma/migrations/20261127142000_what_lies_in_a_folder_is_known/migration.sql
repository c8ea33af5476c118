-- Where files of decisions were put, for as long as they may lie there: also when the decision is removed meanwhile, so that they can be
-- taken away. Nothing here says whose they are. It hangs on no row, so that it outlives what it is about.
create table decision_file_place (
  tenant text not null check (tenant <> ''),
  id uuid not null,
  folder text not null check (folder ~ '^[a-z0-9-]{1,60}$'),
  primary key (tenant, id, folder)
);

-- What was put there before this was kept.
insert into decision_file_place (tenant, id, folder)
  select f.tenant, f.id, p.address from decision_file f join referral_partner p on p.tenant = f.tenant and p.id = f.partner_id
  where p.way = 'folder' and p.address ~ '^[a-z0-9-]{1,60}$' and (f.attempts > 0 or f.state <> 'waiting');
