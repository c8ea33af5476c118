import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { refuse } from "#app/kernel/result.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { decideAdvance, decideDelay, decideNoAdvance, decideNotice } from "../core/decide-term.ts";
import { clocksOn, type TermStory } from "../core/terms/clocks.ts";
import { termStory } from "../queries/clocks.server.ts";
import { intakeIdOf } from "../queries/intake-id.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

type OnDay = ChangeAsk & { readonly on: CalendarDay | null };

/** Tells the resident that it takes longer, and until when (Awb art. 4:14). The reason (`note`) is required. */
export async function tellDelay(ask: OnDay) {
  const story = await storyOf(ask);
  if (!story) return refuse("notFound");
  const today = dayInAmsterdam(ask.now);
  const { decideBy } = clocksOn(story, today);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideDelay(intake, ask.on, decideBy, today, ask.note ?? ""),
    (tx, { tenant, id }) =>
      enqueue(tx, { type: "decision.delayed", version: 1, tenant, payload: { intakeId: id, to: ask.on } }),
  );
}

/** Notes that a voorschot was paid (Participatiewet art. 52). */
export async function noteAdvance(ask: OnDay) {
  const story = await storyOf(ask);
  if (!story) return refuse("notFound");
  return changeIntake(ask, "intake.work", (intake) =>
    decideAdvance(intake, ask.on, story.receivedOn, dayInAmsterdam(ask.now)),
  );
}

/** Notes that an ingebrekestelling came in on paper or at the desk; one of "mijn zaken" notes itself. */
export async function noteNotice(ask: OnDay) {
  const story = await storyOf(ask);
  if (!story) return refuse("notFound");
  return changeIntake(ask, "intake.work", (intake) =>
    decideNotice(intake, ask.on, story.receivedOn, dayInAmsterdam(ask.now)),
  );
}

/** Notes that a person refused the voorschot. The ground (`note`) is required. */
export async function refuseAdvance(ask: ChangeAsk) {
  return changeIntake(ask, "intake.work", (intake) => decideNoAdvance(intake, ask.note ?? ""));
}

async function storyOf({ staff, reference }: ChangeAsk): Promise<TermStory | null> {
  const id = await intakeIdOf(staff.tenant, reference);
  return id ? termStory(staff.tenant, id) : null;
}
