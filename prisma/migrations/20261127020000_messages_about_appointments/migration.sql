-- A message about an appointment goes when the appointment goes, and names it when it cannot be delivered.
alter table message add column appointment_id uuid;
alter table message add constraint message_appointment foreign key (tenant, appointment_id) references appointment (tenant, id) on delete cascade;
create index message_appointment on message (tenant, appointment_id) where appointment_id is not null;
