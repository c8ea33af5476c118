import { randomUUID } from "node:crypto";
import { checkInWalkIn } from "#app/appointments/commands/check-in-walk-in.server.ts";
import { type DeskContact, readDeskChoice, readWalkIn, spokenLanguages } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { locationsFor } from "#app/appointments/queries/agenda-screen.server.ts";
import { translator } from "#app/i18n/contract.ts";
import { compareText, formatLanguage } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { type Named, serviceName } from "../agenda-manage/words.server.ts";
import { typedContact } from "./book-press.server.ts";
import { deskFile } from "./desk-file.server.ts";
import { isUuid } from "./desk-form.ts";
import type { DeskWrong } from "./desk-wrong.ts";

/** The page on which a colleague writes in who walks in. */
export interface WalkInModel {
  readonly file: { readonly reference: string; readonly href: string } | null;
  /** What can be walked in for, at a location where that is so. */
  readonly places: readonly Named[];
  readonly place: string;
  readonly languages: readonly Named[];
  readonly language: string;
  readonly contact: DeskContact;
  readonly key: string;
}

/** A service at a location, as one choice: not everything can be walked in for everywhere. */
const placeOf = (service: string, location: string) => `${service}@${location}`;

export async function walkInModel(staff: Staff, search: URLSearchParams, now: Date): Promise<WalkInModel> {
  const { file, known, contact } = await deskFile(staff, search, now);
  const { location, language } = readDeskChoice(search, known);
  const services = (await agendaOf(staff.tenant)).services.filter(({ kind, active }) => kind === "walkIn" && active);
  const places = locationsFor(staff).flatMap(({ id, name }) =>
    services
      .filter(({ locations }) => locations.includes(id))
      .map(({ code }) => ({ value: placeOf(code, id), text: `${serviceName(code)}, ${name}` })),
  );
  return {
    ...{ file, places, language, contact, key: randomUUID() },
    place: places.find(({ value }) => value.endsWith(`@${location}`))?.value ?? "",
    languages: spokenLanguages
      .map((value) => ({ value, text: formatLanguage(value) }))
      .sort((a, b) => compareText(a.text, b.text)),
  };
}

/** What was sent and refused, so that nothing of it is lost. */
export interface RefusedWalkIn {
  readonly wrong: readonly DeskWrong[];
  readonly typed: DeskContact;
  readonly place: string;
  readonly language: string;
}

/** Writes somebody in. `notFound`: it is no desk of theirs, or not a form of ours. */
export async function pressWalkIn(
  staff: Staff,
  search: URLSearchParams,
  form: FormData,
  now: Date,
): Promise<{ readonly reference: string } | RefusedWalkIn | "notFound"> {
  const { ids } = await deskFile(staff, search, now);
  const field = (name: string) => String(form.get(name) ?? "");
  const [place, language, key] = [field("plaats"), field("taal"), field("sleutel")];
  const [service = "", location = ""] = place.split("@");
  const { t } = translator("nl");
  const read = readWalkIn(form, dayInAmsterdam(now));
  const wrong = [
    ...(service && location ? [] : [{ field: "plaats", text: t("agenda:desk.wrong.place") }]),
    ...(read.ok ? [] : read.errors.map(({ field: id, text }) => ({ field: id, text: t(text.key) }))),
  ];
  const spoken = spokenLanguages.find((code) => code === language);
  const refused = (all: readonly DeskWrong[]) => ({ wrong: all, typed: typedContact(form), place, language });
  if (!read.ok || wrong.length > 0) return refused(wrong);
  if (!spoken || !isUuid(key)) return "notFound";
  const { content } = read;
  const came = await checkInWalkIn({ staff, service, location, language: spoken, content, key, now, ...ids });
  if (came.ok) return { reference: came.value.reference };
  return came.refusal === "notFound" ? "notFound" : refused([{ field: "plaats", text: t("agenda:desk.wrong.place") }]);
}
