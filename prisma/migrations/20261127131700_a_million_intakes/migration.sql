-- The list stays quick with a million intakes. Each order can be read per gemeente, kind and pile: the first rows of each are enough for
-- a page, whatever was chosen. The pile is written out here and in `queue-parts`, word for word: 0 new, 1 and 2 taken up (by nobody, by
-- somebody), 3 and 4 closed.
create index intake_pile_urgency on intake (tenant, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id) where joined_to is null;
create index intake_pile_melddatum on intake (tenant, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  melddatum, received_at, id) where joined_to is null;
create index intake_pile_waiting on intake (tenant, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (coalesce(waiting_since, 'infinity'::timestamptz)), id) where joined_to is null;
create index intake_pile_term on intake (tenant, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (coalesce(decide_by, 'infinity'::date)), id) where joined_to is null;

-- What is picked first and ordered then: few of a million.
create index intake_open on intake (tenant, id) where joined_to is null
  and state in ('stored', 'received', 'in_progress', 'asked_to_complete');
create index intake_open_of on intake (tenant, assignee) where assignee is not null and joined_to is null
  and state in ('stored', 'received', 'in_progress', 'asked_to_complete');
create index intake_open_urgent on intake (tenant) where urgency in ('crisis', 'soon') and joined_to is null
  and state in ('stored', 'received', 'in_progress', 'asked_to_complete');
create index intake_open_to_confirm on intake (tenant) where to_confirm and joined_to is null
  and state in ('stored', 'received', 'in_progress', 'asked_to_complete');
create index intake_decide_by on intake (tenant, decide_by) where decide_by is not null;
create index intake_request_runs on intake_request (tenant, until_on, intake_id) where ended_on is null;


-- Who has the same birth date is told by the index alone.
drop index intake_find_hash;
create index intake_find_hash on intake_find (tenant, kind, hash, intake_id);

-- The orders of the whole list are read from the piles now.
drop index intake_queue;
drop index intake_gemeente;
drop index intake_by_urgency;
drop index intake_by_melddatum;
drop index intake_by_waiting;
drop index intake_by_term;
