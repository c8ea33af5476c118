import { nextFor } from "#app/appointments/queries/booked-for.server.ts";
import { storyFor } from "#app/cases/contract.ts";
import { messagesOf } from "#app/cases/queries/messages-of.server.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { toldAnswers } from "#app/intake/queries/told-answers.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { type KnownDecision, knownDecisions } from "#app/queue/queries/decision.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { pausesOf, requestsOf } from "#app/queue/queries/requests.server.ts";
import { lookedAtOf } from "./case-looked.server.ts";

/**
 * Everything of a case that its resident may see, for a machine to read (AVG art. 15 and 20). The names of facts are ours; days are ISO 8601.
 * @param own whether the resident asks: who acts for them reads no referrals, here as on their pages.
 */
export async function caseData(tenant: string, found: OwnCase, own: boolean, now: Date) {
  const { id, reference, kind, form, regeling, receivedAt, melddatum, completedAt, state } = found;
  const [told, clocks, requests, pauses, known, story, messages, appointment, lookedAt, referrals] = await Promise.all([
    toldAnswers(tenant, id),
    clocksOf(tenant, id, now),
    requestsOf(tenant, id),
    pausesOf(tenant, id),
    knownDecisions(tenant, id),
    intakeStory(tenant, id),
    messagesOf(tenant, id),
    nextFor(tenant, id, now),
    lookedAtOf(tenant, id),
    own ? referralsOf(tenant, id) : [],
  ]);
  const [decision = null, ...corrected] = known.map(shownDecision);
  return {
    ...{ version: 1, madeAt: now, reference, kind, form, regeling, receivedAt, melddatum, completedAt },
    // What was decided since, and is not made known, is not told here either.
    state: state.startsWith("decided_") ? (decision ? `decided_${decision.kind}` : "decided") : state,
    ...told,
    decideBy: clocks?.decideBy ?? null,
    objectionUntil: clocks?.objectionUntil ?? null,
    papersAsked: requests.map(({ askedOn, until, endedOn, kinds, text }) => ({ askedOn, until, endedOn, kinds, text })),
    paused: pauses.map(({ ground, from, until, endedOn, text }) => ({ ground, from, until, endedOn, text })),
    ...{ decision, corrected },
    messages: messages.map(({ at, kind: written, staffId, text, language, name }) => {
      return { at, kind: written, from: staffId === null ? "resident" : "us", name, text, language };
    }),
    happened: storyFor(story.events),
    appointment: appointment && { start: appointment.start, location: appointment.location },
    referrals: referrals.map(({ askedAt, state, outcome, answer, content: { partner, words } }) => {
      return { askedAt, state, outcome, partner, shared: words, partnerWrote: answer };
    }),
    lookedAt,
  };
}

/** Which colleague agreed, and what stood beside the decision, is between us. */
function shownDecision({ approver: _approver, advice: _advice, deviation: _deviation, ...decision }: KnownDecision) {
  return { ...decision, document: decision.document !== null };
}
