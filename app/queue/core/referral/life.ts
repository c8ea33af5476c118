import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { PartnerKind } from "./partner.ts";

export type ReferralState = "asked" | "accepted" | "returned" | "ended" | "withdrawn";

/** How the resident agreed, to whoever refers. */
export const consentWays = ["desk", "phone", "written"] as const;
export type ConsentWay = (typeof consentWays)[number];

const general = ["helped", "notHelped", "noContact"] as const;
const ofTaalhuis = ["taalmeterLow", "taalmeterEnough", "helped", "notHelped", "noContact"] as const;
export type ReferralOutcome = (typeof ofTaalhuis)[number];

/** What can come of it: a Taalhuis says what the Taalmeter showed. */
export function outcomesOf(kind: PartnerKind): readonly ReferralOutcome[] {
  return kind === "taalhuis" ? ofTaalhuis : general;
}

export interface ReferralAnswer {
  readonly to: "accepted" | "returned" | "ended";
  readonly outcome: ReferralOutcome | null;
  /** What the partner wrote with it. */
  readonly text: string;
}

export type AnswerRefusal = "partnerAnswerMissing" | "answerOutcomeMissing" | "returnReasonMissing" | "referralClosed";

export interface AnswerAsk {
  readonly to: string;
  readonly outcome?: string | undefined;
  readonly text?: string | undefined;
}

const mayBecome: Readonly<Record<ReferralState, readonly string[]>> = {
  asked: ["accepted", "returned"],
  accepted: ["returned", "ended"],
  returned: [],
  ended: [],
  withdrawn: [],
};

/** What a partner can say now: take it on, give it back with a reason, or tell what came of it. */
export function answersTo(state: ReferralState): readonly string[] {
  return mayBecome[state];
}

/** Takes in what a partner said, by its own message or told to a colleague. */
export function decideAnswer(
  state: ReferralState,
  kind: PartnerKind,
  { to, outcome, text = "" }: AnswerAsk,
): Result<ReferralAnswer, AnswerRefusal> {
  if (mayBecome[state].length === 0) return refuse("referralClosed");
  if ((to !== "accepted" && to !== "returned" && to !== "ended") || !mayBecome[state].includes(to))
    return refuse("partnerAnswerMissing");
  const came = to === "ended" ? outcomesOf(kind).find((one) => one === outcome) : null;
  if (came === undefined) return refuse("answerOutcomeMissing");
  const words = text.trim().slice(0, 4000);
  if (to === "returned" && !words) return refuse("returnReasonMissing");
  return ok({ to, outcome: came, text: words });
}

/** Whether consent can still be taken back: while somebody may do something with it. */
export function mayWithdraw(state: ReferralState): boolean {
  return state === "asked" || state === "accepted";
}

interface Sending {
  readonly state: ReferralState;
  readonly delivery: string;
  readonly attempts: number;
}

/** Whether it can be stopped as never sent: it is held, and nothing was tried that may have come. */
export function mayStop({ state, delivery, attempts }: Sending): boolean {
  return state === "asked" && delivery === "held" && attempts === 0;
}

/** We ended it ourselves: nothing left, so that no partner gave it back. */
export function isStopped({ state, delivery }: Omit<Sending, "attempts">): boolean {
  return state === "returned" && delivery === "dropped";
}

/** Its message got stuck: nobody waits for an answer to it. */
export function isStuck({ state, delivery }: Omit<Sending, "attempts">): boolean {
  return state === "asked" && (delivery === "failed" || delivery === "held");
}

export type ReferRefusal = "joined" | "nothingShared" | "referWhyMissing" | "consentMissing" | "wordsNotSeen";

export interface ReferAsk {
  readonly facts: readonly string[];
  readonly why: string;
  readonly consent: string;
}

/** What a colleague wants to share, and how the resident agreed to it. Nothing is shared that was not offered. */
export function decideRefer(
  intake: { readonly joinedTo: string | null },
  { facts, why, consent }: ReferAsk,
  offered: readonly { readonly fact: string }[],
): Result<ConsentWay, ReferRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (!facts.some((fact) => offered.some((one) => one.fact === fact))) return refuse("nothingShared");
  if (!why.trim()) return refuse("referWhyMissing");
  const way = consentWays.find((one) => one === consent);
  return way ? ok(way) : refuse("consentMissing");
}
