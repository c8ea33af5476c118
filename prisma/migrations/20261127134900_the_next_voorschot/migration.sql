-- Until when the next voorschot must be paid, as `advanceByOf` says it; null for whatever has none. It moves only when something happens to
-- the aanvraag, so it is kept beside `decide_by` and by the same command.
alter table intake add column advance_by date;
create index intake_by_advance on intake (tenant, advance_by, id) where advance_by is not null;

-- What came or changed since a colleague drew the list. What came from an older system is no news.
create index intake_news on intake (tenant, updated_at) where not imported;
