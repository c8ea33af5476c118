import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import type { Result } from "#app/kernel/result.ts";
import type { HouseholdAsk } from "#app/queue/commands/change-household.server.ts";
import { logCall, logLetter } from "#app/queue/commands/log-call.server.ts";
import { logOutcome } from "#app/queue/commands/log-outcome.server.ts";
import { logVisit, planVisit } from "#app/queue/commands/log-visit.server.ts";
import { noteHousehold } from "#app/queue/commands/note-household.server.ts";
import { grantHousehold, shieldHousehold } from "#app/queue/commands/shield-household.server.ts";
import { closeHousehold, inviteAgain, setMayCall } from "#app/queue/commands/steer-household.server.ts";
import { callResults, closeReasons, outcomes } from "#app/queue/contract.ts";
import type { RefusedModel } from "./refusal.tsx";

type Field = (name: string) => string;
type Do = (ask: HouseholdAsk, field: Field, form: FormData) => Promise<Result<unknown, string>>;

const dayIn = (field: Field): CalendarDay | null => {
  const text = field("dag");
  return isCalendarDay(text) ? text : null;
};
const timeIn = (field: Field) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(field("tijd")) ? field("tijd") : null);
const oneOf = <Word extends string>(words: readonly Word[], text: string) =>
  words.find((word) => word === text) ?? null;

/** Each button of the page, the command it presses, and what is said when it worked (`register:done.<name>`). */
const buttons: { readonly [name: string]: { readonly done: string; readonly run: Do } } = {
  called: {
    done: "called",
    run: (ask, field) =>
      logCall({ ...ask, result: oneOf(callResults, field("uitslag")), day: dayIn(field), time: timeIn(field) }),
  },
  letter: { done: "letter", run: (ask) => logLetter(ask) },
  visit: { done: "visit", run: (ask, field) => planVisit({ ...ask, day: dayIn(field), time: timeIn(field) }) },
  came: { done: "came", run: (ask) => logVisit({ ...ask, came: true }) },
  stayedAway: { done: "stayedAway", run: (ask) => logVisit({ ...ask, came: false }) },
  mayCall: { done: "mayCall", run: (ask) => setMayCall({ ...ask, mayCall: true }) },
  mayNotCall: { done: "mayNotCall", run: (ask) => setMayCall({ ...ask, mayCall: false }) },
  close: {
    done: "closed",
    run: (ask, field) => closeHousehold({ ...ask, reason: oneOf(closeReasons, field("uitkomst")) }),
  },
  invite: { done: "invited", run: (ask) => inviteAgain(ask) },
  outcome: {
    done: "outcome",
    run: (ask, field) =>
      logOutcome({
        ...ask,
        ...{ task: field("taak"), outcome: oneOf(outcomes, field("uitkomst")), why: field("waarom") },
        again: dayIn(field),
      }),
  },
  note: { done: "noted", run: (ask) => noteHousehold(ask) },
  shield: {
    done: "shielded",
    run: (ask, _, form) => shieldHousehold({ ...ask, named: form.getAll("collega").map(String) }),
  },
  unshield: { done: "unshielded", run: (ask) => shieldHousehold({ ...ask, named: null }) },
  grant: { done: "granted", run: (ask, field) => grantHousehold({ ...ask, to: field("collega") }) },
};

const typedNames = ["notitie", "uitslag", "dag", "tijd", "uitkomst", "waarom", "taak", "collega"];

export type PressedHousehold =
  | { readonly ok: true; readonly done: string }
  | { readonly ok: false; readonly refusal: string; readonly refused: RefusedModel };

/** Presses a button of the page of a household. Null: there is no such button. */
export async function pressHousehold(
  staff: Staff,
  reference: string,
  form: FormData,
  now: Date,
): Promise<PressedHousehold | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const name = field("doe");
  const button = Object.hasOwn(buttons, name) ? buttons[name] : undefined;
  if (!button) return null;
  const ask = { staff, reference, version: Number(field("versie")) || 0, note: field("notitie"), now };
  const result = await button.run(ask, field, form);
  if (result.ok) return { ok: true, done: button.done };
  const refused = {
    ...{
      button: name === "outcome" ? `outcome ${field("taak")}` : name,
      refusal: result.refusal,
      seen: Number(field("gezien")) || 0,
    },
    typed: Object.fromEntries(typedNames.map((part) => [part, field(part)])),
    ticked: form.getAll("collega").map(String),
  };
  return { ok: false, refusal: result.refusal, refused };
}
