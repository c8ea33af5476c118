-- A colleague takes an invitation back; what was used stays used. The list of invitations is read by when it was made.
alter table appointment_invitation
  add column withdrawn_at timestamptz(3),
  add constraint appointment_invitation_one_end check (withdrawn_at is null or used_at is null);
create index appointment_invitation_made on appointment_invitation (tenant, created_at);
create index appointment_invitation_list on appointment_invitation (tenant, list_id);
