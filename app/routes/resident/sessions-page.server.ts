import type { OfferedSession } from "#app/appointments/queries/group-sessions.server.ts";
import { key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { SessionModel, SessionsPageModel } from "#app/ui/pages/sessions-page.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { clockHours } from "./clock-hours.server.ts";

/** The soonest of each kind; the rest one press away. */
const shownOfEach = 4;

/** What of all is looked at: one kind, one language. From the address, so checked against what there is. */
export interface Wanted {
  readonly service: string | null;
  readonly language: string | null;
}

export function sessionsPage(
  lng: LanguageCode,
  werkplein: Werkplein,
  all: readonly OfferedSession[],
  wanted: Wanted,
): SessionsPageModel {
  const kind = all.find(({ service }) => service === wanted.service)?.service;
  const ofKind = all.filter(({ service }) => kind === undefined || service === kind);
  const spoken = [...new Set(ofKind.flatMap(languagesOf))].toSorted((a, b) => Number(b === lng) - Number(a === lng));
  const only = spoken.find((code) => code === wanted.language);
  const shown = ofKind.filter((session) => !only || languagesOf(session).includes(only));
  const here = (service?: string, language?: string) => {
    const parts = [service ? `soort=${service}` : "", language ? `taal=${language}` : ""].filter(Boolean);
    return `/${lng}/bijeenkomsten${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
  };
  return {
    back: kind ? here() : `/${lng}/`,
    heading: kind ? serviceName(kind) : { key: "appointments:groups.title" },
    lead: { key: "appointments:groups.lead" },
    languages: [undefined, ...spoken].map((code) => ({
      text: { key: code ? languageKey(code) : "appointments:groups.allLanguages" },
      href: code === only ? undefined : here(kind, code),
    })),
    groups: [...new Set(shown.map(({ service }) => service))].map((service) => {
      const own = shown.filter((session) => session.service === service);
      const first = inOwnLanguageFirst(own, lng).slice(0, kind ? 60 : shownOfEach);
      const more = { key: "appointments:groups.more", values: { count: own.length } };
      return {
        ...{ id: service, title: serviceName(service), toKnow: [companionText(own)] },
        about: { key: key("appointments", "services", service, "text") },
        sessions: first.map((session) => sessionModel(lng, werkplein, session)),
        more: own.length > first.length ? { text: more, look: "link", href: here(service, only) } : undefined,
      } as const;
    }),
    actions: [{ text: { key: "appointments:callback.button" }, look: "quiet", href: `/${lng}/bel-mij` }],
  };
}

export function serviceName(service: string): TextRef {
  return { key: key("appointments", "services", service, "title") };
}

function companionText(sessions: readonly OfferedSession[]): TextRef {
  const withSeat = sessions.some(({ helperTakesSeat }) => helperTakesSeat);
  return { key: withSeat ? "appointments:groups.companionSeat" : "appointments:groups.companionFree" };
}

function languagesOf({ language, interpreterLanguage }: OfferedSession): string[] {
  return interpreterLanguage ? [language, interpreterLanguage] : [language];
}

function inOwnLanguageFirst(sessions: readonly OfferedSession[], lng: string): readonly OfferedSession[] {
  const own = (session: OfferedSession) => Number(languagesOf(session).includes(lng));
  return sessions.toSorted((a, b) => own(b) - own(a) || a.startsAt.getTime() - b.startsAt.getTime());
}

const languageKey = (code: string) => key("facts", "gesprekstaal", "options", code);

export function sessionModel(lng: LanguageCode, werkplein: Werkplein, session: OfferedSession): SessionModel {
  const { id, startsAt, endsAt, left } = session;
  return {
    ...{ id, left, href: `/${lng}/bijeenkomsten/${id}`, day: { text: formatDay(startsAt, lng) } },
    ...clockHours(startsAt, endsAt, lng),
    place: placeOf(werkplein, session),
    language: spokenAt(lng, session),
  };
}

/** Gemeentehuis, town where its name does not say it, and where to be in it. */
export function placeOf(
  werkplein: Werkplein,
  { location, meetingPoint }: { readonly location: string; readonly meetingPoint: string },
): string {
  const found = werkplein.locations.find(({ id }) => id === location);
  const town = found && !found.name.includes(found.address.place) ? found.address.place : undefined;
  return [found?.name, town, meetingPoint].filter(Boolean).join(", ");
}

function spokenAt(lng: LanguageCode, { language, interpreterLanguage }: OfferedSession): TextRef {
  const { t } = translator(lng);
  const spoken = { language: t(languageKey(language)) };
  if (!interpreterLanguage || interpreterLanguage === language)
    return { key: "appointments:groups.language", values: spoken };
  const interpreter = t(languageKey(interpreterLanguage));
  return { key: "appointments:groups.withInterpreter", values: { ...spoken, interpreter } };
}
