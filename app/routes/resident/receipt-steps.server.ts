import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import { applyFrom, searchFigures, searchPeriodRoute } from "#app/intake/contract.ts";
import type { Receipt } from "#app/intake/queries/receipt.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { Moment } from "#app/ui/parts/text.tsx";
import type { TimelineStep } from "#app/ui/parts/timeline.tsx";

/** Routes on which another body, or no benefit at all, is asked for: nothing is promised about our date and our term. */
const elsewhere = new Set([
  "hulp-bij-werk",
  "andere-gemeente",
  "aow-leeftijd",
  "jonger-dan-18",
  "tijdelijke-bescherming",
]);

/** Whether our date and our term mean something to this resident. */
export function asksBenefit({ routes }: Pick<Receipt, "routes">): boolean {
  return !routes.some((route) => elsewhere.has(route));
}

/** A day or time in the language of the page, with the Dutch for under it. */
export function moment(lng: LanguageCode, words: (language: LanguageCode) => string): Moment {
  return { text: words(lng), dutch: lng === "nl" ? undefined : words("nl") };
}

const engine = (name: string): TextRef => ({ key: key("intake", "engine", "receipt", name), critical: true });

/** "Vanaf deze dag kunt u bijstand aanvragen", with the day; nothing when the figure of the law is not sure. */
export function searchPeriodStep(lng: LanguageCode, melddatum: CalendarDay): TimelineStep[] {
  const day = applyFrom(melddatum, worldOn(melddatum));
  return day ? [{ when: moment(lng, (language) => formatDay(day, language)), what: engine("applyFrom") }] : [];
}

/** The figures of the law that the plans name, as they are on this day. */
export function planFigures(now: Date): Readonly<Record<string, number>> {
  return searchFigures(worldOn(dayInAmsterdam(now)));
}

/** The conversation that was booked for a melding. */
interface Meeting {
  readonly start: Date;
  readonly place: string;
}

/** What comes next and when, in order of time. Who has an appointment is not told that we will call about one. */
export function receiptSteps(
  lng: LanguageCode,
  receipt: Pick<Receipt, "receivedAt" | "melddatum" | "routes">,
  meeting: Meeting | null = null,
): TimelineStep[] {
  const received = dayInAmsterdam(receipt.receivedAt);
  const step = (day: CalendarDay, name: string): Dated => ({
    day,
    when: moment(lng, (language) => formatDay(day, language)),
    what: { key: key("pages", "receipt", "steps", name) },
  });
  const ours = asksBenefit(receipt);
  const waits = ours && receipt.routes.includes(searchPeriodRoute);
  const dated = [
    { ...step(received, "received"), done: true },
    step(workingDayAfter(received, 1), "read"),
    meeting ? meetingStep(lng, meeting) : step(workingDayAfter(received, 3), "contact"),
    ...(waits ? datedSearch(lng, receipt.melddatum) : []),
  ];
  const inOrder = dated.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const steps = inOrder.map(({ day: _, ...shown }): TimelineStep => shown);
  return ours ? [...steps, { when: engine("decideWhen"), what: engine("decide") }] : steps;
}

/** After an aanvraag: read, asked for what is missing, and decided at the latest on a day that staff see too. */
export function aanvraagSteps(
  lng: LanguageCode,
  receipt: Pick<Receipt, "receivedAt">,
  decideBy: CalendarDay,
): TimelineStep[] {
  const received = dayInAmsterdam(receipt.receivedAt);
  const step = (day: CalendarDay, name: string, critical = false): TimelineStep => ({
    when: moment(lng, (language) => formatDay(day, language)),
    what: { key: key("intake", "aanvraag", "receipt", "steps", name), critical },
  });
  return [
    { ...step(received, "received"), done: true },
    step(workingDayAfter(received, 1), "read"),
    step(decideBy, "decide", true),
  ];
}

/** After a question for help or a change that was told: read, and a talk within three working days; nothing is decided. */
export function hulpvraagSteps(
  lng: LanguageCode,
  receipt: Pick<Receipt, "receivedAt">,
  reports: boolean,
): TimelineStep[] {
  const received = dayInAmsterdam(receipt.receivedAt);
  const step = (day: CalendarDay, what: TimelineStep["what"]): TimelineStep => ({
    when: moment(lng, (language) => formatDay(day, language)),
    what,
  });
  return [
    {
      ...step(received, { key: key("intake", "aanvraag", "receipt", "steps", reports ? "reported" : "asked") }),
      done: true,
    },
    step(workingDayAfter(received, 3), { key: "pages:receipt.steps.contact" }),
  ];
}

type Dated = TimelineStep & { readonly day: CalendarDay };

function meetingStep(lng: LanguageCode, { start, place }: Meeting): Dated {
  const what = { key: key("appointments", "joins", "step"), values: { place } };
  return { day: dayInAmsterdam(start), when: moment(lng, (language) => formatMoment(start, language)), what };
}

function datedSearch(lng: LanguageCode, melddatum: CalendarDay): Dated[] {
  const day = applyFrom(melddatum, worldOn(melddatum));
  return day ? searchPeriodStep(lng, melddatum).map((step) => ({ ...step, day })) : [];
}
