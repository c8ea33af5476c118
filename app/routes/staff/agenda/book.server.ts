import { randomUUID } from "node:crypto";
import { holdAtDesk } from "#app/appointments/commands/hold-at-desk.server.ts";
import {
  type AppointmentContent,
  type BookModel,
  type DeskContact,
  readContact,
  readDeskChoice,
  spokenLanguages,
  understandingOf,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { locationsFor } from "#app/appointments/queries/agenda-screen.server.ts";
import { dayFrom, deskTimes } from "#app/appointments/queries/desk-times.server.ts";
import { languages, translator } from "#app/i18n/contract.ts";
import { compareText, formatLanguage } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { serviceName } from "../agenda-manage/words.server.ts";
import { deskFile } from "./desk-file.server.ts";
import { instantOf, interpretingOf } from "./desk-form.ts";
import type { DeskWrong } from "./desk-wrong.ts";

/** What `/agenda/nieuw` shows: what is looked for, the times that there are, and who it is for as far as that is known. */
export async function bookModel(staff: Staff, search: URLSearchParams, now: Date): Promise<BookModel> {
  const { file, about, known, contact } = await deskFile(staff, search, now);
  const choice = readDeskChoice(search, known);
  const { services } = await agendaOf(staff.tenant);
  const { service, location } = choice;
  const theirs = locationsFor(staff);
  const isAsked = services.some(({ code }) => code === service) && theirs.some(({ id }) => id === location);
  const wish = { tenant: staff.tenant, service, location, now, ...understandingOf(choice) };
  const times = isAsked ? await deskTimes(wish, dayFrom(search, now)) : null;
  return {
    ...{ file, about, choice, contact, times, key: randomUUID() },
    services: services
      .filter(({ active, kind }) => active && kind === "individual")
      .map(({ code }) => ({ value: code, text: serviceName(code) })),
    locations: theirs.map(({ id, name }) => ({ value: id, text: name })),
    languages: languages.map((value) => ({ value, text: formatLanguage(value) })),
    interpreters: interpreterChoices(),
    more: times?.next ? moreAt(choice, about, times.next) : null,
  };
}

/** The address of the days further on: what was chosen, and no more. */
function moreAt(
  { service, location, language, interpreter }: BookModel["choice"],
  about: BookModel["about"],
  day: string,
) {
  const search = new URLSearchParams({ dienst: service, plaats: location, taal: language, tolk: interpreter });
  if (about) search.set(about.name, about.reference);
  search.set("vanaf", day);
  return `/agenda/nieuw?${search}#d${day}`;
}

function interpreterChoices() {
  const { t } = translator("nl");
  const ours = spokenLanguages
    .filter((code) => code !== "nl")
    .map((value) => ({ value, text: t("agenda:desk.interpreter.ours", { language: formatLanguage(value) }) }));
  return [
    { value: "none", text: t("agenda:desk.interpreter.none") },
    { value: "own", text: t("agenda:desk.interpreter.own") },
    ...ours.sort((a, b) => compareText(a.text, b.text)),
  ];
}

/** What was sent and refused, so that nothing of it is lost. */
export interface RefusedBook {
  readonly refusal: string;
  readonly wrong: readonly DeskWrong[];
  readonly typed: DeskContact;
  readonly chosen: string;
  readonly channel: "desk" | "phone";
}

/** Holds the time that was chosen, for who was filled in. What is wrong is said all at once. */
export async function pressBook(
  staff: Staff,
  search: URLSearchParams,
  form: FormData,
  now: Date,
): Promise<{ readonly id: string } | RefusedBook> {
  const { ids, known } = await deskFile(staff, search, now);
  const choice = readDeskChoice(search, known);
  const typed = typedContact(form);
  const [start, read] = [instantOf(form), readDeskContact(form, typed, now)];
  const wrong = [...(start ? [] : [timeWrong()]), ...(read.ok ? [] : read.wrong)];
  const channel = form.get("kanaal") === "desk" ? "desk" : "phone";
  const sent = { typed, chosen: String(form.get("tijd") ?? ""), channel } as const;
  if (!start || !read.ok) return { refusal: "wrong", wrong, ...sent };
  const { interpreter, spoken } = understandingOf(choice);
  const byPhone = interpreter === "booked" && interpretingOf(form) === "phone";
  const held = await holdAtDesk({
    ...{ staff, start, spoken, content: read.content, now, ...ids },
    ...{ service: choice.service, location: choice.location, language: choice.language },
    interpreter: byPhone ? "phone" : interpreter,
    channel,
    key: String(form.get("sleutel") ?? ""),
  });
  return held.ok ? { id: held.value.id } : { refusal: held.refusal, wrong: [], ...sent };
}

function timeWrong(): DeskWrong {
  return { field: "tijd", text: translator("nl").t("agenda:desk.wrong.time") };
}

/** What stood in the fields of who it is for. */
export function typedContact(form: FormData): DeskContact {
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 1000);
  return { name: field("naam"), phone: field("telefoonnummer"), email: field("emailadres"), companion: field("mee") };
}

/** Who it is for; `phoneless` allows that there is no way to reach them, for who stands at the desk. */
export function readDeskContact(
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
