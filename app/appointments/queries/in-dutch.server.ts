import { key, translator } from "#app/i18n/contract.ts";
import { formatDay, formatShortDay } from "#app/i18n/format.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { onTheClock } from "../core/wall-time.ts";

/** A text by key in Dutch, for what is put together on the server. */
export function say(name: string, values?: Readonly<Record<string, string | number>>): string {
  return translator("nl").t(name, values);
}

/** `Eerste gesprek`. */
export function serviceName(code: string): string {
  return say(key("appointments", "services", code, "title"));
}

/** `Gemeentehuis Roosendaal`; its id when it is gone. */
export function locationName(tenant: string, id: string): string {
  return werkpleinById(tenant).locations.find((location) => location.id === id)?.name ?? id;
}

/** `Tigrinya`; what we do not speak is shown by its code. */
export function languageName(code: string): string {
  const name = `ui:language.names.${code}`;
  return translator("nl").has(name) ? say(name) : code;
}

/** `09:00 – 09:45`, on the clock of Amsterdam. */
export function timesText(from: Date, to: Date): string {
  return `${onTheClock(from).time} – ${onTheClock(to).time}`;
}

/** `vrijdag 27 november 2026, 09:00 – 09:45`. */
export function whenText(from: Date, to: Date): string {
  return `${formatDay(from, "nl")}, ${timesText(from, to)}`;
}

/** `27-11-2026, 09:00`. */
export function momentText(at: Date): string {
  return `${formatShortDay(dayInAmsterdam(at))}, ${onTheClock(at).time}`;
}

/** `Tigrinya, met tolk`. */
export function spokenText(row: {
  readonly language: string;
  readonly interpreter: string;
  readonly interpreterLanguage: string | null;
}): string {
  const language = languageName(row.interpreterLanguage ?? row.language);
  return row.interpreter === "none" ? language : `${language}, ${say(`agenda:staff.interpreter.${row.interpreter}`)}`;
}
