import { asksPartner } from "#app/identity/commands/ask-partner.server.ts";
import { takePartiesOver } from "#app/identity/commands/take-parties-over.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type EnterForm, enterForm } from "#app/intake/commands/enter-form.server.ts";
import {
  addRow,
  type EntryReading,
  type FormDefinition,
  neededToStore,
  normaliseReference,
  removeRow,
  type TypedEntry,
  typedFields,
  type WholeReading,
} from "#app/intake/contract.ts";
import { keepsTerm } from "#app/queue/commands/keep-terms.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import type { EntryLine, EntryModel } from "#app/queue/contract.ts";
import { errorText } from "#app/queue/queries/check-fields.server.ts";
import { say } from "#app/queue/queries/in-dutch.server.ts";
import { isUuid } from "./agenda/desk-form.ts";
import { type Again, dayOfEntry, entryOf, pageOf, readEntered } from "./enter.server.ts";
import { enterKnown } from "./enter-known.server.ts";
import { type EnteredReceipt, enteredReceipt } from "./enter-receipt.server.ts";

/** The page again, with what was typed; or the receipt. Null: not there, or not theirs. */
export type PressedEntry =
  | {
      readonly page: EntryModel;
      readonly wrong: readonly EntryLine[];
      readonly uncovered: readonly EntryLine[];
      readonly status: number;
    }
  | { readonly receipt: EnteredReceipt }
  | null;

interface Sent {
  readonly staff: Staff;
  readonly form: FormDefinition;
  readonly sent: FormData;
  readonly entry: EntryReading;
  readonly again: Omit<Again, "reading" | "errors">;
  readonly now: Date;
}

/** Presses a button of the page: a row more or less, the questions that follow, or one of the two that store. */
export async function pressEntry(staff: Staff, form: FormDefinition, sent: FormData, now: Date): Promise<PressedEntry> {
  const field = (name: string) => String(sent.get(name) ?? "").slice(0, 100);
  const entry = typedEntry(field);
  const read = entryOf(entry, now);
  const numbers = { melding: field("_melding"), earlier: field("_eerder"), goOn: field("_verder") };
  const goesOn = numbers.goOn ? { reference: numbers.goOn, since: field("_sinds") } : null;
  const again = {
    staff,
    form,
    typed: typedFields(sent),
    day: dayOfEntry(read, now),
    entry,
    key: field("_sleutel"),
    numbers,
    goesOn,
  };
  if (!isUuid(again.key)) return null;
  const press = { staff, form, sent, entry: read, again, now };
  const [added, removed, does] = [field("_add"), field("_remove"), field("_doe")];
  if (added) return show({ ...press, again: { ...again, typed: addRow(again.typed, added) } });
  if (removed) return show({ ...press, again: { ...again, typed: removeRow(again.typed, removed) } });
  return does === "opslaan" || does === "deels" ? store(press, does === "opslaan") : show(press, true);
}

const typedEntry = (field: (name: string) => string): TypedEntry => ({
  ...{ channel: field("_kanaal"), day: field("_dag"), time: field("_tijd") },
  ...{ proof: field("_legitimatie"), language: field("_taal") },
});

function reads({ staff, form, sent, again }: Sent, mustHave: Parameters<typeof readEntered>[0]["mustHave"]) {
  const shown = new Set(String(sent.get("_shown") ?? "").split(" "));
  const { typed, day } = again;
  const raw = { get: (name: string) => typed[name]?.[0] ?? null, getAll: (name: string) => [...(typed[name] ?? [])] };
  return readEntered({ staff, form, raw, day, seen: (fact) => shown.has(fact), mustHave });
}

/** What follows from what was answered; only what cannot be read is reproached. A row more or less reproaches nothing. */
function show(press: Sent, reproach = false): PressedEntry {
  const reading = reads(press, () => false);
  const errors = reproach ? reading.errors : [];
  const page = pageOf({ ...press.again, reading, errors });
  const wrong = errors.map((error) => ({ field: error.field, text: errorText(error) }));
  const uncovered = reproach ? uncoveredOn(page, reading) : [];
  return { page, wrong, uncovered, status: wrong.length > 0 ? 422 : 200 };
}

async function store(press: Sent, complete: boolean): Promise<PressedEntry> {
  const { staff, form, entry, again, now } = press;
  const reading = reads(press, complete ? () => true : neededToStore(form));
  const page = pageOf({ ...again, reading, errors: reading.errors });
  const wrong = [
    ...(entry.ok ? [] : wrongEntry(entry.wrong)),
    ...reading.errors.map((error) => ({ field: error.field, text: errorText(error) })),
  ];
  if (wrong.length > 0 || !entry.ok) return { page, wrong, uncovered: [], status: 422 };
  const uncovered = complete ? uncoveredOn(page, reading) : [];
  if (uncovered.length > 0 || isAskedBackNow(press, page)) return { page, wrong: [], uncovered, status: 200 };
  const refused = (text: string, status = 422) => ({ page, wrong: [{ field: "vragen", text }], uncovered: [], status });
  const target = await targetOf(press);
  if (!target) return refused(say("queue:entry.numbers.melding.unknown"));
  const { answers, passed } = reading;
  const stored = await enterForm({
    ...{ staff, key: again.key, form, answers, passed, entry: entry.entry, complete, now, ...target },
    askPartner: asksPartner(now),
    keepTerm: keepsTerm,
    takeParties: takePartiesOver,
  });
  if (stored.ok) return { receipt: await enteredReceipt(staff.tenant, stored.value.intakeId) };
  if (stored.refusal === "changedMeanwhile") return refused(say("queue:entry.changedMeanwhile"), 409);
  return stored.refusal === "notReady" ? refused(say("queue:entry.notReady")) : null;
}

/** Whether answers do not fit together that nobody was asked about yet: once they stood there, they are stored as they are. */
function isAskedBackNow({ sent }: Sent, { askedBack }: EntryModel): boolean {
  const asked = String(sent.get("_nagevraagd") ?? "").split(" ");
  return askedBack.some(({ id }) => !asked.includes(id));
}

/** What it follows or goes on with, which this colleague may open; null for a number that is not there for them. */
async function targetOf({ staff, form, again, now }: Sent): Promise<Pick<EnterForm, "follows" | "goesOn"> | null> {
  const { numbers, goesOn } = again;
  if (goesOn) {
    const opened = await openIntake({ staff, reference: normaliseReference(goesOn.reference), now });
    if (!opened.ok || opened.value.kind === "door") return null;
    // An intake keeps the id of its draft.
    return { goesOn: { draftId: opened.value.intake.id, changedAt: new Date(goesOn.since) } };
  }
  if (!form.follows || !numbers.melding) return {};
  const known = await enterKnown(staff, { ...form, reuses: undefined }, { ...numbers, earlier: "" }, now);
  return known.ok && known.value.follows ? { follows: known.value.follows } : null;
}

const inputs = { channel: "kanaal", day: "dag", time: "tijd", proof: "legitimatie", language: "taal" } as const;

function wrongEntry(wrong: (EntryReading & { readonly ok: false })["wrong"]): EntryLine[] {
  return (Object.keys(inputs) as (keyof typeof inputs)[]).flatMap((name) =>
    wrong[name] ? [{ field: inputs[name], text: say(`queue:entry.wrong.${name}.${wrong[name]}`) }] : [],
  );
}

/** The questions that came up, each by its label, leading to it. */
function uncoveredOn({ sections }: EntryModel, { uncovered }: WholeReading): EntryLine[] {
  const fields = sections.flatMap(({ fields }) => fields);
  return fields.filter(({ name }) => uncovered.includes(name)).map(({ name, label }) => ({ field: name, text: label }));
}
