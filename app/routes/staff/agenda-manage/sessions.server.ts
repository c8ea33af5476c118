import { planSessions } from "#app/appointments/commands/plan-sessions.server.ts";
import {
  type Agenda,
  type PlannedSession,
  type Resource,
  readSeries,
  type SessionTrouble,
  sessionLanguages,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { type ComingSession, comingSessions, troublesOf } from "#app/appointments/queries/planned-sessions.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { compareText } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type Answered, refused, type Sent, sentIn } from "./answer.server.ts";
import { dayWords, locationName, locationsOf, momentWords, type Named, serviceName } from "./words.server.ts";

/** A meeting that is still to come. */
export interface SessionLine {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly where: string;
  readonly language: string;
  readonly places: string;
}

/** What can be chosen for a meeting. */
export interface SessionChoices {
  readonly locations: readonly Named[];
  readonly rooms: readonly Named[];
  readonly leaders: readonly Named[];
  readonly interpreters: readonly Named[];
}

export interface SessionsModel extends SessionChoices {
  readonly lines: readonly SessionLine[];
  readonly services: readonly Named[];
  readonly languages: readonly Named[];
}

/** What is planned, and what can be. */
export async function sessionsModel(staff: Staff, now: Date): Promise<SessionsModel> {
  const { tenant } = staff;
  const [agenda, coming] = await Promise.all([agendaOf(tenant), comingSessions(tenant, now)]);
  return {
    ...choicesIn(tenant, agenda),
    lines: coming.map((session) => sessionLine(tenant, session)),
    services: agenda.services
      .filter(({ kind, active }) => kind === "group" && active)
      .map(({ code }) => ({ value: code, text: serviceName(code) })),
    languages: sessionLanguages.map((value) => ({ value, text: languageWord(value) })),
  };
}

export function sessionLine(tenant: string, session: ComingSession): SessionLine {
  const { id, startsAt, service, location, meetingPoint, language, taken, capacity } = session;
  return {
    ...{ id, when: momentWords(startsAt), what: serviceName(service), language: languageWord(language) },
    where: [locationName(tenant, location), meetingPoint].filter(Boolean).join(", "),
    places: translator("nl").t("agenda:staff.places", { taken, capacity }),
  };
}

function languageWord(code: string): string {
  return translator("nl").t(key("facts", "gesprekstaal", "options", code));
}

export function choicesIn(tenant: string, { resources }: Agenda): SessionChoices {
  const of = (kind: Resource["kind"]) =>
    resources
      .filter((each) => each.kind === kind && each.active)
      .map(({ id, name, location }) => ({
        value: id,
        text: location ? `${name}, ${locationName(tenant, location)}` : name,
      }))
      .sort((a, b) => compareText(a.text, b.text));
  const choices = { rooms: of("room"), leaders: of("staff"), interpreters: of("interpreter") };
  return { locations: locationsOf(tenant), ...choices };
}

/** One day of a series, and what stands in its way. */
export interface SeriesDay {
  readonly day: CalendarDay;
  readonly words: string;
  readonly trouble: SessionTrouble | null;
}

export interface SeriesAnswer extends Answered {
  /** Null: not looked at yet. */
  readonly days: readonly SeriesDay[] | null;
}

export type SeriesOutcome =
  | { readonly done: true; readonly planned: number }
  | { readonly done: false; readonly answer: SeriesAnswer }
  | null;

/** Plans a series, or shows its days and what stands in their way. Null: it is not theirs. */
export async function answerSeries(staff: Staff, form: FormData, now: Date): Promise<SeriesOutcome> {
  const sent = sentIn(form);
  const agenda = await agendaOf(staff.tenant);
  const locations = locationsOf(staff.tenant).map(({ value }) => value);
  const { value, wrong } = readSeries(sent.typed, { agenda, locations, today: dayInAmsterdam(now) });
  if (!value) {
    const outcome = refused(sent, wrong);
    return outcome?.done === false ? { done: false, answer: { ...outcome.answer, days: null } } : null;
  }
  if (sent.button === "bekijk") return shown(staff, sent, value, now);
  const planned = await planSessions({ staff, sessions: value, seen: sent.seen, now });
  if (planned.ok) return { done: true, planned: planned.value.planned };
  return planned.refusal === "notFound" ? null : shown(staff, sent, value, now, "breaks");
}

async function shown(
  staff: Staff,
  { typed, ticked, button }: Sent,
  sessions: readonly PlannedSession[],
  now: Date,
  refusal?: "breaks",
): Promise<SeriesOutcome> {
  const troubles = await troublesOf(staff.tenant, sessions, now);
  const days = sessions.map(({ day }, n) => ({ day, words: dayWords(day), trouble: troubles[n] ?? null }));
  const answer = { typed, ticked, button, wrong: [], broken: null, days, ...(refusal && { refusal }) };
  return { done: false, answer };
}
