import { type BookingStep, bookingFacts, type Service } from "#app/appointments/contract.ts";
import { key } from "#app/i18n/contract.ts";
import { formatMoment, formatTime } from "#app/i18n/format.server.ts";
import type { FieldModel, PageError, TextRef, Typed } from "#app/ui/forms/page-model.ts";
import type { HoldModel } from "#app/ui/layout/hold-dialog.tsx";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { AnswerModel } from "#app/ui/parts/answer-model.ts";
import type { AnswerRow } from "#app/ui/parts/answer-rows.tsx";
import { placeLine } from "#app/werkpleinen/contract.ts";
import { addressOfStep, type Booking, stepBefore, stepsOf } from "./booking-steps.server.ts";
import { addressOfInvitation } from "./invitation-pages.server.ts";

/** The page as it comes back after a wrong answer, or after "Ik wil meer tijd". */
export interface BookingAgain {
  /** As it is now, where that is not what the browser sent. */
  readonly visit?: Booking["visit"];
  readonly typed: Typed;
  readonly errors: readonly PageError[];
}

const text = (...parts: readonly string[]): TextRef => ({ key: key("appointments", "flow", ...parts) });
const otherWays = (lng: string) =>
  [{ text: { key: "appointments:walkIn.title" }, look: "link", href: `/${lng}/inloop` }] as const;

/** The step before, or the front door. */
export function backOf(booking: Booking): string {
  const before = stepBefore(booking);
  if (booking.visit.moving && before === null) return `/${booking.lng}/mijn-afspraak/${booking.visit.moving.token}`;
  if (booking.visit.invitation && before === null)
    return addressOfInvitation(booking.lng, booking.visit.invitation.token);
  return before ? addressOfStep(booking.lng, before) : `/${booking.lng}/`;
}

/** A step that is one short form: which help, where, in which language, and who. */
export function formPage(booking: Booking, again: BookingAgain | undefined): ResumePageModel {
  const { lng, step } = booking;
  const form = { dienst: servicePage, plaats: placePage, taal: languagePage }[step as string] ?? contactPage;
  return {
    ...{ action: addressOfStep(lng, step), back: backOf(booking), actions: otherWays(lng) },
    submit: { key: "ui:buttons.next" },
    ...form(booking),
    ...(again && { typed: again.typed, errors: again.errors }),
  };
}

type Form = Pick<ResumePageModel, "heading" | "intro" | "fields" | "typed" | "errors" | "notice">;

function servicePage({ services, visit }: Booking): Form {
  const options = services.map(({ code }) => ({
    value: code,
    label: { key: serviceTitle(code) },
    hint: { key: key("appointments", "services", code, "text") },
  }));
  const field: FieldModel = { kind: "choice", name: "dienst", label: text("service", "label"), options };
  return {
    ...{ heading: text("service", "heading"), intro: text("service", "intro") },
    ...{ fields: [field], typed: { dienst: visit.service }, errors: [] },
  };
}

function placePage({ werkplein, service, visit }: Booking): Form {
  const places = werkplein.locations.filter(({ id }) => service?.locations.includes(id));
  const options = places.map(({ id, gemeente }) => ({
    value: id,
    label: { key: key("facts", "gemeente", "options", gemeente) },
  }));
  const field: FieldModel = { kind: "choice", name: "plaats", label: text("place", "label"), options };
  return {
    ...{ heading: text("place", "heading"), intro: text("place", "intro") },
    ...{ fields: [field], typed: { plaats: visit.location }, errors: [] },
  };
}

function languagePage({ lng, service, visit }: Booking): Form {
  const { understanding, language } = bookingFacts;
  const ways = understanding.options.filter((way) => way !== "none" || service?.interpreter !== "required");
  const fields: readonly FieldModel[] = [
    {
      ...{ kind: "choice", name: understanding.id, label: text("understand", "label") },
      options: ways.map((value) => ({ value, label: text("understand", "options", value) })),
    },
    {
      ...{ kind: "choice", name: language.id, label: text("understand", "language"), optional: true },
      options: language.options
        .filter((value) => value !== "nl")
        .map((value) => ({ value, label: { key: spoken(value) } })),
    },
  ];
  const own = language.options.some((option) => option === lng) && lng !== "nl" ? lng : undefined;
  const chosen = visit.interpreterLanguage ? "interpreter" : visit.interpreter;
  const typed = { [understanding.id]: chosen, [language.id]: visit.interpreterLanguage ?? own };
  return { heading: text("understand", "heading"), intro: text("understand", "intro"), fields, typed, errors: [] };
}

function contactPage({ lng, visit }: Booking): Form {
  const { name, phone, email } = bookingFacts;
  const fields: readonly FieldModel[] = [
    { kind: "name", name: name.id, label: text("contact", "name"), autocomplete: name.autocomplete },
    {
      ...{ kind: "phone", name: phone.id, label: { key: "facts:telefoonnummer.label" } },
      ...{ hint: { key: "facts:telefoonnummer.hint" }, autocomplete: phone.autocomplete },
    },
    {
      ...{ kind: "email", name: email.id, label: { key: "facts:emailadres.label" }, autocomplete: email.autocomplete },
      optional: true,
    },
  ];
  const { contact } = visit;
  return {
    ...{ heading: text("contact", "heading"), intro: text("contact", "intro"), fields, errors: [] },
    typed: { [name.id]: contact?.name, [phone.id]: contact?.phone ?? "", [email.id]: contact?.email ?? "" },
    notice: { text: heldUntil(visit, lng) },
  };
}

/** Until when the time is kept; when it runs out nothing typed is lost. */
function heldUntil({ held }: Booking["visit"], lng: Booking["lng"]): TextRef {
  return { ...text("held"), values: { until: held ? formatTime(new Date(held.until), lng) : "" } };
}

/** How long the time is still held, for the page to warn in time; null when it is not. */
export function holdLeft({ held }: Booking["visit"], now: Date): HoldModel | null {
  const minutes = held ? Math.floor((Date.parse(held.until) - now.getTime()) / 6000) / 10 : 0;
  return minutes > 0 ? { minutes, before: 3 } : null;
}

/** All answers once more, and the button that books. */
export function checkPage(booking: Booking): InformationPageModel {
  const { lng, service, visit } = booking;
  return {
    heading: text("check", visit.moving ? "moveHeading" : "heading"),
    back: backOf(booking),
    notice: { text: heldUntil(visit, lng) },
    blocks: [{ kind: "answers", rows: checkRows(booking, service) }],
    form: { action: addressOfStep(lng, "controleren") },
    actions: [
      { text: text("check", visit.moving ? "moveButton" : "button"), name: "_bevestig", value: "1" },
      { text: text("check", "moreTime"), look: "quiet", name: "_meer", value: "1" },
    ],
  };
}

/** Each answer with a way to its question; an appointment that moves keeps all but its time. */
function checkRows({ lng, werkplein, visit }: Booking, service: Service | undefined): readonly AnswerRow[] {
  const asked = stepsOf(visit, service);
  const row = (name: string, step: BookingStep, answer: AnswerModel | false | undefined): readonly AnswerRow[] => {
    const change = asked.includes(step) ? { change: addressOfStep(lng, step) } : {};
    return answer ? [{ question: text("check", name), answer, ...change }] : [];
  };
  const words = (...parts: readonly string[]) => ({ kind: "text", text: text(...parts) }) as const;
  const typed = (shown: string | null | undefined) => (shown ? ({ kind: "literal", text: shown } as const) : undefined);
  const code = (shown: string | null | undefined) => (shown ? ({ kind: "code", text: shown } as const) : undefined);
  const { location, held, interpreter, interpreterLanguage: language, contact } = visit;
  return [
    ...row("service", "dienst", service && { kind: "text", text: { key: serviceTitle(service.code) } }),
    ...row("when", "tijd", held && { kind: "moment", moment: momentOf(new Date(held.start), lng) }),
    ...row("where", "plaats", location !== undefined && typed(placeLine(werkplein, location))),
    ...row("understand", "taal", interpreter && words("understand", "booked", interpreter)),
    ...row("language", "taal", language ? { kind: "text", text: { key: spoken(language) } } : undefined),
    ...row("name", "gegevens", typed(contact?.name)),
    ...row("phone", "gegevens", code(contact?.phone)),
    ...row("email", "gegevens", code(contact?.email)),
  ];
}

const serviceTitle = (code: string) => key("appointments", "services", code, "title");
const spoken = (language: string) => key("facts", "gesprekstaal", "options", language);

function momentOf(start: Date, lng: Booking["lng"]) {
  return { text: formatMoment(start, lng), ...(lng !== "nl" && { dutch: formatMoment(start, "nl") }) };
}
