import { type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay, formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import "#app/i18n/texts.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";

/** A text by key in Dutch, for what is put together on the server. */
export function say(key: string, values?: Readonly<Record<string, string | number>>): string {
  return translator("nl").t(key, values);
}

/** The Dutch name of a language: "Arabisch". What we do not speak is shown by its code. */
export function languageName(code: string): string {
  const name = `ui:language.names.${code}`;
  return translator("nl").has(name) ? say(name) : code;
}

/** `23-11-2026, 10.02 uur`. */
export function momentText(at: Date): string {
  return `${formatShortDay(at)}, ${formatTime(at, "nl" satisfies LanguageCode)}`;
}

/** `maandag 23 november 2026, 10.02 uur`. */
export function longMomentText(at: Date): string {
  return `${formatDay(at, "nl")}, ${formatTime(at, "nl")}`;
}

/** Days since a calendar day, in words: "vandaag", "3 dagen". */
export function sinceDay(day: CalendarDay, today: CalendarDay): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  return days <= 0 ? say("queue:age.today") : say("queue:age.days", { count: days });
}

/** How long ago, in the largest unit that says enough: "12 minuten", "5 uur", "3 dagen". */
export function sinceMoment(from: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - from.getTime()) / 60_000));
  if (minutes < 1) return say("queue:age.now");
  if (minutes < 60) return say("queue:age.minutes", { count: minutes });
  if (minutes < 48 * 60) return say("queue:age.hours", { count: Math.floor(minutes / 60) });
  return say("queue:age.days", { count: Math.floor(minutes / 1440) });
}
