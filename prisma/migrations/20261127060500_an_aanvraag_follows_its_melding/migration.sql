-- An aanvraag asks for one scheme, and one for living costs follows a melding: its right starts with that melding (Participatiewet art. 44).
alter table intake add column regeling text check (regeling <> '');
alter table intake add column follows uuid;
alter table intake add constraint intake_follows check (follows is null or (kind = 'aanvraag' and follows <> id));
alter table intake add foreign key (tenant, follows) references intake (tenant, id) on delete set null (follows);
create index intake_follows on intake (tenant, follows) where follows is not null;
create index intake_regeling on intake (tenant, regeling, received_at) where regeling is not null;
