import { findCaller } from "#app/appointments/commands/find-caller.server.ts";
import { type BookedLine, type CallerTyped, readCaller } from "#app/appointments/contract.ts";
import { key, translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import type { DeskWrong } from "./desk-wrong.ts";

export interface FindAnswer {
  readonly typed: CallerTyped;
  readonly wrong: readonly DeskWrong[];
  /** Null: not looked for. */
  readonly found: readonly BookedLine[] | null;
}

/** Looks for the appointment of who calls; that it was looked for is written down first. */
export async function pressFind(staff: Staff, form: FormData, now: Date): Promise<FindAnswer> {
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 200);
  const typed = {
    ...{ reference: field("nummer"), phone: field("telefoonnummer") },
    ...{ birthDate: field("geboortedatum"), phoneEnd: field("laatste") },
  };
  const read = readCaller(typed);
  if (read.ok) return { typed, wrong: [], found: await findCaller(staff, read.ask, now) };
  const { t } = translator("nl");
  const wrong = read.wrong.map(({ field: id, code }) => ({
    field: id,
    text: t(key("agenda", "desk", "find", "wrong", code)),
  }));
  return { typed, wrong, found: null };
}
