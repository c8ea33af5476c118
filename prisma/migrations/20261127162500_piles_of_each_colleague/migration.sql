-- What a colleague has lies in piles too: in two years somebody closes more than can be picked first and ordered then. The pile is written
-- out as in `intake_pile_*`. What comes from an older system is nobody's, so these cost an import nothing.
create index intake_of_urgency on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id) where assignee is not null and joined_to is null;
create index intake_of_melddatum on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  melddatum, received_at, id) where assignee is not null and joined_to is null;
create index intake_of_waiting on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (coalesce(waiting_since, 'infinity'::timestamptz)), id) where assignee is not null and joined_to is null;
create index intake_of_term on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (coalesce(decide_by, 'infinity'::date)), id) where assignee is not null and joined_to is null;
