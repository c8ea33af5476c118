-- What a colleague has lies in piles too: in two years somebody closes more than can be picked first and ordered then. The pile is written
-- out as in `intake_pile_*`. What comes from an older system is nobody's, so these cost an import nothing.
-- Made aside, one by one, so that meldingen come in meanwhile.
create index concurrently intake_of_urgency on intake (tenant, assignee, gemeente, kind,
  (case when state in ('stored', 'received') then case when assignee is null then 0 else 2 end
    when state in ('in_progress', 'asked_to_complete') then case when assignee is null then 1 else 2 end
    when assignee is null then 3 else 4 end),
  (case urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), received_at, id) where assignee is not null and joined_to is null;
