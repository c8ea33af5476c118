import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { Change, IntakeState } from "./intake-row.ts";

/**
 * Profiles that a colleague fills in during the talk: what somebody can do, what moves them, and how it goes in each part of life. Each item is
 * scored from 1 to 3; what was not spoken of stays open. Nothing is added up, and nothing follows from it by itself.
 */
export const profiles = {
  skills: ["appointments", "together", "alone", "customers", "computer", "craft", "learning"],
  motivation: ["wants", "confident", "knows", "supported", "energy"],
  areas: ["wonen", "gezondheid", "mensen", "geluk", "geld"],
} as const;

export type ProfilePart = keyof typeof profiles;

export const profileParts = Object.keys(profiles) as ProfilePart[];

export const scores = ["1", "2", "3"] as const;

/** What the resident told of each part of life in the melding, and what their word comes to on the same scale. */
export const toldOfAreas: Readonly<Record<(typeof profiles.areas)[number], string>> = {
  ...{ wonen: "hoeWonen", gezondheid: "hoeGezondheid", mensen: "hoeMensen", geluk: "hoeGeluk", geld: "hoeGeld" },
};
export const scoreOfWord: Readonly<Record<string, string>> = { "niet-goed": "1", "gaat-wel": "2", goed: "3" };

export type Scores = Readonly<Record<string, string>>;

export interface AskedProfile {
  readonly part: ProfilePart;
  /** By item; empty or left out: not spoken of. */
  readonly scores: Scores;
}

export type ProfileRefusal = "joined" | "profileEmpty";

/** Only the items and scores there are. */
export function readScores({ part, scores: typed }: AskedProfile): Scores {
  const items = profiles[part].flatMap((item) => {
    const score = scores.find((one) => one === typed[item]);
    return score ? [[item, score] as const] : [];
  });
  return Object.fromEntries(items);
}

/** A profile says something of at least one item. It goes on while somebody is helped, also after the intake was closed. */
export function decideProfile(intake: IntakeState, asked: AskedProfile): Result<Change, ProfileRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (Object.keys(readScores(asked)).length === 0) return refuse("profileEmpty");
  return ok(changes[asked.part]);
}

const changes: { readonly [part in ProfilePart]: Change } = {
  skills: { set: {}, event: { kind: "skillsSet", data: {} } },
  motivation: { set: {}, event: { kind: "motivationSet", data: {} } },
  areas: { set: {}, event: { kind: "areasSet", data: {} } },
};
