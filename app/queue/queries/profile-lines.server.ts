import type { Answers } from "#app/rules/contract.ts";
import type { ProfileItem, ProfileModel } from "../core/profile-model.ts";
import {
  type ProfilePart,
  profileParts,
  profiles,
  type Scores,
  scoreOfWord,
  scores,
  toldOfAreas,
} from "../core/profiles.ts";
import { momentText, say } from "./in-dutch.server.ts";
import type { TriageRow } from "./triage-rows.server.ts";

/** The profiles of an intake: what colleagues filled in, and beside the parts of life what the resident told. */
export function profileLines(rows: readonly TriageRow[], answers: Answers, may: boolean): ProfileModel[] {
  return profileParts.map((part) => {
    const own = rows.filter((row) => row.part === part);
    const now = own.find(({ holds }) => holds);
    return {
      part,
      items: profiles[part].map((item) => itemOf(part, item, now?.scores ?? {}, answers)),
      now: now ? noteOf(now) : null,
      before: own.filter((row) => row !== now).map((row) => ({ ...noteOf(row), text: scoresText(part, row.scores) })),
      scale: scores.map((value) => ({ value, text: word(part, value) })),
      may,
    };
  });
}

function itemOf(part: ProfilePart, item: string, held: Scores, answers: Answers): ProfileItem {
  const score = held[item] ?? "";
  const fact = part === "areas" ? toldOfAreas[item as keyof typeof toldOfAreas] : undefined;
  const told = scoreOfWord[String(fact ? answers[fact] : "")] ?? "";
  return { item, label: labelOf(part, item), score, text: word(part, score), told, toldText: word(part, told) };
}

function scoresText(part: ProfilePart, held: Scores): string {
  return Object.entries(held)
    .map(([item, score]) => `${labelOf(part, item)}: ${word(part, score)}`)
    .join(" · ");
}

function noteOf({ why, by, at }: TriageRow) {
  return { why, by, when: momentText(at) };
}

function labelOf(part: ProfilePart, item: string): string {
  return say(`queue:profiles.items.${part}.${item}`);
}

function word(part: ProfilePart, score: string): string {
  return say(score ? `queue:profiles.scale.${part}.${score}` : "queue:profiles.notSpoken");
}
