create index concurrently intake_by_call on intake (tenant, call_by, id) where call_by is not null;
