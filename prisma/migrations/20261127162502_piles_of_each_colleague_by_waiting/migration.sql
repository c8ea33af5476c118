-- As `intake_of_urgency`, for another order.
create index concurrently intake_of_waiting on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (coalesce(waiting_since, 'infinity'::timestamptz)), id) where assignee is not null and joined_to is null;
