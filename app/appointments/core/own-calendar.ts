import { paperText, placeLine, type Werkplein } from "#app/werkpleinen/contract.ts";
import type { CalendarEntry } from "./ical.ts";

/** What the calendar of a resident is told of an appointment. */
export interface InCalendar {
  readonly lineage: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly start: Date;
  readonly end: Date;
  readonly changedAt: Date;
  readonly location: string;
  readonly bring: readonly string[];
}

export interface CalendarWords {
  readonly werkplein: Werkplein;
  /** Of the texts, as a page names it. */
  readonly language: string;
  readonly t: (key: string) => string;
  /** The page to change and cancel. */
  readonly url: string;
}

/** The entry for the calendar of a resident, in their language: when, where and what to bring, never who or why (A-55). */
export function ownCalendar(appointment: InCalendar, { werkplein, language, t, url }: CalendarWords): CalendarEntry {
  const bring = appointment.bring.map((item) => `- ${t(`appointments:bring.${paperText(werkplein, item)}`)}`);
  const description = [
    ...(bring.length > 0 ? [t("appointments:kept.bring"), ...bring, ""] : []),
    t("appointments:kept.change.text"),
    url,
    werkplein.phone.number,
  ];
  const { lineage, sequence, cancelled, start, end, changedAt } = appointment;
  return {
    ...{ uid: lineage, sequence, cancelled, start, end, stamp: changedAt, url, language },
    ...{ summary: t("appointments:kept.ical"), description: description.join("\n") },
    location: placeLine(werkplein, appointment.location),
    organizer: { name: werkplein.name, email: werkplein.email },
  };
}
