import { type FieldError, typedFrom } from "#app/facts/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { showKeptCheck } from "#app/intake/commands/show-kept-check.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { addRow, removeRow } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { adviseHousehold } from "#app/queue/commands/advise-household.server.ts";
import { keepHouseholdCheck } from "#app/queue/commands/keep-household-check.server.ts";
import { openHousehold } from "#app/queue/commands/open-household.server.ts";
import { readSheet, type SheetModel, sheetTyped } from "#app/queue/contract.ts";
import { errorText } from "#app/queue/queries/check-fields.server.ts";
import { checkScreen, type SentSheet } from "#app/queue/queries/check-screen.server.ts";
import { checkFacts, onlyCheckAnswers } from "#app/queue/queries/household-check.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { WrongLine } from "./wrong-list.tsx";

/** What a press on the page of the check comes down to: another page, or this one again with what was typed. Null: not there. */
export type PressedSheet =
  | { readonly to: string }
  | {
      readonly page: SheetModel;
      readonly wrong: readonly WrongLine[];
      readonly refusal: string | null;
      readonly status: number;
      /** A check that its resident showed stands filled in, and is not kept. */
      readonly done: "opened" | null;
    }
  | null;

interface Press {
  readonly staff: Staff;
  readonly clientAddress: string;
  readonly reference: string;
  readonly form: FormData;
  readonly now: Date;
}

/** Opens the page for this colleague, which is written down. Null: not there, or not theirs. */
export async function sheetPage(
  staff: Staff,
  reference: string,
  now: Date,
  sent?: SentSheet,
): Promise<SheetModel | null> {
  const opened = await openHousehold({ staff, reference, now, page: "checkViewed" });
  if (!opened.ok || opened.value.kind === "door") return null;
  return checkScreen(staff, opened.value.household, now, overlayInForce, sent);
}

/** Presses a button of the page: a row more or less, keep, or advise. */
export async function pressSheet(press: Press): Promise<PressedSheet> {
  const { staff, form, now } = press;
  const { gemeenten } = werkpleinById(staff.tenant);
  const { answers, errors } = readSheet(checkFacts, form, dayInAmsterdam(now), gemeenten);
  const typed = sheetTyped(form.entries());
  const [added, removed] = [form.get("_add"), form.get("_remove")];
  if (typeof added === "string") return again(press, { typed: addRow(typed, added), errors: [], answers }, null, 200);
  if (typeof removed === "string")
    return again(press, { typed: removeRow(typed, removed), errors: [], answers }, null, 200);
  const sent = { typed, errors, answers };
  const code = asksForCode(form);
  if (code) return openKept(press, sent, code);
  if (errors.length > 0) return again(press, sent, null, 422);
  const doe = doeOf(form);
  return doe === "adviseer" ? advise(press, sent) : keep(press, sent, doe);
}

const doeOf = (form: FormData) => String(form.get("doe") ?? "");

/** The code that was typed, when its button was pressed, or Enter in its box. */
function asksForCode(form: FormData): string | null {
  const code = String(form.get("code") ?? "").slice(0, 40);
  return doeOf(form) === "code" || (doeOf(form) === "bewaar" && code.trim() !== "") ? code : null;
}

/**
 * Fills in what the resident answered before, by the code they show: seeing it is written down. What was typed here stays where that
 * says nothing. Nothing of it is kept before the button that says so: the resident was promised that it goes when they say so.
 */
async function openKept(press: Press, sent: SentSheet, code: string): Promise<PressedSheet> {
  const { staff, clientAddress, reference, now } = press;
  const again = { ...sent, errors: [] };
  if (!(await takeAttempt(clientAddress))) return refused(press, again, "tooManyCodes");
  const kept = await showKeptCheck(staff, code, now);
  if (!kept) return refused(press, again, "codeUnknown");
  await attemptWasRight(clientAddress);
  const told = onlyCheckAnswers(kept.state.answers);
  const typed = checkFacts.map((fact) => (told[fact.id] === undefined ? {} : typedFrom(fact, told[fact.id])));
  const filled = { typed: Object.assign({}, sent.typed, ...typed), errors: [], answers: { ...sent.answers, ...told } };
  const page = await sheetPage(staff, reference, now, filled);
  return page && { page, wrong: [], refusal: null, status: 200, done: "opened" };
}

async function keep(press: Press, sent: SentSheet, doe: string): Promise<PressedSheet> {
  const { staff, reference, form, now } = press;
  const checkVersion = Number(form.get("checkversie")) || 0;
  const kept = await keepHouseholdCheck({ staff, reference, checkVersion, answers: sent.answers, now });
  if (!kept.ok) return refused(press, sent, kept.refusal);
  const section = /^bewaar:([\w-]{1,40})$/.exec(doe)?.[1];
  return { to: `/register/${reference}/check?klaar=kept${section ? `#deel-${section}` : ""}` };
}

async function advise(press: Press, sent: SentSheet): Promise<PressedSheet> {
  const { staff, reference, form, now } = press;
  const field = (name: string) => String(form.get(name) ?? "");
  const { answers } = sent;
  const gemeente = typeof answers.gemeente === "string" ? answers.gemeente : "";
  const advised = await adviseHousehold(
    {
      ...{ staff, reference, answers, gemeente, now },
      ...{ version: Number(field("versie")) || 0, checkVersion: Number(field("checkversie")) || 0 },
      inForce: await overlayInForce(staff.tenant, gemeente, dayInAmsterdam(now)),
      schemes: form.getAll("regeling").map(String),
      mayCall: field("bellen") === "ja" ? true : field("bellen") === "nee" ? false : null,
    },
    keepRuleSet,
  );
  return advised.ok ? { to: `/register/${reference}?klaar=advised` } : refused(press, sent, advised.refusal);
}

const wrongAnswers: ReadonlySet<string> = new Set(["nothingChosen", "askMayCall", "codeUnknown", "tooManyCodes"]);

async function refused(press: Press, sent: SentSheet, refusal: string): Promise<PressedSheet> {
  if (refusal === "notFound") return null;
  return again(press, sent, refusal, wrongAnswers.has(refusal) ? 422 : 409);
}

async function again(press: Press, sent: SentSheet, refusal: string | null, status: number): Promise<PressedSheet> {
  const page = await sheetPage(press.staff, press.reference, press.now, sent);
  return page && { page, wrong: sent.errors.map(wrongLine), refusal, status, done: null };
}

function wrongLine(error: FieldError): WrongLine {
  return { field: error.field, text: errorText(error) };
}
