import { randomUUID } from "node:crypto";
import { type Agenda, closureReasons, readClosure } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { lookOrSave, type Outcome, refused, sentIn } from "./answer.server.ts";
import { closedWords } from "./overview.server.ts";
import { dayWords, hoursWords, locationsOf, type Named, scopeWords, serviceName } from "./words.server.ts";

/** A day on which other hours hold. */
export interface ClosureLine {
  readonly id: string;
  readonly day: string;
  readonly hours: string;
  readonly what: string;
  readonly reason: string;
  readonly opens: boolean;
  /** Holidays are confirmed per year on a page of their own. */
  readonly holiday: boolean;
}

export interface ClosuresModel {
  readonly lines: readonly ClosureLine[];
  readonly what: readonly Named[];
  readonly reasons: readonly Named[];
}

/** What is closed from today on, and what can be. */
export async function closuresModel(staff: Staff, now: Date): Promise<ClosuresModel> {
  const agenda = await agendaOf(staff.tenant);
  const today = dayInAmsterdam(now);
  return {
    lines: [...agenda.exceptions]
      .filter(({ day }) => day >= today)
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((each) => ({
        id: each.id,
        day: dayWords(each.day),
        hours: hoursWords(each),
        what: scopeWords(staff.tenant, each, agenda.resources),
        reason: closedWords(each.reason),
        opens: each.effect === "open",
        holiday: each.source === "holiday",
      })),
    what: whatCanClose(staff.tenant, agenda),
    reasons: closureReasons.map((value) => ({ value, text: closedWords(value) })),
  };
}

function whatCanClose(tenant: string, agenda: Agenda): readonly Named[] {
  const named = (scope: string, list: readonly Named[]) =>
    list.map(({ value, text }) => ({ value: `${scope}:${value}`, text }));
  return [
    { value: "everywhere", text: translator("nl").t("agenda:beheer.everywhere") },
    ...named("location", locationsOf(tenant)),
    ...named(
      "service",
      agenda.services.map(({ code }) => ({ value: code, text: serviceName(code) })),
    ),
    ...named(
      "resource",
      agenda.resources.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: name })),
    ),
  ];
}

/** Closes a day, opens it again, or shows what that breaks. Null: it is not there. */
export async function answerClosure(staff: Staff, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  const agenda = await agendaOf(staff.tenant);
  if (sent.button.startsWith("weg:")) {
    const found = agenda.exceptions.find(({ id, source }) => `weg:${id}` === sent.button && source === "manual");
    return found ? lookOrSave(staff, { kind: "exceptionRemoved", id: found.id }, sent, now) : null;
  }
  const locations = locationsOf(staff.tenant).map(({ value }) => value);
  const { value, wrong } = readClosure(sent.typed, {
    ...{ agenda, locations, today: dayInAmsterdam(now), id: randomUUID() },
  });
  return value ? lookOrSave(staff, { kind: "exceptionAdded", exception: value }, sent, now) : refused(sent, wrong);
}
