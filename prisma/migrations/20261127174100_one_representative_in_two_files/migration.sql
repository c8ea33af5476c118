-- Who acts in a melding and was taken over in the aanvraag that follows it: what is said of the one holds for the other. No foreign key:
-- the melding may be removed before the aanvraag, and those that came from the same one stay together.
alter table intake_party add column taken_from uuid;
create index intake_party_taken on intake_party (tenant, taken_from) where taken_from is not null;
