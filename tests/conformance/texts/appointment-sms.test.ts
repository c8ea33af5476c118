import "#app/i18n/texts.server.ts";
import { expect, test } from "vitest";
import { serviceCatalogue } from "#app/appointments/core/service-catalogue.ts";
import { appointmentContent } from "#app/notifications/commands/write-appointment-message.server.ts";
import { appointmentKinds } from "#app/notifications/core/compose-message.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** What two segments hold: fewer signs when one of them is not of the plain Latin alphabet. */
const fits = (text: string) => text.length <= (/^[\n\x20-\x7e]*$/.test(text) ? 306 : 134);
const languages = ["nl", "en", "ar", "ti", "uk"];

/** An appointment on a Wednesday in September: the longest day in every language that we speak. */
const about = (language: string, location: string, bring: readonly string[]) => ({
  ...{
    id: "0",
    reference: "AF-2B7K-9Q",
    status: "confirmed",
    intakeId: null,
    location,
    bring,
    lineage: "0",
    sequence: 0,
  },
  contact: { language, phone: "+31612345678", ownPhone: null, email: null, safeToCall: true },
  ...{ start: new Date("2027-09-29T12:15:00Z"), end: new Date("2027-09-29T13:00:00Z"), changedAt: new Date(0) },
  page: `mijn-afspraak/${"x".repeat(43)}`,
});

const everywhere = werkpleinen.flatMap(({ id, locations }) =>
  locations.flatMap((location) => languages.map((language) => ({ tenant: id, location: location.id, language }))),
);
const everything = [...new Set(serviceCatalogue.flatMap(({ bring }) => bring))];
const phone = { channel: "sms", to: "+31612345678" } as const;

test("A-43 a reminder by text message takes no more than two segments, in every language and for every gemeentehuis", () => {
  const long = everywhere.flatMap(({ tenant, location, language }) =>
    [[], ["identityDocument"]]
      .map((bring) => ({ tenant, kind: "appointmentReminder" as const, about: about(language, location, bring) }))
      .map((message) => appointmentContent(message, phone).text)
      .filter((text) => !fits(text)),
  );
  expect(long).toEqual([]);
});

test("A-43 it says day, time, place and number, and what to bring", () => {
  const message = { tenant: "hart-van-west-brabant", kind: "appointmentReminder" as const };
  const say = (lng: string) =>
    appointmentContent({ ...message, about: about(lng, "etten-leur", ["identityDocument"]) }, phone).text;
  expect(say("nl")).toBe(
    "Uw afspraak: wo 29 sep 14.15 uur, Gemeentehuis Etten-Leur. Neem uw ID mee. Kunt u niet? Bel 14 0165.",
  );
  expect(say("uk")).toBe(
    "Запис: ср, 29 вер. 14:15, Gemeentehuis Etten-Leur. Візьміть паспорт або ID. Не можете? Тел. 14 0165\nAfspraak: wo 29 sep 14.15 uur.",
  );
});

test("A-43 no message about an appointment says what it is for: phones lie on tables", () => {
  const said = appointmentKinds.flatMap((kind) =>
    languages.flatMap((language) =>
      [phone, { channel: "email", to: "selam@example.org" } as const].map((address) => {
        const message = {
          tenant: "ability",
          kind,
          about: about(language, "het-hogeland", everything),
          until: new Date(0),
        };
        const { subject, text } = appointmentContent(message, address);
        return `${subject ?? ""} ${text}`;
      }),
    ),
  );
  const telling =
    /bijstand|uitkering|schuld|gesprek|herbeoordeling|aanvraag|benefit|debt|إعانة|دين|виплат|борг|ጥቕም|ዕዳ/i;
  expect(said.filter((text) => telling.test(text) || /\{\{|undefined|messages:/.test(text))).toEqual([]);
});
