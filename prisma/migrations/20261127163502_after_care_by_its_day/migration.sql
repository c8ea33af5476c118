create index concurrently intake_by_care on intake (tenant, care_by, id) where care_by is not null;
