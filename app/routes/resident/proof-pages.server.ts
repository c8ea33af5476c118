import type { CheckPageModel, CheckSection } from "#app/ui/forms/check-model.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { codeFields, type ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import { engine, errorsOf, page } from "./code-pages.server.ts";

/** Yes or no stands on the page: it is said again in another language. */
export const wasAnswered = "_answered";

/** "Controleer een ontvangst": says yes or no, and nothing else. */
export function verifyPage(
  lng: string,
  given: {
    readonly typed: Readonly<Record<string, string>>;
    readonly answer?: boolean;
    readonly errors: readonly PageError[];
  },
): ResumePageModel {
  const { answer } = given;
  return {
    action: `/${lng}/ontvangst`,
    back: `/${lng}/`,
    heading: page("receiptCheck.title"),
    intro: page("receiptCheck.lead"),
    notice:
      answer === undefined
        ? undefined
        : { text: page(answer ? "receiptCheck.right" : "receiptCheck.wrong"), tone: answer ? "ok" : "warn" },
    fields: [
      {
        kind: "code",
        name: "reference",
        label: page("receiptCheck.reference"),
        hint: page("receiptCheck.referenceHint"),
      },
      { kind: "day", name: "day", label: engine("verify.day"), hint: engine("verify.dayHint") },
      { kind: "code", name: "time", label: engine("verify.time"), hint: engine("verify.timeHint") },
      { kind: "code", name: "control", label: page("receiptCheck.control"), hint: page("receiptCheck.controlHint") },
    ],
    typed: given.typed,
    errors: given.errors,
    hidden: answer === undefined ? undefined : [{ name: wasAnswered, value: "1" }],
    submit: page("receiptCheck.button"),
    actions: [],
  };
}

export interface ConfirmRefused {
  readonly why: "wrong" | "tooMany" | "noReference";
}

/** "Bevestig uw melding": the code that came to the resident's own phone or mail, or a new one. */
export function confirmPage(
  lng: string,
  given: {
    readonly reference: string;
    readonly code?: string;
    readonly codeSent: boolean;
    readonly refused?: ConfirmRefused;
  },
): ResumePageModel {
  const { reference, code, codeSent, refused } = given;
  const errors =
    refused?.why === "noReference"
      ? [{ field: "reference", text: page("confirm.noNumber") }]
      : errorsOf(refused && { why: refused.why }, "code", page("confirm.wrong"));
  return {
    action: `/${lng}/bevestigen`,
    back: `/${lng}/`,
    heading: page("confirm.title"),
    intro: page("confirm.lead"),
    notice: codeSent ? { text: page("confirm.codeSent"), tone: "ok" } : undefined,
    help: page("confirm.desk"),
    fields: codeFields(true).map((field) =>
      field.name === "code"
        ? { ...field, label: page("confirm.code"), hint: page("confirm.codeHint") }
        : { ...field, label: page("confirm.reference") },
    ),
    typed: { reference, code },
    errors,
    submit: page("confirm.look"),
    second: { name: "_newCode", text: page("confirm.newCode") },
    actions: [],
  };
}

/** What a helper sent, to read; the button confirms it. Number and code go along unseen, so that nothing is typed twice. */
export function lookPage(
  lng: string,
  given: { readonly reference: string; readonly code: string; readonly sections: readonly CheckSection[] },
): CheckPageModel {
  const { reference, code, sections } = given;
  return {
    action: `/${lng}/bevestigen`,
    back: `/${lng}/bevestigen`,
    heading: page("confirm.title"),
    intro: page("confirm.lookLead"),
    sections,
    declaration: page("confirm.desk"),
    errors: [],
    submit: page("confirm.button"),
    hidden: Object.entries({ reference, code, _confirm: "1" }).map(([name, value]) => ({ name, value })),
    quickExit: true,
  };
}

/** "Bevestigd". Number and code go along unseen here too, so that it says the same in another language. */
export function donePage(
  lng: string,
  given: { readonly reference: string; readonly code: string; readonly done: "now" | "already" },
): InformationPageModel & Pick<ResumePageModel, "action" | "hidden"> {
  const { reference, code, done } = given;
  return {
    action: `/${lng}/bevestigen`,
    heading: page("confirm.title"),
    notice: { text: page(done === "now" ? "confirm.done" : "confirm.already"), tone: "ok" },
    blocks: [],
    actions: [{ text: engine("open.send"), look: "quiet", href: `/${lng}/ontvangst/openen` }],
    hidden: Object.entries({ reference, code, _done: done }).map(([name, value]) => ({ name, value })),
  };
}
