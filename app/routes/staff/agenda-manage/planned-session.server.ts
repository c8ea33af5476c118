import { cancelSession } from "#app/appointments/commands/cancel-session.server.ts";
import { type MoveSessionRefusal, moveSession } from "#app/appointments/commands/move-session.server.ts";
import { type Agenda, onTheClock, readSession } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { type ComingSession, comingSessions } from "#app/appointments/queries/planned-sessions.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { RefusedPress } from "../agenda/appointment-press.server.ts";
import { type Answered, refused, sentIn } from "./answer.server.ts";
import { choicesIn, type SessionChoices, type SessionLine, sessionLine } from "./sessions.server.ts";
import { locationsOf } from "./words.server.ts";

export interface PlannedModel extends SessionChoices {
  readonly line: SessionLine;
  readonly version: number;
  /** How many places are taken: so many hear of it. */
  readonly taken: number;
  readonly series: boolean;
  readonly values: { readonly [field: string]: string };
}

async function found(staff: Staff, id: string | undefined, now: Date) {
  const [agenda, coming] = await Promise.all([agendaOf(staff.tenant), comingSessions(staff.tenant, now)]);
  return { agenda, session: coming.find((each) => each.id === id) ?? null };
}

/** One meeting that is still to come, and what it can become. Null: it is not there. */
export async function plannedModel(staff: Staff, id: string | undefined, now: Date): Promise<PlannedModel | null> {
  const { agenda, session } = await found(staff, id, now);
  if (!session) return null;
  const { version, taken, series } = session;
  const line = sessionLine(staff.tenant, session);
  return { ...choicesIn(staff.tenant, agenda), line, version, taken, series, values: valuesOf(session, agenda) };
}

function valuesOf(session: ComingSession, agenda: Agenda): PlannedModel["values"] {
  const { day, time } = onTheClock(session.startsAt);
  const { location, capacity, meetingPoint } = session;
  const one = (kind: "room" | "staff" | "interpreter") => claimed(session, agenda, kind)?.id ?? "";
  return {
    ...{ dag: day, begin: time, plaats: location, aantal: String(capacity), verzamelpunt: meetingPoint },
    ...{ zaal: one("room"), leider: one("staff"), tolk: one("interpreter") },
  };
}

function claimed({ resourceIds }: ComingSession, { resources }: Agenda, kind: "room" | "staff" | "interpreter") {
  return resources.find((each) => each.kind === kind && resourceIds.includes(each.id));
}

export type PlannedOutcome =
  | { readonly done: "moved" | "cancelled" }
  | { readonly answer: Answered; readonly refused?: undefined }
  | { readonly refused: RefusedPress; readonly answer?: undefined }
  | null;

/** Moves or changes one meeting, or cancels it. Null: it is not there. */
export async function answerPlanned(
  staff: Staff,
  id: string | undefined,
  form: FormData,
  now: Date,
): Promise<PlannedOutcome> {
  const { agenda, session } = await found(staff, id, now);
  if (!session) return null;
  const sent = sentIn(form);
  const version = Number(sent.typed.versie);
  if (sent.button === "cancelled") return cancel(staff, session.id, { version, note: sent.typed.notitie ?? "" }, now);
  const locations = locationsOf(staff.tenant).map((each) => each.value);
  const interpretedBefore = claimed(session, agenda, "interpreter") ? null : session.interpreterLanguage;
  const service = agenda.services.find(({ code }) => code === session.service);
  const before = { service, language: session.language, taken: session.taken, interpretedBefore };
  const read = readSession(sent.typed, { agenda, locations, today: dayInAmsterdam(now) }, before);
  if (!read.value) return wrongly(refused(sent, read.wrong));
  const moved = await moveSession({ staff, id: session.id, version, session: read.value, now });
  if (moved.ok) return { done: "moved" };
  if (moved.refusal === "notFound") return null;
  return wrongly(refused(sent, [{ field: fieldOf[moved.refusal], code: moved.refusal }]));
}

/** Which field a refusal is about: what stands in the way stands there on that day. */
const fieldOf: { readonly [refusal in Exclude<MoveSessionRefusal, "notFound">]: string } = {
  ...{ closed: "dag", away: "dag", busy: "dag", notNow: "dag", changedMeanwhile: "dag", placesTaken: "aantal" },
};

function wrongly(outcome: ReturnType<typeof refused>): PlannedOutcome {
  return outcome?.done === false ? { answer: outcome.answer } : null;
}

async function cancel(
  staff: Staff,
  id: string,
  { version, note }: { readonly version: number; readonly note: string },
  now: Date,
): Promise<PlannedOutcome> {
  const reason = note.trim().slice(0, 4000);
  const cancelled = await cancelSession({ staff, id, version, reason, now });
  if (cancelled.ok) return { done: "cancelled" };
  return cancelled.refusal === "notFound" ? null : { refused: { ok: false, refusal: cancelled.refusal, note } };
}
