import { type ChangeRefusal, changeAgenda } from "#app/appointments/commands/change-agenda.server.ts";
import type { AgendaChange, Typed, WrongTyped } from "#app/appointments/contract.ts";
import { type Broken, brokenBy } from "#app/appointments/queries/broken-by.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { locationName, momentWords, serviceName } from "./words.server.ts";

/** An appointment or meeting that a change would break, without whose it is. */
export interface BrokenLine {
  readonly id: string;
  readonly kind: Broken["kind"];
  readonly reference: string;
  readonly when: string;
  readonly what: string;
  readonly why: Broken["why"];
}

/** What a page says after a form was sent, when it stays where it is. */
export interface Answered {
  readonly typed: Typed;
  /** Of fields with several ticks. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  readonly wrong: readonly WrongTyped[];
  /** Null: not looked at yet. */
  readonly broken: readonly BrokenLine[] | null;
  readonly refusal?: ChangeRefusal;
  /** The button that was pressed: that of the form, or `weg:<id>` of a line. */
  readonly button: string;
}

export type Outcome =
  | { readonly done: true; readonly tasks: number }
  | { readonly done: false; readonly answer: Answered }
  | null;

export interface Sent {
  readonly typed: Typed;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  readonly seen: readonly string[];
  readonly button: string;
}

/** The fields of a form; `doe` is the button, `gezien` what was listed as broken. */
export function sentIn(form: FormData): Sent {
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const ticked: Record<string, string[]> = {};
  for (const [name, value] of fields) ticked[name] = [...(ticked[name] ?? []), value];
  return {
    typed: Object.fromEntries(fields),
    ticked,
    seen: ticked.gezien ?? [],
    button: String(form.get("doe") ?? ""),
  };
}

/** Not accepted: what was typed stands there again. */
export function refused(sent: Sent, wrong: readonly WrongTyped[]): Outcome {
  return { done: false, answer: { typed: sent.typed, ticked: sent.ticked, wrong, broken: null, button: sent.button } };
}

/** Shows what a change breaks, or saves it. What breaks something is saved only by who saw it. Null: it is not theirs. */
export async function lookOrSave(staff: Staff, change: AgendaChange, sent: Sent, now: Date): Promise<Outcome> {
  const shown = (broken: readonly Broken[], refusal?: ChangeRefusal): Outcome => {
    const lines = broken.map((each) => lineOf(staff.tenant, each));
    return {
      done: false,
      answer: {
        typed: sent.typed,
        ticked: sent.ticked,
        button: sent.button,
        wrong: [],
        broken: lines,
        ...(refusal ? { refusal } : {}),
      },
    };
  };
  if (sent.button === "bekijk") return shown(await brokenBy(staff.tenant, change, now));
  const saved = await changeAgenda({ staff, change, seen: sent.seen, now });
  if (saved.ok) return { done: true, tasks: saved.value.tasks };
  return saved.refusal === "notFound" ? null : shown(saved.broken ?? [], saved.refusal);
}

/** 422 for what was wrong, 409 for what breaks something that was not seen, 200 for a look. */
export function statusOf({ wrong, refusal }: Answered): number {
  if (wrong.length > 0) return 422;
  return refusal ? 409 : 200;
}

function lineOf(tenant: string, { id, kind, reference, start, service, location, why }: Broken): BrokenLine {
  const what = `${serviceName(service)}, ${locationName(tenant, location)}`;
  return { id, kind, reference, when: momentWords(start), what, why };
}
