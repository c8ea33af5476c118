import { extraAtDesk } from "#app/appointments/commands/extra-at-desk.server.ts";
import { holdAtDesk } from "#app/appointments/commands/hold-at-desk.server.ts";
import {
  type AppointmentContent,
  type DeskContact,
  readContact,
  readDeskChoice,
  understandingOf,
} from "#app/appointments/contract.ts";
import { translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { deskFile } from "./desk-file.server.ts";
import { instantOf, interpretingOf } from "./desk-form.ts";
import type { DeskWrong } from "./desk-wrong.ts";

/** What was sent and refused, so that nothing of it is lost. */
export interface RefusedBook {
  readonly refusal: string;
  readonly wrong: readonly DeskWrong[];
  readonly typed: DeskContact;
  readonly chosen: string;
  readonly channel: "desk" | "phone";
  /** Why one too many. */
  readonly reason: string;
}

/** Holds the time that was chosen, for who was filled in; or makes one place too many. What is wrong is said all at once. */
export async function pressBook(
  staff: Staff,
  search: URLSearchParams,
  form: FormData,
  now: Date,
): Promise<{ readonly to: string } | RefusedBook> {
  const { ids, known } = await deskFile(staff, search, now);
  const isExtra = search.get("extra") === "ja";
  const sent = sentIn(form);
  const [start, read] = [instantOf(form), readDeskContact(form, sent.typed, now)];
  const wrong = [
    ...(start ? [] : [wrongAt("tijd", "time")]),
    ...(read.ok ? [] : read.wrong),
    ...(isExtra && sent.reason.trim().length < 3 ? [wrongAt("reden", "reason")] : []),
  ];
  if (!start || !read.ok || wrong.length > 0) return { refusal: "wrong", wrong, ...sent };
  const made = await (isExtra ? extra : hold)({
    ...{ staff, start, content: read.content, channel: sent.channel, reason: sent.reason, now, ...ids },
    ...{ choice: readDeskChoice(search, known), shown: interpretingOf(form), key: String(form.get("sleutel") ?? "") },
  });
  return "to" in made ? made : { refusal: made.refusal, wrong: [], ...sent };
}

interface Wanted {
  readonly staff: Staff;
  readonly choice: ReturnType<typeof readDeskChoice>;
  /** How people understand each other, as it stood above the times. */
  readonly shown: ReturnType<typeof interpretingOf>;
  readonly start: Date;
  readonly content: AppointmentContent;
  readonly channel: "desk" | "phone";
  readonly reason: string;
  readonly intakeId?: string;
  readonly householdId?: string;
  readonly key: string;
  readonly now: Date;
}

async function hold({ choice, shown, reason: _, ...ask }: Wanted) {
  const { interpreter, ...understood } = understandingOf(choice);
  const byPhone = interpreter === "booked" && shown === "phone";
  const { service, location, language } = choice;
  const held = await holdAtDesk({
    ...{ ...ask, ...understood, service, location, language },
    interpreter: byPhone ? "phone" : interpreter,
  });
  return held.ok ? { to: `/agenda/nieuw/${held.value.id}` } : held;
}

async function extra({ choice, shown: _, ...ask }: Wanted) {
  const { interpreter, spoken } = understandingOf(choice);
  const { service, location, language } = choice;
  const made = await extraAtDesk({
    ...{ ...ask, service, location, language, spoken },
    interpreter: interpreter === "booked" ? "phone" : interpreter,
  });
  return made.ok ? { to: `/agenda/${made.value.reference}?klaar=confirmed` } : made;
}

function sentIn(form: FormData) {
  const [chosen, reason] = [String(form.get("tijd") ?? ""), String(form.get("reden") ?? "").slice(0, 4000)];
  const channel = form.get("kanaal") === "desk" ? "desk" : "phone";
  return { typed: typedContact(form), chosen, reason, channel } as const;
}

function wrongAt(field: string, code: string): DeskWrong {
  return { field, text: translator("nl").t(`agenda:desk.wrong.${code}`) };
}

/** What stood in the fields of who it is for. */
export function typedContact(form: FormData): DeskContact {
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 1000);
  return { name: field("naam"), phone: field("telefoonnummer"), email: field("emailadres"), companion: field("mee") };
}

/** Who it is for, and one way to reach them. */
function readDeskContact(
  form: FormData,
  { companion }: DeskContact,
  now: Date,
):
  | { readonly ok: true; readonly content: AppointmentContent }
  | { readonly ok: false; readonly wrong: readonly DeskWrong[] } {
  const read = readContact(form, dayInAmsterdam(now));
  if (read.ok) return { ok: true, content: { ...read.value, companion: companion.trim() || null } };
  const { t } = translator("nl");
  return { ok: false, wrong: read.errors.map(({ field, text }) => ({ field, text: t(wordsFor(text.key)) })) };
}

/** Residents are told "u"; a colleague reads the same about somebody else. */
function wordsFor(key: string): string {
  return key === "appointments:flow.contact.oneOf" ? "agenda:desk.wrong.reach" : key;
}
