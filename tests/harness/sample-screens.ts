import type { CheckPageModel } from "#app/ui/forms/check-model.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { StandingsModel } from "#app/ui/forms/standings.tsx";
import type { ConsentsPageModel } from "#app/ui/pages/consents-page.tsx";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { PrintFormModel } from "#app/ui/pages/print-form.tsx";
import type { ReceiptPageModel } from "#app/ui/pages/receipt-page.tsx";
import { codeFields, type ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { SaveForLaterPageModel } from "#app/ui/pages/save-for-later-page.tsx";
import type { TakeAlongPageModel } from "#app/ui/pages/take-along-page.tsx";

const text = (key: string): TextRef => ({ key });

/** A list with each of the three marks. */
export const sampleStandings: StandingsModel = {
  rows: [
    { name: text("regelingen:schemes.zorgtoeslag.name"), standing: "yes" },
    { name: text("regelingen:schemes.huurtoeslag.name"), standing: "open" },
    { name: text("regelingen:schemes.ww.name"), standing: "no" },
  ],
  ...{ yes: 1, open: 1, no: 1 },
};

export const sampleCheck: CheckPageModel = {
  action: "/nl/melden/controleren",
  back: "/nl/melden/wonen",
  heading: text("ui:save.savedTitle"),
  intro: text("ui:save.savedLead"),
  sections: [
    {
      title: text("ui:help.privacy"),
      rows: [
        {
          question: text("facts:achternaam.label"),
          answer: { kind: "literal", text: "Haddad" },
          change: "/nl/melden/naam",
        },
        { question: text("facts:bsn.label"), answer: { kind: "code", text: "123456782" }, change: "/nl/melden/bsn" },
        { question: text("facts:emailadres.label"), change: "/nl/melden/email" },
        {
          question: text("facts:kinderen.label"),
          answer: {
            kind: "rows",
            rows: [[{ label: text("facts:voornaam.label"), answer: { kind: "literal", text: "سارة" } }]],
          },
        },
        {
          question: text("facts:achterstanden.label"),
          answer: { kind: "list", items: [{ kind: "text", text: text("ui:answers.yes") }] },
          change: "/nl/melden/schulden",
        },
      ],
    },
  ],
  declaration: { key: "ui:save.savedLead", critical: true },
  errors: [],
  submit: text("ui:buttons.next"),
  hidden: [],
  printHref: "/nl/melden/papier?ingevuld",
  quickExit: false,
};

export const sampleReceipt: ReceiptPageModel = {
  heading: text("ui:save.savedTitle"),
  received: { text: "maandag 23 november 2026, 21.14 uur", dutch: "maandag 23 november 2026, 21.14 uur" },
  meaning: { key: "ui:save.savedLead", critical: true },
  reference: "ML-7K3Q-92",
  code: "7KQF-2M8D",
  control: "4T9X-88QZ-1C3D-0KPW",
  steps: [
    { when: { text: "Vandaag" }, what: text("ui:save.step3"), done: true },
    { when: text("ui:units.years"), what: text("ui:save.step2") },
  ],
  notices: [text("ui:offline")],
  urgent: { text: text("ui:save.writeDown"), number: "14 0165" },
  actions: [{ text: text("ui:buttons.next"), href: "/nl/melden/verder" }],
};

export const sampleInformation: InformationPageModel = {
  heading: text("ui:save.savedTitle"),
  back: "/nl/",
  lead: text("ui:save.savedLead"),
  readAloud: true,
  blocks: [
    { kind: "heading", text: text("ui:receipt.next") },
    { kind: "paragraph", text: text("ui:save.writeDown") },
    { kind: "list", items: [text("ui:save.step2"), text("ui:save.step3")] },
    { kind: "steps", items: [text("ui:save.step2"), text("ui:save.step3")] },
    { kind: "notice", text: text("ui:offline"), tone: "warn" },
    { kind: "phone", text: text("ui:save.writeDown"), number: "14 0165" },
    { kind: "timeline", steps: sampleReceipt.steps },
    { kind: "facts", rows: [{ label: text("facts:bsn.label"), value: { text: "123456782", dir: "ltr" } }] },
    {
      kind: "cards",
      cards: [{ title: text("ui:save.savedTitle"), text: text("ui:save.savedLead"), href: "/nl/melden" }],
    },
    { kind: "actions", actions: [{ text: text("ui:buttons.skip"), look: "quiet", href: "/nl/" }] },
  ],
  ground: { text: "Participatiewet, artikel 41", dir: "auto" },
  form: { action: "/nl/melden/nu-melden" },
  actions: [{ text: text("ui:buttons.next"), name: "_store", value: "1" }],
};

export const sampleSave: SaveForLaterPageModel = {
  back: "/nl/melden/wonen",
  code: "7KQF-2M8D",
  address: "loket.example/nl/verder",
  until: { text: "woensdag 23 december 2026" },
};

export const sampleResume: ResumePageModel = {
  action: "/nl/verder",
  heading: text("ui:resume.code"),
  fields: codeFields(true),
  typed: { reference: "ML-7K3Q-92" },
  errors: [{ field: "code", text: text("errors:name.required") }],
  submit: text("ui:buttons.next"),
  actions: [{ text: text("ui:buttons.skip"), look: "link", href: "/nl/code-kwijt" }],
};

export const samplePaper: PrintFormModel = {
  heading: text("ui:print.fillIn"),
  back: "/nl/melden",
  filled: false,
  address: ["Werkplein", "Etten-Leur"],
  phone: "14 0165",
  sections: [
    {
      title: text("ui:help.privacy"),
      questions: [
        { question: text("facts:achternaam.label"), space: { kind: "lines", lines: 2 } },
        { question: text("facts:bsn.label"), hint: text("facts:bsn.hint"), space: { kind: "cells", cells: 9 } },
        { question: text("facts:geboortedatum.label"), space: { kind: "day" } },
        { question: text("facts:spaargeld.label"), space: { kind: "amount", unit: text("ui:units.eurocent") } },
        {
          question: text("facts:tolkNodig.label"),
          space: { kind: "options", several: false, options: [text("ui:answers.yes"), text("ui:answers.no")] },
        },
        {
          question: text("facts:kinderen.label"),
          space: { kind: "rows", rows: 2, labels: [text("facts:voornaam.label"), text("facts:geboortedatum.label")] },
        },
      ],
    },
  ],
};

export const sampleTakeAlong: TakeAlongPageModel = {
  action: "/nl/regelingen/meenemen",
  back: "/nl/regelingen/uitkomst",
  heading: text("intake:takeAlong.title"),
  lead: text("intake:takeAlong.lead"),
  points: [1, 2].map((point) => ({ key: `intake:takeAlong.points.${point}`, critical: true })),
  kept: null,
  ...{ typed: {}, errors: [], hidden: [] },
};

/** The same once it is kept, with a mail address that was not one. */
export const sampleKept: TakeAlongPageModel = {
  ...sampleTakeAlong,
  points: [],
  kept: {
    code: "7K3Q-9XWM-04RT",
    address: "loket.example/nl/verder",
    until: { text: "zaterdag 26 december 2026" },
    qr: { size: 2, path: "M0 0h1v1h-1z" },
    wentOn: true,
  },
  typed: { email: "ria@" },
  errors: [{ field: "email", text: text("errors:email.notValid") }],
};

export const sampleConsents: ConsentsPageModel = {
  action: "/nl/regelingen/bewaard",
  back: "/nl/ontvangst/nu",
  heading: text("intake:saveCheck.consents.title"),
  lead: text("intake:saveCheck.consents.lead"),
  notice: text("intake:saveCheck.consents.call.done"),
  consents: (["call", "screening"] as const).map((name) => ({
    heading: text(`intake:saveCheck.consents.${name}.title`),
    text: text(`intake:saveCheck.consents.${name}.yes`),
    button: { value: name, text: text(`intake:saveCheck.consents.${name}.button`) },
  })),
};
