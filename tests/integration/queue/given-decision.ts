import { calendarDay } from "#app/kernel/day.ts";
import type { ChangeAsk } from "#app/queue/commands/change-intake.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";

/** What a colleague types to grant bijstand from the melddatum on. */
export const granted = {
  ...{ kind: "toekenning", ground: "pw11", reasoning: "U heeft geen inkomen en geen vermogen." },
  ...{ start: calendarDay("2026-11-23"), startReason: "", amount: "1.401,50", per: "month" },
};

/** The same, for who decides without that helper. */
export const decided = { ...granted, overlayOf: overlayInForce };

/** Has the letter made from its template, and decides with it. @returns the letter */
export async function givenDecision(ask: ChangeAsk, asked: typeof granted = granted): Promise<string> {
  const letter = await draftDecision({ ...ask, ...asked });
  if (!letter.ok) throw new Error(letter.refusal);
  const decided = await decideIntake({ ...ask, ...asked, letter: letter.value, overlayOf: overlayInForce });
  if (!decided.ok) throw new Error(decided.refusal);
  return letter.value;
}
