import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, type IntakeState, isOpen, type Kind } from "./intake-row.ts";

/**
 * What a colleague makes of an intake, and the values there are: green or red (lawful with much certainty, or less), the category by distance
 * to work, and the place on the participatieladder. Always set by a person, with a reason.
 */
export const triageValues = {
  light: ["green", "red"],
  category: ["A", "B", "C"],
  ladder: ["1", "2", "3", "4", "5", "6"],
} as const;

export type TriagePart = keyof typeof triageValues;

export const triageParts = Object.keys(triageValues) as TriagePart[];

/** The parts that mean something for this kind of intake: a hulpvraag asks for no benefit, and a saved check for nothing. */
export function partsFor(kind: Kind): readonly TriagePart[] {
  if (kind === "voorzieningencheck") return [];
  return kind === "hulpvraag" ? ["category", "ladder"] : triageParts;
}

/**
 * Answers that are laid beside the definitions of A, B and C: work, school, what works out and what stands in the way. Nationality, origin,
 * language and neighbourhood are not among them, and never come.
 */
export const categoryFacts: readonly string[] = [
  ...["werksituatie", "laatsteWerk", "opleiding", "volgtOpleiding", "werkervaring", "talenten", "ambitie"],
  ...["kanWerken", "waaromNietWerken", "werkHulp", "werkUrenWens", "werkVanaf"],
  ...["watEerst", "watLukt", "waarTegenaan", "steunNu"],
];

export type TriageRefusal = "joined" | "closed" | "triageValueMissing" | "triageReasonMissing";

export interface AskedTriage {
  readonly part: TriagePart;
  readonly value: string;
  readonly why: string;
}

/** A colleague sets one part. Whether it is lawful is a question of an open intake only; the rest goes on while somebody is helped. */
export function decideTriage(intake: IntakeState, { part, value, why }: AskedTriage): Result<Change, TriageRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (part === "light" && !isOpen(intake.state)) return refuse("closed");
  if (!triageValues[part].some((one) => one === value)) return refuse("triageValueMissing");
  if (!why.trim()) return refuse("triageReasonMissing");
  return ok(changes[part]({ to: value }));
}

const changes: { readonly [part in TriagePart]: (data: { readonly to: string }) => Change } = {
  light: (data) => ({ set: {}, event: { kind: "lightSet", data } }),
  category: (data) => ({ set: {}, event: { kind: "categorySet", data } }),
  ladder: (data) => ({ set: {}, event: { kind: "ladderSet", data } }),
};
