import { anywhere, type WaitlistChoice, waitlistFacts } from "#app/appointments/contract.ts";
import type { WaitlistVisit } from "#app/appointments/queries/waitlist-visit.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import type { FieldModel, TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import type { Shown } from "#app/ui/parts/text.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { contactFields } from "./callback-pages.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";
import { placeOf, serviceName } from "./sessions-page.server.ts";

const words = (name: string): TextRef => ({ key: key("appointments", "waitlist", name) });

/** @param known what the page before it had chosen already. */
export function waitlistPage(
  lng: LanguageCode,
  werkplein: Werkplein,
  choice: WaitlistChoice,
  again: Refilled | undefined,
  known: { readonly dienst: string; readonly plaats: string },
): ResumePageModel {
  const form = keyedForm(again);
  const noInterpreter = lng === "nl" ? [{ name: "tolkNodig", value: "no" }] : [];
  return {
    ...form,
    typed: again?.typed ?? known,
    hidden: [...(form.hidden ?? []), ...noInterpreter],
    action: `/${lng}/wachtlijst`,
    back: `/${lng}/`,
    heading: words("title"),
    intro: words("lead"),
    fields: waitlistFields(lng, werkplein, choice),
    submit: words("join"),
    actions: [{ text: { key: "appointments:callback.button" }, look: "link", href: `/${lng}/bel-mij` }],
  };
}

function waitlistFields(lng: string, werkplein: Werkplein, choice: WaitlistChoice): readonly FieldModel[] {
  const { service, location, notice, interpreter } = waitlistFacts(choice);
  const placeName = (id: string): TextRef =>
    id === anywhere
      ? words("anywhere")
      : { key: "appointments:waitlist.place", values: { name: nameOf(werkplein, id) } };
  const yesNo = ["yes", "no"] as const;
  const ofInterpreter: FieldModel = {
    ...{ kind: "yesNo", name: interpreter.id, label: { key: "facts:tolkNodig.label" } },
    options: yesNo.map((value) => ({ value, label: { key: key("ui", "answers", value) } })),
  };
  return [
    {
      ...{ kind: "choice", name: service.id, label: words("service") },
      options: service.options.map((value) => ({ value, label: serviceName(value) })),
    },
    {
      ...{ kind: "choice", name: location.id, label: words("location") },
      options: location.options.map((value) => ({ value, label: placeName(value) })),
    },
    {
      ...{ kind: "choice", name: notice.id, label: words("notice"), hint: words("noticeHint") },
      options: notice.options.map((value) => ({
        value,
        label: { key: key("appointments", "waitlist", "notices", value) },
      })),
    },
    ...(lng === "nl" ? [] : [ofInterpreter]),
    ...contactFields(),
  ];
}

function nameOf(werkplein: Werkplein, id: string): string {
  return werkplein.locations.find((location) => location.id === id)?.name ?? id;
}

/** One page for the whole life of a place on the list. */
export function waitlistPlacePage(
  lng: LanguageCode,
  werkplein: Werkplein,
  visit: WaitlistVisit,
  { action, ended }: { readonly action: string; readonly ended: boolean },
): InformationPageModel {
  const until = visit.until ? { until: formatMoment(visit.until, lng) } : undefined;
  return {
    heading: { key: key("appointments", "waitlist", visit.state, "title") },
    lead: { key: key("appointments", "waitlist", visit.state, "lead"), values: until },
    notice: ended ? { text: words("ended"), tone: "warn" } : undefined,
    blocks: visit.state === "withdrawn" ? [] : [factsOf(lng, werkplein, visit)],
    form: { action },
    actions: answersTo(lng, visit.state),
    readAloud: true,
  };
}

function factsOf(lng: LanguageCode, werkplein: Werkplein, visit: WaitlistVisit): InformationBlock {
  const { service, time, location, reference } = visit;
  const place = time?.location ?? location;
  const where: Shown = place
    ? { text: placeOf(werkplein, { location: place, meetingPoint: "" }), dir: "auto" }
    : words("anywhere");
  const when: { readonly label: TextRef; readonly value: Shown }[] = time
    ? [{ label: { key: "appointments:groups.when" }, value: { text: formatMoment(time.start, lng), dir: "auto" } }]
    : [];
  return {
    kind: "facts",
    rows: [
      { label: { key: "appointments:groups.what" }, value: serviceName(service) },
      ...when,
      { label: { key: "appointments:groups.where" }, value: where },
      {
        label: { key: "appointments:groups.reference" },
        value: { text: visit.state === "accepted" && time ? time.reference : reference, dir: "ltr" },
      },
    ],
  };
}

function answersTo(lng: string, state: WaitlistVisit["state"]): readonly ActionModel[] {
  const button = (value: "accept" | "decline" | "leave", look: ActionModel["look"]): ActionModel => ({
    ...{ text: { key: key("appointments", "waitlist", "answers", value) }, look, name: "answer", value },
  });
  if (state === "offered") return [button("accept", "main"), button("decline", "quiet"), button("leave", "link")];
  if (state === "waiting") return [button("leave", "quiet")];
  return [{ text: { key: "ui:errorPage.home" }, look: "quiet", href: `/${lng}/` }];
}
