import { bookingFacts, type Service } from "#app/appointments/contract.ts";
import { key } from "#app/i18n/contract.ts";
import { formatMoment, formatTime } from "#app/i18n/format.server.ts";
import type { FieldModel, PageError, TextRef, Typed } from "#app/ui/forms/page-model.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { Shown } from "#app/ui/parts/text.tsx";
import { addressOfStep, type Booking, stepBefore } from "./booking-steps.server.ts";
import { placeLine } from "./own-appointment.server.ts";

/** The page as it comes back after a wrong answer. */
export interface BookingAgain {
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
    ...again,
  };
}

type Form = Pick<ResumePageModel, "heading" | "intro" | "fields" | "typed" | "errors" | "notice">;

function servicePage({ services, visit }: Booking): Form {
  const options = services.map(({ code }) => ({
    value: code,
    label: { key: key("appointments", "services", code, "title") },
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
        .map((value) => ({ value, label: { key: key("facts", "gesprekstaal", "options", value) } })),
    },
  ];
  const own = language.options.some((option) => option === lng) && lng !== "nl" ? lng : undefined;
  const chosen = visit.interpreter === "booked" ? "interpreter" : visit.interpreter;
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

/** All answers once more, and the button that books. */
export function checkPage(booking: Booking): InformationPageModel {
  const { lng, service, visit } = booking;
  return {
    heading: text("check", visit.moving ? "moveHeading" : "heading"),
    back: backOf(booking),
    notice: { text: heldUntil(visit, lng) },
    blocks: [{ kind: "facts", rows: checkRows(booking, service) }],
    form: { action: addressOfStep(lng, "controleren") },
    actions: [
      { text: text("check", visit.moving ? "moveButton" : "button"), name: "_bevestig", value: "1" },
      { text: text("check", "otherTime"), look: "link", href: addressOfStep(lng, "tijd") },
      { text: text("check", "moreTime"), look: "quiet", name: "_meer", value: "1" },
    ],
  };
}

function checkRows({ lng, werkplein, visit }: Booking, service: Service | undefined) {
  const row = (name: string, value: Shown | undefined) => (value ? [{ label: text("check", name), value }] : []);
  const plain = (shown: string | null | undefined): Shown | undefined =>
    shown ? { text: shown, dir: "auto" } : undefined;
  const place = werkplein.locations.find(({ id }) => id === visit.location);
  const when = visit.held && formatMoment(new Date(visit.held.start), lng);
  const language = visit.interpreterLanguage;
  const understood = text("understand", "booked", visit.interpreter ?? "none");
  return [
    ...row("service", service && { key: key("appointments", "services", service.code, "title") }),
    ...row("when", plain(when)),
    ...row("where", plain(place && placeLine({ werkplein, location: place.id }))),
    ...row("understand", visit.interpreter === undefined ? undefined : understood),
    ...row("language", language ? { key: key("facts", "gesprekstaal", "options", language) } : undefined),
    ...row("name", plain(visit.contact?.name)),
    ...row("phone", visit.contact?.phone ? { text: visit.contact.phone, dir: "ltr" } : undefined),
    ...row("email", visit.contact?.email ? { text: visit.contact.email, dir: "ltr" } : undefined),
  ];
}
