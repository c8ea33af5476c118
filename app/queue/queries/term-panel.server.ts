import { randomUUID } from "node:crypto";
import { formatDay, formatMoney } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type FormDefinition, type IntakeContent, needsPaper } from "#app/intake/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { schemes, worldOn } from "#app/regelingen/contract.ts";
import { paperText, werkpleinById } from "#app/werkpleinen/contract.ts";
import { correctable } from "../core/correct-decision.ts";
import { deviationReasons } from "../core/decide-deviation.ts";
import { amountPers, decisionGrounds } from "../core/decide-outcome.ts";
import { pauseGrounds } from "../core/decide-pause.ts";
import { decisionChannels, decisionKinds } from "../core/decide-term.ts";
import type { Line } from "../core/dossier-model.ts";
import { isDecided, isOpen } from "../core/intake-row.ts";
import type { ProposalModel, TermModel } from "../core/term-model.ts";
import { type Clocks, clocksOn, type TermStory } from "../core/terms/clocks.ts";
import { termStory } from "./clocks.server.ts";
import { type Decision, decisionsOf } from "./decision.server.ts";
import { citeOf } from "./decision-letter.server.ts";
import { decisionLines } from "./decision-lines.server.ts";
import { say } from "./in-dutch.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";
import { proposalPanel } from "./proposal-panel.server.ts";
import { isOpenOn, type PaperRequest, pausesOf, requestsOf, type TermPause } from "./requests.server.ts";

const inDutch = (day: CalendarDay) => formatDay(day, "nl");
const line = (name: string, value: string): Line => ({ label: say(`queue:terms.${name}`), value });

/** The clocks of an aanvraag for its page, read by the same function as the resident's; null for what has none. */
export async function termPanel(
  staff: Staff,
  intake: IntakeRow,
  form: FormDefinition | undefined,
  content: IntakeContent,
  now: Date,
): Promise<TermModel | null> {
  const { tenant, id, state } = intake;
  const story = await termStory(tenant, id);
  if (!story) return null;
  const [[decision = null, ...earlier], proposal, requests, pauses] = await Promise.all([
    decisionsOf(tenant, id),
    proposalPanel(staff, intake),
    requestsOf(tenant, id),
    pausesOf(tenant, id),
  ]);
  const today = dayInAmsterdam(now);
  const clocks = clocksOn(story, today);
  const open = isOpen(state) && !intake.joinedTo;
  return {
    lines: clockLines(clocks, story),
    late: open && (clocks.late || clocks.advance?.late === true),
    left: open ? leftOf(clocks) : null,
    asked: [...pauses.map((pause) => pausedOf(pause, today)), ...requests.map((request) => askedOf(tenant, request))],
    decision: decision && decisionLines(decision, intake.reference),
    earlier: earlier.map((one) => decisionLines(one, intake.reference)),
    can: {
      ...canNow(intake, clocks, decision, proposal),
      resume: open && pauses.some((pause) => isOpenOn(pause, today)),
    },
    proposal,
    objectionKey: randomUUID(),
    twoDecide: twoDecide(tenant),
    grounds: pauseGrounds.map((value) => ({ value, text: say(`queue:grounds.${value}`) })),
    papers: papersFor(tenant, form, content, now),
    ...decisionChoices(intake),
  };
}

/** What a colleague chooses from to decide, and to make it known. */
function decisionChoices(intake: IntakeRow) {
  return {
    decisions: decisionKinds
      .filter((kind) => isDecided(intake.state) || intake.nextStates.includes(`decided_${kind}`))
      .map((kind) => ({ value: kind, text: say(`queue:states.decided_${kind}`) })),
    decisionGrounds: [...new Set(Object.values(decisionGrounds).flat())].map((value) => ({
      value,
      text: `${citeOf(value)}: ${say(`queue:decisionGrounds.${value}.about`)}`,
    })),
    start: intake.melddatum,
    pers: amountPers.map((value) => ({ value, text: say(`queue:terms.pers.${value}`) })),
    deviations: deviationReasons.map((value) => ({ value, text: say(`queue:advice.reasons.${value}`) })),
    channels: decisionChannels.map((value) => ({ value, text: say(`queue:terms.channels.${value}`) })),
  };
}

function askedOf(tenant: string, { askedOn, until, endedOn, kinds, text }: PaperRequest): TermModel["asked"][number] {
  const when = say("queue:terms.askedOn", { day: inDutch(askedOn), until: inDutch(until) });
  return { when, what: kinds.map((kind) => paperName(tenant, kind)), text, open: endedOn === null };
}

function pausedOf(pause: TermPause, today: CalendarDay): TermModel["asked"][number] {
  const when = say("queue:terms.pausedFrom", { day: inDutch(pause.from), until: inDutch(pause.until) });
  return { when, what: [say(`queue:grounds.${pause.ground}`)], text: pause.text, open: isOpenOn(pause, today) };
}

/** The decisions that take a second colleague, in words; null where none does. */
function twoDecide(tenant: string): string | null {
  const kinds = (werkpleinById(tenant).twoDecide ?? []).map((kind) => say(`queue:states.decided_${kind}`));
  return kinds.length > 0 ? say("queue:proposal.first", { kinds: kinds.join(", ") }) : null;
}

function canNow(intake: IntakeRow, clocks: Clocks, decision: Decision | null, proposal: ProposalModel | null) {
  const { state } = intake;
  const free = !proposal?.open;
  const open = isOpen(state) && !intake.joinedTo;
  return {
    ask: open && state === "in_progress",
    papersIn: open && state === "asked_to_complete",
    delay: open && !clocks.late,
    notice: open && clocks.late,
    decide: free && open && state !== "received",
    correct: free && decision !== null && correctable(intake) === null,
    makeKnown: decision !== null && decision.madeKnownOn === null,
    object: decision !== null,
    advance: open && clocks.advance !== null,
    pause: open && !clocks.late,
  };
}

function daysOf({ late, daysLeft }: Clocks): string {
  return say(late ? "queue:terms.daysLate" : "queue:terms.daysLeft", { count: Math.abs(daysLeft) });
}

/** A clock that stands still says so. */
function leftOf(clocks: Clocks): string {
  return clocks.paused ? say("queue:terms.stands") : daysOf(clocks);
}

function clockLines(clocks: Clocks, story: TermStory): Line[] {
  const { decideBy, paused, serviceNorms, delayedTo, advance, leaveAsideBy, penalty, objectionUntil } = clocks;
  const [aim] = serviceNorms;
  const some = (name: string, day: CalendarDay | null) => (day ? [line(name, inDutch(day))] : []);
  return [
    line("decideBy", `${inDutch(decideBy)} (${daysOf(clocks)})`),
    ...(aim ? [line("aim", inDutch(aim))] : []),
    ...(paused
      ? [
          line(
            "paused",
            say(`queue:terms.pausedTo.${paused.ground === "papers" ? "papers" : "other"}`, {
              day: inDutch(paused.until),
            }),
          ),
        ]
      : []),
    ...some("handledFrom", clocks.handledFrom),
    ...some("delayedTo", delayedTo),
    ...(advance ? [line(advance.late ? "advanceLate" : "advance", inDutch(advance.due))] : []),
    ...some("leaveAsideBy", leaveAsideBy),
    ...(penalty
      ? [
          line(
            "penalty",
            say("queue:terms.penaltyOf", { day: inDutch(penalty.from), amount: formatMoney(penalty.cents) }),
          ),
        ]
      : []),
    ...some("objectionUntil", objectionUntil),
    ...objectionLine(clocks, story),
  ];
}

/** What 7:10 lid 2 to 4 adds to it is counted by a person. */
function objectionLine({ answerObjectionBy: day }: Clocks, { committee }: TermStory): Line[] {
  const words = committee ? "queue:terms.answerWithCommittee" : "queue:terms.answerWithout";
  return day ? [line("answerObjectionBy", say(words, { day: inDutch(day) }))] : [];
}

/** The papers that these answers call for, then everything else that may be asked for. */
function papersFor(tenant: string, form: FormDefinition | undefined, content: IntakeContent, now: Date) {
  const world = worldOn(dayInAmsterdam(now));
  const called = (form?.evidence ?? [])
    .filter((rule) => needsPaper(rule, content.answers, world))
    .map(({ kind }) => kind);
  const all = [...new Set([...called, ...schemes.flatMap(({ evidence }) => evidence)])].filter(
    (kind) => kind !== "digid",
  );
  return all.map((value) => ({ value, text: paperName(tenant, value) }));
}

function paperName(tenant: string, kind: string): string {
  return say(`regelingen:evidence.${paperText(werkpleinById(tenant), kind)}`);
}
