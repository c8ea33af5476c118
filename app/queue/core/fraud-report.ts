import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** On which article a file goes to fraud prevention; the words are `queue:oversight.grounds`. */
export const fraudGrounds = ["pw17", "pw53a"] as const;
export type FraudGround = (typeof fraudGrounds)[number];

/** What came of it. What proved unfounded is removed. */
export const fraudResults = ["confirmed", "unfounded"] as const;
export type FraudResult = (typeof fraudResults)[number];

export type FraudRefusal = "fraudGroundMissing" | "factsMissing" | "fraudOpen";

/** A teamleider names the ground and the facts. One look at a time. */
export function decideFraudReport(
  asked: { readonly ground: string; readonly facts: string },
  open: boolean,
): Result<{ readonly ground: FraudGround; readonly facts: string }, FraudRefusal> {
  if (open) return refuse("fraudOpen");
  const ground = fraudGrounds.find((one) => one === asked.ground);
  if (!ground) return refuse("fraudGroundMissing");
  const facts = asked.facts.trim().slice(0, 4000);
  return facts ? ok({ ground, facts }) : refuse("factsMissing");
}
