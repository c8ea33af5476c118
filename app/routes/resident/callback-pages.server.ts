import type { CallbackPromised } from "#app/appointments/commands/ask-callback.server.ts";
import { callbackFacts } from "#app/appointments/contract.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import type { FieldModel, TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";

const text = (name: string): TextRef => ({ key: key("appointments", "callback", name) });

export function callbackPage(lng: string, again: Refilled | undefined, from: string | undefined): ResumePageModel {
  const { language } = callbackFacts;
  const spoken = language.options.some((option) => option === lng) ? lng : "";
  return {
    ...keyedForm(again),
    action: `/${lng}/bel-mij`,
    back: `/${lng}/${from ?? ""}`,
    heading: text("title"),
    intro: text("lead"),
    fields: callbackFields(),
    typed: again?.typed ?? { [language.id]: spoken },
    submit: text("button"),
    actions: [{ text: { key: "appointments:walkIn.title" }, look: "link", href: `/${lng}/inloop` }],
  };
}

/** Name and number, as every form of the appointments asks them. */
export function contactFields(): readonly FieldModel[] {
  const { name, phone } = callbackFacts;
  return [
    { kind: "name", name: name.id, label: text("name"), autocomplete: name.autocomplete },
    {
      ...{ kind: "phone", name: phone.id, label: { key: "facts:telefoonnummer.label" } },
      hint: { key: "facts:telefoonnummer.hint" },
      autocomplete: phone.autocomplete,
    },
  ];
}

function callbackFields(): readonly FieldModel[] {
  const { partOfDay, language, about } = callbackFacts;
  return [
    ...contactFields(),
    {
      ...{ kind: "choice", name: partOfDay.id, label: text("part") },
      options: partOfDay.options.map((value) => ({
        value,
        label: { key: key("appointments", "callback", "parts", value) },
      })),
    },
    {
      ...{ kind: "choice", name: language.id, label: { key: "facts:gesprekstaal.label" }, hint: text("languageHint") },
      options: language.options.map((value) => ({
        value,
        label: { key: key("facts", "gesprekstaal", "options", value) },
      })),
    },
    { kind: "longText", name: about.id, label: text("about"), hint: text("aboutHint"), optional: true, max: about.max },
  ];
}

/** By when we call, what happens when nobody answers, and the number to name. */
export function callbackDonePage(lng: LanguageCode, promised: CallbackPromised): InformationPageModel {
  const day = formatDay(promised.dueOn, lng);
  return {
    heading: { key: "appointments:callback.done.title" },
    lead: { key: "appointments:callback.done.lead", values: { day } },
    blocks: [
      {
        kind: "list",
        items: [
          { key: key("appointments", "callback", "done", "when", promised.partOfDay) },
          { key: "appointments:callback.done.unknown" },
          { key: "appointments:callback.done.tries" },
        ],
      },
      {
        kind: "facts",
        rows: [
          {
            label: { key: "appointments:callback.done.reference" },
            value: { text: promised.reference, dir: "ltr" },
          },
        ],
      },
    ],
    actions: [{ text: { key: "ui:errorPage.home" }, look: "quiet", href: `/${lng}/` }],
    readAloud: true,
  };
}
