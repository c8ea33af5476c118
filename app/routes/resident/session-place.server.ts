import { sessionFacts } from "#app/appointments/contract.ts";
import type { OfferedSession } from "#app/appointments/queries/group-sessions.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import type { FieldModel, TextRef } from "#app/ui/forms/page-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { contactFields } from "./callback-pages.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";
import { serviceName, sessionModel } from "./sessions-page.server.ts";

const groups = (name: string): TextRef => ({ key: key("appointments", "groups", name) });

/** Which meeting, then who comes. */
export function seatPage(
  lng: LanguageCode,
  werkplein: Werkplein,
  session: OfferedSession,
  again: Refilled | undefined,
): ResumePageModel {
  const { place, language, left } = sessionModel(lng, werkplein, session);
  return {
    ...keyedForm(again),
    action: `/${lng}/bijeenkomsten/${session.id}`,
    back: `/${lng}/bijeenkomsten`,
    heading: serviceName(session.service),
    intro: language,
    facts: [
      { label: groups("when"), value: { text: formatMoment(session.startsAt, lng), dir: "auto" } },
      { label: groups("where"), value: { text: place, dir: "auto" } },
      { label: groups("places"), value: { key: key("appointments", "groups", "left", left) } },
    ],
    fields: seatFields(session),
    submit: groups("take"),
    actions: [],
  };
}

function seatFields({ helperTakesSeat }: OfferedSession): readonly FieldModel[] {
  const { email, companion } = sessionFacts;
  const answers = [
    { value: "yes", label: { key: "ui:answers.yes" } },
    { value: "no", label: { key: "ui:answers.no" } },
  ];
  const hint = groups(helperTakesSeat ? "companionSeat" : "companionFree");
  return [
    ...contactFields(),
    {
      ...{ kind: "email", name: email.id, label: { key: "facts:emailadres.label" }, optional: true },
      autocomplete: email.autocomplete,
    },
    { kind: "yesNo", name: companion.id, label: groups("companion"), hint, options: answers },
  ];
}
