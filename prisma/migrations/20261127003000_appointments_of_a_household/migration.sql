-- The page of a household shows its appointments, and a household that goes looks for its own.
create index appointment_household on appointment (tenant, household_id) where household_id is not null;
