import { key } from "#app/i18n/contract.ts";
import type { FieldModel, PageError, TextRef } from "#app/ui/forms/page-model.ts";
import { codeFields, type ResumePageModel } from "#app/ui/pages/resume-page.tsx";

export const engine = (name: string): TextRef => ({ key: key("intake", "engine", name) });
export const page = (name: string): TextRef => ({ key: key("pages", name) });
const tooMany: TextRef = { key: "ui:errorPage.tooMany.now" };

export interface Refused {
  readonly why: "wrong" | "gone" | "tooMany";
}

/** The message by the field, when a try was refused. */
export function errorsOf(refused: Refused | undefined, field: string, wrong: TextRef): PageError[] {
  if (!refused || refused.why === "gone") return [];
  return [{ field, text: refused.why === "tooMany" ? tooMany : wrong }];
}

/** The half hour was over: said again in another language, without a word in the address. */
export const ended = "_weg";
/** A new code was asked for already; the same. */
export const wasAsked = "_sent";

/** "Verder met uw melding": by code, or by the button after a scanned QR code. */
export function resumePage(
  lng: string,
  given: {
    readonly token?: string;
    readonly idle: boolean;
    readonly code?: string;
    readonly refused?: Refused;
    readonly digid?: boolean;
  },
): ResumePageModel {
  const { token, idle, refused } = given;
  const scanned = token !== undefined && !refused;
  const notice = refused?.why === "gone" ? engine("resume.handOverGone") : idle ? page("expired.lead") : undefined;
  return {
    action: token ? `/${lng}/verder/${token}` : `/${lng}/verder`,
    back: `/${lng}/`,
    heading: page("resume.title"),
    intro: scanned ? engine("resume.handOverLead") : page("resume.lead"),
    notice: notice && { text: notice, tone: "info" },
    fields: scanned ? [] : codeFields(false),
    typed: { code: given.code },
    errors: errorsOf(refused, "code", page("resume.wrong")),
    hidden: idle ? [{ name: ended, value: "1" }] : undefined,
    submit: scanned ? engine("resume.handOver") : page("resume.button"),
    actions: [
      ...(given.digid ? [{ text: page("digid.button"), look: "quiet" as const, href: `/${lng}/digid` }] : []),
      { text: page("resume.lost"), look: "link", href: `/${lng}/code-kwijt` },
      { text: engine("resume.toReceipt"), look: "link", href: `/${lng}/ontvangst/openen` },
    ],
  };
}

/** "Uw code kwijt?": the same answer whoever asks. */
export function lostCodePage(
  lng: string,
  given: {
    readonly sent: boolean;
    readonly typed: Readonly<Record<string, string>>;
    readonly errors: readonly PageError[];
  },
): ResumePageModel {
  const fields: readonly FieldModel[] = [
    { kind: "email", name: "email", label: page("lostCode.email"), autocomplete: "email" },
    { kind: "day", name: "birth", label: page("lostCode.birthDate"), autocomplete: "bday" },
  ];
  return {
    action: `/${lng}/code-kwijt`,
    back: `/${lng}/verder`,
    heading: page("lostCode.title"),
    intro: page("lostCode.lead"),
    notice: given.sent ? { text: page("lostCode.sent"), tone: "ok" } : undefined,
    help: given.sent ? undefined : page("lostCode.desk"),
    fields,
    typed: given.typed,
    errors: given.errors,
    hidden: given.sent ? [{ name: wasAsked, value: "1" }] : undefined,
    submit: page("lostCode.button"),
    actions: [{ text: engine("lost.back"), look: "link", href: `/${lng}/verder` }],
  };
}

/** "Open uw ontvangst": reference and code, when this browser has no session any more. */
export function openReceiptPage(
  lng: string,
  /** The last part of the address as it was asked for; the form stays there. */
  asked: string,
  typed: { readonly reference?: string; readonly code?: string },
  refused?: Refused,
): ResumePageModel {
  return {
    action: `/${lng}/ontvangst/${asked}`,
    back: `/${lng}/`,
    heading: engine("open.title"),
    intro: engine("open.lead"),
    fields: codeFields(true),
    typed,
    errors: errorsOf(refused, "code", engine("open.wrong")),
    submit: engine("open.send"),
    actions: [{ text: page("resume.lost"), look: "link", href: `/${lng}/code-kwijt` }],
  };
}
