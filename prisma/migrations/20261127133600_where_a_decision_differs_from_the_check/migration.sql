-- What the check said when a colleague decided, and where they differed: why, from a list. Nothing here says who somebody is; the words of the
-- colleague stand sealed with the decision.
create table decision_advice (
  tenant text not null check (tenant <> ''),
  intake_id uuid not null,
  correction integer not null,
  regeling text not null,
  verdict text not null check (verdict in ('yes', 'no', 'open')),
  reason text check (reason in ('judgement', 'answerWrong', 'changedSince', 'notAsked', 'ruleWrong', 'figureWrong', 'other')),
  decided_on date not null,
  primary key (tenant, intake_id, correction),
  check (reason is null or verdict <> 'open'),
  foreign key (tenant, intake_id, correction) references intake_decision (tenant, intake_id, correction) on delete cascade
);
create index decision_advice_regeling on decision_advice (tenant, regeling, decided_on);
create index decision_advice_differs on decision_advice (tenant, decided_on desc, intake_id, correction) where reason is not null;
