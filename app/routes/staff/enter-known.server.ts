import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type FormDefinition, type Known, normaliseReference, olderBehind } from "#app/intake/contract.ts";
import { type EarlierIntake, earlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import { lastAanvraag } from "#app/intake/queries/last-aanvraag.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { toldSoFar } from "#app/queue/queries/told-so-far.server.ts";

/** Numbers as a colleague typed them; empty where there is none. */
export interface TypedNumbers {
  readonly melding: string;
  readonly earlier: string;
  /** Of what was stored as it stood, to go on with. */
  readonly goOn: string;
}

/** What stands in a file that may be used here, and what the new form follows. */
export interface EnterKnown {
  readonly known: Known | null;
  /** The melding, by id. */
  readonly follows: string | undefined;
  readonly language: string | null;
  /** Until when the search period of whom is under 27 runs (Participatiewet art. 41 lid 4). */
  readonly opensOn: EarlierIntake["opensOn"];
  readonly goesOn: GoesOn | null;
}

export interface GoesOn {
  readonly reference: string;
  readonly draftId: string;
  /** When the draft was last changed. */
  readonly since: Date;
}

/** What is wrong with what was chosen. */
export type WrongNumbers = { readonly [name in keyof TypedNumbers | "form"]?: "unknown" | "missing" };

/**
 * What was told before, by number. Opening a file is written down, and takes the right to open it: what is not there, not theirs or
 * shielded from them is the same answer.
 */
export async function enterKnown(
  staff: Staff,
  form: FormDefinition,
  typed: TypedNumbers,
  now: Date,
): Promise<{ readonly ok: true; readonly value: EnterKnown } | { readonly ok: false; readonly wrong: WrongNumbers }> {
  if (typed.goOn) return goOnWith(staff, form, typed.goOn, now);
  const melding = typed.melding ? await opened(staff, typed.melding, now) : null;
  if (typed.melding && (!melding || (form.follows && melding.earlier.kind !== "melding")))
    return { ok: false, wrong: { melding: "unknown" } };
  const last = typed.earlier ? await opened(staff, typed.earlier, now) : null;
  if (form.reuses && !typed.earlier) return { ok: false, wrong: { earlier: "missing" } };
  const reusable = last && (await lastAanvraag(staff.tenant, [last.id], dayInAmsterdam(now)));
  if (typed.earlier && !reusable) return { ok: false, wrong: { earlier: "unknown" } };
  return { ok: true, value: togetherOf(form, melding, last) };
}

/** What stands in a form that is not complete yet, as its resident or a colleague told it so far. */
async function goOnWith(staff: Staff, form: FormDefinition, typed: string, now: Date): ReturnType<typeof enterKnown> {
  const file = await openIntake({ staff, reference: normaliseReference(typed), now });
  const intake = file.ok && file.value.kind === "file" ? file.value.intake : null;
  if (!intake?.draftId || !intake.draftChangedAt || intake.completedAt || intake.form !== form.id)
    return { ok: false, wrong: { melding: "unknown" } };
  const { reference, draftId, draftChangedAt: since, language, melddatum } = intake;
  const known: Known = { answers: toldSoFar(intake).answers, from: { source: "melding", on: melddatum } };
  return {
    ok: true,
    value: { known, follows: undefined, language, opensOn: null, goesOn: { reference, draftId, since } },
  };
}

type Opened = { readonly id: string; readonly language: string; readonly earlier: EarlierIntake };

function togetherOf(form: FormDefinition, melding: Opened | null, last: Opened | null): EnterKnown {
  const known =
    melding && last ? olderBehind(melding.earlier.known, last.earlier.known) : (melding ?? last)?.earlier.known;
  return {
    known: known ?? null,
    follows: form.follows ? melding?.id : undefined,
    language: (melding ?? last)?.language ?? null,
    opensOn: form.follows ? (melding?.earlier.opensOn ?? null) : null,
    goesOn: null,
  };
}

async function opened(staff: Staff, typed: string, now: Date): Promise<Opened | null> {
  const reference = normaliseReference(typed);
  const file = await openIntake({ staff, reference, now });
  if (!file.ok) {
    const asked = { tenant: staff.tenant, actor: { kind: "staff", id: staff.id }, from: staff.id, now } as const;
    await noteRefusal({ ...asked, action: "intake.refused", references: [reference] });
  }
  if (!file.ok || file.value.kind === "door") return null;
  const { id, language } = file.value.intake;
  const earlier = await earlierIntake(staff.tenant, id);
  return earlier && { id, language, earlier };
}
