-- The last day to decide on an open aanvraag, as `decideByOf` says it; null for whatever has none. It hangs on no day of today, so it
-- moves only when something happens to the aanvraag. Whether a term stands still does: that is asked of the requests.
alter table intake add column decide_by date;
create index intake_by_term on intake (tenant, (coalesce(decide_by, 'infinity'::date)), id) where joined_to is null;
