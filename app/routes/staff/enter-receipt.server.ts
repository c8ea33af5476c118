import { direction, htmlLang, isLanguage, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import { showCode } from "#app/intake/contract.ts";
import { calledPapers } from "#app/intake/queries/called-papers.server.ts";
import { receiptOf } from "#app/intake/queries/receipt.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";

/** A line of the receipt: in the language of the resident, with the Dutch where that is another. */
export interface ReceiptLine {
  readonly label: string;
  readonly dutchLabel: string | null;
  readonly value: string;
  readonly dutchValue: string | null;
  readonly code: boolean;
}

/** What a resident takes home of what a colleague entered; the code stands on this answer only. */
export interface EnteredReceipt {
  readonly reference: string;
  readonly kind: string;
  readonly complete: boolean;
  readonly toConfirm: boolean;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly heading: string;
  readonly dutchHeading: string | null;
  readonly lines: readonly ReceiptLine[];
  /** What to bring, by the answers. */
  readonly papers: readonly { readonly own: string; readonly dutch: string | null }[];
  readonly papersHeading: { readonly own: string; readonly dutch: string | null };
  /** What number and code are for. */
  readonly hint: string;
  readonly dutchHint: string | null;
}

export async function enteredReceipt(tenant: string, intakeId: string): Promise<EnteredReceipt> {
  const receipt = (await receiptOf(tenant, intakeId)) ?? notFound();
  const { reference, kind, receivedAt, melddatum, code, control, follows } = receipt;
  const lng: LanguageCode = isLanguage(receipt.language) ? receipt.language : "nl";
  const inBoth = (say: (language: LanguageCode) => string) => ({
    own: say(lng),
    dutch: lng === "nl" ? null : say("nl"),
  });
  const text = (key: string, values?: (language: LanguageCode) => Record<string, string>) =>
    inBoth((language) => translator(language).t(key, values?.(language)));
  const line = (label: ReturnType<typeof text>, value: ReturnType<typeof text>, isCode = false): ReceiptLine => ({
    ...{ label: label.own, dutchLabel: label.dutch, value: value.own, dutchValue: value.dutch, code: isCode },
  });
  const asIs = (value: string) => ({ own: value, dutch: null });
  const heading = text(headings[kind] ?? "intake:aanvraag.receipt.title");
  const hint = text("ui:receipt.codeHint");
  const called = (await calledPapers(tenant, intakeId))?.papers ?? [];
  const older = follows && melddatum !== dayInAmsterdam(receivedAt);
  const counts = text("intake:aanvraag.receipt.counts", (language) => ({ day: formatDay(melddatum, language) }));
  return {
    ...{ reference, kind, complete: receipt.completedAt !== null, toConfirm: receipt.toConfirm },
    ...{ lang: htmlLang(lng), dir: direction(lng), heading: heading.own, dutchHeading: heading.dutch },
    lines: [
      line(
        text(receivedLabels[kind] ?? "ui:receipt.received"),
        inBoth((language) => formatMoment(receivedAt, language)),
      ),
      ...(older ? [line(asIs(""), counts)] : []),
      line(text("ui:receipt.reference"), asIs(reference), true),
      line(text("ui:receipt.code"), asIs(showCode(code)), true),
      line(text("ui:receipt.control"), asIs(showCode(control)), true),
    ],
    papersHeading: text("documents:list.title"),
    papers: called.filter(({ optional }) => !optional).map(({ kind: paper }) => text(`regelingen:evidence.${paper}`)),
    ...{ hint: hint.own, dutchHint: hint.dutch },
  };
}

const headings: Readonly<Record<string, string>> = {
  melding: "pages:receipt.title",
  hulpvraag: "intake:aanvraag.receipt.titleHulpvraag",
};
const receivedLabels: Readonly<Record<string, string>> = {
  aanvraag: "intake:aanvraag.receipt.received",
  hulpvraag: "intake:aanvraag.receipt.receivedHulpvraag",
};
