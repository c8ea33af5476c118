import { randomUUID } from "node:crypto";
import {
  type BookModel,
  byCatalogue,
  readDeskChoice,
  spokenLanguages,
  understandingOf,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { locationsFor } from "#app/appointments/queries/agenda-screen.server.ts";
import { dayFrom, deskTimes, extraTimes } from "#app/appointments/queries/desk-times.server.ts";
import { languages, translator } from "#app/i18n/contract.ts";
import { compareText, formatLanguage } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { serviceName } from "../agenda-manage/words.server.ts";
import { deskFile } from "./desk-file.server.ts";

/** What `/agenda/nieuw` shows: what is looked for, the times that there are, and who it is for as far as that is known. */
export async function bookModel(staff: Staff, search: URLSearchParams, now: Date): Promise<BookModel> {
  const { file, about, known, contact } = await deskFile(staff, search, now);
  const choice = readDeskChoice(search, known);
  const { services } = await agendaOf(staff.tenant);
  const { service, location } = choice;
  const theirs = locationsFor(staff);
  const isAsked = services.some(({ code }) => code === service) && theirs.some(({ id }) => id === location);
  const wish = { tenant: staff.tenant, service, location, now, ...understandingOf(choice) };
  const [day, isExtra] = [dayFrom(search, now), search.get("extra") === "ja"];
  const times = isAsked ? await (isExtra ? extraTimes : deskTimes)(wish, day) : null;
  return {
    ...{ file, about, choice, contact, times, key: randomUUID(), extraOn: isExtra ? day : null },
    services: services
      .filter(({ active, kind }) => active && kind === "individual")
      .toSorted(byCatalogue)
      .map(({ code }) => ({ value: code, text: serviceName(code) })),
    locations: theirs.map(({ id, name }) => ({ value: id, text: name })),
    languages: languages.map((value) => ({ value, text: formatLanguage(value) })),
    interpreters: interpreterChoices(),
    more: times?.next ? `${addressOf(choice, about, { vanaf: times.next })}#d${times.next}` : null,
    otherwise: times ? addressOf(choice, about, isExtra ? {} : { extra: "ja" }) : null,
  };
}

/** The address of what was chosen, and nothing of a person. */
function addressOf(choice: BookModel["choice"], about: BookModel["about"], more: Readonly<Record<string, string>>) {
  const { service, location, language, interpreter } = choice;
  const search = new URLSearchParams({ dienst: service, plaats: location, taal: language, tolk: interpreter });
  if (about) search.set(about.name, about.reference);
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `/agenda/nieuw?${search}`;
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
