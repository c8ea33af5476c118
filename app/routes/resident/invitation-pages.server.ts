import { type BookingVisit, newBooking } from "#app/appointments/queries/booking-visit.server.ts";
import type { OwnInvitation } from "#app/appointments/queries/invitation-by-token.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { showCode } from "#app/intake/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { placeLine, type Werkplein } from "#app/werkpleinen/contract.ts";

export interface InvitationPage {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly invitation: OwnInvitation;
}

const text = (...parts: readonly string[]): TextRef => ({ key: key("appointments", "invitation", ...parts) });

export function addressOfInvitation(lng: string, token: string): string {
  return `/${lng}/uitnodiging/${showCode(token)}`;
}

/** Who invites, for what, and until when: opening it changes nothing. It tells not who it is for. */
export function invitationPage({ lng, werkplein, invitation }: InvitationPage): InformationPageModel {
  const { service, location, interpreterLanguage: language, token } = invitation;
  const place = location ? { text: placeLine(werkplein, location), dir: "auto" as const } : text("ownChoice");
  return {
    heading: text("heading"),
    lead: { ...text("lead"), values: { werkplein: werkplein.name } },
    blocks: [
      {
        kind: "facts",
        rows: [
          { label: text("about"), value: { key: key("appointments", "services", service, "title") } },
          { label: text("where"), value: place },
          ...(language
            ? [{ label: text("interpreter"), value: { key: key("facts", "gesprekstaal", "options", language) } }]
            : []),
          { label: text("until"), value: { text: lastDay(invitation, lng), dir: "auto" } },
        ],
      },
      { kind: "paragraph", text: text("next") },
    ],
    form: { action: addressOfInvitation(lng, token) },
    actions: [
      { text: text("button"), name: "_kies", value: "1" },
      { text: { key: "appointments:callback.button" }, look: "link", href: `/${lng}/bel-mij` },
    ],
    readAloud: true,
  };
}

/** A link that did its work, was taken back or is too old: said kindly, with a way on. */
export function invitationOver({ lng, werkplein, invitation }: InvitationPage): InformationPageModel {
  const { state } = invitation;
  return {
    heading: text(state, "heading"),
    lead: { ...text(state, "lead"), values: { day: lastDay(invitation, lng) } },
    blocks: [phone(werkplein)],
    actions: [{ text: { key: "appointments:callback.button" }, look: "quiet", href: `/${lng}/bel-mij` }],
  };
}

function lastDay({ validUntil }: OwnInvitation, lng: LanguageCode): string {
  return formatDay(new Date(validUntil.getTime() - 1), lng);
}

function phone({ phone: { number } }: Werkplein) {
  return { kind: "phone", text: text("call"), number } as const;
}

/** A booking with what the colleague knew filled in. Whoever opens this link, in whatever browser, is one person: they hold one time. */
export function invitedBooking({ id, token, content, ...known }: OwnInvitation): BookingVisit {
  const { service, location, interpreterLanguage } = known;
  // Who it is stays with the invitation: a link is opened by others too.
  const reached = content.phone !== null || content.email !== null;
  return newBooking({
    ...{ person: `invitation:${id}`, invitation: { id, token }, service },
    known: ["dienst", ...(location ? (["plaats"] as const) : []), ...(reached ? (["gegevens"] as const) : [])],
    ...(location && { location }),
    ...(interpreterLanguage && { interpreter: "booked", interpreterLanguage }),
  });
}
