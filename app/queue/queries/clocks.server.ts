import { applyFrom, searchPeriodRoute } from "#app/intake/contract.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { query, type Tx } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { type Clocks, clocksOn, type TermStory } from "../core/terms/clocks.ts";
import { objectionRule } from "../core/terms/objections.ts";
import type { PauseGround } from "../core/terms/pauses.ts";
import { termRuleOf } from "../core/terms/term-rules.ts";

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly gemeente: string;
  readonly regeling: string | null;
  readonly received_at: Date;
  readonly state: string;
  readonly requests:
    | readonly { ground: PauseGround; asked_on: string; until_on: string; ended_on: string | null }[]
    | null;
  readonly decision: { decided_on: string; known_on: readonly string[] | null } | null;
  readonly searching: { melded_on: string; lifted_at: string | null } | null;
  /** The rules of the tasks for objections that were decided on, or taken back. */
  readonly answered: readonly string[] | null;
  readonly events: readonly { kind: string; at: string; data: Readonly<Record<string, unknown>> }[] | null;
}

/** Written in "mijn zaken", or entered from paper. */
const objections = ["objected", "objectionEntered"];
/** Events that a term hangs on. */
const counted = ["delayed", "advancePaid", "advanceRefused", "noticeOfDefault", "withdrawn", "moved", ...objections];

const storiesSql = `select i.id, i.gemeente, i.regeling, i.state,
       (select min(j.received_at) from intake j
        where j.tenant = i.tenant and (j.id = i.id or j.joined_to = i.id)) as received_at,
       (select json_agg(json_build_object('ground', r.ground, 'asked_on', r.asked_on, 'until_on', r.until_on, 'ended_on', r.ended_on))
        from intake_request r where r.tenant = i.tenant and r.intake_id = i.id) as requests,
       (select json_build_object('decided_on', min(d.decided_on), 'known_on', json_agg(d.made_known_on order by d.made_known_on)
          filter (where d.made_known_on is not null))
        from intake_decision d where d.tenant = i.tenant and d.intake_id = i.id having count(*) > 0) as decision,
       (select json_build_object('melded_on', m.melddatum, 'lifted_at',
          (select min(e.at) from intake_event e where e.tenant = m.tenant and e.intake_id = m.id and e.kind = 'searchLifted'))
        from intake m where m.tenant = i.tenant and m.id = i.follows and $4 = any (m.routes)) as searching,
       (select json_agg(t.rule) from intake_task t
        where t.tenant = i.tenant and t.intake_id in (i.id, i.joined_to) and t.kind = 'objection' and t.done_at is not null) as answered,
       (select json_agg(json_build_object('kind', e.kind, 'at', e.at, 'data', e.data) order by e.seq)
        from intake_event e where e.tenant = i.tenant and e.intake_id = i.id and e.kind = any ($3)) as events
from intake i where i.tenant = $1 and i.id = any ($2::uuid[]) and i.kind = 'aanvraag'`;

/**
 * What happened to these aanvragen, as far as their terms hang on it, by their id; nothing for anything else than an aanvraag. One that
 * others were joined into counts from the first of them. Within a transaction: as they stand in it.
 */
export async function termStories(
  tenant: string,
  intakeIds: readonly string[],
  tx?: Tx,
): Promise<Map<string, TermStory>> {
  const values = [tenant, intakeIds, counted, searchPeriodRoute];
  const rows = await (tx
    ? tx.$queryRawUnsafe<Row[]>(storiesSql, ...values)
    : query<Row>("term-stories", storiesSql, values));
  return new Map(rows.map((row) => [row.id, storyOf(row)]));
}

/** Of one aanvraag; null for anything else. */
export async function termStory(tenant: string, intakeId: string): Promise<TermStory | null> {
  return (await termStories(tenant, [intakeId])).get(intakeId) ?? null;
}

/** The clocks of an aanvraag now: what resident and staff both read. */
export async function clocksOf(tenant: string, intakeId: string, now: Date): Promise<Clocks | null> {
  const story = await termStory(tenant, intakeId);
  return story && clocksOn(story, dayInAmsterdam(now));
}

function storyOf(row: Row): TermStory {
  const { gemeente, regeling, received_at, state, requests, decision, searching, events } = row;
  const of = (kind: string) => (events ?? []).filter((event) => event.kind === kind);
  const days = (kind: string) => of(kind).map(dayOfEvent);
  const delay = of("delayed").at(-1);
  const delayTo = delay && dayOf(delay.data.to);
  const over = state === "withdrawn" || state === "referred" ? events?.at(-1) : undefined;
  return {
    rule: termRuleOf(regeling),
    receivedOn: dayInAmsterdam(received_at),
    handledFrom: searching && handledFrom(searching),
    pauses: (requests ?? []).map(({ ground, asked_on, until_on, ended_on }) => ({
      ...{ ground, askedOn: calendarDay(asked_on), until: calendarDay(until_on), endedOn: dayOf(ended_on) },
    })),
    delay: delay && delayTo ? { toldOn: dayInAmsterdam(new Date(delay.at)), to: delayTo } : null,
    decision: decision && decisionOf(decision),
    committee: hasCommittee(gemeente),
    endedOn: over ? dayInAmsterdam(new Date(over.at)) : null,
    advancesPaidOn: days("advancePaid"),
    advanceRefused: of("advanceRefused").length > 0,
    noticesOn: days("noticeOfDefault"),
    objectionsOn: openObjections(row),
  };
}

function openObjections({ events, answered }: Row): CalendarDay[] {
  const open = (events ?? []).filter(({ kind, data }) => {
    return objections.includes(kind) && !answered?.includes(objectionRule(String(data.message)));
  });
  return open.map(dayOfEvent).sort();
}

function decisionOf({ decided_on, known_on }: NonNullable<Row["decision"]>): TermStory["decision"] {
  const knownOn = (known_on ?? []).map(calendarDay);
  return { decidedOn: calendarDay(decided_on), madeKnownOn: knownOn.at(-1) ?? null, knownOn };
}

function hasCommittee(gemeente: string): boolean {
  return werkpleinen.some(({ objectionCommittee = [] }) => objectionCommittee.includes(gemeente));
}

/** Under 27 the aanvraag is handled once the search period is over, or a colleague lifted it (Participatiewet art. 41 lid 4 and 11). */
function handledFrom({ melded_on, lifted_at }: NonNullable<Row["searching"]>): CalendarDay | null {
  const meldedOn = calendarDay(melded_on);
  const over = applyFrom(meldedOn, worldOn(meldedOn));
  const lifted = lifted_at === null ? null : dayInAmsterdam(new Date(lifted_at));
  return over && lifted && lifted < over ? lifted : over;
}

function dayOfEvent({ at, data }: NonNullable<Row["events"]>[number]): CalendarDay {
  return dayOf(data.on) ?? dayInAmsterdam(new Date(at));
}

function dayOf(text: unknown): CalendarDay | null {
  return typeof text === "string" ? calendarDay(text) : null;
}
