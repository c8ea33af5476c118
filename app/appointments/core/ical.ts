/** One appointment as a calendar file. Every text is given: in the language of the resident, and without who or why. */
export interface CalendarEntry {
  /** The lineage: the same however often it is moved, never a date or a number. */
  readonly uid: string;
  /** Goes up with each change and with cancelling, or calendars ignore it. */
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly start: Date;
  readonly end: Date;
  /** When this version came about. */
  readonly stamp: Date;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** Page to change and cancel. */
  readonly url: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly language: string;
}

/** The MIME type, which names the method too. */
export function calendarType({ cancelled }: Pick<CalendarEntry, "cancelled">): string {
  return `text/calendar; charset=utf-8; method=${cancelled ? "CANCEL" : "PUBLISH"}`;
}

/** RFC 5545: UTC instants, CRLF, lines of at most 75 octets that never cut a character. A reminder one day before. */
export function calendarFile(entry: CalendarEntry): string {
  const { organizer, cancelled, language } = entry;
  const alarm = [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(entry.summary)}`,
    "TRIGGER:-P1D",
    "END:VALARM",
  ];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Loket//Afspraken//NL",
    `METHOD:${cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(entry.start)}`,
    `DTEND:${utc(entry.end)}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(entry.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(entry.description)}`,
    `LOCATION:${escaped(entry.location)}`,
    `URL:${entry.url}`,
    `ORGANIZER;CN="${organizer.name.replaceAll('"', "'")}":mailto:${organizer.email}`,
    ...(cancelled ? [] : alarm),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function utc(instant: Date): string {
  return instant
    .toISOString()
    .replace(/\.\d{3}/, "")
    .replaceAll(/[-:]/g, "");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");
}

const octetsAtMost = 75;
const encoder = new TextEncoder();

/** A long line goes on after a line break and a space, which counts along. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > octetsAtMost) {
      parts.push(part);
      [part, octets] = [" ", 1];
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
