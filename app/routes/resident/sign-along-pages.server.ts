import type { LanguageCode } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import type { Resident } from "#app/identity/queries/resident-login.server.ts";
import type { SigningLink } from "#app/identity/queries/signing-link.server.ts";
import type { jointAnswers } from "#app/intake/queries/joint-answers.server.ts";
import type { CheckPageModel } from "#app/ui/forms/check-model.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { moment } from "./receipt-steps.server.ts";

export function addressOfLink(lng: string, token: string | undefined): string {
  return `/${lng}/medeondertekenen/${token ?? ""}`;
}

/** Before the login: that a signature is asked, and nothing of what for or by whom. */
export function linkLoginPage(lng: LanguageCode, here: string): InformationPageModel {
  return {
    heading: { key: "cases:along.heading" },
    lead: { key: "cases:along.lead" },
    back: `/${lng}/`,
    blocks: [
      {
        kind: "list",
        items: [{ key: "cases:along.own" }, { key: "cases:along.logOut" }, { key: "cases:along.desk" }],
      },
    ],
    actions: [{ text: { key: "pages:digid.button" }, href: `/${lng}/digid?terug=${encodeURIComponent(here)}` }],
    readAloud: true,
  };
}

/** What is signed: who asks for what, and the answers that both vouch for. */
export function linkSignPage(
  lng: LanguageCode,
  here: string,
  { reference }: SigningLink,
  { applicant, form, receivedAt, sections }: Awaited<ReturnType<typeof jointAnswers>>,
  { name }: Resident,
): CheckPageModel {
  const received = moment(lng, (language) => formatMoment(receivedAt, language));
  const row = (label: string, answer: CheckPageModel["sections"][number]["rows"][number]["answer"]) => ({
    question: { key: `cases:along.${label}` },
    answer,
  });
  return {
    action: here,
    back: `/${lng}/`,
    heading: { key: "cases:along.heading" },
    intro: { key: "cases:along.said", values: { name: applicant } },
    sections: [
      {
        title: { key: "cases:along.about" },
        rows: [
          row("what", { kind: "text", text: { key: `intake:forms.${form}.name` } }),
          row("who", { kind: "literal", text: applicant }),
          row("when", { kind: "moment", moment: received }),
          row("number", { kind: "code", text: reference }),
        ],
      },
      ...sections,
    ],
    declaration: { key: "cases:along.declaration", critical: true },
    signing: { text: name ? { key: "pages:digid.sign.as", values: { name } } : { key: "pages:digid.sign.own" } },
    errors: [],
    submit: { key: "cases:along.button" },
    hidden: [],
    quickExit: false,
  };
}

export function linkSignedPage(lng: LanguageCode, signedAt: Date): InformationPageModel {
  const when = moment(lng, (language) => formatMoment(signedAt, language));
  return {
    heading: { key: "cases:along.heading" },
    notice: { text: { key: "cases:along.done", moments: { when } }, tone: "ok" },
    lead: { key: "cases:along.next" },
    back: `/${lng}/`,
    blocks: [],
    actions: [
      { text: { key: "cases:list.title" }, look: "quiet", href: `/${lng}/mijn-zaken` },
      { text: { key: "intake:engine.receipt.stop" }, look: "link", href: "/sessie" },
    ],
  };
}
