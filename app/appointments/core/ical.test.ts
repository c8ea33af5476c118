import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEntry, calendarFile, calendarType } from "./ical.ts";

const entry: CalendarEntry = {
  uid: "5f1d7a52-8c3e-4b1a-9d6f-2e7c0b94a813",
  sequence: 0,
  cancelled: false,
  start: new Date("2026-12-02T08:30:00.000Z"),
  end: new Date("2026-12-02T09:15:00.000Z"),
  stamp: new Date("2026-11-26T22:42:07.512Z"),
  summary: "Afspraak gemeente",
  description: "Neem dit mee\n- Uw paspoort, ID-kaart; of \\ verblijfsdocument",
  location: "Gemeentehuis Roosendaal, Stadserf 1, 4701 NK Roosendaal",
  url: "https://loket.example/nl/mijn-afspraak/kX3v9Qw2",
  organizer: { name: "Werkplein Hart van West-Brabant", email: "info@werkplein.example" },
  language: "nl",
};

/** What Selam and Yusuf read in their calendar: long lines of letters of two and three octets. */
const told = {
  nl: entry,
  ar: {
    ...entry,
    summary: "موعد في البلدية",
    description: "أحضر هذا معك\n- غيّر موعدك أو ألغِه في هذه الصفحة. أو اتصل بنا، عندئذٍ يمكن لشخص آخر أن يأتي.",
    language: "ar",
  },
  ti: {
    ...entry,
    summary: "ቆጸራ ምምሕዳር ከተማ",
    description: "እዚ ኣምጽኡ\n- ቆጸራኹም ኣብዚ ገጽ ቀይሩ ወይ ሰርዙ። ወይ ደውሉልና። ሽዑ ካልእ ሰብ ክመጽእ ይኽእል።",
    language: "ti",
  },
} satisfies Record<string, CalendarEntry>;

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  return { calendar, event, alarms: event.component.getAllSubcomponents("valarm").length };
}

const octets = (line: string) => Buffer.byteLength(line);

describe.each(Object.entries(told))("the calendar file in %s", (language, given) => {
  test("is, octet for octet, the file that was agreed on", async () => {
    const golden = fileURLToPath(new URL(`./golden/appointment.${language}.ics`, import.meta.url));
    expect(calendarFile(given)).toBe(await readFile(golden, "utf8"));
  });

  test("says to another library what was said to us", () => {
    const { event } = read(calendarFile(given));
    expect([event.summary, event.description, event.location]).toEqual([
      given.summary,
      given.description,
      given.location,
    ]);
    expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([given.start, given.end]);
  });
});

test("booked, moved and cancelled: one entry, with 0, 1 and 2; only the last takes it out", () => {
  const moved = { ...entry, sequence: 1, start: entry.end, end: new Date("2026-12-02T10:00:00Z") };
  const life = [entry, moved, { ...moved, sequence: 2, cancelled: true }];
  const files = life.map((each) => read(calendarFile(each)));
  expect(new Set(files.map(({ event }) => event.uid)).size).toBe(1);
  expect(files.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
  expect(files.map(({ calendar }) => calendar.getFirstPropertyValue("method"))).toEqual([
    "PUBLISH",
    "PUBLISH",
    "CANCEL",
  ]);
  expect(life.map(calendarType).map((type) => type.split("method=")[1])).toEqual(["PUBLISH", "PUBLISH", "CANCEL"]);
  expect(files.map(({ event }) => event.component.getFirstPropertyValue("status"))).toEqual([
    "CONFIRMED",
    "CONFIRMED",
    "CANCELLED",
  ]);
  expect(files.map(({ alarms }) => alarms)).toEqual([1, 1, 0]);
});

test("whatever is written, no line is over 75 octets or cuts a letter, and all of it comes back", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "\\", ";", ",", "\n", "é", "ش", "ቆ", "😀", " ", ":"),
    maxLength: 120,
  });
  fc.assert(
    fc.property(text, text, (description, location) => {
      const file = calendarFile({ ...entry, description, location });
      expect(file.endsWith("\r\n") && !/[^\r]\n/.test(file)).toBe(true);
      expect(file.split("\r\n").every((line) => octets(line) <= 75)).toBe(true);
      expect(file).not.toContain("\uFFFD");
      const { event } = read(file);
      expect([event.description, event.location]).toEqual([description, location]);
    }),
    { numRuns: 50 },
  );
});
